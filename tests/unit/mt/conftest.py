"""The real engine with the wheel's models, loaded once."""

from __future__ import annotations

import pytest

from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import Model, ModelStore


@pytest.fixture(scope="session")
def models() -> tuple[Model, ...]:
    return ModelStore().models()


@pytest.fixture(scope="session")
def engine(models: tuple[Model, ...]) -> FirefoxEngine:
    return FirefoxEngine(models)
