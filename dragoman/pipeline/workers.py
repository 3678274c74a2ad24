"""A worker process: serves some queues until it is told to stop, keeps house meanwhile."""

from __future__ import annotations

import asyncio
import itertools
from concurrent.futures import ThreadPoolExecutor

import structlog
from django.db import connections
from procrastinate.app import WorkerOptions
from procrastinate.contrib.django import DjangoApp, app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.job_context import JobContext
from procrastinate.middleware import SyncCallNext, SyncTaskMiddleware
from procrastinate.worker import Worker as ProcrastinateWorker

from dragoman.articles import selectors as articles
from dragoman.pipeline import engines, politeness, queue
from dragoman.pipeline.housekeeping import Housekeeper
from dragoman.pipeline.watchdog import Watchdog
from dragoman.publishing import selectors as publishing

log = structlog.get_logger(__name__)

# A job deferred now is announced by the database; only those due at a later moment (pacing,
# retries) are found by asking. An answer takes well under a millisecond (migrations/0001), so that
# asking five times a second is nothing, and a host with a long line is not left waiting.
ASK_EVERY_SECONDS = 0.2
# A stage in hand may finish when the worker is told to stop; a fetch is bounded by its own limit.
FINISH_WITHIN_SECONDS = 15.0


def concurrency(name: str) -> int:
    """Jobs at once: many for waiting on hosts, one for computing (an engine has one thread)."""
    return politeness.newsroom().fetch_parallel if name == "network" else 1


def run_until_empty() -> None:
    """Do every job that is due now, of all queues, one after the other, and return.

    The threads of such a short run die with it, so each job closes its connection.
    """
    own = _worker_app(worker_defaults={"task_middleware": [_close_connections]})
    own.run_worker(
        queues=[stage.value for stage in queue.Stage],
        concurrency=1,
        wait=False,
        delete_jobs="successful",
        listen_notify=False,
        install_signal_handlers=False,
    )


def run(name: str) -> None:
    """Serve the queues of `network` or `compute` until signalled."""
    housekeeper, watchdog = Housekeeper(), Watchdog()
    housekeeper.start()
    watchdog.start()
    log.info("worker.started", serves=name)
    try:
        if name == "compute":
            _warm()
        asyncio.run(_serve(name, watchdog))
    finally:
        watchdog.stop()
        housekeeper.stop()
        politeness.close()
        engines.close()


def _warm() -> None:
    """Load the models that the first stories will most likely need."""
    editions = [edition.language for edition in publishing.editions()]
    pairs = [*articles.pairs_published(), *itertools.permutations(editions, 2)]
    connections.close_all()
    engines.warm(dict.fromkeys(pairs))


async def _serve(name: str, watchdog: Watchdog) -> None:
    # The loop's own pool has four threads more than cores, however many jobs are to run at once:
    # the others would be counted as being done and wait for a thread.
    threads = ThreadPoolExecutor(concurrency(name), thread_name_prefix=name)
    asyncio.get_running_loop().set_default_executor(threads)
    own = _worker_app({"task_middleware": [_watched_by(watchdog)]})
    async with own.open_async():
        await own.run_worker_async(
            queues=[stage.value for stage in queue.WORKER_QUEUES[name]],
            name=name,
            concurrency=concurrency(name),
            fetch_job_polling_interval=ASK_EVERY_SECONDS,
            update_heartbeat_interval=queue.HEARTBEAT_SECONDS,
            stalled_worker_timeout=queue.DEAD_AFTER_SECONDS,
            shutdown_graceful_timeout=FINISH_WITHIN_SECONDS,
            delete_jobs="successful",
            listen_notify=True,
        )


def _watched_by(watchdog: Watchdog) -> SyncTaskMiddleware:
    def middleware(
        call_next: SyncCallNext, context: JobContext, worker: ProcrastinateWorker
    ) -> object:
        about = ", ".join(f"{name} {value}" for name, value in context.job.task_kwargs.items())
        with watchdog.watching(context.job.queue, about):
            return call_next()

    return middleware


def _close_connections(
    call_next: SyncCallNext, context: JobContext, worker: ProcrastinateWorker
) -> object:
    try:
        return call_next()
    finally:
        connections.close_all()


def _worker_app(worker_defaults: WorkerOptions | None = None) -> DjangoApp:
    """An app for this worker's own asking of the queue.

    The tasks keep the app they were made with: what they defer goes over Django's connection and
    so inside the transaction of the row it is about (`replace_connector` would take that away).
    """
    assert isinstance(app.connector, DjangoConnector)
    own = DjangoApp(connector=app.connector.get_worker_connector(), worker_defaults=worker_defaults)
    own.tasks = app.tasks
    return own
