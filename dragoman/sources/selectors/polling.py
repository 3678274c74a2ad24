"""What a poll needs to know, and how far polling is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from dragoman.common import clock
from dragoman.sources.models import Feed, FeedState
from dragoman.sources.schedule import Wishes


@dataclass(frozen=True, slots=True)
class FeedForPoll:
    """What a poll needs to know of a feed; `wishes` are those that the feed itself last stated."""

    feed_id: int
    url: str
    etag: str
    last_modified: str
    body_hash: str
    failures: int
    new: bool
    wishes: Wishes


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
        feed.last_success is None,
        Wishes(
            ttl=None if feed.ttl_minutes is None else timedelta(minutes=feed.ttl_minutes),
            skip_hours=frozenset(feed.skip_hours),
            skip_days=frozenset(feed.skip_days),
        ),
    )


@dataclass(frozen=True, slots=True)
class FeedAt:
    """A feed that is known by an address; `read` is false where it is paused or ended."""

    feed_id: int
    state: str

    @property
    def read(self) -> bool:
        return self.state == FeedState.ACTIVE

    @property
    def paused(self) -> bool:
        return self.state == FeedState.PAUSED


def feed_at(url: str) -> FeedAt | None:
    """The feed that has this address now."""
    row = Feed.objects.filter(url=url).values_list("pk", "state").first()
    return None if row is None else FeedAt(*row)


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
        # One that waits for its host's turn is still to come; one whose publisher asked is not.
        due = Q(not_before__isnull=True) | Q(not_before__lte=clock.now())
        due &= Q(last_polled__isnull=True) | Q(last_polled__lt=once_since)
    due |= Q(queued__isnull=False) | Q(retrying=True)
    counts = Feed.objects.aggregate(
        feeds=Count("pk"),
        polled=Count("pk", filter=Q(last_polled__isnull=False)),
        pending=Count("pk", filter=active & due),
    )
    return PollCounts(**counts)
