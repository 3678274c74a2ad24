"""What must happen without being asked: due feeds queued, dead workers' jobs freed, caches emptied.

Every worker does it, a thread beside its jobs; rows are taken with SKIP LOCKED, so that any number
of workers on any number of machines do not get into each other's way.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from django.db import close_old_connections, connection, transaction

from dragoman.articles import selectors as article_selectors
from dragoman.articles import services as articles
from dragoman.articles.models import EditionState, ItemState
from dragoman.common import clock, urls
from dragoman.pipeline import (
    engine_failures,
    new_routes,
    politeness,
    queue,
    refetch,
    stages,
    subscribe,
)
from dragoman.pipeline.queue import Stage
from dragoman.publishing import search_index
from dragoman.sources import services as sources
from dragoman.sources.services import DueFeed

log = structlog.get_logger(__name__)

TICK_SECONDS = 1.0
# Due feeds taken in one go: enough for 10,000 feeds in 50 ticks, few enough for a short lock.
FEEDS_A_TICK = 200
# Publications that the search is told of in one go: a second's work.
PUBLICATIONS_A_TIME = 200
# Longer than any stage runs and than a dead worker's job needs to be freed.
STRANDED_AFTER = timedelta(minutes=10)


def queue_due_feeds() -> int:
    """Put a poll into the queue for each feed that is due; returns how many.

    Of many feeds of one host only so many are queued as it may be asked until the next tick; the
    others are due again when their turn comes, so that no job waits for a host.
    """
    with transaction.atomic():
        room = politeness.newsroom()
        due = sources.queue_due_feeds(limit=FEEDS_A_TICK, once_since=room.poll_once_since)
        now, later = turns(due, gap=timedelta(seconds=room.fetch_min_gap_seconds))
        began = clock.now()
        sources.postpone_polls({feed: began + wait for feed, wait in later.items()})
        stages.to_poll(now)
    return len(now)


def turns(
    due: Iterable[DueFeed], *, gap: timedelta
) -> tuple[tuple[int, ...], dict[int, timedelta]]:
    """Which of the due feeds are asked now, and how long each of the others waits for its host."""
    tick = timedelta(seconds=TICK_SECONDS)
    at_once = max(1, int(tick / gap)) if gap else FEEDS_A_TICK
    now: list[int] = []
    later: dict[int, timedelta] = {}
    seen: Counter[str] = Counter()
    for feed in due:
        host = urls.authority(feed.url)
        seen[host] += 1
        if seen[host] <= at_once:
            now.append(feed.feed_id)
        else:
            later[feed.feed_id] = gap * (seen[host] - 1)
    return tuple(now), later


def requeue_stranded() -> int:
    """Queue again what should be moving, has not for long and has no job; stages are idempotent."""
    since = clock.now() - STRANDED_AFTER
    stranded: dict[Stage, list[queue.Arguments]] = {stage: [] for stage in Stage}
    for item, state in article_selectors.stranded_items(unchanged_since=since):
        stage = Stage.FETCH if state == ItemState.FOUND else Stage.EXTRACT
        stranded[stage].append({"item_id": item})
    for article, language, state in article_selectors.stranded_editions(unchanged_since=since):
        stage = Stage.TRANSLATE if state == EditionState.WAITING else Stage.PUBLISH
        stranded[stage].append({"article_id": article, "language": language})
    return sum(_queue_again(stage, jobs) for stage, jobs in stranded.items() if jobs)


def _queue_again(stage: Stage, jobs: list[queue.Arguments]) -> int:
    """All at one look: thousands may be waiting for one host, with good reason and a job each."""
    known = queue.arguments_of_jobs(stage)
    lost = [arguments for arguments in jobs if frozenset(arguments.items()) not in known]
    queue.defer(stage, lost)
    return len(lost)


def empty_caches() -> int:
    """Forget fetched pages that are older than the operator keeps them."""
    keep = timedelta(days=politeness.newsroom().keep_pages_days)
    return articles.forget_pages(older_than=clock.now() - keep)


def index_publications() -> int:
    """Let the search know what was published before there was one."""
    return search_index.index_missing(limit=PUBLICATIONS_A_TIME)


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to do every so many ticks."""

    every_ticks: int
    work: Callable[[], int]


CHORES = (
    Chore(1, queue_due_feeds),
    Chore(5, queue.free_dead_workers_jobs),
    Chore(60, requeue_stranded),
    Chore(60, sources.free_lost_polls),
    Chore(30, refetch.queue_due),
    Chore(15, new_routes.queue_routed),
    Chore(30, index_publications),
    Chore(3600, empty_caches),
    Chore(3600, engine_failures.try_again),
    Chore(5, subscribe.queue_due),
    Chore(30, subscribe.tend),
    Chore(3600, subscribe.forget),
)


class Housekeeper(threading.Thread):
    """The thread; also ends this process when the one that started it is gone."""

    def __init__(self) -> None:
        super().__init__(name="housekeeper", daemon=True)
        self._parent = os.getppid()
        self._stop = threading.Event()

    def run(self) -> None:
        """Tick until stopped. A database that is away for a moment is not the end."""
        tick = 0
        while not self._stop.wait(TICK_SECONDS):
            if os.getppid() != self._parent:
                log.warning("worker.orphaned")
                os.kill(os.getpid(), signal.SIGTERM)
                return
            self._do_chores(tick)
            tick += 1
        connection.close()

    def stop(self) -> None:
        """End after the current tick."""
        self._stop.set()

    def _do_chores(self, tick: int) -> None:
        for chore in CHORES:
            if tick % chore.every_ticks:
                continue
            try:
                close_old_connections()
                done = chore.work()
            except Exception as error:  # this thread must outlive whatever goes wrong for a while
                log.warning("housekeeping.failed", chore=chore.work.__name__, error=repr(error))
                continue
            if done and chore.work is not queue_due_feeds:
                log.info("housekeeping.done", chore=chore.work.__name__, count=done)
