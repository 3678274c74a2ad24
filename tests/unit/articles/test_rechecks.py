"""Often while young, then rarely, by how often the publisher corrects."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dragoman.articles.rechecks import (
    MOST_RECHECKS,
    Habit,
    is_believed,
    next_recheck,
    next_try,
)

BORN = datetime(2026, 3, 2, 8, tzinfo=UTC)
WEEK = timedelta(days=7)
UNKNOWN = Habit(0, 0)
OFTEN = Habit(200, 40)
NEVER = Habit(2000, 0)


def _ages(habit: Habit) -> list[timedelta]:
    """The ages at which a story is asked again until it is left alone."""
    ages: list[timedelta] = []
    now = BORN
    while True:
        at = next_recheck(born=BORN, now=now, rechecks=len(ages), habit=habit, horizon=WEEK)
        if at is None:
            return ages
        ages.append(at - BORN)
        now = at


def test_the_pause_grows_with_the_age() -> None:
    ages = _ages(UNKNOWN)
    assert ages[:4] == [timedelta(minutes=30 * 2**n) for n in range(4)]
    assert 8 <= len(ages) <= 10
    assert ages[-1] <= WEEK


@pytest.mark.parametrize(
    ("habit", "least", "most"),
    [
        pytest.param(OFTEN, 12, 18, id="corrects often"),
        pytest.param(UNKNOWN, 8, 10, id="not known yet"),
        pytest.param(NEVER, 3, 5, id="never corrects"),
    ],
)
def test_by_how_often_a_publisher_corrects(habit: Habit, least: int, most: int) -> None:
    assert least <= len(_ages(habit)) <= most


def test_one_correction_does_not_turn_everything_over() -> None:
    assert Habit(1, 1).share < 0.1


def test_a_story_that_never_rests_is_left_alone() -> None:
    arguments = {"born": BORN, "now": BORN, "habit": UNKNOWN, "horizon": WEEK}
    assert next_recheck(rechecks=MOST_RECHECKS, **arguments) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("idle", "ago", "expected"),
    [
        (0, timedelta(), True),
        (2, timedelta(), True),
        (3, timedelta(minutes=10), False),
        (3, timedelta(hours=6), True),
    ],
)
def test_is_believed(idle: int, ago: timedelta, *, expected: bool) -> None:
    assert is_believed(idle_updates=idle, last_asked=BORN - ago, now=BORN) is expected


def test_a_page_that_was_never_had_is_tried_at_doubling_pauses_for_a_week() -> None:
    now, hours = BORN, []
    while (at := next_try(first_seen=BORN, now=now)) is not None:
        now = at
        hours.append(round((now - BORN).total_seconds() / 3600))
    assert hours == [1, 2, 4, 8, 16, 32, 56, 80, 104, 128, 152]
