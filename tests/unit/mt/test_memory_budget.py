"""What a process keeps loaded."""

from __future__ import annotations

import pytest

from dragoman.mt.engine import Model
from dragoman.mt.memory_budget import LoadedModels
from tests.unit.mt.made_up import model

ONE, TWO, THREE = model("en-pt"), model("pt-en"), model("en-fr")


def fill(loaded: LoadedModels, *models: Model, size: int = 100) -> list[str]:
    made: list[str] = []
    for each in models:

        def load(pair: str = each.pair) -> str:
            made.append(pair)
            return pair

        assert loaded.get(each, load, about_bytes=size) == each.pair
    return made


def test_what_is_loaded_is_not_loaded_again() -> None:
    loaded = LoadedModels(300)
    assert fill(loaded, ONE, TWO, ONE, TWO) == ["en-pt", "pt-en"]
    assert loaded.size_bytes == 200


def test_the_one_used_longest_ago_goes_first() -> None:
    loaded = LoadedModels(200)
    fill(loaded, ONE, TWO, ONE, THREE)
    assert loaded.models() == (ONE, THREE)


def test_one_that_is_larger_than_the_budget_is_loaded_alone() -> None:
    loaded = LoadedModels(150)
    fill(loaded, ONE)
    fill(loaded, TWO, size=500)
    assert loaded.models() == (TWO,)


def test_a_load_that_fails_leaves_nothing_behind() -> None:
    loaded = LoadedModels(150)
    with pytest.raises(ZeroDivisionError):
        loaded.get(ONE, lambda: 1 / 0, about_bytes=100)
    assert loaded.models() == ()


def test_what_broke_down_is_let_go() -> None:
    loaded = LoadedModels(300)
    fill(loaded, ONE, TWO)
    loaded.drop(ONE)
    loaded.drop(THREE)
    assert loaded.models() == (TWO,)
