"""What every engine of `defaults.ENGINES` promises."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from dragoman.common.configuration import Configuration
from dragoman.mt import defaults
from dragoman.mt.defaults import ENGINES, Workshop
from dragoman.mt.engine import Batch, Engine
from dragoman.mt.errors import UnknownPair
from dragoman.mt.models import ModelStore
from tests.unit.mt.engines.made import libretranslate_engine, openai_engine
from tests.unit.mt.engines.servers import ChatModel, Service, libretranslate


def batch(*texts: str, source: str = "en", target: str = "pt") -> Batch:
    return Batch(texts, source, target)


@contextmanager
def _firefox() -> Iterator[Engine]:
    yield from defaults.firefox(Workshop(Configuration(), ModelStore()))


@contextmanager
def _openai() -> Iterator[Engine]:
    with Service(ChatModel()) as server:
        yield openai_engine(server.url)


@contextmanager
def _libretranslate() -> Iterator[Engine]:
    with Service(libretranslate) as server:
        yield libretranslate_engine(server.url)


# Each maker of `defaults.ENGINES`, by its name → an engine that it makes.
MADE: dict[str, Callable[[], AbstractContextManager[Engine]]] = {
    "firefox": _firefox,
    "libretranslate": _libretranslate,
    "openai": _openai,
}


@pytest.fixture(scope="module", params=ENGINES, ids=lambda maker: str(maker.__name__))
def made(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with MADE[request.param.__name__]() as engine:
        yield engine


def test_it_has_a_name_of_one_word(made: Engine) -> None:
    assert made.name.isidentifier()
    assert made.name == made.name.lower()


def test_it_says_which_pairs_it_has(made: Engine) -> None:
    for pair, model in made.pairs().items():
        assert pair == (model.source, model.target)
        assert model.engine == made.name
        assert len(model.hash) == 64


def test_it_gives_one_translation_a_text_in_order(made: Engine) -> None:
    cat, none, dog = made.translate(batch("The cat sleeps.", "", "The dog barks."))
    assert "gato" in cat
    assert none == ""
    assert "cão" in dog or "cachorro" in dog


def test_an_empty_batch_gives_nothing(made: Engine) -> None:
    assert made.translate(batch()) == []


def test_the_same_text_gives_the_same_translation(made: Engine) -> None:
    texts = batch("The cat sleeps in the old house.")
    assert made.translate(texts) == made.translate(texts)


def test_a_pair_that_it_lacks_is_named(made: Engine) -> None:
    with pytest.raises(UnknownPair, match="xh-zu"):
        made.translate(batch("Molo", source="xh", target="zu"))
