"""A newsroom in this process whose callbacks are served over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from pytest_django.live_server_helper import LiveServer

from dragoman.pipeline import politeness
from tests.integration.pipeline.publisher import Publisher
from tests.integration.websub.feeds import FeedSite
from tests.integration.websub.hub import Hub


@pytest.fixture
def room(
    monkeypatch: pytest.MonkeyPatch, live_server: LiveServer, empty_queue: None
) -> Iterator[None]:
    """A newsroom that hubs can reach and that may ask loopback hosts without a pause."""
    changes = {
        "fetch_allow_private": True,
        "fetch_min_gap_seconds": 0.0,
        "site_url": live_server.url,
    }
    monkeypatch.setattr(settings, "NEWSROOM", settings.NEWSROOM.model_copy(update=changes))
    politeness.close()
    yield
    politeness.close()


@pytest.fixture
def hub() -> Iterator[Hub]:
    """The hub."""
    with Hub() as running:
        yield running


@pytest.fixture
def site(room: None, hub: Hub) -> Iterator[FeedSite]:
    """A publisher whose feed names the hub, polled once and subscribed to."""
    with Publisher({}) as publisher:
        yield FeedSite(publisher, hub)
