"""Terms brought into translations, with the real engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.mt.articles import fits_elision, with_a_or_an, with_feminine_article
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.glossary import Case, Glossary, Term
from dragoman.mt.term_enforcement import enforce
from dragoman.mt.term_forms import plural_of
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Part, Run, Segment

Translate = Callable[[str], str]


def translating(engines: EngineSet, source: str, target: str) -> Translate:
    translator = SegmentTranslator(engines)
    (route, *_) = engines.routes(source, target)

    def translate(text: str) -> str:
        segment = Segment(1, Part.HEADLINE, -1, 0, len(text), (Run(text),))
        return translator.translate([segment], route)[0].text

    return translate


@pytest.fixture
def to_portuguese(engines: EngineSet) -> Translate:
    return translating(engines, "en", "pt")


@pytest.fixture
def to_english(engines: EngineSet) -> Translate:
    return translating(engines, "pt", "en")


ENGLISH = Glossary(
    "en",
    "pt",
    [
        Term("Kiev", "Kyiv"),
        Term("bus", "autocarro"),
        Term("climate change", "crise climática"),
        Term("police officer", "agente policial"),
        Term("Quiet Harbour", "Quiet Harbour", Case.EXACT),
    ],
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mayor of Kiev spoke on Monday.", ["Kyiv"]),
        ("Kiev's mayor took the bus.", ["Kyiv", "o autocarro"]),
        ("The talks on climate change failed.", ["a crise climática"]),
        ("Three police officers were seen.", ["Três agentes policiais"]),
        ("The ship Quiet Harbour left Kiev.", ["Quiet Harbour", "Kyiv"]),
        ("MAYOR OF KIEV RESIGNS", ["Kyiv"]),
        ("Nothing of this is in the list.", []),
    ],
)
def test_terms_are_brought_in(text: str, wanted: list[str], to_portuguese: Translate) -> None:
    done = enforce(text, to_portuguese(text), ENGLISH, to_portuguese)
    assert not done.unmet
    assert [word for word in wanted if word not in done.text] == []


def test_english_gets_its_article(to_english: Translate) -> None:
    glossary = Glossary("pt", "en", [Term("greve", "industrial action")])
    text = "O sindicato anunciou uma greve."
    done = enforce(text, to_english(text), glossary, to_english)
    assert "an industrial action" in done.text or "a " not in done.text


def test_what_cannot_be_brought_in_is_told(to_portuguese: Translate) -> None:
    text = "The mayor of Kiev spoke."
    first = to_portuguese(text)
    done = enforce(text, first, ENGLISH, to_portuguese, accept=lambda _: False)
    assert done.text == first
    assert [term.source for term in done.unmet] == ["Kiev"]


def test_a_translation_that_has_the_terms_asks_for_nothing() -> None:
    def translate(text: str) -> str:
        raise AssertionError(text)

    assert enforce("Kiev waits.", "Kyiv espera.", ENGLISH, translate).text == "Kyiv espera."


@pytest.mark.parametrize(
    ("word", "language", "plural"),
    [
        ("agente policial", "pt", "agentes policiais"),
        ("chefe de Estado", "pt", "chefes de Estado"),
        ("telemóvel", "pt", "telemóveis"),
        ("hotel", "pt", "hotéis"),
        ("eleição", "pt", "eleições"),
        ("juez", "es", "jueces"),
        ("bureau", "fr", "bureaux"),
        ("città", "it", "città"),
        ("police raid", "en", "police raids"),
        ("party", "en", "parties"),
        ("Stadt", "de", "Stadt"),
    ],
)
def test_plurals(word: str, language: str, plural: str) -> None:
    assert plural_of(word, language) == plural


@pytest.mark.parametrize(
    ("before", "term", "language", "fits"),
    [
        ("l'", "Ukraine", "fr", True),
        ("l'", "Russie", "fr", False),
        ("de la ", "Ukraine", "fr", False),
        ("vers ", "Ukraine", "fr", True),
        ("da ", "Ucrânia", "pt", True),
    ],
)
def test_elision(before: str, term: str, language: str, fits: bool) -> None:
    assert fits_elision(before, term, language) is fits


def test_a_or_an() -> None:
    assert with_a_or_an("An strike, a end", "strike") == "A strike, a end"
    assert with_a_or_an("a end", "end") == "an end"


@pytest.mark.parametrize(
    ("text", "term", "language", "agreeing"),
    [
        ("Falou do greve.", "greve", "pt", "Falou da greve."),
        ("O Suprema Corte e um greve.", "Suprema Corte", "pt", "A Suprema Corte e um greve."),
        ("Habló del huelga.", "huelga", "es", "Habló de la huelga."),
        ("Er sprach von der Stadt.", "Stadt", "de", "Er sprach von der Stadt."),
    ],
)
def test_feminine_articles(text: str, term: str, language: str, agreeing: str) -> None:
    assert with_feminine_article(text, term, language) == agreeing
