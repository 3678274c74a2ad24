"""The order of a story's path, on one screen.

    poll ─► fetch ─► extract ─► translate (with check and decide) ─► publish
     └► subscribe … push ─► receive ─► fetch

Each function says what follows a stage; it is called inside the transaction that stores the
stage's result, so the next job exists exactly when the row it is about does.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.articles import selectors as articles
from dragoman.pipeline import politeness, queue
from dragoman.pipeline.queue import Stage


def to_poll(feed_ids: Iterable[int]) -> None:
    """Feeds are due: poll each."""
    queue.defer(Stage.POLL, [{"feed_id": feed_id} for feed_id in feed_ids])


def to_subscribe(subscription_ids: Iterable[int]) -> None:
    """Hubs are due to be asked: ask each."""
    queue.defer(Stage.SUBSCRIBE, [{"subscription_id": one} for one in subscription_ids])


def after_push(delivery_id: int) -> None:
    """A hub has delivered: read it as the answer to a poll; its items go on as after one."""
    queue.defer(Stage.RECEIVE, [{"delivery_id": delivery_id}])


def after_poll(item_ids: Iterable[int]) -> None:
    """Items are new or changed: fetch the page of each."""
    _to_fetch(item_ids)


def more_pages(item_id: int) -> None:
    """The story goes on on another page: fetch that too, when its host's turn comes."""
    _to_fetch([item_id])


def to_recheck(item_ids: Iterable[int]) -> None:
    """Published pages may have been corrected: fetch each again."""
    _to_fetch(item_ids)


def _to_fetch(item_ids: Iterable[int]) -> None:
    """Each page in its host's turn: whoever came earlier would only find the host busy."""
    moments = politeness.turns(articles.addresses_to_fetch(item_ids))
    queue.defer_at(Stage.FETCH, [({"item_id": item_id}, at) for item_id, at in moments])


def after_fetch(item_id: int) -> None:
    """A page came: extract the article."""
    queue.defer(Stage.EXTRACT, [{"item_id": item_id}])


def after_extract(article_id: int, languages: Iterable[str]) -> None:
    """An article has a new revision: translate it for each edition."""
    queue.defer(
        Stage.TRANSLATE,
        [{"article_id": article_id, "language": language} for language in languages],
    )


def to_retranslate(article_ids: Iterable[int], language: str) -> None:
    """The operator asks for these again: translate each, behind all that is new."""
    jobs: list[queue.Arguments] = [
        {"article_id": article_id, "language": language} for article_id in article_ids
    ]
    queue.defer(Stage.TRANSLATE, jobs, last=True)


def after_translate(article_id: int, language: str) -> None:
    """A translation may be seen: publish it."""
    queue.defer(Stage.PUBLISH, [{"article_id": article_id, "language": language}])
