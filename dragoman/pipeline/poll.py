"""Stage poll: a due feed is asked politely; new and changed items are recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

import structlog
from django.db import transaction

from dragoman.articles import services as articles
from dragoman.articles.records import ItemFound
from dragoman.common import urls
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import ParsedFeed
from dragoman.feedparsing.parser import parse_feed
from dragoman.fetching.client import ACCEPT_FEED
from dragoman.fetching.errors import FetchError
from dragoman.fetching.page import FetchedPage
from dragoman.pipeline import politeness, queue, subscribe
from dragoman.pipeline.queue import TryLater
from dragoman.pipeline.wishes import wishes
from dragoman.sources import selectors, services
from dragoman.sources.schedule import PollPolicy
from dragoman.sources.selectors import FeedForPoll
from dragoman.sources.services import Polled

log = structlog.get_logger(__name__)


def run(feed_id: int, *, then: Callable[[Iterable[int]], None]) -> None:
    """Ask one feed and hand the ids of items to be fetched to `then`.

    robots.txt is not asked: a feed is published to be read by programs, and an operator named it.
    """
    feed = selectors.feed_for_poll(feed_id)
    if feed is None:
        return
    if not services.begin_poll(feed_id):
        _given_up(feed)
        return
    try:
        with politeness.journey(poll=True) as way:
            page = way.ask(
                feed.url,
                etag=feed.etag,
                last_modified=feed.last_modified,
                accept=ACCEPT_FEED,
                robots=False,
            )
    except FetchError as error:
        _failed(feed, error)
    except TryLater as busy:
        # The moment is the feed's own row: a job that waited would be looked at again and again.
        services.take_back_poll(feed_id)
        services.postpone_polls({feed_id: busy.at})
    else:
        _record(feed, page, then)


def record_crash(feed_id: int, error: Exception) -> None:
    """A poll ended in a fault of ours; the feed is asked again after a growing interval."""
    if selectors.feed_for_poll(feed_id) is None:  # deleted, or left alone, in the meantime
        return
    services.record_poll_failure(feed_id, policy(), error=f"internal: {error!r}")


def policy() -> PollPolicy:
    """The operator's bounds of polling."""
    room = politeness.newsroom()
    return PollPolicy.of_minutes(
        room.poll_minutes, room.poll_min_minutes, room.poll_max_minutes, room.fetch_tries
    )


def _record(feed: FeedForPoll, page: FetchedPage, then: Callable[[Iterable[int]], None]) -> None:
    changed = not page.not_modified and page.content_hash != feed.body_hash
    parsed: ParsedFeed | None = None
    if changed:
        try:
            parsed = parse_feed(
                page.body,
                content_type=page.content_type,
                url=page.final_url,
                content_language=page.header("content-language"),
            )
        except NotAFeed as error:
            services.record_poll_failure(feed.feed_id, policy(), error=f"not_a_feed: {error}")
            log.warning("poll.not_a_feed", feed=feed.url, error=str(error))
            return
    with transaction.atomic():
        ours = parsed is not None and not _is_read_by_another(feed, page)
        new_items = take_in(feed.feed_id, parsed, then) if ours and parsed is not None else 0
        pushed = subscribe.after_poll(feed.feed_id, page, parsed, new_items=new_items)
        recorded = services.record_poll(
            feed.feed_id,
            Polled(
                etag=page.etag or feed.etag,
                last_modified=page.last_modified or feed.last_modified,
                body_hash=page.content_hash,
                changed=changed,
                wishes=wishes(page, parsed, feed.wishes),
                new_items=new_items,
                item_dates=_dates(parsed) if parsed is not None and feed.new else (),
                permanent_url=page.permanent_url,
                pushed=pushed,
            ),
            policy(),
        )
        if recorded.moved_to:
            _move(feed, recorded.moved_to)
    log.debug("poll.done", feed=feed.url, changed=changed, next=recorded.at, why=recorded.why)


def take_in(feed_id: int, parsed: ParsedFeed, then: Callable[[Iterable[int]], None]) -> int:
    """Store what a feed says, however it came, inside the caller's transaction.

    The ids of items to be fetched go to `then`; returns how many those are.
    """
    source_id = services.settle_source(feed_id, title=parsed.title, home_url=parsed.home_url)
    ids = articles.record_items(source_id=source_id, feed_id=feed_id, found=_found(parsed))
    then(ids)
    log.info("poll.changed", feed=feed_id, items=len(parsed.items), to_fetch=len(ids))
    return len(ids)


def _is_read_by_another(feed: FeedForPoll, page: FetchedPage) -> bool:
    """Whether a redirect led to a feed that is read itself: its items would be two stories each."""
    other = selectors.feed_at(page.final_url) if page.redirects else None
    return other is not None and other.read and other.feed_id != feed.feed_id


def _move(feed: FeedForPoll, target: str) -> None:
    """Follow a permanent redirect that was met often enough; its target has been read as a feed.

    Where the target is read already the two become one: its items are handed over.
    """
    known = selectors.feed_at(target)
    if known is None:
        services.move_feed(feed.feed_id, target)
    elif known.paused:
        return  # or a feed that the operator wants to be read would stop without a word
    else:
        articles.hand_over_items(from_feed=feed.feed_id, to_feed=known.feed_id)
        services.merge_feed(feed.feed_id, into=known.feed_id)
    log.info("poll.moved", feed=feed.url, to=target, merged=known is not None)


def _dates(parsed: ParsedFeed) -> tuple[datetime, ...]:
    return tuple(item.published for item in parsed.items if item.published is not None)


def _found(parsed: ParsedFeed) -> Iterable[ItemFound]:
    return [
        ItemFound(
            url=item.url,
            title=item.title,
            published=item.published,
            updated=item.updated,
            content_hash=item.content_hash,
            guid=item.identity,
            summary=item.summary,
            content_html=item.content_html,
            authors=item.authors,
        )
        for item in parsed.items
        if urls.is_web(item.url)
    ]


def _given_up(feed: FeedForPoll) -> None:
    """Its polls began again and again and took their workers with them: a failure like others."""
    error = f"crash: begun {services.BEGUN_BEFORE_GIVING_UP} times, and never came back"
    services.record_poll_failure(feed.feed_id, policy(), error=error, crashed=True)
    log.error("poll.given_up", feed=feed.url)


def _failed(feed: FeedForPoll, error: FetchError) -> None:
    """Try again soon while that can help, then after a growing interval."""
    tries = feed.failures + 1
    again = error.retryable and tries < politeness.newsroom().fetch_tries
    services.record_poll_failure(
        feed.feed_id,
        policy(),
        error=f"{error.code}: {error}",
        retry_at=politeness.retry_moment(tries, error, queue.backoff) if again else None,
        gone=error.status == 410,
    )
    log.warning("poll.failed", feed=feed.url, error=str(error), tries=tries)
