"""Decisions about a subscription, as tables of cases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dragoman.fetching.websub import Mode, Question
from dragoman.sources import subscribing

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

LEASES = {
    "as asked": (864_000, 10 * DAY, 8 * DAY),
    "not said": (None, 10 * DAY, 8 * DAY),
    "a day": (86_400, DAY, 0.8 * DAY),
    "a minute": (60, timedelta(minutes=1), timedelta(minutes=5)),
    "none": (0, timedelta(), timedelta(minutes=5)),
    "for ever": (9_999_999_999, 90 * DAY, 72 * DAY),
}


@pytest.mark.parametrize(("seconds", "until", "renewed"), LEASES.values(), ids=LEASES)
def test_leases(seconds: int | None, until: timedelta, renewed: timedelta) -> None:
    lease = subscribing.lease_of(seconds, NOW)
    assert (lease.until - NOW, lease.renew_at - NOW) == (until, renewed)


def test_waits_grow_and_end_somewhere() -> None:
    def waits(*, retryable: bool) -> list[timedelta]:
        tries = (1, 2, 3, 9, 10, 1000)
        return [subscribing.retry_moment(n, retryable=retryable, now=NOW) - NOW for n in tries]

    minutes = [timedelta(minutes=n) for n in (5, 10, 20, 1280)]
    assert waits(retryable=True) == [*minutes, DAY, DAY]
    assert waits(retryable=False) == [DAY, 2 * DAY, 4 * DAY, 16 * DAY, 16 * DAY, 16 * DAY]
    overdue = [subscribing.overdue_moment(n, NOW) - NOW for n in (1, 2, 5, 1000)]
    assert overdue == [HOUR, 2 * HOUR, 16 * HOUR, DAY]


TOPIC = "https://news.example/feed"
CONFIRMED = {
    "just asked": ("subscribe", TOPIC, "requested", True, True),
    "renewed, or asked again": ("subscribe", TOPIC, "active", True, True),
    "late": ("subscribe", TOPIC, "failed", True, True),
    "after the lease": ("subscribe", TOPIC, "expired", True, True),
    "never asked": ("subscribe", TOPIC, "requested", False, False),
    "not wanted yet": ("subscribe", TOPIC, "wanted", True, False),
    "denied before": ("subscribe", TOPIC, "denied", True, False),
    "we want to leave": ("subscribe", TOPIC, "ending", True, False),
    "over": ("subscribe", TOPIC, "ended", True, False),
    "another topic": ("subscribe", f"{TOPIC}/", "requested", True, False),
    "the end that we asked for": ("unsubscribe", TOPIC, "ending", True, True),
    "an end that is asked about again": ("unsubscribe", TOPIC, "ended", True, True),
    "an end that somebody else asked for": ("unsubscribe", TOPIC, "active", True, False),
    "an end while we wait": ("unsubscribe", TOPIC, "requested", True, False),
    "the end of another topic": ("unsubscribe", f"{TOPIC}/", "ending", True, False),
    "a denial is no question": ("denied", TOPIC, "requested", True, False),
}


@pytest.mark.parametrize(
    ("mode", "topic", "state", "asked", "expected"), CONFIRMED.values(), ids=CONFIRMED
)
def test_what_is_confirmed(
    mode: str, topic: str, state: str, *, asked: bool, expected: bool
) -> None:
    question = Question(Mode(mode), topic, "c", 60, "")
    assert subscribing.is_confirmed(question, state=state, topic=TOPIC, asked=asked) is expected


PUSHED = {
    "it delivers": ("active", NOW + DAY, NOW - DAY, None, True),
    "it never delivered": ("active", NOW + DAY, None, None, False),
    "it missed something": ("active", NOW + DAY, NOW - DAY, NOW - HOUR, False),
    "its lease is over": ("active", NOW, NOW - DAY, None, False),
    "its lease is unknown": ("active", None, NOW - DAY, None, False),
    "it was denied": ("denied", NOW + DAY, NOW - DAY, None, False),
}


@pytest.mark.parametrize(
    ("state", "until", "delivered", "unpushed", "expected"), PUSHED.values(), ids=PUSHED
)
def test_when_a_hub_is_relied_on(
    state: str,
    until: datetime | None,
    delivered: datetime | None,
    unpushed: datetime | None,
    *,
    expected: bool,
) -> None:
    pushed = subscribing.is_pushed(
        state=state, lease_until=until, last_delivery=delivered, unpushed_since=unpushed, now=NOW
    )
    assert pushed is expected


MISSED = {
    "new since the last poll": ("active", NOW - DAY, NOW - HOUR, 1, True),
    "nothing new": ("active", NOW - DAY, NOW - HOUR, 0, False),
    "may be older than the subscription": ("active", NOW - HOUR, NOW - DAY, 1, False),
    "the first poll": ("active", NOW - DAY, None, 1, False),
    "not subscribed": ("requested", None, NOW - HOUR, 1, False),
}


@pytest.mark.parametrize(
    ("state", "verified", "polled", "items", "expected"), MISSED.values(), ids=MISSED
)
def test_what_was_missed(
    state: str,
    verified: datetime | None,
    polled: datetime | None,
    items: int,
    *,
    expected: bool,
) -> None:
    missed = subscribing.was_missed(
        state=state, verified=verified, polled_before=polled, new_items=items
    )
    assert missed is expected


def test_pings_wait_for_a_minute_after_a_poll() -> None:
    assert subscribing.ping_moment(None, NOW) == NOW
    assert subscribing.ping_moment(NOW - HOUR, NOW) == NOW
    assert subscribing.ping_moment(NOW, NOW) == NOW + timedelta(minutes=1)
