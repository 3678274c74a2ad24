"""Stage poll: a due feed is asked politely; new and changed items are recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta

import structlog
from django.db import transaction

from dragoman.articles import services as articles
from dragoman.articles.records import ItemFound
from dragoman.common import clock, urls
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import ParsedFeed
from dragoman.feedparsing.parser import parse_feed
from dragoman.fetching.client import ACCEPT_FEED
from dragoman.fetching.errors import FetchError
from dragoman.fetching.page import FetchedPage
from dragoman.pipeline import politeness, queue
from dragoman.sources import selectors, services
from dragoman.sources.selectors import FeedForPoll

log = structlog.get_logger(__name__)


def run(feed_id: int, *, then: Callable[[Iterable[int]], None]) -> None:
    """Ask one feed and hand the ids of items to be fetched to `then`.

    robots.txt is not asked: a feed is published to be read by programs, and an operator named it.
    """
    feed = selectors.feed_for_poll(feed_id)
    if feed is None:
        return
    with politeness.visit(feed.url) as leave:
        try:
            page = politeness.fetcher().fetch(
                feed.url, etag=feed.etag, last_modified=feed.last_modified, accept=ACCEPT_FEED
            )
        except FetchError as error:
            politeness.heed(leave, error)
            _failed(feed, error)
            return
    _record(feed, page, then)


def record_crash(feed_id: int, error: Exception) -> None:
    """A poll ended in a fault of ours; the feed is asked again at its regular, growing interval."""
    services.record_poll_failure(
        feed_id, error=f"internal: {error!r}", retry_at=None, every=_every()
    )


def _every() -> timedelta:
    return timedelta(minutes=politeness.newsroom().poll_minutes)


def _record(feed: FeedForPoll, page: FetchedPage, then: Callable[[Iterable[int]], None]) -> None:
    changed = not page.not_modified and page.content_hash != feed.body_hash
    parsed: ParsedFeed | None = None
    if changed:
        try:
            parsed = parse_feed(page.body, content_type=page.content_type, url=page.final_url)
        except NotAFeed as error:
            services.record_poll_failure(
                feed.feed_id, error=f"not_a_feed: {error}", retry_at=None, every=_every()
            )
            log.warning("poll.not_a_feed", feed=feed.url, error=str(error))
            return
    with transaction.atomic():
        if parsed is not None:
            source_id = services.settle_source(
                feed.feed_id, title=parsed.title, home_url=parsed.home_url
            )
            ids = articles.record_items(
                source_id=source_id, feed_id=feed.feed_id, found=_found(parsed)
            )
            then(ids)
            log.info("poll.changed", feed=feed.url, items=len(parsed.items), to_fetch=len(ids))
        services.record_poll(
            feed.feed_id,
            every=_every(),
            etag=page.etag or feed.etag,
            last_modified=page.last_modified or feed.last_modified,
            body_hash=page.content_hash,
            changed=changed,
        )


def _found(parsed: ParsedFeed) -> Iterable[ItemFound]:
    return [
        ItemFound(
            url=item.url,
            title=item.title,
            published=item.published,
            updated=item.updated,
            content_hash=item.content_hash,
        )
        for item in parsed.items
        if urls.is_web(item.url)
    ]


def _failed(feed: FeedForPoll, error: FetchError) -> None:
    """Try again soon while that can help, then at the regular, growing interval."""
    tries = feed.failures + 1
    again = error.retryable and tries < politeness.newsroom().fetch_tries
    services.record_poll_failure(
        feed.feed_id,
        error=f"{error.code}: {error}",
        retry_at=politeness.retry_moment(tries, error, queue.backoff) if again else None,
        every=_every(),
        gone=error.status == 410,
    )
    log.warning("poll.failed", feed=feed.url, error=str(error), tries=tries, at=clock.now())
