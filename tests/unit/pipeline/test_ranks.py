"""Who is served first when workers are too few for all that is due."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dragoman.pipeline.queue import _PRIORITY, Stage, _rank

RANKS = {
    "at once": (timedelta(), 0),
    "its moment is past": (timedelta(seconds=-7), 0),
    "in a minute": (timedelta(minutes=1), 60),
    "in a day": (timedelta(days=1), 9_999),
}


@pytest.mark.parametrize(("wait", "rank"), RANKS.values(), ids=RANKS)
def test_who_waits_longer_for_his_host_comes_later(wait: timedelta, rank: int) -> None:
    assert _rank(wait) == rank


def test_the_longest_wait_does_not_bring_a_stage_behind_the_one_before_it() -> None:
    assert _PRIORITY[Stage.FETCH] - _rank(timedelta(days=30)) > _PRIORITY[Stage.POLL]
