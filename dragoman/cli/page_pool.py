"""Pages in parallel: a few worker processes, answers in order, no page able to spoil another."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess

from dragoman.cli.page_work import Done, Job, PageWork
from dragoman.extraction.pagination import MAX_PAGES
from dragoman.fetching.policy import FetchPolicy

# Pages taken up beyond the first that is not written yet: what one slow page can hold in memory.
_AHEAD = 64
_IDLE_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Limits:
    """`processes` at work; `seconds` that one page may take; how hosts are asked."""

    processes: int
    seconds: float
    policy: FetchPolicy
    gap_seconds: float

    def of(self, job: Job) -> float:
        """Seconds that a job may take; an address may mean several fetches and the gaps between."""
        if not job.host:
            return self.seconds
        return self.seconds + MAX_PAGES * (self.policy.total_seconds + self.gap_seconds)


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    job: Job | None = None
    deadline: float = 0.0


def extracted(jobs: Iterable[Job], limits: Limits) -> Iterator[Done]:
    """Each job's answer, in the order of the jobs, as soon as it and all before it are there.

    A page that takes longer than its limit is answered with `timeout`, one whose worker dies with
    `worker_died`; the worker is replaced, other pages do not notice. A host is asked by one worker
    at a time, with the gap between. At most `_AHEAD` jobs are taken before they are needed.
    """
    pool = _Pool(limits)
    try:
        yield from pool.run(jobs)
    finally:
        pool.close()


class _Pool:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._context = _context()
        self._workers: list[_Worker] = []
        self._waiting: deque[Job] = deque()
        self._done: dict[int, Done] = {}
        self._host_free: dict[str, float] = {}

    def run(self, jobs: Iterable[Job]) -> Iterator[Done]:
        coming = iter(jobs)
        order: deque[int] = deque()
        while True:
            while len(order) < _AHEAD and (job := next(coming, None)) is not None:
                order.append(job.number)
                self._waiting.append(job)
            if not order:
                return
            self._assign()
            self._collect()
            while order and order[0] in self._done:
                yield self._done.pop(order.popleft())

    def close(self) -> None:
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    def _assign(self) -> None:
        """Give each idle worker the first job whose host may be asked now."""
        now = time.monotonic()
        while self._waiting:
            job = next((job for job in self._waiting if self._may_start(job, now)), None)
            worker = self._idle() if job is not None else None
            if job is None or worker is None:
                return
            self._waiting.remove(job)
            worker.job, worker.deadline = job, now + self._limits.of(job)
            with contextlib.suppress(OSError):  # it died while idle: `_collect` sees it
                worker.pipe.send(job)

    def _may_start(self, job: Job, now: float) -> bool:
        busy = any(
            worker.job is not None and worker.job.host == job.host for worker in self._workers
        )
        return not job.host or (not busy and self._host_free.get(job.host, 0.0) <= now)

    def _idle(self) -> _Worker | None:
        for worker in self._workers:
            if worker.job is None:
                return worker
        if len(self._workers) >= self._limits.processes:
            return None
        self._workers.append(self._started())
        return self._workers[-1]

    def _collect(self) -> None:
        """Wait until a worker answers, dies or is late; or a little, for a host's gap to pass."""
        busy = [worker for worker in self._workers if worker.job is not None]
        if not busy:
            time.sleep(_IDLE_SECONDS)
            return
        now = time.monotonic()
        patience = max(min(worker.deadline for worker in busy) - now, 0.0)
        if self._waiting and len(busy) < self._limits.processes:
            patience = min(patience, _IDLE_SECONDS)
        ready = wait([worker.pipe for worker in busy], patience)
        now = time.monotonic()
        for worker in busy:
            if worker.pipe in ready:
                self._answered(worker)
            elif worker.deadline <= now:
                seconds = round(self._limits.of(_job(worker)))
                self._lost(worker, "timeout", f"took longer than {seconds} s")

    def _answered(self, worker: _Worker) -> None:
        try:
            done = worker.pipe.recv()
        except (EOFError, OSError):
            self._lost(worker, "worker_died", "the process that worked on it died")
            return
        self._finished(worker, done)

    def _lost(self, worker: _Worker, code: str, why: str) -> None:
        job = _job(worker)
        self._end(worker)
        self._workers.remove(worker)
        self._finished(worker, Done(job.number, error=code, message=f"{job.name}: {why}"))

    def _finished(self, worker: _Worker, done: Done) -> None:
        job = _job(worker)
        if job.host:
            self._host_free[job.host] = time.monotonic() + self._limits.gap_seconds
        self._done[done.number] = done
        worker.job = None

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=_work,
            args=(theirs, self._limits.policy, self._limits.gap_seconds),
            daemon=True,
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _end(self, worker: _Worker) -> None:
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        worker.process.close()


def _job(worker: _Worker) -> Job:
    assert worker.job is not None
    return worker.job


def _context() -> ForkServerContext | SpawnContext:
    """A server that has read the libraries once forks the workers; elsewhere each reads them."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([PageWork.__module__])
    return context


def _work(pipe: Connection, policy: FetchPolicy, gap_seconds: float) -> None:
    """A worker's life: jobs in, answers out, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told too, and ends its workers
    work = PageWork(policy, gap_seconds)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(work.do(pipe.recv()))
    work.close()
