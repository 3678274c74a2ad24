"""What `dragoman check` does with each pair, here or in other processes, in order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice

from dragoman.common.configuration import Configuration
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
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine_set import EngineSet
from dragoman.pipeline.evidence import Evidence, SecondLook
from dragoman.text.bitext import LeftOut, Record, Row, Unread

# Records that go to a process at once: tenths of a second's work, which the way there and back (a
# millisecond) does not slow down.
_CHUNK = 200
# Chunks of each process under way or done and not yet written: what a slow one can hold in memory.
_AHEAD = 4


class Models(StrEnum):
    """Which pairs this machine's models are asked about; of all others only the two texts speak."""

    NONE = "none"
    DOUBTFUL = "doubtful"
    ALL = "all"


class WorkerDied(DragomanError):  # noqa: N818 - reads as what it says
    """A process that checked pairs ended by itself."""

    code = "worker_died"


class CheckBroke(DragomanError):  # noqa: N818 - reads as what it says
    """A check raised something over a pair."""

    code = "check_broke"


@dataclass(frozen=True, slots=True)
class Work:
    """Which checks are run, by name, by which policy (its name) is decided, and the glossary.

    `others` are pairs of the document that all rows are of, where they are of one. `settings` say
    where the models are that `models` asks.
    """

    checks: tuple[str, ...]
    policy: str
    terms: tuple[tuple[str, str], ...] = ()
    models: Models = Models.NONE
    settings: Configuration = field(default_factory=Configuration)
    others: tuple[tuple[str, str], ...] = ()


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
    context = Context(others=work.others, terms=work.terms)
    pair = Pair(record.source, record.target, *languages, context)
    try:
        known, found = _examined(pair, work)
    except CheckBroke as error:
        return Unread(record.line, str(error))
    silent = _silent(pair, known, work.checks)
    return Checked(record, found, silent, decide_sentence(found, find_policy(work.policy)))


def _examined(pair: Pair, work: Work) -> tuple[Context, tuple[Finding, ...]]:
    if work.models is Models.NONE:
        return pair.context, _found(pair, work.checks)
    evidence = _evidence(pair.source_language, pair.target_language, work)
    return evidence.known(pair), evidence.examine(pair)


def _found(pair: Pair, wanted: tuple[str, ...]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for check in CHECKS:
        if check.name in wanted:
            try:
                found += check.find(pair)
            except Exception as error:  # one pair must not end a run over a million
                raise CheckBroke(f"the check {check.name} broke: {error!r}") from error
    return tuple(found)


_made: dict[str, EngineSet] = {}
_known: dict[tuple[str, str], Evidence] = {}


def _evidence(source: str, target: str, work: Work) -> Evidence:
    """By this process' engines, which the first pair makes; a process has one `work`."""
    if not _made:
        _made["engines"] = make_engines(work.settings)
    if (source, target) not in _known:
        _known[source, target] = Evidence(
            _made["engines"],
            source,
            target,
            second_look=SecondLook(work.models.value),
            checks=lambda pair: _found(pair, work.checks),
        )
    return _known[source, target]


def _silent(pair: Pair, known: Context, wanted: tuple[str, ...]) -> tuple[str, ...]:
    names = not_checked(pair.source_language, pair.target_language, known)
    return tuple(name for name in names if name in wanted)
