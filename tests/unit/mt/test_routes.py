"""The way from one language to another."""

from __future__ import annotations

from itertools import permutations

import pytest

from dragoman.mt.engine import Quality
from dragoman.mt.routes import find_route, find_routes
from tests.unit.mt.made_up import model


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


def test_the_better_model_goes_first_then_the_preferred_engine() -> None:
    models = [
        model("en-pt", engine="second"),
        model("en-pt", engine="third"),
        model("en-pt", engine="best", quality=Quality.GOOD),
        model("en-pt", engine="rough", quality=Quality.ROUGH),
    ]
    engines = [route.models[0].engine for route in find_routes("en", "pt", models)]
    assert engines == ["best", "second", "third", "rough"]


def test_a_chain_is_as_good_as_its_worst_model() -> None:
    models = [
        model("de-en", quality=Quality.BEST),
        model("en-pt", quality=Quality.FAIR),
        model("de-fr", quality=Quality.GOOD),
        model("fr-pt", quality=Quality.GOOD),
    ]
    best, second = find_routes("de", "pt", models)
    assert (best.pivots, best.quality) == (("fr",), Quality.GOOD)
    assert (second.pivots, second.quality) == (("en",), Quality.FAIR)


def test_a_rough_pivot_makes_a_draft_and_comes_last() -> None:
    rough = [model(pair, quality=Quality.ROUGH) for pair in ("en-es", "es-fr", "es-pt")]
    direct = find_route("es", "pt", rough)
    assert direct is not None
    assert not direct.draft
    (over_spanish,) = find_routes("en", "fr", rough)
    assert over_spanish.draft
    fair = [model("en-de"), model("de-nl"), model("nl-fr")]
    ways = find_routes("en", "fr", [*rough, *fair])
    assert [(way.languages, way.draft) for way in ways] == [
        (("en", "de", "nl", "fr"), False),
        (("en", "es", "fr"), True),
    ]


def test_engines_for_every_pair_do_not_make_the_search_long() -> None:
    languages = [f"l{number:02}" for number in range(80)]
    everything = [
        model(f"{one}-{other}", engine="big") for one, other in permutations(languages, 2)
    ]
    ways = find_routes("l00", "l79", everything)
    assert ways[0].languages == ("l00", "l79")
    assert len(ways) == 1 + 78
