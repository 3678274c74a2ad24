"""All feeds with their health."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dragoman.sources.models import Feed
from dragoman.sources.selectors.subscriptions import WebSubListed, websub_listed

# Under half a day of watching, a number of items a day is chance.
_DAYS_FOR_A_RATE = 0.5


@dataclass(frozen=True, slots=True)
class FeedListed:
    """A feed as `dragoman sources list` shows it.

    `change_minutes` is the average time between two changes, `items_a_day` the recent average;
    either is None until it is known. `former_urls` are where it was before its publisher moved it.
    `websub` is None where the feed names no hub.
    """

    url: str
    title: str
    folder: str
    source: str
    home_url: str
    language: str
    rights: str
    state: str
    failures: int
    last_error: str
    last_success: datetime | None
    next_at: datetime
    failing_since: datetime | None
    last_polled: datetime | None
    last_changed: datetime | None
    next_reason: str
    change_minutes: float | None
    items_a_day: float | None
    former_urls: tuple[str, ...]
    websub: WebSubListed | None


def feeds() -> tuple[FeedListed, ...]:
    """All feeds by source name."""
    rows = (
        Feed.objects.select_related("source")
        .prefetch_related("former_addresses", "subscriptions")
        .order_by("source__name", "url")
    )
    return tuple(_listed(row) for row in rows)


def _listed(row: Feed) -> FeedListed:
    change, days = row.change_seconds, row.recent_days
    return FeedListed(
        url=row.url,
        title=row.title or row.source.name,
        folder=row.folder,
        source=row.source.name,
        home_url=row.source.home_url,
        language=row.source.language,
        rights=row.source.rights,
        state=row.state,
        failures=row.failures,
        last_error=row.last_error,
        last_success=row.last_success,
        next_at=row.next_at,
        failing_since=row.failing_since,
        last_polled=row.last_polled,
        last_changed=row.last_changed,
        next_reason=row.next_reason,
        change_minutes=None if change is None else round(change / 60, 1),
        items_a_day=round(row.recent_items / days, 1) if days >= _DAYS_FOR_A_RATE else None,
        former_urls=tuple(sorted(former.url for former in row.former_addresses.all())),
        websub=next((websub_listed(own) for own in row.subscriptions.all() if own.offered), None),
    )
