"""Terms found in sentences, and missed in translations."""

from __future__ import annotations

import pytest

from dragoman.mt.glossary import Case, Glossary, Term

TERMS = (
    Term("Kiev", "Kyiv"),
    Term("strike", "greve"),
    Term("hunger strike", "greve de fome"),
    Term("party", "partido"),
    Term("Apple", "Apple", Case.EXACT),
    Term("police officer", "agente policial", plural="agentes da polícia"),
)
ENGLISH = Glossary("en", "pt", TERMS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kiev's mayor left Kiev.", ["Kiev's", "Kiev"]),
        ("The hunger strike follows two strikes.", ["hunger strike", "strikes"]),
        ("Both parties and the party.", ["parties", "party"]),
        ("Striker Ann Hale spoke of Kievan art.", []),
        ("Apple sells an apple.", ["Apple"]),
        ("APPLE SELLS PHONES IN KIEV", ["APPLE", "KIEV"]),
        ("See https://kiev.example/strike, ask strike@kiev.example or @kiev #strike.", []),
        ("Police\u00a0officers said nothing.", ["Police\u00a0officers"]),
        ("Partyes and strikees.", []),
        ("", []),
    ],
)
def test_terms_are_found_as_words(text: str, found: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in ENGLISH.hits(text)] == found


@pytest.mark.parametrize(
    ("language", "term", "text", "found"),
    [
        ("de", "Streik", "Die Dauer des Streiks und der Streiks.", 2),
        ("de", "Stadt", "Der Stadtrat tagt.", 0),
        ("ru", "Киев", "Он был в Киеве и о Киеве писал.", 2),
        ("ru", "Белая Русь", "Жители Белой Руси.", 1),
        ("ru", "Польша", "Какая польза от этого?", 0),
        ("tr", "Kiev", "Kiev'de ve Kiev'den", 2),
        ("pl", "Kijów", "Jadę do Kijowa.", 1),
        ("ja", "東京", "彼は東京都に住んでいる。", 1),
        ("zh", "基辅", "他在基辅。", 1),
        ("ar", "كييف", "زار كييف أمس", 1),
        ("fr", "grève", "L'ampleur de la grève, des grèves.", 2),
    ],
)
def test_terms_of_other_languages(language: str, term: str, text: str, found: int) -> None:
    assert len(Glossary(language, "en", [Term(term, "x")]).hits(text)) == found


@pytest.mark.parametrize(
    ("text", "translation", "unmet"),
    [
        ("Kiev waits.", "Kyiv espera.", []),
        ("Kiev waits.", "Kiev espera.", ["Kiev"]),
        ("Kiev and Kiev.", "Kyiv e Kiev.", ["Kiev"]),
        ("The strikes go on.", "As greves continuam.", []),
        ("Two police officers left.", "Dois agentes da polícia saíram.", []),
        ("Nothing here.", "Nada aqui.", []),
    ],
)
def test_what_a_translation_lacks_is_told(text: str, translation: str, unmet: list[str]) -> None:
    assert [term.source for term in ENGLISH.unmet(text, translation)] == unmet


def test_the_fingerprint_is_of_the_terms_in_the_text_alone() -> None:
    text = "Kiev waits."
    other = Glossary("en", "pt", [Term("Kiev", "Kyiv"), Term("strike", "paralisação")])
    changed = Glossary("en", "pt", [Term("Kiev", "Kieve")])
    assert ENGLISH.fingerprint(text) == other.fingerprint(text) != ""
    assert ENGLISH.fingerprint(text) != changed.fingerprint(text)
    assert ENGLISH.fingerprint("Nothing here.") == ""


def test_engines_that_read_terms_are_given_those_of_the_text() -> None:
    assert ENGLISH.terms_for(["Kiev waits.", "Kiev's strike."]) == (
        ("Kiev", "Kyiv"),
        ("strike", "greve"),
    )
