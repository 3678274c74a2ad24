"""How names are told, read and compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fidelity.naming.common_words import is_compound, is_ordinary
from dragoman.fidelity.naming.counterpart import is_read, side
from dragoman.fidelity.naming.folding import fold, undotted
from dragoman.fidelity.naming.mentions import names_in
from dragoman.fidelity.naming.romanise import romanise
from dragoman.fidelity.naming.sounds import likeness, skeleton
from dragoman.fidelity.naming.world import is_spoken_of, things_named
from dragoman.languages.table import LANGUAGES

ALIKE = 0.7


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("Müller", "muller"),
        ("Łódź", "lodz"),
        ("Страсбург", "strasburg"),
        ("Αθήνα", "athina"),
        ("キュー", "kyu"),
        ("ティファニー", "tifani"),
        ("ひろしま", "hiroshima"),
        ("서울", "seoul"),
        ("दिल्ली", "dilli"),
        ("თბილისი", "tbilisi"),
        ("Երևան", "erevan"),
        ("默克尔", "mokeer"),
        ("42!", ""),
    ],
)
def test_any_script_is_read_in_latin_letters(word: str, latin: str) -> None:
    assert romanise(word) == latin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schroeder", "Шрёдер"),
        ("Johnson", "ジョンソン"),
        ("Johnson", "존슨"),
        ("Johnson", "जॉनसन"),
        ("Keller", "كيلر"),
        ("Washington", "Вашингтон"),
        ("Christopher", "Кристофер"),
        ("Zhangjiakou", "Чжанцзякоу"),
        ("Bristol", "بريستول"),
    ],
)
def test_the_same_name_sounds_alike(one: str, other: str) -> None:
    assert likeness(skeleton(romanise(one)), skeleton(romanise(other))) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"), [("Schroeder", "Johnson"), ("Washington", "Бристоль"), ("Keller", "ボストン")]
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert likeness(skeleton(romanise(one)), skeleton(romanise(other))) < ALIKE


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    ours, theirs = skeleton(romanise(one)), skeleton(romanise(other))
    assert 0 <= likeness(ours, theirs) <= 1
    assert likeness(ours, theirs) == pytest.approx(likeness(theirs, ours))


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Yesterday Keller left Bristol.", "en", ["Keller", "Bristol"]),
        ("The old house burned down.", "en", []),
        ("The Supreme Court met on Monday.", "en", []),
        ("Don't ask the F.B.I. now.", "en", ["FBI"]),
        ("They Were Here Before Anybody Asked", "en", []),
        ("Die Regierung baut eine Brücke.", "de", []),
        ("Gestern kam Merkel nach Köln.", "de", ["Merkel", "Köln"]),
        ("Il vit près de l'Etna.", "fr", ["Etna"]),
        ("Он живёт в Германии.", "ru", ["Германии"]),
        ("वह जर्मनी में है।", "hi", ["जर्मनी"]),
        ("他住在德国。", "zh", ["德国"]),
        ("ALL IN CAPITALS", "en", []),
    ],
)
def test_names_are_told_from_other_words(text: str, language: str, names: list[str]) -> None:
    assert [name.text.strip() for name in names_in(text, language)] == names


def test_things_are_known_by_every_language_and_ending() -> None:
    assert "DE" in things_named("germany", "en") & things_named("german", "en")
    assert "DE" in things_named(fold("Германии"), "ru")
    assert things_named("keller", "en") == frozenset()
    assert is_spoken_of("DE", f" {fold('na Alemanha')} ", "pt")
    assert is_spoken_of("US", f" {fold('中美关系')} ", "zh")
    assert not is_spoken_of("DE", f" {fold('na Itália')} ", "pt")


def test_ordinary_words_are_told_from_names() -> None:
    assert is_ordinary("house", "en")
    assert not is_ordinary("obama", "en")
    assert is_compound("wetterbericht", "de")
    assert not is_compound("merkel", "de")


def test_dots_go_and_letters_stay_in_place() -> None:
    assert undotted("The F.B.I. said so") == "The FBI    said so"


def test_a_language_without_a_table_of_its_script_is_not_read() -> None:
    assert not is_read("th")
    assert not is_read("xx")
    assert is_read("hi")


@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)))
def test_each_sentence_has_its_own_names(text: str, language: str) -> None:
    here = side(text, language)
    for name in names_in(text, language):
        assert here.has(name)
        assert 0 <= name.span[0] < name.span[1] <= len(text)
