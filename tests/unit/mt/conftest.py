"""The real engine with the wheel's models, loaded once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import FirefoxModel, ModelStore
from tests.unit.mt.engines import made


@pytest.fixture(scope="session")
def models() -> tuple[FirefoxModel, ...]:
    return ModelStore().models()


@pytest.fixture(scope="session")
def engine(models: tuple[FirefoxModel, ...]) -> FirefoxEngine:
    return FirefoxEngine(models)


@pytest.fixture(scope="session")
def engines(engine: FirefoxEngine) -> EngineSet:
    return EngineSet([engine])


@pytest.fixture(scope="session", autouse=True)
def _connections_closed() -> Iterator[None]:
    yield
    made.http().close()
    made.http.cache_clear()
