"""When a feed is asked next, decided from a table of feeds and wishes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.sources.schedule import (
    JITTER_SHARE,
    LONGEST_BACKOFF,
    LONGEST_WISH,
    FeedAnswer,
    FeedHistory,
    NextPoll,
    PollPolicy,
    Wishes,
    fading,
    next_after_failure,
    next_poll,
    usual_gap,
    words,
)

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)  # a Wednesday
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
POLICY = PollPolicy.of_minutes(15, 5, 240)
NEW = FeedHistory(feed_id=7)
SEEN = FeedHistory(feed_id=7, polls=9, change_every=2 * HOUR, last_changed=NOW - HOUR)
CHANGED, UNCHANGED = FeedAnswer(changed=True), FeedAnswer(changed=False)


def asks(**wishes: object) -> FeedAnswer:
    """An unchanged answer whose publisher asks for something."""
    return FeedAnswer(changed=False, wishes=Wishes(**wishes))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Case:
    """What is known, what came, and the shortest wait that must come of it, before jitter."""

    name: str
    history: FeedHistory
    answer: FeedAnswer
    wait: timedelta
    why: str


CASES = (
    Case("new", NEW, CHANGED, 15 * MINUTE, "not known yet"),
    Case("known", SEEN, UNCHANGED, HOUR, "changes about every 2 h"),
    Case(
        "quiet for long", replace(SEEN, last_changed=NOW - 6 * HOUR), UNCHANGED, 3 * HOUR, "quiet"
    ),
    Case(
        "quiet for ever",
        replace(SEEN, last_changed=NOW - 60 * DAY),
        UNCHANGED,
        240 * MINUTE / (1 + JITTER_SHARE),
        "quiet for 60 d",
    ),
    Case(
        "very quick",
        replace(SEEN, change_every=MINUTE, last_changed=NOW - 2 * MINUTE),
        CHANGED,
        5 * MINUTE,
        "changes",
    ),
    Case("a hub pushes", SEEN, replace(UNCHANGED, pushed=True), 200 * MINUTE, "hub"),
    Case("max-age", SEEN, asks(fresh_for=3 * HOUR), 3 * HOUR, "Cache-Control or Expires asks"),
    Case("max-age less than ours", SEEN, asks(fresh_for=MINUTE), HOUR, "changes"),
    Case("ttl", SEEN, asks(ttl=2 * HOUR), 2 * HOUR, "ttl asks for 2 h"),
    Case("ttl and max-age", SEEN, asks(ttl=2 * HOUR, fresh_for=3 * HOUR), 3 * HOUR, "Cache"),
    Case("a ttl in seconds", SEEN, asks(ttl=30 * DAY), LONGEST_WISH, "24 h"),
    Case("more than our longest", SEEN, asks(ttl=12 * HOUR), 12 * HOUR, "ttl"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_wait_is_as_the_feed_and_its_publisher_want(case: Case) -> None:
    found = next_poll(case.history, case.answer, POLICY, NOW)
    assert case.wait <= found.at - NOW <= case.wait * (1 + JITTER_SHARE)
    assert case.why in found.why.replace("1 d", "24 h")


HOURS_CASES = {
    "no hour is skipped": (frozenset[int](), frozenset[int](), NOW + HOUR),
    "another hour": (frozenset({11}), frozenset[int](), NOW + HOUR),
    "the hour that would be": (frozenset({10}), frozenset[int](), NOW.replace(hour=11, minute=0)),
    "until midnight": (
        frozenset(range(9, 24)),
        frozenset[int](),
        datetime(2026, 11, 19, tzinfo=UTC),
    ),
    "today": (frozenset[int](), frozenset({2}), datetime(2026, 11, 19, tzinfo=UTC)),
    "all days but Monday": (
        frozenset[int](),
        frozenset(range(1, 7)),
        datetime(2026, 11, 23, tzinfo=UTC),
    ),
    "every hour is no wish": (frozenset(range(24)), frozenset[int](), NOW + HOUR),
    "every day is no wish": (frozenset[int](), frozenset(range(7)), NOW + HOUR),
}


@pytest.mark.parametrize("name", HOURS_CASES)
def test_skipped_hours_and_days_are_left_out(name: str) -> None:
    hours, days, earliest = HOURS_CASES[name]
    answer = asks(skip_hours=hours, skip_days=days)
    found = next_poll(SEEN, answer, POLICY, NOW)
    assert earliest <= found.at <= earliest + 10 * MINUTE


def test_the_average_follows_the_changes() -> None:
    history, now = FeedHistory(feed_id=1, last_changed=NOW), NOW
    for _ in range(30):
        now += 40 * MINUTE
        following = next_poll(history, CHANGED, POLICY, now)
        history = replace(history, change_every=following.change_every, last_changed=now)
    assert following.change_every is not None
    assert abs(following.change_every - 40 * MINUTE) < MINUTE
    assert 20 * MINUTE <= following.at - now <= 22 * MINUTE


def test_the_dates_of_a_new_feed_may_make_it_quicker_but_not_slower() -> None:
    quick = tuple(NOW - n * 6 * MINUTE for n in range(10))
    slow = tuple(NOW - n * 5 * DAY for n in range(10))
    assert next_poll(NEW, replace(CHANGED, item_dates=quick), POLICY, NOW).at < NOW + 6 * MINUTE
    assert next_poll(NEW, replace(CHANGED, item_dates=slow), POLICY, NOW).at < NOW + 17 * MINUTE


def test_moments_are_spread_and_the_same_each_time() -> None:
    moments = {next_poll(FeedHistory(feed_id=n), CHANGED, POLICY, NOW).at for n in range(100)}
    assert len(moments) == 100
    assert next_poll(SEEN, UNCHANGED, POLICY, NOW) == next_poll(SEEN, UNCHANGED, POLICY, NOW)
    assert next_poll(SEEN, UNCHANGED, POLICY, NOW) != next_poll(
        replace(SEEN, polls=10), UNCHANGED, POLICY, NOW
    )


@given(
    change=st.one_of(st.none(), st.timedeltas(timedelta(), 400 * DAY)),
    quiet=st.one_of(st.none(), st.timedeltas(timedelta(), 400 * DAY)),
    changed=st.booleans(),
    fresh=st.one_of(st.none(), st.timedeltas(timedelta(), 400 * DAY)),
    polls=st.integers(0, 10**6),
)
def test_the_bounds_hold_whatever_comes(
    change: timedelta | None,
    quiet: timedelta | None,
    changed: bool,
    fresh: timedelta | None,
    polls: int,
) -> None:
    last = None if quiet is None else NOW - quiet
    history = FeedHistory(feed_id=3, polls=polls, change_every=change, last_changed=last)
    answer = FeedAnswer(changed=changed, wishes=Wishes(fresh_for=fresh))
    found = next_poll(history, answer, POLICY, NOW)
    wish = min(fresh or timedelta(), LONGEST_WISH)
    assert found.at - NOW >= max(POLICY.least, wish)
    assert found.at - NOW <= max(POLICY.most, wish * (1 + JITTER_SHARE))
    assert found.not_before is None or found.not_before <= found.at


def _fails(failures: int, retry_at: datetime | None = None) -> NextPoll:
    return next_after_failure(replace(SEEN, failures=failures), retry_at, POLICY, NOW)


def test_a_failing_feed_is_asked_ever_more_rarely_down_to_once_a_day() -> None:
    waits = [_fails(n).at - NOW for n in range(30)]
    assert waits[:5] == [15 * MINUTE] * 5
    assert all(later >= earlier * 0.9 for earlier, later in pairwise(waits))
    assert LONGEST_BACKOFF * 0.9 <= waits[-1] <= LONGEST_BACKOFF
    assert _fails(6).why == "7 failures in a row: left alone for 1 h"


def test_a_failure_that_may_pass_is_tried_again_when_asked_for() -> None:
    assert _fails(0, NOW + MINUTE).at == NOW + MINUTE
    assert "trying again" in _fails(0, NOW + MINUTE).why


def test_a_start_outside_the_bounds_widens_them() -> None:
    policy = PollPolicy.of_minutes(1, 5, 240)
    assert next_poll(NEW, CHANGED, policy, NOW).at < NOW + 2 * MINUTE
    assert PollPolicy.of_minutes(600, 5, 240).most == 600 * MINUTE


def test_usual_gap_is_the_median_of_past_dates() -> None:
    dates = [NOW - HOUR, NOW - 2 * HOUR, NOW - 3 * HOUR, NOW - 400 * DAY, NOW + DAY]
    assert usual_gap(dates, NOW) == HOUR
    assert usual_gap([NOW], NOW) is None
    assert usual_gap([NOW, NOW], NOW) is None


def test_items_a_day_fade() -> None:
    recent = (0.0, 0.0)
    for _ in range(20):
        recent = fading(recent, 6, DAY / 2)
    assert recent[0] / recent[1] == pytest.approx(12, rel=0.05)


@pytest.mark.parametrize(
    ("span", "told"),
    [(45 * MINUTE / 60, "45 s"), (20 * MINUTE, "20 min"), (HOUR, "1 h"), (90 * MINUTE, "90 min")],
)
def test_spans_in_words(span: timedelta, told: str) -> None:
    assert words(span) == told
