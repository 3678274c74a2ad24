"""How names are told, read and compared."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fidelity import Context, Pair
from dragoman.fidelity.checks.names import NamesCheck
from dragoman.fidelity.naming.common_words import is_compound, is_ordinary
from dragoman.fidelity.naming.counterpart import is_read, side
from dragoman.fidelity.naming.damage import damaged
from dragoman.fidelity.naming.folding import fold, undotted
from dragoman.fidelity.naming.mentions import names_in
from dragoman.fidelity.naming.name_tokens import tokens_of
from dragoman.fidelity.naming.romanise import romanise
from dragoman.fidelity.naming.same_name import is_same_name
from dragoman.fidelity.naming.sounds import likeness, skeleton
from dragoman.fidelity.naming.weighing import is_ordinary_here
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


def test_a_word_that_only_its_language_has_is_no_name() -> None:
    assert is_ordinary_here("liquor", "liquor", "en")
    assert is_ordinary_here("sternschnuppe", "sternschnuppe", "de")
    assert not is_ordinary_here("manhattan", "manhattan", "en")
    assert not is_ordinary_here("zxqvw", "zxqvw", "en")


@pytest.mark.parametrize(
    ("word", "name", "same"),
    [
        ("Poutine", "putin", True),
        ("Tschaikowski", "tchaikovsky", True),
        ("Polish", "paryzu", False),
        ("Höhle", "gogol", False),
        ("Бордо", "bordeaux", True),
        ("Оутс", "oats", True),
        ("across", "криса", False),
        ("Chris", "крис", True),
    ],
)
def test_words_of_one_script_share_letters_too(word: str, name: str, *, same: bool) -> None:
    assert any(is_same_name(token, name, native=False) for token in tokens_of(word)) is same


def test_names_of_the_sky_are_found_and_not_looked_for() -> None:
    assert is_spoken_of("sagittarius", f" {fold('в созвездии Стрельца')} ", "ru")
    assert names_in("They fear cancer and Cancer alike.", "en")[0].things == {"cancer_sign"}


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("They saw Kellermann.", "Viram Kellemrann.", True),
        ("They saw Kellermann.", "Viram Kelllermann.", True),
        ("They saw Kellermann.", "Viram Kelermann.", False),
        ("They saw Kellermann.", "Viram Kellerman.", False),
        ("They live in Oxford.", "Vivem em Oxfrod.", True),
        ("They live in Warsaw.", "Vivem em Varsóvia.", False),
        ("They met Kadyrov.", "Conheceram Kadirov.", False),
        ("They heard Thatcherites.", "Ouviram Thatcheristas.", False),
    ],
)
def test_damage_is_told_from_spelling(source: str, target: str, *, found: bool) -> None:
    pair = Pair(source, target, "en", "pt")
    assert bool(list(damaged(names_in(source, "en"), names_in(target, "pt"), pair))) is found


def test_a_long_document_costs_no_more_than_a_short_one() -> None:
    others = tuple((f"Keller saw Bristol {n}.", f"Keller viu Bristol {n}.") for n in range(5000))
    pair = Pair("Then he came to Vienna.", "Depois veio.", "en", "pt", Context(others=others))
    begun = time.process_time()
    NamesCheck().find(pair)
    assert time.process_time() - begun < 1


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
