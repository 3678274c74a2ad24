"""When a feed is asked next: decided here, purely, from what it did and what its publisher asks.

A feed is asked twice in the time that it usually takes to change, so that an item waits for a
quarter of that time on average; within the operator's bounds, and never sooner than its publisher
asks. Every moment comes with its reason in words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

# Polls in the average time between two changes.
POLLS_A_CHANGE = 2
# Weight of the newest interval in the average: about the last six changes count.
NEWEST_WEIGHT = 0.3
# A publisher's `max-age`, `Expires` or `ttl` beyond a day is taken for a day: a longer one is a
# mistake for a feed (an image's caching rules, a ttl in seconds), and would hide it for good.
LONGEST_WISH = timedelta(days=1)
# The longest that a failing feed is left alone; it is never given up (it would disappear unseen).
LONGEST_BACKOFF = timedelta(days=1)
# Moments are spread over this share of the wait, so that feeds added together part ways.
JITTER_SHARE = 0.1
# Items whose dates tell how often a new feed changes.
_DATES_READ = 20
_WEEK_HOURS = 7 * 24


@dataclass(frozen=True, slots=True)
class PollPolicy:
    """The operator's bounds: the first interval, the shortest and the longest.

    `tries` is how many failures in a row are taken lightly before the interval grows.
    """

    start: timedelta
    least: timedelta
    most: timedelta
    tries: int = 5

    @classmethod
    def of_minutes(cls, start: float, least: float, most: float, tries: int = 5) -> PollPolicy:
        """From the settings; a start outside the bounds widens them."""
        return cls(
            timedelta(minutes=start),
            timedelta(minutes=min(start, least)),
            timedelta(minutes=max(start, most)),
            tries,
        )


@dataclass(frozen=True, slots=True)
class FeedHistory:
    """What is known of a feed before this answer. `polls` counts answers, good or bad.

    `change_every` is the average time between two changes, None before the second change.
    """

    feed_id: int
    polls: int = 0
    failures: int = 0
    change_every: timedelta | None = None
    last_changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a publisher asks: to be left alone for `fresh_for` (caching headers) and `ttl` (the
    feed), not to be read in `skip_hours` (0–23, GMT) and on `skip_days` (Monday is 0)."""

    fresh_for: timedelta | None = None
    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """One good answer: whether the feed had changed, what its publisher asks, and whether a hub
    tells of new items by itself (`pushed`: then polling only makes sure). `item_dates` are those of
    the items, read on the first answer alone."""

    changed: bool
    wishes: Wishes = Wishes()
    pushed: bool = False
    item_dates: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class NextPoll:
    """When a feed is asked next and why; `not_before` is the publisher's own wish, if any, and
    `change_every` the new average."""

    at: datetime
    why: str
    not_before: datetime | None
    change_every: timedelta | None


def next_poll(
    history: FeedHistory, answer: FeedAnswer, policy: PollPolicy, now: datetime
) -> NextPoll:
    """When to ask again after a good answer."""
    average = _average(history, answer, policy, now)
    interval, why = _interval(history, answer, average, policy, now)
    spread = _spread(history)
    interval = max(policy.least, min(interval, policy.most / (1 + JITTER_SHARE)))
    at = now + min(interval * (1 + JITTER_SHARE * spread), policy.most)
    wish, whose = _longest_wish(answer.wishes)
    earliest = now + wish if wish else None
    if earliest is not None and earliest > at:
        at, why = earliest + wish * (JITTER_SHARE * spread), f"{whose} asks for {words(wish)}"
    allowed = _outside_skipped(at, answer.wishes, spread)
    if allowed != at:
        at = earliest = allowed
        why = f"the feed skips hours or days; open again {allowed:%a %H:%M} GMT"
    return NextPoll(at, why, earliest, average)


