"""What every engine of `defaults.ENGINES` promises."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from dragoman.mt.defaults import ENGINES
from dragoman.mt.engine import Engine
from dragoman.mt.errors import UnknownPair
from dragoman.mt.models import Model

Maker = Callable[[Iterable[Model]], Engine]


@pytest.fixture(scope="module", params=ENGINES, ids=lambda maker: str(maker.__name__))
def made(request: pytest.FixtureRequest, models: tuple[Model, ...]) -> Engine:
    maker: Maker = request.param
    return maker(models)


def test_it_has_a_name_of_one_word(made: Engine) -> None:
    assert made.name.isidentifier()
    assert made.name == made.name.lower()


def test_it_says_which_pairs_it_has(made: Engine, models: tuple[Model, ...]) -> None:
    assert made.pairs() == {(model.source, model.target) for model in models}


def test_it_gives_one_translation_a_text_in_order(made: Engine) -> None:
    cat, none, dog = made.translate(["The cat sleeps.", "", "The dog barks."], "en", "pt")
    assert "gato" in cat
    assert none == ""
    assert "cão" in dog or "cachorro" in dog


def test_an_empty_batch_gives_nothing(made: Engine) -> None:
    assert made.translate([], "en", "pt") == []


def test_the_same_text_gives_the_same_translation(made: Engine) -> None:
    texts = ["The cat sleeps in the old house."]
    assert made.translate(texts, "en", "pt") == made.translate(texts, "en", "pt")


def test_a_pair_that_it_lacks_is_named(made: Engine) -> None:
    with pytest.raises(UnknownPair, match="xh-zu"):
        made.translate(["Molo"], "xh", "zu")
