"""Stage subscribe: hubs are asked to tell us of new items, in time and politely (WebSub).

What a feed offers is noted by its poll; a chore keeps subscriptions in line with their feeds and
queues what is due; the hub's question back comes in through `dragoman.websub`.
"""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

import structlog
from django.db import transaction

from dragoman.common import clock, urls
from dragoman.common.configuration import Configuration
from dragoman.feedparsing.feed import ParsedFeed
from dragoman.fetching import websub
from dragoman.fetching.addresses import is_public
from dragoman.fetching.errors import FetchError, Redirected
from dragoman.fetching.page import FetchedPage
from dragoman.fetching.websub import Question
from dragoman.pipeline import politeness, stages
from dragoman.pipeline.politeness import Visit
from dragoman.pipeline.queue import TryLater
from dragoman.sources import selectors, services, subscribing

log = structlog.get_logger(__name__)

CALLBACK_PATH = "websub/"
# Requests to hubs taken in one go; a host's pace spreads them, since most feeds share few hubs.
_REQUESTS_A_TICK = 50
# A replayed delivery is known for this long; later it would only be read again.
_DELIVERIES_KEPT = timedelta(days=7)
# Names that no hub on the internet can reach (RFC 6761, RFC 8375 and habit).
_LOCAL_NAMES = ("home.arpa", "internal", "invalid", "lan", "local", "localhost", "test")


def callbacks_of(room: Configuration) -> str:
    """What every callback of this newsroom begins with; empty where hubs cannot reach it."""
    site = room.site_url.strip()
    if not urls.is_web(site):
        return ""
    if not room.fetch_allow_private and not _is_reachable(urlsplit(site).hostname or ""):
        return ""
    return f"{site.rstrip('/')}/{CALLBACK_PATH}"


def _is_reachable(host: str) -> bool:
    try:
        return is_public(ip_address(host))
    except ValueError:
        labels = host.rstrip(".").lower()
        return "." in labels and not any(
            labels == name or labels.endswith(f".{name}") for name in _LOCAL_NAMES
        )


def after_poll(
    feed_id: int, page: FetchedPage, parsed: ParsedFeed | None, *, new_items: int
) -> bool:
    """Note what a poll says of a feed's hub; returns whether that hub is relied on.

    Call in the poll's transaction, before the poll itself is recorded. `parsed` is None where the
    answer was not read because it is known.
    """
    if parsed is not None:
        offer = websub.discover(
            page.header_lines("link"),
            feed_url=page.final_url,
            feed_self=parsed.self_url,
            feed_hubs=parsed.hubs,
        )
        services.note_offer(feed_id, offer)
        services.note_missed(feed_id, new_items=new_items)
    return selectors.is_pushed(feed_id)


def tend() -> int:
    """Chore: bring subscriptions in line with their feeds and leases; returns how many changed."""
    return services.tend_subscriptions(callbacks=callbacks_of(politeness.newsroom()))


def forget() -> int:
    """Chore: forget read deliveries and ended subscriptions that nothing refers to."""
    forgotten = services.forget_deliveries(older_than=clock.now() - _DELIVERIES_KEPT)
    return forgotten + services.forget_ended_subscriptions()


def queue_due() -> int:
    """Queue the requests to hubs that are due; returns how many.

    None where hubs cannot reach us, nor on a run that ends when idle: its site ends with it.
    """
    room = politeness.newsroom()
    if not callbacks_of(room) or room.poll_once_since is not None:
        return 0
    with transaction.atomic():
        due = services.queue_due_subscriptions(limit=_REQUESTS_A_TICK)
        stages.to_subscribe(due)
    return len(due)


def run(subscription_id: int) -> None:
    """Ask the hub of one subscription for what is due: to subscribe, renew or unsubscribe."""
    hub = selectors.hub_to_ask(subscription_id)
    if hub is None:
        return
    try:
        with politeness.visit(hub, poll=True) as leave:
            _ask(subscription_id, leave)
    except TryLater as busy:
        # The moment is the subscription's own: many feeds share one hub, and as many jobs waiting
        # for it would be looked at again and again.
        services.postpone_request(subscription_id, busy.at)


def _ask(subscription_id: int, leave: Visit) -> None:
    request = services.begin_request(subscription_id, callbacks=callbacks_of(politeness.newsroom()))
    if request is None:
        return
    fields = websub.request_fields(
        request.mode,
        topic=request.topic,
        callback=request.callback,
        secret=request.secret,
        lease_seconds=int(subscribing.LEASE_ASKED.total_seconds()),
    )
    try:
        politeness.fetcher().post_form(request.hub, fields)
    except Redirected as moved:
        _redirected(subscription_id, moved)
    except FetchError as error:
        politeness.heed(leave, error)
        services.record_request_failure(
            subscription_id, error=f"{error.code}: {error}", retryable=error.retryable
        )
        log.warning("subscribe.failed", topic=request.topic, error=str(error))
    else:
        services.record_accepted(subscription_id)
        log.info("subscribe.asked", mode=request.mode.value, topic=request.topic, hub=request.hub)


def _redirected(subscription_id: int, moved: Redirected) -> None:
    """Ask where the hub sends us: a request of its own, since that host has a line of its own."""
    if not services.record_redirect(subscription_id, moved.location):
        error = f"redirects: {moved.url} sends us on to {moved.location}"
        services.record_request_failure(subscription_id, error=error, retryable=False)
    log.info("subscribe.redirected", hub=moved.url, to=moved.location)


def record_crash(subscription_id: int, error: Exception) -> None:
    """A request ended in a fault of ours; the hub is asked again, later and later."""
    services.record_request_failure(subscription_id, error=f"internal: {error!r}", retryable=True)


def confirm(token: str, question: Question) -> bool:
    """Whether a hub's question to the callback with this token is answered with yes."""
    confirmed = services.answer_question(token, question)
    log.info("subscribe.question", mode=question.mode.value, yes=confirmed, topic=question.topic)
    return confirmed
