"""An engine belongs to the thread that made it: here is what says so elsewhere."""

from __future__ import annotations

import threading

from dragoman.mt.errors import WrongThread


class OwnThread:
    """The thread that made an engine of this name."""

    def __init__(self, engine: str) -> None:
        self._engine = engine
        self._thread = threading.get_ident()

    def check(self) -> None:
        """Raises `WrongThread` outside that thread."""
        here = threading.get_ident()
        if here != self._thread:
            raise WrongThread(
                f"the {self._engine} engine was made in thread {self._thread} and was asked to"
                f" translate in thread {here}; make one in each thread"
            )
