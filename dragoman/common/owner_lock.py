"""Who owns a folder: a lock that the kernel gives back when its holder dies, however."""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from pathlib import Path

# A forked child shares the lock with its parent and would keep it after the parent's death.
_held: set[int] = set()


def _forget_in_child() -> None:
    for descriptor in _held:
        with suppress(OSError):
            os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_forget_in_child)


class OwnerLock:
    """An exclusive `flock` on `path`, in which the holder writes its process id."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock if nobody holds it. Raises OSError if the file may not be opened."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        self._descriptor = descriptor
        _held.add(descriptor)
        return True

    def release(self) -> None:
        """Give the lock back; nothing happens in a forked child or if it was not held."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None and descriptor in _held:
            _held.discard(descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_UN)
            os.close(descriptor)

    @property
    def held(self) -> bool:
        """True while this very object, in the process that acquired it, holds the lock."""
        return self._descriptor is not None and self._descriptor in _held

    def holder(self) -> str:
        """The process id that the holder wrote, or `?`."""
        with suppress(OSError):
            return self._path.read_text("ascii", errors="replace").strip() or "?"
        return "?"
