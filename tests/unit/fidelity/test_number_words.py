"""Numbers in words, read in many languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fidelity import east_asian
from dragoman.fidelity.number_words import spelled, vocabulary
from dragoman.languages.table import LANGUAGES

SAID = [
    ("ar", "مائتان وخمسون ألف", [250_000]),
    ("bg", "двеста и петдесет хиляди", [250_000]),
    ("ca", "vint-i-cinc mil", [25_000]),
    ("cs", "dvě stě padesát tisíc", [250_000]),
    ("cy", "dau ddeg un", [21]),
    ("da", "femoghalvfems", [95]),
    ("de", "zweihundertfünfzigtausend", [250_000]),
    ("de", "dreieinhalb Millionen", [3_500_000]),
    ("el", "διακόσιες πενήντα χιλιάδες", [250_000]),
    ("en", "two hundred and fifty thousand", [250_000]),
    ("en", "twenty-one, seven", [21, 7]),
    ("en", "two or three hundred", [2, 300]),
    ("en", "three and a half million", [3_500_000]),
    ("es", "treinta y cinco mil millones", [35_000_000_000]),
    ("et", "kolm miljonit", [3_000_000]),
    ("eu", "hogeita hamar", [30]),
    ("fa", "دویست و پنجاه هزار", [250_000]),
    ("fi", "kaksisataaviisikymmentätuhatta", [250_000]),
    ("fr", "quatre-vingt-dix-sept", [97]),
    ("fr", "trois millions et demi", [3_500_000]),
    ("gl", "trinta e catro", [34]),
    ("he", "שלושה מיליון", [3_000_000]),
    ("hi", "पच्चीस लाख", [2_500_000]),
    ("hr", "dvjesto pedeset tisuća", [250_000]),
    ("hu", "kétszázötvenezer", [250_000]),
    ("id", "dua puluh satu", [21]),
    ("it", "millenovecento", [1_900]),
    ("lt", "trys milijonai", [3_000_000]),
    ("lv", "trīs miljoni", [3_000_000]),
    ("nl", "tweehonderdvijftigduizend", [250_000]),
    ("pl", "dwudziestu jeden", [21]),
    ("pt", "dois mil e quinhentos", [2_500]),
    ("pt-BR", "vinte e um", [21]),
    ("ro", "trei milioane", [3_000_000]),
    ("ru", "двадцатью пятью", [25]),
    ("sv", "tvåhundrafemtio", [250]),
    ("sw", "elfu tano", [5_000]),
    ("tr", "yirmi bir", [21]),
    ("uk", "п'ять", [5]),
    ("ur", "پچیس پانچ کروڑ"[5:], [50_000_000]),
    ("vi", "hai mươi mốt", [21]),
]
HAN = [
    ("三十万人", [300_000]),
    ("二〇〇八年", [2008]),
    ("三点五倍", [3.5]),
    ("两千三百", [2_300]),
    ("三四个人", [3, 4]),
    ("一万亿元", [1_000_000_000_000]),
]


@pytest.mark.parametrize(("language", "text", "values"), SAID)
def test_a_number_is_read(language: str, text: str, values: list[float]) -> None:
    assert [one.value for one in spelled(text, language)] == values


@pytest.mark.parametrize(("text", "values"), HAN)
def test_a_chinese_numeral_is_read(text: str, values: list[float]) -> None:
    assert [one.value for one in east_asian.numerals(text)] == values


@pytest.mark.parametrize("text", ["星期三", "三星电子", "数十人", "五角大楼"])
def test_a_chinese_numeral_that_counts_nothing_is_not_sure(text: str) -> None:
    assert not any(one.sure for one in east_asian.numerals(text))


def test_the_scale_after_a_figure_is_no_number_of_its_own() -> None:
    assert spelled("5 million", "en") == []
    assert [one.bare for one in spelled("millions of them", "en")] == [True]


def test_words_that_only_begin_like_a_number_are_not_sure() -> None:
    assert [(one.value, one.sure) for one in spelled("dreijährig", "de")] == [(3, False)]


def test_a_number_of_a_language_says_where_it_stands() -> None:
    text = "Well, twenty-one of them"
    assert [text[one.start : one.end] for one in spelled(text, "en")] == ["twenty-one"]


def test_unknown_languages_have_no_words() -> None:
    assert spelled("one two three", "xx") == []
    assert not vocabulary("").entries


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_vocabulary_that_can_be_built(language: str) -> None:
    known = vocabulary(language)
    assert all(phrase and all(phrase) for phrase in known.entries)
    assert set(known.longest) == {phrase[0] for phrase in known.entries}


@given(st.text(max_size=80), st.sampled_from(["en", "de", "fi", "ar", "hi", "uk", "sw", "ko"]))
def test_reading_never_fails(text: str, language: str) -> None:
    for one in spelled(text, language):
        assert 0 <= one.start < one.end <= len(text)
