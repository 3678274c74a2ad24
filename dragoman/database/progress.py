"""Telling a person that a wait goes on, about once a second."""

from __future__ import annotations

import time
from collections.abc import Callable

Tell = Callable[[str], None]

# Seconds between two messages of one wait: a terminal looks alive, a log is not flooded.
_BEAT = 1.0


def silent(_message: str) -> None:
    """For callers that do not want to be told."""


class Pulse:
    """One wait: `beat()` may be called as often as one likes, and tells once a second."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._began = self._told = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long the wait has lasted."""
        return time.monotonic() - self._began

    def beat(self, message: Callable[[], str]) -> None:
        """Tell `message()` and the seconds waited, if it is time to."""
        if time.monotonic() - self._told >= _BEAT:
            self._told = time.monotonic()
            self._tell(f"{message()} ({self.seconds:.0f} s)")
