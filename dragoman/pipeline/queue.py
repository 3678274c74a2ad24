"""The one door to Procrastinate: deferring, coming back later, counting, freeing dead jobs.

Deferring goes over Django's own connection, so a job and the row it is about commit together.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job
from procrastinate.types import JSONValue

from dragoman.common import clock
from dragoman.common.errors import DragomanError

# A worker says every so often that it lives; one that was silent for the second time is dead, and
# its jobs run again. 5 + 20 + the sweep's own 5 stay well inside the minute that is promised, and
# above the longest silence of a living worker (a translation that holds the interpreter: bounded
# by the 80 tokens of a piece, well under a second).
HEARTBEAT_SECONDS = 5.0
DEAD_AFTER_SECONDS = 20.0


Arguments = dict[str, JSONValue]

# How long a job waits when the database was away under it.
_GROUND_WAIT = timedelta(seconds=5)


class Stage(StrEnum):
    """The stages of a story's path, and talking to hubs; each is a queue of that name."""

    POLL = "poll"
    SUBSCRIBE = "subscribe"
    RECEIVE = "receive"
    FETCH = "fetch"
    EXTRACT = "extract"
    TRANSLATE = "translate"
    PUBLISH = "publish"


# What a worker process may serve: waiting for hosts, and computing.
WORKER_QUEUES: dict[str, tuple[Stage, ...]] = {
    "network": (Stage.POLL, Stage.SUBSCRIBE, Stage.RECEIVE, Stage.FETCH),
    "compute": (Stage.EXTRACT, Stage.TRANSLATE, Stage.PUBLISH),
}

# Higher runs first: what is nearest to the reader is finished before new work is begun. In between
# is room for the seconds that a job has to wait for its host's turn (see `defer_at`).
_PRIORITY = {
    Stage.POLL: 10_000,
    Stage.SUBSCRIBE: 10_000,
    Stage.FETCH: 20_000,
    # What was pushed is to be on its way within a second, and is read in milliseconds.
    Stage.RECEIVE: 25_000,
    Stage.EXTRACT: 30_000,
    Stage.TRANSLATE: 40_000,
    Stage.PUBLISH: 50_000,
}
_LONGEST_WAIT_RANKED_SECONDS = 9_999
# What can wait as long as anything new is to be done.
_LAST = 0


class TryLater(DragomanError):  # noqa: N818 - reads as what it says
    """The job is to run again at a stated moment: its host is busy, or a failure may pass."""

    retryable = True
    code = "later"

    def __init__(self, why: str, at: datetime) -> None:
        super().__init__(f"{why}; again at {at:%H:%M:%S}")
        self.at = at


class ComeBack(BaseRetryStrategy):
    """Put a job back to the moment its stage asked for.

    A stage's own failures are states by the time they could get here, so what else comes is the
    ground giving way (the database is away): that passes, and is waited for as long as it takes.
    """

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, TryLater):
            return RetryDecision(retry_at=exception.at)
        return RetryDecision(retry_at=clock.now() + _GROUND_WAIT)


@dataclass(frozen=True, slots=True)
class Pending:
    """Jobs of one stage: waiting now, waiting for a later moment, being done."""

    stage: str
    waiting: int
    later: int
    doing: int


def defer(stage: Stage, arguments: Sequence[Arguments], *, last: bool = False) -> None:
    """Put one job for each set of arguments into a stage's queue; `last`: behind everything new."""
    if arguments:
        priority = _LAST if last else _PRIORITY[stage]
        task = app.configure_task(
            task_name(stage), queue=stage.value, priority=priority, allow_unknown=False
        )
        task.batch_defer(*arguments)


def defer_at(stage: Stage, moments: Sequence[tuple[Arguments, datetime]]) -> None:
    """Put one job for each set of arguments into a stage's queue, not to be done before its moment.

    A moment that is past means now. Who has to wait longer comes later also when all are due, since
    the workers were too few: else they would work off one host's line, finding it busy, while the
    first pages of others wait.
    """
    deferrer = app.configure_task(task_name(stage), queue=stage.value, allow_unknown=False)
    now = clock.now()
    jobs = [
        deferrer.make_new_job(**each).evolve(
            scheduled_at=at, priority=_PRIORITY[stage] - _rank(at - now)
        )
        for each, at in moments
    ]
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)


def _rank(wait: timedelta) -> int:
    return max(0, min(int(wait.total_seconds()), _LONGEST_WAIT_RANKED_SECONDS))


def task_name(stage: Stage) -> str:
    """The name under which the stage's task is known to the queue."""
    return f"dragoman.{stage.value}"


def pending() -> tuple[Pending, ...]:
    """What the queue still holds, by stage."""
    query = """
        SELECT queue_name,
               count(*) FILTER (WHERE status = 'todo'
                                AND (scheduled_at IS NULL OR scheduled_at <= now())),
               count(*) FILTER (WHERE status = 'todo' AND scheduled_at > now()),
               count(*) FILTER (WHERE status = 'doing')
        FROM procrastinate_jobs
        WHERE status IN ('todo', 'doing') AND queue_name = ANY(%s)
        GROUP BY queue_name
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [[stage.value for stage in Stage]])
        return tuple(Pending(*row) for row in cursor.fetchall())


def free_dead_workers_jobs() -> int:
    """Let the jobs of workers that fell silent run again; returns how many. Nobody else does it.

    Of several who sweep at once, each frees a job once: the others find it no longer being done.
    """
    freed = 0
    for job in async_to_sync(app.job_manager.get_stalled_jobs)(
        seconds_since_heartbeat=DEAD_AFTER_SECONDS
    ):
        if job.id is None:
            continue
        with contextlib.suppress(ConnectorException):
            app.job_manager.retry_job_by_id(job.id, retry_at=clock.now())
            freed += 1
    return freed


def arguments_of_jobs(stage: Stage) -> set[frozenset[tuple[str, JSONValue]]]:
    """What the jobs of a stage that wait or are being done are about, as sets of pairs."""
    query = """
        SELECT args FROM procrastinate_jobs
        WHERE status IN ('todo', 'doing') AND queue_name = %s
    """
    with connection.cursor() as cursor:
        cursor.execute(query, [stage.value])
        return {frozenset(json.loads(args).items()) for (args,) in cursor.fetchall()}


def backoff(tries: int) -> timedelta:
    """How long to wait after the n-th failure in a row: 1, 2, 4 … at most 600 seconds."""
    return timedelta(seconds=min(2 ** max(0, tries - 1), 600))
