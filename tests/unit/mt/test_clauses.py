"""Long sentences in pieces."""

from __future__ import annotations

import base64
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.table import LANGUAGES
from dragoman.mt.clauses import (
    MAX_PIECES,
    MAX_WORDS,
    fits,
    join,
    split_clauses,
    split_for,
    split_long,
)
from dragoman.mt.conjunctions import CONJUNCTIONS
from dragoman.mt.models import FirefoxModel, ModelStore
from dragoman.mt.pieces import Counter, counter_of

CLAUSE = "the river rose over the old stone bridge near the mill"


@pytest.fixture(scope="module")
def english() -> FirefoxModel:
    """English to Portuguese, from the wheel."""
    return next(model for model in ModelStore().models() if model.pair == "en-pt")


@pytest.fixture(scope="module")
def count(english: FirefoxModel) -> Counter:
    found = counter_of(english)
    assert found is not None
    return found


def test_a_short_sentence_is_one_piece() -> None:
    assert split_long("It rained.") == ["It rained."]


def test_a_long_sentence_is_cut_at_its_clauses() -> None:
    clause = "the river rose over the old stone bridge near the mill"
    text = "; ".join([clause] * 8) + "."
    pieces = split_long(text)
    assert len(pieces) > 1
    assert all(fits(piece) for piece in pieces)
    assert all(piece.endswith(";") for piece in pieces[:-1])


def test_a_list_without_marks_is_cut_between_words() -> None:
    pieces = split_long("word " * (3 * MAX_WORDS))
    assert all(fits(piece) for piece in pieces)
    assert sum(len(piece.split()) for piece in pieces) == 3 * MAX_WORDS


@given(st.text(st.sampled_from("ab ,;:.-字é"), max_size=2000))
def test_nothing_is_left_out(text: str) -> None:
    pieces = split_long(text)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(fits(piece) for piece in pieces)


def test_chinese_is_cut_at_its_commas() -> None:
    pieces = split_long("河水漫过了磨坊旁边的旧石桥，" * 12 + "镇上的人都走了。")
    assert len(pieces) > 1
    assert all(fits(piece) for piece in pieces)
    assert all(piece.endswith("，") for piece in pieces[:-1])


def test_thai_is_cut_at_a_space() -> None:
    pieces = split_long("ฝนตกหนักมากเมื่อวานนี้ที่กรุงเทพ " * 12)
    assert all(fits(piece) for piece in pieces)
    assert all(piece.strip().endswith("กรุงเทพ") for piece in pieces)


def test_ten_thousand_letters_without_a_space_are_all_there() -> None:
    pieces = split_long("x" * 10_000)
    assert "".join(pieces) == "x" * 10_000
    assert all(fits(piece) for piece in pieces)


def test_a_script_without_spaces_is_joined_without() -> None:
    assert join(["The river rose,", "and we fled."], ["河水上涨，", "我们逃走了。"]) == (
        "河水上涨，我们逃走了。"
    )


def test_halves_are_cut_at_a_clause_only() -> None:
    assert split_clauses("one two three four five six seven eight") == [
        "one two three four five six seven eight"
    ]
    assert split_clauses("one two three four five, and six seven eight nine") == [
        "one two three four five,",
        "and six seven eight nine",
    ]


def test_pieces_are_joined_as_one_sentence() -> None:
    sources = ["The river rose,", "and the town fled."]
    assert join(sources, ["O rio subiu.", "E a cidade fugiu."]) == "O rio subiu, e a cidade fugiu."


def test_every_language_has_conjunctions() -> None:
    assert list(CONJUNCTIONS) == sorted(LANGUAGES)
    for words in CONJUNCTIONS.values():
        assert len(set(words.split())) == len(words.split()) >= 3


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(
    text=st.text(max_size=600) | st.text(st.sampled_from("ab1 ,;:.-字é“”(\u202f"), max_size=1500)
)
def test_every_piece_fits_as_the_model_itself_counts(count: Counter, text: str) -> None:
    pieces = split_long(text, "en", count)
    assert _letters("".join(pieces)) == _letters(text)
    assert all(count(piece) <= MAX_PIECES for piece in pieces)
    assert pieces == split_long(text, "en", count)


