"""Waiting after failures."""

from __future__ import annotations

from datetime import timedelta

from dragoman.pipeline.queue import DEAD_AFTER_SECONDS, HEARTBEAT_SECONDS, backoff


def test_backoff_doubles_and_is_bounded() -> None:
    assert [backoff(n).total_seconds() for n in (1, 2, 3, 4)] == [1, 2, 4, 8]
    assert backoff(50) == timedelta(minutes=10)


def test_a_dead_workers_jobs_run_again_within_a_minute() -> None:
    sweep_seconds = 5
    assert HEARTBEAT_SECONDS + DEAD_AFTER_SECONDS + sweep_seconds < 60
