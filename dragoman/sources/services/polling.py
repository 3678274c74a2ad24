"""When feeds are polled, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import F, Q

from dragoman.common import clock
from dragoman.sources import schedule
from dragoman.sources.models import Feed, FeedState
from dragoman.sources.schedule import FeedAnswer, FeedHistory, NextPoll, PollPolicy, Wishes

# A poll that has not come back after this time is queued again: its job can only have been purged.
QUEUED_AGAIN_AFTER = timedelta(hours=1)
# A permanent redirect is believed when this many polls in a row met it: one may be an accident.
MOVED_AFTER_POLLS = 2
# Polls of a feed that may begin without one that comes back, as for items
# (articles.services.BEGUN_BEFORE_GIVING_UP): each has cost a worker its life.
BEGUN_BEFORE_GIVING_UP = 8


@dataclass(frozen=True, slots=True)
class DueFeed:
    """A feed that was taken to be polled."""

    feed_id: int
    url: str


@dataclass(frozen=True, slots=True)
class Polled:
    """What a good answer brought.

    `changed`: the body was another one than last time. `new_items` are those new or said anew;
    without any, what changed is the feed's own clock or an advertisement. `wishes` are the
    publisher's; on an answer that was not parsed those of the feed itself are the stored ones.
    `permanent_url` is where a permanent redirect led, or empty.
    """

    etag: str
    last_modified: str
    body_hash: str
    changed: bool
    wishes: Wishes
    new_items: int = 0
    item_dates: tuple[datetime, ...] = ()
    permanent_url: str = ""
    pushed: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """When the feed is asked next and why; where its publisher has moved it for good, or empty."""

    at: datetime
    why: str
    moved_to: str


def queue_due_feeds(*, limit: int, once_since: datetime | None = None) -> list[DueFeed]:
    """Mark due feeds as queued and return them; call inside the transaction that defers.

    `once_since`: only feeds that were not polled since then, or are to be tried again.
    """
    now = clock.now()
    rows = Feed.objects.select_for_update(skip_locked=True).filter(
        state=FeedState.ACTIVE, queued__isnull=True, next_at__lte=now
    )
    if once_since is not None:
        rows = rows.filter(
            Q(last_polled__isnull=True) | Q(last_polled__lt=once_since) | Q(retrying=True)
        )
    due = [DueFeed(*row) for row in rows.order_by("next_at").values_list("pk", "url")[:limit]]
    Feed.objects.filter(pk__in=[feed.feed_id for feed in due]).update(queued=now)
    return due


def free_lost_polls() -> int:
    """Let feeds be queued again whose poll never came back; returns how many."""
    lost = clock.now() - QUEUED_AGAIN_AFTER
    return Feed.objects.filter(state=FeedState.ACTIVE, queued__lt=lost).update(queued=None)


def make_all_due(*, heeding_publishers: bool = False) -> None:
    """Let every active feed be polled at once.

    `heeding_publishers`: but for those whose publisher asked for later, as one must who does this
    again and again (a `dragoman up --until-idle` by cron).
    """
    now = clock.now()
    active = Feed.objects.filter(state=FeedState.ACTIVE)
    if heeding_publishers:
        active.filter(not_before__gt=now).update(next_at=F("not_before"))
        active = active.filter(Q(not_before__isnull=True) | Q(not_before__lte=now))
    active.update(next_at=now, not_before=None, next_reason="asked for")


def make_due(feed_id: int, *, why: str) -> None:
    """Let one active feed be polled at once: somebody says that it has news."""
    Feed.objects.filter(pk=feed_id, state=FeedState.ACTIVE).update(
        next_at=clock.now(), next_reason=why[:200]
    )


def begin_poll(feed_id: int) -> bool:
    """Count a poll that begins; false where so many began and never came back that it must not.

    A body that crashes or holds its parser would take a worker down at each try. The caller records
    that as a failure (`crashed`), after which one more poll is risked each time it is due.
    """
    rows = Feed.objects.filter(pk=feed_id)
    return bool(rows.filter(begun__lt=BEGUN_BEFORE_GIVING_UP).update(begun=F("begun") + 1))


def take_back_poll(feed_id: int) -> None:
    """A poll that began came back without having asked."""
    Feed.objects.filter(pk=feed_id, begun__gt=0).update(begun=F("begun") - 1)


def postpone_polls(moments: Mapping[int, datetime]) -> None:
    """These polls (feed id → moment) wait for their host; each is due again at its moment."""
    if not moments:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE sources_feed SET queued = NULL, next_at = moment, next_reason = %s "
            "FROM unnest(%s::bigint[], %s::timestamptz[]) AS given (feed, moment) WHERE id = feed",
            ["waiting for its host's turn", list(moments), list(moments.values())],
        )


@transaction.atomic
def record_poll(feed_id: int, polled: Polled, policy: PollPolicy) -> Recorded:
    """A poll succeeded."""
    now = clock.now()
    feed = Feed.objects.select_for_update().get(pk=feed_id)
    changed = polled.changed and _says_something(feed, polled)
    answer = FeedAnswer(changed, polled.wishes, polled.pushed, polled.item_dates)
    following = schedule.next_poll(_history(feed), answer, policy, now)
    _count_items(feed, polled, now)
    _count_move(feed, polled.permanent_url)
    _keep_wishes(feed, polled.wishes)
    _plan(feed, following, retrying=False)
    feed.etag, feed.last_modified = polled.etag[:1000], polled.last_modified[:100]
    feed.failures, feed.failing_since, feed.last_error = 0, None, ""
    feed.last_polled = feed.last_success = now
    if polled.changed:
        feed.body_hash = polled.body_hash
    if changed:
        feed.last_changed = now
    feed.save()
    moved = feed.moved_seen >= MOVED_AFTER_POLLS
    return Recorded(following.at, following.why, feed.moved_to if moved else "")


@transaction.atomic
def record_poll_failure(
    feed_id: int,
    policy: PollPolicy,
    *,
    error: str,
    retry_at: datetime | None = None,
    gone: bool = False,
    crashed: bool = False,
) -> NextPoll:
    """A poll failed. `retry_at`: try again then; else after a growing interval, up to a day.

    `gone`: the publisher ended the feed; it is not asked again, and stays listed as such.
    `crashed`: `begin_poll` refused; the next poll is a single try.
    """
    now = clock.now()
    feed = Feed.objects.select_for_update().get(pk=feed_id)
    following = schedule.next_after_failure(_history(feed), retry_at, policy, now)
    _plan(feed, following, retrying=retry_at is not None and not gone)
    feed.failures += 1
    feed.failing_since = feed.failing_since or now
    feed.last_error = error[:2000].replace("\0", "")
    feed.last_polled = now
    if crashed:
        feed.begun = BEGUN_BEFORE_GIVING_UP - 1
    if gone:
        feed.state, feed.next_reason = FeedState.GONE, "not asked again: its publisher ended it"
    feed.save()
    return following


def pause_feed(url: str) -> bool:
    """Leave a feed alone until it is resumed; returns whether there is such an active feed."""
    rows = Feed.objects.filter(url=url, state=FeedState.ACTIVE)
    return bool(rows.update(state=FeedState.PAUSED, retrying=False, next_reason="paused"))


def resume_feed(url: str) -> bool:
    """Read a paused or ended feed again, at once; returns whether there is such a feed."""
    rows = Feed.objects.filter(url=url).exclude(state=FeedState.ACTIVE)
    return bool(
        rows.update(
            state=FeedState.ACTIVE,
            next_at=clock.now(),
            next_reason="taken up again",
            queued=None,
            begun=0,
            failures=0,
            failing_since=None,
            last_error="",
        )
    )


def _says_something(feed: Feed, polled: Polled) -> bool:
    """Whether a new body is news: a clock in it must not make us ask ever more often.

    Where a hub pushed the items first, the poll finds none that are new.
    """
    return feed.last_changed is None or bool(polled.new_items) or polled.pushed


def _history(feed: Feed) -> FeedHistory:
    average = feed.change_seconds
    return FeedHistory(
        feed_id=feed.pk,
        polls=feed.polls,
        failures=feed.failures,
        change_every=None if average is None else timedelta(seconds=average),
        last_changed=feed.last_changed,
    )


def _plan(feed: Feed, following: NextPoll, *, retrying: bool) -> None:
    feed.next_at, feed.next_reason = following.at, following.why[:200]
    feed.not_before = following.not_before
    average = following.change_every
    feed.change_seconds = None if average is None else average.total_seconds()
    feed.queued, feed.retrying, feed.begun = None, retrying, 0
    feed.polls += 1


def _count_items(feed: Feed, polled: Polled, now: datetime) -> None:
    """How many items a day; what a feed already held on its first answer is not new."""
    if feed.last_success is None:
        return
    recent = (feed.recent_items, feed.recent_days)
    elapsed = now - feed.last_success
    feed.recent_items, feed.recent_days = schedule.fading(recent, polled.new_items, elapsed)


def _count_move(feed: Feed, permanent_url: str) -> None:
    if permanent_url in ("", feed.url):
        feed.moved_to, feed.moved_seen = "", 0
    elif permanent_url == feed.moved_to:
        feed.moved_seen = min(feed.moved_seen + 1, MOVED_AFTER_POLLS)
    else:
        feed.moved_to, feed.moved_seen = permanent_url, 1


def _keep_wishes(feed: Feed, wishes: Wishes) -> None:
    feed.ttl_minutes = round(wishes.ttl.total_seconds() / 60) if wishes.ttl else None
    feed.skip_hours, feed.skip_days = sorted(wishes.skip_hours), sorted(wishes.skip_days)