@pytest.mark.parametrize(
    "text",
    [
        "Donaudampfschifffahrtsgesellschaftskapitänskajüte und Rindfleischetikettierung " * 8,
        "epäjärjestelmällistyttämättömyydelläänsäkäänköhän taloissammekinkohan " * 10,
        base64.b64encode(bytes(range(256)) * 4).decode(),
        "Qxz" * 200,
        "ﷺ" * 40,
    ],
)
def test_words_of_many_pieces_do_not_pass_the_limit(
    count: Counter, english: FirefoxModel, text: str
) -> None:
    pieces = split_for(english, text)
    assert len(pieces) > 1
    assert all(count(piece) <= MAX_PIECES for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "whole",
    [
        "3 500",
        "12\u202f345\u202f678",
        "1,234,567.89",
        "https://a.example/x;y,z?q=1,2",
        "ann@a.example",
    ],
)
@pytest.mark.parametrize("counted", [True, False])
def test_no_cut_falls_inside_a_number_or_an_address(
    count: Counter, whole: str, counted: bool
) -> None:
    for between in (" ", ", ", " x "):
        text = between.join([whole] * 60)
        pieces = split_long(text, "en", count if counted else None)
        assert len(pieces) > 1
        assert sum(piece.count(whole) for piece in pieces) == 60


@pytest.mark.parametrize("pair", ["“”", "«»", "„“", '""', "()", "[]"])
def test_a_quotation_is_left_whole_where_there_is_another_place(count: Counter, pair: str) -> None:
    quoted = f"{pair[0]}{CLAUSE}; {CLAUSE}, and {CLAUSE}{pair[1]}"
    text = " ".join([CLAUSE] * 3) + f" {quoted} " + " ".join([CLAUSE] * 3)
    assert any(quoted in piece for piece in split_long(text, "en", count))
    alone = f"{pair[0]}{'; '.join([CLAUSE] * 9)}{pair[1]}"
    assert len(split_long(alone, "en", count)) > 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "der Fluss stieg über die alte Brücke, die Stadt, weil es lange geregnet hatte"),
        ("fi", "joki nousi vanhan sillan yli, kaupunki, koska sateet olivat kestäneet kauan"),
        ("ru", "река поднялась над старым мостом, город, потому что дожди шли очень долго"),
        ("ar", "ارتفع النهر فوق الجسر القديم، المدينة، لأن المطر استمر طويلا"),
        ("th", "แม่น้ำสูงขึ้นเหนือสะพานเก่า เมือง เพราะฝนตกเป็นเวลานานมาก"),
        ("zh", "河水漫过了磨坊旁边的旧石桥，镇上，因为雨下了很长时间"),
    ],
)
def test_the_conjunction_is_preferred_to_another_comma(language: str, text: str) -> None:
    _, second = split_clauses(text, language)
    words = CONJUNCTIONS[language].split()
    assert second.startswith(tuple(words))


@pytest.mark.parametrize(
    "unit", [f"{CLAUSE}, and ", "x", "a，", ", ", "“a (b ", "1 ", "a@", "e\u0301"]
)
def test_the_cost_is_in_proportion_to_the_length(count: Counter, unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    started = time.process_time()
    split_long(text, "en", count)
    assert time.process_time() - started < 8


def test_a_model_without_a_vocabulary_is_counted_in_words(count: Counter) -> None:
    assert fits("word " * MAX_WORDS)
    assert not fits("word " * (MAX_WORDS + 1))
    assert fits("word " * (MAX_WORDS + 1), count)


def test_a_lone_surrogate_is_counted(count: Counter) -> None:
    assert count("a \ud800 b") > 1


def test_several_sentences_are_cut_where_one_ends(count: Counter) -> None:
    sentence = f"On Monday, Mr. Smith said, {CLAUSE}, and he left."
    pieces = split_long(" ".join([sentence] * 9), "en", count)
    assert all(piece.startswith("On Monday") and piece.endswith("left.") for piece in pieces)


@pytest.mark.parametrize(
    ("source", "translation", "joined"),
    [
        ("He left.", "Ele partiu.", "Ele partiu. Fim."),
        ("他走了。", "Ele partiu.", "Ele partiu. Fim."),
        ("“He left.”", "“Ele partiu.”", "“Ele partiu.” Fim."),
        ("He left", "Ele partiu.", "Ele partiu Fim."),
        ("Did he?", "Partiu?", "Partiu? Fim."),
    ],
)
def test_a_stop_stays_where_the_source_has_one(source: str, translation: str, joined: str) -> None:
    assert join([source, "End."], [translation, "Fim."]) == joined
