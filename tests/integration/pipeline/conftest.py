"""A newsroom in this process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings

from dragoman.pipeline import politeness
from dragoman.publishing import services as publishing_services
from dragoman.publishing.services import EditionToKeep


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch, empty_queue: None) -> Iterator[None]:
    """A newsroom with editions pt and en that may ask loopback hosts without a pause."""
    changes = {"fetch_allow_private": True, "fetch_min_gap_seconds": 0.0}
    monkeypatch.setattr(settings, "NEWSROOM", settings.NEWSROOM.model_copy(update=changes))
    politeness.close()
    publishing_services.keep_editions(
        [EditionToKeep("pt", "", "UTC"), EditionToKeep("en", "", "UTC")]
    )
    yield
    politeness.close()
