"""The real engine with the wheel's models, loaded once."""

from __future__ import annotations

import pytest

from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import FirefoxModel, ModelStore


@pytest.fixture(scope="session")
def models() -> tuple[FirefoxModel, ...]:
    return ModelStore().models()


@pytest.fixture(scope="session")
def engine(models: tuple[FirefoxModel, ...]) -> FirefoxEngine:
    return FirefoxEngine(models)


@pytest.fixture(scope="session")
def engines(engine: FirefoxEngine) -> EngineSet:
    return EngineSet([engine])
