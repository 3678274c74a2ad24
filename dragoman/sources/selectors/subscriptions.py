"""Reads of WebSub subscriptions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from dragoman.common import clock
from dragoman.sources import subscribing
from dragoman.sources.models import Delivery, FeedState, Subscription, SubscriptionState


@dataclass(frozen=True, slots=True)
class WebSubListed:
    """The subscription to a feed's hub; `pushed`: it is relied on, and polling made rare.

    `deliveries` counts those believed, `refused` those without the hub's signature.
    """

    state: str
    reason: str
    pushed: bool
    hub: str
    lease_until: datetime | None
    last_delivery: datetime | None
    deliveries: int
    refused: int


@dataclass(frozen=True, slots=True)
class DeliveryToRead:
    """What a hub pushed, as it came; `about_it` is false where it names another topic."""

    feed_id: int
    feed_url: str
    content_type: str
    body: bytes
    about_it: bool


def _is_pushed(row: Subscription) -> bool:
    return subscribing.is_pushed(
        state=row.state,
        lease_until=row.lease_until,
        last_delivery=row.last_delivery,
        unpushed_since=row.unpushed_since,
        now=clock.now(),
    )


def websub_listed(row: Subscription) -> WebSubListed:
    return WebSubListed(
        state=row.state,
        reason=row.reason,
        pushed=_is_pushed(row),
        hub=row.hub,
        lease_until=row.lease_until,
        last_delivery=row.last_delivery,
        deliveries=row.deliveries,
        refused=row.refused,
    )


def is_pushed(feed_id: int) -> bool:
    """Whether a hub can be relied on to tell of this feed's new items."""
    row = Subscription.objects.filter(feed_id=feed_id, offered=True).first()
    return row is not None and _is_pushed(row)


def hub_to_ask(subscription_id: int) -> str | None:
    """Where a subscription that is not over is to be asked for: its hub, or where that sent us."""
    rows = Subscription.objects.filter(pk=subscription_id).exclude(state=SubscriptionState.ENDED)
    row = rows.first()
    return None if row is None else row.hub_redirect or row.hub


def subscription_counts() -> dict[str, int]:
    """Subscriptions that feeds offer today, by state, and `pushed`: those relied on."""
    rows = list(Subscription.objects.filter(offered=True))
    counts = Counter(row.state for row in rows)
    return dict(sorted(counts.items())) | {"pushed": sum(map(_is_pushed, rows))}


def delivery_to_read(delivery_id: int) -> DeliveryToRead | None:
    """A delivery that was not read yet and whose feed is still read."""
    row = (
        Delivery.objects.select_related("subscription__feed")
        .filter(pk=delivery_id, outcome="", subscription__feed__state=FeedState.ACTIVE)
        .first()
    )
    if row is None or row.subscription.feed is None:
        return None
    feed = row.subscription.feed
    about_it = row.topic in ("", row.subscription.topic, feed.url)
    return DeliveryToRead(feed.pk, feed.url, row.content_type, bytes(row.body), about_it)
