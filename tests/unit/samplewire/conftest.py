"""A running sample wire, and a client that asks it plainly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from dragoman.samplewire.wire import SampleWire

STARTED = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def wire() -> Iterator[SampleWire]:
    with SampleWire(0, started=STARTED) as running:
        yield running


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, headers={"User-Agent": "TestReader/1"}) as opened:
        yield opened
