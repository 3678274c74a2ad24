"""Sentences aligned with all that is known."""

from __future__ import annotations

import pytest

from dragoman.mt.alignment import Aligner
from dragoman.mt.alignment.learned import MIN_SENTENCES
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.models import FirefoxModel
from dragoman.mt.routes import Route
from tests.unit.mt.made_up import model


def became(aligner: Aligner, source: str, target: str) -> dict[str, str]:
    """For each target word the source word that it came from, surely."""
    links = aligner.links(source, target)
    return {
        token.text: links.sources[int(links.table[:, j].argmax())].text
        for j, token in enumerate(links.targets)
        if links.table[:, j].max() > 0.5
    }


@pytest.mark.parametrize(
    ("pair", "source", "target", "expected"),
    [
        ("en-fr", "the minister of France", "le ministre de la France",
         {"le": "the", "ministre": "minister", "de": "of", "France": "France"}),
        ("en-de", "In 2018, the Commission agreed.", "Die Kommission stimmte 2018 zu.",
         {"2018": "2018", "Die": "the", "Kommission": "Commission"}),
        ("en-xx", "Madrid won 3 to 1", "1 3 Madrid", {"1": "1", "3": "3", "Madrid": "Madrid"}),
    ],
)  # fmt: skip
def test_links(pair: str, source: str, target: str, expected: dict[str, str]) -> None:
    found = became(Aligner(pair[:2], pair[3:]), source, target)
    assert {word: found.get(word) for word in expected} == expected


def test_an_empty_text_has_no_links() -> None:
    assert Aligner("en", "pt").links("", "nada").table.shape == (0, 1)


def test_a_route_of_the_wheel_brings_its_shortlist(engines: EngineSet) -> None:
    (route, *_) = engines.routes("en", "pt")
    aligner = Aligner.of(route)
    assert aligner is Aligner.of(route)
    found = became(aligner, "the house burned", "ardeu a casa")
    assert found == {"ardeu": "burned", "a": "the", "casa": "house"}


def test_a_route_without_shortlists_is_aligned_too() -> None:
    route = Route(("en", "xx"), (model("en-xx"),))
    assert became(Aligner.of(route), "Berlin", "Berlin") == {"Berlin": "Berlin"}


def test_a_route_without_shortlists_borrows_those_of_others(
    models: tuple[FirefoxModel, ...],
) -> None:
    route = Route(("en", "pt"), (model("en-pt", engine="madeup"),))
    alone, helped = Aligner.of(route), Aligner.of(route, models)
    assert became(helped, "the house burned", "ardeu a casa")["ardeu"] == "burned"
    assert became(alone, "the house burned", "ardeu a casa").get("ardeu") != "burned"


def test_only_a_long_document_teaches() -> None:
    aligner = Aligner("en", "pt")
    pairs = [("The dog slept.", "O cão dormiu."), ("A cat ran.", "Correu um gato.")]
    assert aligner.taught(pairs) is aligner
    taught = aligner.taught(pairs * MIN_SENTENCES)
    assert became(taught, "The cat and the dog", "O cão e o gato")["gato"] == "cat"
