"""Ends a worker that a job has taken hostage: by time, by memory, or by never letting Python run.

A parser that spins cannot be interrupted from within: Python has no way to stop a thread, and a
call into C that keeps the interpreter's lock stops all of them. So the whole process goes, at once
and without cleaning up; its supervisor starts it again, the queue gives its jobs to others after a
silence (`queue.DEAD_AFTER_SECONDS`), and an item that did this again and again ends as
`failed:crash` (`articles.services.BEGUN_BEFORE_GIVING_UP`).

Memory is watched as what a job adds to the resident set. A limit on the address space
(RLIMIT_AS) would be hit by mapped models and thread stacks that cost nothing, and would fail
whichever allocation comes next, in any thread, in C code that does not expect it.
"""

from __future__ import annotations

import faulthandler
import itertools
import os
import sys
import threading
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import structlog

log = structlog.get_logger(__name__)

# Seconds by queue, for those that compute. The slowest of 10,000 mutated pages takes under 10
# (`benchmarks.mutations`), a translation of a very long story some minutes.
LIMIT_SECONDS: Mapping[str, float] = {
    "extract": 120.0,
    "publish": 120.0,
    "translate": 1800.0,
}
# All others wait for hosts, with limits of their own, which this lies beyond.
OTHER_LIMIT_SECONDS = 900.0
# A worker that runs no Python for so long is held by one call. Nothing else keeps the lock for more
# than a second; a machine that swaps or was suspended may need some.
STALL_SECONDS = 60.0
# What jobs in hand may add. A page of 10 MB at its worst takes a third of this; two models and
# their caches, loaded in one job, as much.
GROWTH_BYTES = 1_500_000_000
TICK_SECONDS = 0.5
# EX_SOFTWARE of sysexits.h; a stall ends with the 1 of faulthandler.
EXIT_STATUS = 70

_STANDARD_ERROR = 2
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class JobInHand:
    """A job that runs now: its queue, what it is about, since when (monotonic), from which size."""

    queue: str
    about: str
    begun: float
    resident: int


def verdict(
    jobs: Collection[JobInHand],
    *,
    now: float,
    resident: int,
    limits: Mapping[str, float] = LIMIT_SECONDS,
    growth: int = GROWTH_BYTES,
) -> str:
    """Why the process has to end, naming the job; empty where it may go on.

    `resident` is the process' size in bytes. Of several jobs the one that began last before the
    growth is named: the memory of a process does not say whose it is.
    """
    for job in jobs:
        limit = limits.get(job.queue, OTHER_LIMIT_SECONDS)
        if now - job.begun > limit:
            return f"{job.queue} of {job.about} runs for more than {limit:g} s"
    swollen = [job for job in jobs if resident - job.resident > growth]
    if swollen:
        job = max(swollen, key=lambda one: one.begun)
        grown = (resident - job.resident) // 1_000_000
        return f"{job.queue} of {job.about} took {grown:,} MB"
    return ""


def resident_bytes() -> int:
    """The resident set of this process; 0 where the system does not say (no /proc)."""
    try:
        return int(_STATM.read_text().split()[1]) * _PAGE_BYTES
    except OSError:
        return 0


class Watchdog(threading.Thread):
    """The thread that looks at the jobs in hand every `TICK_SECONDS`.

    Beside it stands a timer of faulthandler, which needs no interpreter: each look winds it up
    again, and when none came for `stall` seconds it writes every thread's place to standard error
    and ends the process.
    """

    def __init__(
        self,
        *,
        limits: Mapping[str, float] = LIMIT_SECONDS,
        stall: float = STALL_SECONDS,
        growth: int = GROWTH_BYTES,
    ) -> None:
        super().__init__(name="watchdog", daemon=True)
        self._limits = limits
        self._stall = stall
        self._growth = growth
        self._jobs: dict[int, JobInHand] = {}
        self._numbers = itertools.count()
        self._over = threading.Event()

    @contextmanager
    def watching(self, queue: str, about: str) -> Iterator[None]:
        """The job inside is looked at until it comes back."""
        number = next(self._numbers)
        self._jobs[number] = JobInHand(queue, about, time.monotonic(), resident_bytes())
        try:
            yield
        finally:
            del self._jobs[number]

    def start(self) -> None:
        """Begin to look; from now on no stall goes unnoticed."""
        self._wind_up()
        super().start()

    def _wind_up(self) -> None:
        faulthandler.dump_traceback_later(self._stall, exit=True, file=_STANDARD_ERROR)

    def run(self) -> None:
        """Look until stopped."""
        while not self._over.wait(TICK_SECONDS):
            self._wind_up()
            why = verdict(
                list(self._jobs.values()),
                now=time.monotonic(),
                resident=resident_bytes(),
                limits=self._limits,
                growth=self._growth,
            )
            if why:
                _end(why)

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()
        faulthandler.cancel_dump_traceback_later()


def _end(why: str) -> None:
    """Say why and be gone: no clean-up could be trusted to come to its end."""
    log.error("worker.hung", why=why)
    faulthandler.dump_traceback(file=_STANDARD_ERROR)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(EXIT_STATUS)
