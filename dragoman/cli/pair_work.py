"""What `dragoman check` does with each pair, here or in other processes, in order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from dragoman.common.errors import DragomanError
from dragoman.fidelity import (
    CHECKS,
    Context,
    Decision,
    Finding,
    Pair,
    decide_sentence,
    find_policy,
    not_checked,
)
from dragoman.text.bitext import LeftOut, Record, Row, Unread

# Records that go to a process at once: tenths of a second's work, which the way there and back (a
# millisecond) does not slow down.
_CHUNK = 200
# Chunks of each process under way or done and not yet written: what a slow one can hold in memory.
_AHEAD = 4


class WorkerDied(DragomanError):  # noqa: N818 - reads as what it says
    """A process that checked pairs ended by itself."""

    code = "worker_died"


@dataclass(frozen=True, slots=True)
class Work:
    """Which checks are run, by name, by which policy (its name) is decided, and the glossary."""

    checks: tuple[str, ...]
    policy: str
    terms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A row, what was found in it, and the checks that know too little to see anything."""

    row: Row
    findings: tuple[Finding, ...]
    not_checked: tuple[str, ...]
    verdict: Decision

    def with_more(self, findings: Sequence[Finding], policy: str) -> Checked:
        """The same with findings that only the whole document shows."""
        found = (*self.findings, *findings)
        return replace(self, findings=found, verdict=decide_sentence(found, find_policy(policy)))


Outcome = Checked | Unread | LeftOut


def outcomes(records: Iterable[Record], work: Work, processes: int) -> Iterator[Outcome]:
    """What becomes of each record, in order; a pair that breaks a check is `Unread`, and says so.

    With one process as soon as each is read, with more in chunks.
    """
    if processes == 1:
        for record in records:
            yield _outcome(record, work)
        return
    coming = iter(records)
    chunks = iter(lambda: list(islice(coming, _CHUNK)), [])
    waiting: deque[Future[list[Outcome]]] = deque()
    with ProcessPoolExecutor(
        processes, multiprocessing.get_context("spawn"), initializer=_leave_interrupts
    ) as pool:
        try:
            for chunk in chunks:
                waiting.append(pool.submit(_chunk, chunk, work))
                if len(waiting) >= processes * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise WorkerDied(
                "a process that checked pairs died, perhaps for want of memory;"
                " try again with --processes 1"
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts() -> None:
    """The parent is told of Ctrl-C too, and ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _chunk(records: Sequence[Record], work: Work) -> list[Outcome]:
    return [_outcome(record, work) for record in records]


def _outcome(record: Record, work: Work) -> Outcome:
    if not isinstance(record, Row):
        return record
    languages = (record.source_language, record.target_language)
    pair = Pair(record.source, record.target, *languages, Context(terms=work.terms))
    found: list[Finding] = []
    for check in CHECKS:
        if check.name not in work.checks:
            continue
        try:
            found += check.find(pair)
        except Exception as error:  # one pair must not end a run over a million
            return Unread(record.line, f"the check {check.name} broke: {error!r}")
    silent = _silent(*languages, work.checks)
    return Checked(record, tuple(found), silent, decide_sentence(found, find_policy(work.policy)))


@cache
def _silent(source: str, target: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in not_checked(source, target) if name in wanted)
