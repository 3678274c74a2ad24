"""Every queue task: run the stage, hand it what follows, turn a crash into a state."""

from __future__ import annotations

import traceback
from collections.abc import Callable

import structlog
from django.db import InterfaceError, OperationalError
from procrastinate.contrib.django import app

from dragoman.articles import services as articles
from dragoman.articles.models import EditionState, ItemState
from dragoman.articles.services import LeaseLost
from dragoman.common import clock
from dragoman.pipeline import (
    extract,
    fetch,
    poll,
    publish,
    queue,
    receive,
    stages,
    subscribe,
    translate,
)
from dragoman.pipeline.queue import ComeBack, Stage, TryLater

log = structlog.get_logger(__name__)

# A stage that crashes is a fault of ours; a second and third try help against a passing cause
# (a connection lost, memory short), more would only repeat it.
CRASH_TRIES = 3


@app.task(name=queue.task_name(Stage.POLL), queue=Stage.POLL, retry=ComeBack())
def poll_feed(feed_id: int) -> None:
    """Ask one feed; a crash is a failure of that feed, said where its failures are said."""
    try:
        poll.run(feed_id, then=stages.after_poll)
    except (TryLater, OperationalError, InterfaceError):
        raise
    except Exception as error:
        log.exception("poll.crashed", feed=feed_id)
        poll.record_crash(feed_id, error)


@app.task(name=queue.task_name(Stage.SUBSCRIBE), queue=Stage.SUBSCRIBE, retry=ComeBack())
def subscribe_feed(subscription_id: int) -> None:
    """Ask one hub; a crash counts as a failure of that subscription."""
    try:
        subscribe.run(subscription_id)
    except (TryLater, OperationalError, InterfaceError):
        raise
    except Exception as error:
        log.exception("subscribe.crashed", subscription=subscription_id)
        subscribe.record_crash(subscription_id, error)


@app.task(name=queue.task_name(Stage.RECEIVE), queue=Stage.RECEIVE, retry=ComeBack())
def receive_delivery(delivery_id: int) -> None:
    """Read one delivery; a crash is said where deliveries are said."""
    try:
        receive.run(delivery_id, then=stages.after_poll)
    except (TryLater, OperationalError, InterfaceError):
        raise
    except Exception as error:
        log.exception("receive.crashed", delivery=delivery_id)
        receive.record_crash(delivery_id, error)


@app.task(name=queue.task_name(Stage.FETCH), queue=Stage.FETCH, retry=ComeBack())
def fetch_item(item_id: int) -> None:
    """Fetch one item's page."""
    _guard_item(
        item_id,
        ItemState.FOUND,
        lambda: fetch.run(item_id, then=stages.after_fetch, more=stages.more_pages),
    )


@app.task(name=queue.task_name(Stage.EXTRACT), queue=Stage.EXTRACT, retry=ComeBack())
def extract_item(item_id: int) -> None:
    """Extract one item's article."""
    _guard_item(item_id, ItemState.FETCHED, lambda: extract.run(item_id, then=stages.after_extract))


@app.task(name=queue.task_name(Stage.TRANSLATE), queue=Stage.TRANSLATE, retry=ComeBack())
def translate_article(article_id: int, language: str) -> None:
    """Translate, check and decide one article for one edition."""
    _guard_edition(
        article_id,
        language,
        EditionState.WAITING,
        lambda: translate.run(article_id, language, then=stages.after_translate),
    )


@app.task(name=queue.task_name(Stage.PUBLISH), queue=Stage.PUBLISH, retry=ComeBack())
def publish_article(article_id: int, language: str) -> None:
    """Publish one article in one edition."""
    _guard_edition(
        article_id,
        language,
        EditionState.TRANSLATED,
        lambda: publish.run(article_id, language),
    )


def _guard_item(item_id: int, state: str, work: Callable[[], None]) -> None:
    try:
        work()
    except TryLater:
        articles.rest_item(item_id)
        raise
    except LeaseLost as error:
        log.info("stage.taken_over", item=item_id, error=str(error))
    except Exception as error:
        log.exception("stage.crashed", item=item_id)
        lease = articles.begin_item(item_id, state=state)
        if lease is None:
            return
        tries = articles.count_item_try(item_id, lease, detail=traceback.format_exc())
        if tries < CRASH_TRIES:
            articles.rest_item(item_id)
            raise TryLater(repr(error), clock.now() + queue.backoff(tries)) from error
        articles.finish_item(
            item_id,
            lease,
            state=ItemState.FAILED,
            reason=f"failed:internal ({tries} tries)",
            detail=traceback.format_exc(),
        )


def _guard_edition(article_id: int, language: str, state: str, work: Callable[[], None]) -> None:
    try:
        work()
    except TryLater:
        articles.rest_edition(article_id, language)
        raise
    except LeaseLost as error:
        log.info("stage.taken_over", article=article_id, language=language, error=str(error))
    except Exception as error:
        log.exception("stage.crashed", article=article_id, language=language)
        lease = articles.begin_edition(article_id, language, state=state)
        if lease is None:
            return
        tries = articles.count_edition_try(lease, detail=traceback.format_exc())
        if tries < CRASH_TRIES:
            articles.rest_edition(article_id, language)
            raise TryLater(repr(error), clock.now() + queue.backoff(tries)) from error
        articles.finish_edition(
            lease,
            state=EditionState.FAILED,
            reason=f"failed:internal ({tries} tries)",
            detail=traceback.format_exc(),
        )