def next_after_failure(
    history: FeedHistory, retry_at: datetime | None, policy: PollPolicy, now: datetime
) -> NextPoll:
    """When to ask again after a failure: at `retry_at` where trying again soon can help, else after
    the first interval, which then doubles with every failure in a row, up to a day."""
    failures = history.failures + 1
    times = "failure" if failures == 1 else f"{failures} failures in a row"
    if retry_at is not None:
        return NextPoll(retry_at, f"trying again after a {times}", None, history.change_every)
    wait = min(policy.start * 2 ** min(max(failures - policy.tries, 0), 20), LONGEST_BACKOFF)
    at = now + wait * (1 - JITTER_SHARE * _spread(history) * (wait == LONGEST_BACKOFF))
    return NextPoll(at, f"{times}: left alone for {words(wait)}", None, history.change_every)


def usual_gap(dates: Iterable[datetime], now: datetime) -> timedelta | None:
    """The time that usually lies between two of a feed's newest items, None where it says nothing.

    The median, since news comes in bursts by day and rests at night.
    """
    newest = sorted({date for date in dates if date <= now}, reverse=True)[:_DATES_READ]
    gaps = [later - earlier for later, earlier in pairwise(newest)]
    return timedelta(seconds=median(gap.total_seconds() for gap in gaps)) if gaps else None


def words(span: timedelta) -> str:
    """A span in the largest unit that tells it well: `45 s`, `20 min`, `3 h`, `2 d`."""
    seconds = span.total_seconds()
    for size, unit in ((86_400, "d"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size or (seconds >= size and seconds % size < size / 10):
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} s"


def _average(
    history: FeedHistory, answer: FeedAnswer, policy: PollPolicy, now: datetime
) -> timedelta | None:
    if not answer.changed:
        return history.change_every
    if history.last_changed is None:
        gap = usual_gap(answer.item_dates, now)
        # The dates of old items may only make a new feed quicker; that it is slow has to be seen.
        return gap if gap is not None and gap < POLLS_A_CHANGE * policy.start else None
    seen = max(now - history.last_changed, timedelta())
    known = history.change_every
    if known is None:
        known = POLLS_A_CHANGE * policy.start
    return known + (seen - known) * NEWEST_WEIGHT


def _interval(
    history: FeedHistory,
    answer: FeedAnswer,
    average: timedelta | None,
    policy: PollPolicy,
    now: datetime,
) -> tuple[timedelta, str]:
    if answer.pushed:
        return policy.most, "a hub tells of new items; this only makes sure"
    usual = average if average is not None else POLLS_A_CHANGE * policy.start
    quiet = timedelta()
    if not answer.changed and history.last_changed is not None:
        quiet = now - history.last_changed
    if quiet > usual:
        return quiet / POLLS_A_CHANGE, f"quiet for {words(quiet)}"
    if average is None:
        return policy.start, "how often it changes is not known yet"
    return usual / POLLS_A_CHANGE, f"changes about every {words(usual)}"


def _longest_wish(wishes: Wishes) -> tuple[timedelta, str]:
    asked = [(wishes.fresh_for, "its Cache-Control or Expires"), (wishes.ttl, "its ttl")]
    given = [(min(wish, LONGEST_WISH), whose) for wish, whose in asked if wish]
    return max(given, default=(timedelta(), ""))


def _outside_skipped(at: datetime, wishes: Wishes, spread: float) -> datetime:
    """`at`, or the first minutes of the next hour that is not skipped; skipping all is no wish."""
    start = at.replace(minute=0, second=0, microsecond=0)
    for hours in range(_WEEK_HOURS):
        hour = start + timedelta(hours=hours)
        if hour.hour not in wishes.skip_hours and hour.weekday() not in wishes.skip_days:
            return at if hours == 0 else hour + timedelta(minutes=10 * spread)
    return at


def _spread(history: FeedHistory) -> float:
    """Between 0 and 1, the same for the same poll of the same feed."""
    digest = hashlib.blake2b(f"{history.feed_id}:{history.polls}".encode(), digest_size=4).digest()
    return int.from_bytes(digest) / 2**32


def fading(recent: Sequence[float], new_items: int, elapsed: timedelta) -> tuple[float, float]:
    """The fading sums (items, days) after `new_items` came in `elapsed`.

    Their ratio is items a day; what is a week old counts for half.
    """
    days = elapsed.total_seconds() / 86_400
    kept = 0.5 ** (days / 7)
    items, seen_days = recent
    return items * kept + new_items, seen_days * kept + days
