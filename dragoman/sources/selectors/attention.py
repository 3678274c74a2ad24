"""Feeds that somebody should look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from dragoman.sources.attention import trouble
from dragoman.sources.models import Feed, FeedState


@dataclass(frozen=True, slots=True)
class FeedInTrouble:
    """A feed that somebody should look at.

    `since` is when it began to fail, `error` what it last said, `to_do` what there is to do.
    """

    url: str
    title: str
    state: str
    reason: str
    since: datetime | None
    failures: int
    error: str
    next_at: datetime | None
    to_do: str


def feeds_needing_attention() -> tuple[FeedInTrouble, ...]:
    """Feeds that ended or keep failing, those that fail for the longest first."""
    rows = Feed.objects.filter(Q(state=FeedState.GONE) | Q(failures__gt=0))
    found: list[FeedInTrouble] = []
    for row in rows.select_related("source").order_by("failing_since", "url"):
        wrong = trouble(
            state=row.state,
            failures=row.failures,
            retrying=row.retrying,
            error=row.last_error,
            ever=row.last_success is not None,
        )
        if wrong is None:
            continue
        found.append(
            FeedInTrouble(
                url=row.url,
                title=row.title or row.source.name,
                state=row.state,
                reason=wrong.reason,
                since=row.failing_since,
                failures=row.failures,
                error=row.last_error,
                next_at=row.next_at if row.state == FeedState.ACTIVE else None,
                to_do=wrong.to_do,
            )
        )
    return tuple(found)
