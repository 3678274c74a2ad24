"""Reads of publishers, feeds and hosts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from dragoman.common import clock
from dragoman.sources.models import Feed, FeedState, Host


@dataclass(frozen=True, slots=True)
class FeedForPoll:
    """What a poll needs to know of a feed."""

    feed_id: int
    url: str
    etag: str
    last_modified: str
    body_hash: str
    failures: int


@dataclass(frozen=True, slots=True)
class FeedListed:
    """A feed as `dragoman sources list` shows it."""

    url: str
    title: str
    folder: str
    source: str
    rights: str
    state: str
    failures: int
    last_error: str
    last_success: datetime | None
    next_at: datetime


@dataclass(frozen=True, slots=True)
class RobotsCopy:
    """A kept robots.txt: the status it came with (0: could not be asked) and its text."""

    status: int
    body: str
    fetched: datetime


def feed_for_poll(feed_id: int) -> FeedForPoll | None:
    """The feed, or None if it is gone, paused or deleted."""
    feed = Feed.objects.filter(pk=feed_id, state=FeedState.ACTIVE).first()
    if feed is None:
        return None
    return FeedForPoll(
        feed.pk,
        feed.url,
        feed.etag,
        feed.last_modified,
        feed.body_hash,
        feed.failures,
    )


def feeds() -> tuple[FeedListed, ...]:
    """All feeds by source name."""
    rows = Feed.objects.select_related("source").order_by("source__name", "url")
    return tuple(
        FeedListed(
            url=row.url,
            title=row.title or row.source.name,
            folder=row.folder,
            source=row.source.name,
            rights=row.source.rights,
            state=row.state,
            failures=row.failures,
            last_error=row.last_error,
            last_success=row.last_success,
            next_at=row.next_at,
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class PollCounts:
    """Feeds: all, polled at least once, and pending.

    Pending: being polled, never polled yet, or to be tried again after a failure.
    """

    feeds: int
    polled: int
    pending: int


def poll_counts(*, once_since: datetime | None = None) -> PollCounts:
    """How far polling is; `once_since` as in `services.queue_due_feeds`."""
    active = Q(state=FeedState.ACTIVE)
    due = Q(next_at__lte=clock.now())
    if once_since is not None:
        due &= Q(last_polled__isnull=True) | Q(last_polled__lt=once_since)
    due |= Q(queued__isnull=False) | Q(retrying=True)
    counts = Feed.objects.aggregate(
        feeds=Count("pk"),
        polled=Count("pk", filter=Q(last_polled__isnull=False)),
        pending=Count("pk", filter=active & due),
    )
    return PollCounts(**counts)


def robots_copy(authority: str, *, younger_than: timedelta) -> RobotsCopy | None:
    """The kept robots.txt of an authority, unless it is too old."""
    host = Host.objects.filter(
        authority=authority, robots_fetched__gt=clock.now() - younger_than
    ).first()
    if host is None or host.robots_fetched is None or host.robots_status is None:
        return None
    return RobotsCopy(host.robots_status, host.robots_body, host.robots_fetched)
