"""The order of a story's path, on one screen.

    poll ─► fetch ─► extract ─► translate (with check and decide) ─► publish

Each function says what follows a stage; it is called inside the transaction that stores the
stage's result, so the next job exists exactly when the row it is about does.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.pipeline import queue
from dragoman.pipeline.queue import Stage


def to_poll(feed_ids: Iterable[int]) -> None:
    """Feeds are due: poll each."""
    queue.defer(Stage.POLL, [{"feed_id": feed_id} for feed_id in feed_ids])


def after_poll(item_ids: Iterable[int]) -> None:
    """Items are new or changed: fetch the page of each."""
    queue.defer(Stage.FETCH, [{"item_id": item_id} for item_id in item_ids])


def after_fetch(item_id: int) -> None:
    """A page came: extract the article."""
    queue.defer(Stage.EXTRACT, [{"item_id": item_id}])


def after_extract(article_id: int, languages: Iterable[str]) -> None:
    """An article has a new revision: translate it for each edition."""
    queue.defer(
        Stage.TRANSLATE,
        [{"article_id": article_id, "language": language} for language in languages],
    )


def after_translate(article_id: int, language: str) -> None:
    """A translation may be seen: publish it."""
    queue.defer(Stage.PUBLISH, [{"article_id": article_id, "language": language}])
