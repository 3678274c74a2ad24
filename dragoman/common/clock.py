"""The one place that asks what time it is."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The current moment, with its zone (UTC), so that no naive time enters the newsroom."""
    return datetime.now(UTC)
