"""Waiting until a server that was started really answers, and what it says meanwhile."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from dragoman.database.errors import StartFailed, Unreachable
from dragoman.database.external import connect
from dragoman.database.progress import Pulse, Tell

# Bytes after which the log is put aside: the log and its predecessor together stay under 16 MB.
LOG_LIMIT = 8 << 20

# Seconds between two attempts: a normal start takes under .2 s; in a long one each attempt leaves a
# line in the log.
_POLL, _SLOW_POLL = 0.02, 0.25
_TAIL_BYTES = 1 << 16
_TAIL_LINES = 8
# How a server that will be ready later refuses a connection (lc_messages is C).
_NOT_YET = ("starting up", "not yet accepting", "in recovery mode", "shutting down")
# What it logs about a long start.
_AT_WORK = ("redo in progress", "syncing data directory", "resetting unlogged", "redo starts")


def wait_until_ready(
    process: subprocess.Popen[bytes], url: str, log: Path, since: int, tell: Tell
) -> None:
    """Return when `url` can be connected to. There is no time limit: the server may be replaying
    hours of work, and as long as it lives it is trusted to get there.

    `since` is the size of the log before the start. Raises StartFailed with the log's end.
    """
    pulse = Pulse(tell)
    while True:
        if process.poll() is not None:
            raise StartFailed(f"PostgreSQL did not start (see {log}): {_tail(log, since)}")
        try:
            connect(url).close()
        except Unreachable as refused:
            said = str(refused)
            if "FATAL" in said and not any(phrase in said for phrase in _NOT_YET):
                raise StartFailed(f"PostgreSQL started, but: {said}") from refused
        else:
            return
        pulse.beat(lambda: _at_work(log, since))
        time.sleep(_POLL if pulse.seconds < 1 else _SLOW_POLL)


def bound_log(log: Path) -> None:
    """Put a long log aside. The server appends to the same open file, so it is copied, emptied."""
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        shutil.copyfile(log, log.with_name(log.name + ".1"))
        os.truncate(log, 0)


def _lines(log: Path, since: int) -> list[str]:
    with log.open("rb") as stream:
        stream.seek(max(since, stream.seek(0, os.SEEK_END) - _TAIL_BYTES))
        return stream.read().decode("utf-8", errors="replace").splitlines()


def _tail(log: Path, since: int) -> str:
    return "\n".join(_lines(log, since)[-_TAIL_LINES:]) or "it said nothing"


def _at_work(log: Path, since: int) -> str:
    for line in reversed(_lines(log, since)):
        if any(phrase in line for phrase in _AT_WORK):
            return f"recovering the database: {line.partition('LOG:')[2].strip()}"
    return "starting the database"
