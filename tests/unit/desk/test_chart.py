"""Bars of a share by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.desk.chart import HEIGHT, chart

FIRST = date(2026, 11, 22)
LAST = date(2026, 11, 28)


def on(day: int) -> date:
    return date(2026, 11, day)


@pytest.mark.parametrize(
    ("part", "top"),
    [(0, 0.001), (1, 0.001), (2, 0.002), (4, 0.005), (11, 0.02), (301, 0.5), (1000, 1.0)],
)
def test_the_upper_edge_is_the_least_round_share_that_holds_all(part: int, top: float) -> None:
    assert chart(FIRST, LAST, {on(23): (part, 1000), on(24): (0, 1000)}).top == top


def test_a_bar_is_as_high_as_its_share_and_stands_on_its_day() -> None:
    bars = chart(FIRST, LAST, {on(22): (5, 100), on(28): (10, 100)}).bars
    assert [(bar.height, bar.y) for bar in bars] == [(50, 50), (HEIGHT, 0)]
    assert [int(bar.x) for bar in bars] == [0, 6]


def test_nothing_of_a_days_work_is_drawn_and_no_work_is_not() -> None:
    drawn = chart(FIRST, LAST, {on(23): (0, 100), on(24): (0, 0), on(25): (1, 100000)})
    assert [bar.day for bar in drawn.bars] == [on(23), on(25)]
    nothing, little = drawn.bars
    assert 0 < nothing.height < little.height


def test_the_highest_is_the_highest_share_and_none_where_there_is_nothing() -> None:
    many_of_more, few_of_less = (30, 1000), (3, 10)
    found = chart(FIRST, LAST, {on(23): many_of_more, on(24): few_of_less}).highest
    assert found is not None
    assert found.day == on(24)
    assert chart(FIRST, LAST, {on(23): (0, 50)}).highest is None
    assert chart(FIRST, LAST, {}).bars == ()


def test_days_outside_are_left_out() -> None:
    assert chart(FIRST, LAST, {on(21): (1, 10), on(29): (1, 10)}).bars == ()


counts = st.integers(0, 10**6).flatmap(
    lambda whole: st.tuples(st.integers(0, whole), st.just(whole))
)


@given(st.dictionaries(st.integers(0, 89), counts))
def test_every_bar_is_inside(counted: dict[int, tuple[int, int]]) -> None:
    last = FIRST + timedelta(days=89)
    drawn = chart(FIRST, last, {FIRST + timedelta(days=day): n for day, n in counted.items()})
    assert drawn.days == 90
    assert all(0 <= bar.y <= HEIGHT - bar.height + 0.01 for bar in drawn.bars)
    assert all(bar.x >= 0 and bar.x + bar.width <= drawn.days for bar in drawn.bars)
