"""Stage receive: what a hub pushed is kept at once, and read like the answer to a poll."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import structlog
from django.db import transaction

from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.parser import parse_feed
from dragoman.fetching import websub
from dragoman.pipeline import politeness, poll
from dragoman.sources import selectors, services
from dragoman.sources.services import DeliveryPermit

log = structlog.get_logger(__name__)


def most_bytes() -> int:
    """The largest delivery that is read: what a poll may bring."""
    return int(politeness.newsroom().fetch_max_megabytes * 1_000_000)


def accept(
    permit: DeliveryPermit,
    *,
    signature: str,
    content_type: str,
    link: str,
    body: bytes,
    then: Callable[[int], None],
) -> bool:
    """Take in what came to a callback; returns whether it was signed by the hub.

    Without the right signature nothing happens but that it is counted. An empty body only says that
    the feed has news. `then` is handed a delivery that is new, in the transaction that keeps it.
    """
    if not websub.is_signed(signature, permit.secret, body):
        services.refuse_delivery(permit)
        log.warning("receive.not_signed", topic=permit.topic)
        return False
    topic = websub.topic_of_delivery([link], base=permit.topic)
    with transaction.atomic():
        if not body.strip():
            services.note_told(permit)
            services.poll_soon(permit.feed_id)
            return True
        delivery_id = services.store_delivery(
            permit, content_type=content_type, topic=topic, body=body
        )
        if delivery_id is not None:
            then(delivery_id)
    return True


def run(delivery_id: int, *, then: Callable[[Iterable[int]], None]) -> None:
    """Read one delivery and hand the ids of items to be fetched to `then`.

    What holds no items, or is about something else, still says that the feed has news: it is polled
    soon.
    """
    delivery = selectors.delivery_to_read(delivery_id)
    if delivery is None:
        services.record_delivery_read(delivery_id, outcome="not read: the feed is not read now")
        return
    if not services.begin_delivery(delivery_id):
        _only_a_hint(delivery_id, delivery.feed_id, "crash: begun again and again, never ended")
        return
    try:
        parsed = parse_feed(
            delivery.body, content_type=delivery.content_type, url=delivery.feed_url
        )
    except NotAFeed as error:
        _only_a_hint(delivery_id, delivery.feed_id, f"not_a_feed: {error}")
        return
    if not delivery.about_it or not parsed.items:
        why = "no items" if delivery.about_it else "about another topic"
        _only_a_hint(delivery_id, delivery.feed_id, why)
        return
    with transaction.atomic():
        to_fetch = poll.take_in(delivery.feed_id, parsed, then)
        outcome = f"{len(parsed.items)} items, {to_fetch} to fetch"
        services.record_delivery_read(delivery_id, outcome=outcome)
    log.info("receive.read", feed=delivery.feed_url, to_fetch=to_fetch)


def record_crash(delivery_id: int, error: Exception) -> None:
    """A delivery ended in a fault of ours; the next poll will find what it held."""
    services.record_delivery_read(delivery_id, outcome=f"internal: {error!r}")


def _only_a_hint(delivery_id: int, feed_id: int, why: str) -> None:
    with transaction.atomic():
        services.record_delivery_read(delivery_id, outcome=f"{why}; the feed is polled soon")
        services.poll_soon(feed_id)
    log.info("receive.hint", why=why)
