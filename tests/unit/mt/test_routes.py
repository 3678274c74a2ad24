"""The way from one language to another."""

from __future__ import annotations

from itertools import permutations

import pytest

from dragoman.mt.engine import Model, Quality
from dragoman.mt.routes import find_route


def model(pair: str) -> Model:
    source, target = pair.split("-")
    return Model(source, target, pair, "firefox", Quality.FAIR)


@pytest.mark.parametrize(
    ("pairs", "way", "expected"),
    [
        ("", "pt-pt", "pt"),
        ("en-pt", "en-pt", "en pt"),
        ("en-pt", "pt-en", None),
        ("de-en en-pt de-pt", "de-pt", "de pt"),
        ("de-en en-pt de-fr fr-pt", "de-pt", "de en pt"),
        ("de-fr fr-pt", "de-pt", "de fr pt"),
        ("de-fr fr-pt de-es es-pt", "de-pt", "de es pt"),
        ("nn-nb nb-en en-pt", "nn-pt", "nn nb en pt"),
        ("a-b b-c c-d d-e", "a-e", None),
        ("a-b b-a", "a-c", None),
    ],
    ids=[
        "same language", "direct", "wrong way", "direct before pivot", "via English first",
        "via another", "by the alphabet", "two pivots", "three pivots", "no way in a circle",
    ],
)  # fmt: skip
def test_routes(pairs: str, way: str, expected: str | None) -> None:
    source, target = way.split("-")
    for order in permutations(map(model, pairs.split())):
        route = find_route(source, target, order)
        assert (" ".join(route.languages) if route else None) == expected
        if route:
            assert tuple((m.source, m.target) for m in route.models) == route.steps


def test_pivots_are_the_languages_between() -> None:
    route = find_route("de", "pt", [model("de-en"), model("en-pt")])
    assert route is not None
    assert (route.source, route.pivots, route.target) == ("de", ("en",), "pt")
