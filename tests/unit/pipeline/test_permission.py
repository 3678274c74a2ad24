"""How long a host is left alone whose robots.txt cannot be had."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dragoman.pipeline.permission import look_again_after

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
WAITS = {
    "the first look": (1, SECOND),
    "the second": (2, 2 * SECOND),
    "the last of the quick ones": (4, 8 * SECOND),
    "as many as a page has tries": (5, HOUR),
    "one more": (6, 2 * HOUR),
    "a day at last": (10, 24 * HOUR),
    "and never more": (10_000, 24 * HOUR),
}


@pytest.mark.parametrize(("failures", "wait"), WAITS.values(), ids=WAITS)
def test_looks_come_ever_more_rarely(failures: int, wait: timedelta) -> None:
    assert look_again_after(failures, tries=5) == wait
