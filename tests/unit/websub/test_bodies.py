"""A delivery's body within its bounds."""

from __future__ import annotations

import time

import pytest

from dragoman.websub.bodies import TooLarge, TooSlow, read_bounded


class Trickle:
    """A body that comes in `pieces`, `seconds` apart; endless where `pieces` is None."""

    def __init__(self, pieces: int | None, seconds: float) -> None:
        self.pieces = pieces
        self.seconds = seconds
        self.read_bytes = 0

    def read(self, size: int, /) -> bytes:
        if self.pieces == 0:
            return b""
        if self.pieces is not None:
            self.pieces -= 1
        time.sleep(self.seconds)
        self.read_bytes += size
        return b"x" * size


def test_a_body_is_read_to_its_end() -> None:
    assert len(read_bounded(Trickle(3, 0), limit=100_000, seconds=1)) == 3 * 4096


def test_an_endless_body_is_left_at_its_limit() -> None:
    body = Trickle(None, 0)
    with pytest.raises(TooLarge):
        read_bounded(body, limit=100_000, seconds=10)
    assert body.read_bytes < 110_000


def test_a_slow_body_is_left_in_time() -> None:
    begun = time.monotonic()
    with pytest.raises(TooSlow):
        read_bounded(Trickle(None, 0.02), limit=10**9, seconds=0.1)
    assert time.monotonic() - begun < 1
