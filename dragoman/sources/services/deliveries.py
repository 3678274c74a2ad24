"""What hubs push to our callbacks: who may, what is kept of it, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.db import transaction
from django.db.models import F

from dragoman.common import clock, hashing
from dragoman.sources import subscribing
from dragoman.sources.models import Delivery, Feed, FeedState, Subscription
from dragoman.sources.services.polling import BEGUN_BEFORE_GIVING_UP

_WINDOW = timedelta(minutes=1)


class Refusal(StrEnum):
    """Why a delivery is not read at all."""

    UNKNOWN = "unknown"
    TOO_OFTEN = "too_often"


@dataclass(frozen=True, slots=True)
class DeliveryPermit:
    """Leave to deliver once for a subscription; what comes must be signed with `secret`."""

    subscription_id: int
    feed_id: int
    secret: str
    topic: str


@transaction.atomic
def admit_delivery(token: str) -> DeliveryPermit | Refusal:
    """Whether a delivery to the callback with this token may be read; counted before it is."""
    row = (
        Subscription.objects.select_for_update()
        .filter(token=token, state__in=subscribing.LIVE, feed__isnull=False)
        .first()
    )
    if row is None or row.feed_id is None:
        return Refusal.UNKNOWN
    now = clock.now()
    if row.window_began is None or row.window_began < now - _WINDOW:
        row.window_began, row.window_count = now, 0
    row.window_count += 1
    row.save(update_fields=["window_began", "window_count"])
    if row.window_count > subscribing.DELIVERIES_A_MINUTE:
        return Refusal.TOO_OFTEN
    return DeliveryPermit(row.pk, row.feed_id, row.secret, row.topic)


def refuse_delivery(permit: DeliveryPermit) -> None:
    """Count a delivery that was not signed by the hub."""
    Subscription.objects.filter(pk=permit.subscription_id).update(refused=F("refused") + 1)


def store_delivery(
    permit: DeliveryPermit, *, content_type: str, topic: str, body: bytes
) -> int | None:
    """Keep a signed delivery to be read; None where the same was delivered before.

    Call it inside the transaction that defers the reading.
    """
    now = clock.now()
    delivery, new = Delivery.objects.get_or_create(
        subscription_id=permit.subscription_id,
        body_hash=hashing.of_bytes(body),
        defaults={
            "received": now,
            "content_type": content_type[:200],
            "topic": topic[:2048],
            "body": body,
        },
    )
    if not new:
        return None
    note_told(permit)
    return delivery.pk


def note_told(permit: DeliveryPermit) -> None:
    """The hub has told us something: it can be relied on (again)."""
    Subscription.objects.filter(pk=permit.subscription_id).update(
        deliveries=F("deliveries") + 1, last_delivery=clock.now(), unpushed_since=None
    )


def begin_delivery(delivery_id: int) -> bool:
    """Count an attempt to read a delivery; false where too many never came back."""
    rows = Delivery.objects.filter(pk=delivery_id, begun__lt=BEGUN_BEFORE_GIVING_UP)
    return bool(rows.update(begun=F("begun") + 1))


def record_delivery_read(delivery_id: int, *, outcome: str) -> None:
    """What became of a delivery; its body is let go."""
    Delivery.objects.filter(pk=delivery_id).update(body=b"", outcome=outcome[:500])


def poll_soon(feed_id: int) -> None:
    """A hub says that a feed has news without saying which: its poll is brought forward."""
    now = clock.now()
    feed = Feed.objects.filter(pk=feed_id, state=FeedState.ACTIVE).first()
    if feed is None:
        return
    at = subscribing.ping_moment(feed.last_polled, now)
    Feed.objects.filter(pk=feed_id, next_at__gt=at).update(
        next_at=at, next_reason="its hub says that it has news"
    )


def forget_deliveries(*, older_than: datetime) -> int:
    """Delete what hubs pushed before that moment; returns how many."""
    return Delivery.objects.filter(received__lt=older_than).delete()[0]
