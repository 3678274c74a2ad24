"""Several engines of one thread."""

from __future__ import annotations

import pytest

from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import UnknownPair
from dragoman.mt.models import FirefoxModel
from tests.unit.mt.made_up import MadeUpEngine, model


def engine(name: str, *pairs: str) -> MadeUpEngine:
    return MadeUpEngine(str.upper, [model(pair, engine=name) for pair in pairs], name=name)


def test_a_route_may_go_over_several_engines() -> None:
    engines = EngineSet([engine("one", "de-en"), engine("two", "en-pt")])
    (way,) = engines.routes("de", "pt")
    assert [engines.engine_of(step).name for step in way.models] == ["one", "two"]


def test_an_engine_that_is_not_set_up_is_named() -> None:
    with pytest.raises(UnknownPair, match="'gone'"):
        EngineSet([engine("one", "de-en")]).engine_of(model("de-en", engine="gone"))


def test_warming_asks_each_model_of_the_route_once() -> None:
    one, two = engine("one", "de-en"), engine("two", "en-pt")
    engines = EngineSet([one, two])
    engines.warm(engines.routes("de", "pt")[0])
    assert [(batch.source, batch.target) for batch in one.asked + two.asked] == [
        ("de", "en"),
        ("en", "pt"),
    ]


def test_the_real_engine_is_loaded_by_warming(
    engines: EngineSet, models: tuple[FirefoxModel, ...]
) -> None:
    assert {step.pair for step in models} >= {"en-pt", "pt-en"}
    engines.warm(engines.routes("en", "pt")[0])
