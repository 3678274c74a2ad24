"""Subscriptions to hubs: what feeds offer, what is asked of hubs, what hubs ask back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from dragoman.common import clock
from dragoman.fetching.websub import Mode, Offer, Question
from dragoman.sources import subscribing
from dragoman.sources.models import Feed, FeedState, Subscription, SubscriptionState
from dragoman.sources.services.polling import make_due

# A request that has not come back after its verification is long overdue is queued again.
_QUEUED_AGAIN_AFTER = subscribing.VERIFIED_WITHIN
_TOKEN_BYTES = 32
_LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class HubRequest:
    """What to ask of a hub now; `callback` and `secret` are told to nobody else."""

    subscription_id: int
    mode: Mode
    hub: str
    topic: str
    callback: str
    secret: str


def note_offer(feed_id: int, offer: Offer | None) -> None:
    """A feed was read and offers this; None: it names no hub. Changes nothing where it is known.

    Another topic, or a hub in use that is no longer named, ends the old subscription and wants a
    new one.
    """
    current = Subscription.objects.filter(feed_id=feed_id, offered=True).first()
    if current is not None and offer is not None and _is_same(current, offer):
        if current.hubs != list(offer.hubs):
            Subscription.objects.filter(pk=current.pk).update(hubs=list(offer.hubs))
        return
    if current is not None:
        Subscription.objects.filter(pk=current.pk).update(offered=False)
        _end(Subscription.objects.filter(pk=current.pk), "the feed no longer names this hub")
    if offer is not None:
        Subscription.objects.create(
            feed_id=feed_id,
            token=_unguessable(),
            secret=_unguessable(),
            topic=offer.topic,
            hub=offer.hubs[0],
            hubs=list(offer.hubs),
            next_at=clock.now(),
        )


def _is_same(current: Subscription, offer: Offer) -> bool:
    return current.topic == offer.topic and current.hub in offer.hubs


@transaction.atomic
def tend_subscriptions(*, callbacks: str) -> int:
    """Bring all subscriptions in line with their feeds and the clock; returns how many changed.

    `callbacks` is what every callback of ours begins with now; empty where hubs cannot reach us.
    """
    now = clock.now()
    read = Exists(Feed.objects.filter(pk=OuterRef("feed_id"), state=FeedState.ACTIVE))
    wanted = Q(offered=True) & Q(read)
    rows = Subscription.objects
    changed = 0
    for row in rows.filter(state=SubscriptionState.ACTIVE, lease_until__lte=now).select_for_update(
        skip_locked=True
    ):
        _lost(row, SubscriptionState.EXPIRED, "the lease ended and was not renewed", now)
        changed += 1
    changed += _end(rows.filter(~wanted), "the feed is paused, ended or no longer read")
    if callbacks:
        changed += rows.filter(wanted, state=SubscriptionState.ENDED).update(
            state=SubscriptionState.WANTED, reason="", tries=0, next_at=now
        )
        moved = ~Q(callback__startswith=callbacks)
        overdue = Q(unpushed_since__lte=now - subscribing.PUSH_MAY_TAKE)
        overdue &= Q(asked__lt=F("unpushed_since"))
        changed += rows.filter(
            wanted, moved | overdue, state=SubscriptionState.ACTIVE, next_at__gt=now
        ).update(next_at=now)
    return changed


def _end(rows: QuerySet[Subscription], reason: str) -> int:
    """Unsubscribe what a hub may know of; what it cannot know of is over at once."""
    live = [*subscribing.LIVE]
    at_hub = rows.filter(state__in=live, asked__isnull=False).update(
        state=SubscriptionState.ENDING, reason=reason, tries=0, queued=None, next_at=clock.now()
    )
    never = rows.exclude(
        state__in=[*live, SubscriptionState.ENDING, SubscriptionState.ENDED]
    ).update(state=SubscriptionState.ENDED, reason=reason, queued=None)
    return at_hub + never


def queue_due_subscriptions(*, limit: int) -> list[int]:
    """Mark what is due to be asked of hubs as queued; call inside the transaction that defers."""
    now = clock.now()
    free = Q(queued__isnull=True) | Q(queued__lt=now - _QUEUED_AGAIN_AFTER)
    due = (
        Subscription.objects.select_for_update(skip_locked=True)
        .filter(free, next_at__lte=now)
        .exclude(state=SubscriptionState.ENDED)
        .order_by("next_at")[:limit]
    )
    ids = [row.pk for row in due]
    Subscription.objects.filter(pk__in=ids).update(queued=now)
    return ids


def postpone_request(subscription_id: int, at: datetime) -> None:
    """The hub's host is busy until then."""
    Subscription.objects.filter(pk=subscription_id).update(queued=None, next_at=at)


@transaction.atomic
def begin_request(subscription_id: int, *, callbacks: str) -> HubRequest | None:
    """What to ask of the hub, or None if nothing is due any more.

    It is written down before the hub hears of it: a hub may ask back before it has answered. With
    it goes the moment to ask again, should the hub never ask back.
    """
    now = clock.now()
    row = Subscription.objects.select_for_update().filter(pk=subscription_id).first()
    if row is None or row.state == SubscriptionState.ENDED or row.next_at > now:
        Subscription.objects.filter(pk=subscription_id).update(queued=None)
        return None
    ending = row.state == SubscriptionState.ENDING
    if ending and row.tries >= subscribing.UNSUBSCRIBE_TRIES:
        row.state, row.queued = SubscriptionState.ENDED, None
        row.save(update_fields=["queued", "state"])
        return None
    if not ending:
        if row.state == SubscriptionState.REQUESTED and not row.hub_redirect:
            _take_next_hub(row)
        elif row.state != SubscriptionState.ACTIVE:
            row.state = SubscriptionState.REQUESTED
        row.callback, row.reason = f"{callbacks}{row.token}/", ""
    row.tries += 1
    row.asked, row.next_at = now, subscribing.overdue_moment(row.tries, now)
    row.save()
    mode = Mode.UNSUBSCRIBE if ending else Mode.SUBSCRIBE
    return HubRequest(
        row.pk, mode, row.hub_redirect or row.hub, row.topic, row.callback, row.secret
    )


def record_accepted(subscription_id: int) -> None:
    """The hub took the request; it will ask back, or already has."""
    Subscription.objects.filter(pk=subscription_id).update(queued=None, hub_redirect="")


@transaction.atomic
def record_redirect(subscription_id: int, location: str) -> bool:
    """The hub sends us to another; returns whether it is to be asked, at once. One step counts."""
    rows = Subscription.objects.filter(pk=subscription_id, hub_redirect="")
    return bool(rows.update(queued=None, hub_redirect=location, next_at=clock.now()))


@transaction.atomic
def record_request_failure(subscription_id: int, *, error: str, retryable: bool) -> None:
    """The hub did not take the request: again later, at the next of the feed's hubs.

    A lease that is in force stays so.
    """
    now = clock.now()
    row = Subscription.objects.select_for_update().filter(pk=subscription_id).first()
    if row is None or row.tries == 0:  # the hub asked back before its answer failed
        record_accepted(subscription_id)
        return
    row.queued, row.reason, row.hub_redirect = None, error[:_LONGEST_REASON], ""
    row.next_at = subscribing.retry_moment(row.tries, retryable=retryable, now=now)
    if row.state == SubscriptionState.REQUESTED:
        row.state = SubscriptionState.FAILED
        _take_next_hub(row)
    row.save()


def _take_next_hub(row: Subscription) -> None:
    """Turn to the next hub that the feed names; no two hubs know one callback or secret."""
    hubs: list[str] = row.hubs
    if row.hub in hubs and len(hubs) > 1:
        row.hub = hubs[(hubs.index(row.hub) + 1) % len(hubs)]
        row.token, row.secret = _unguessable(), _unguessable()


def _unguessable() -> str:
    return secrets.token_urlsafe(_TOKEN_BYTES)


@transaction.atomic
def answer_question(token: str, question: Question) -> bool:
    """Whether to confirm what a hub asks of the callback with this token; notes what follows."""
    row = Subscription.objects.select_for_update().filter(token=token).first()
    if row is None:
        return False
    now = clock.now()
    if question.mode is Mode.DENIED:
        told = (
            question.topic == row.topic and row.asked is not None and row.state in subscribing.LIVE
        )
        if told:
            _lost(row, SubscriptionState.DENIED, question.reason or "the hub gave no reason", now)
        return told
    asked = row.asked is not None
    if not subscribing.is_confirmed(question, state=row.state, topic=row.topic, asked=asked):
        return False
    row.tries, row.reason = 0, ""
    if question.mode is Mode.UNSUBSCRIBE:
        row.state, row.lease_until, row.verified = SubscriptionState.ENDED, None, None
    else:
        lease = subscribing.lease_of(question.lease_seconds, now)
        if row.state != SubscriptionState.ACTIVE:
            row.verified = now
        row.state = SubscriptionState.ACTIVE
        row.lease_until, row.next_at = lease.until, lease.renew_at
    row.save()
    return True


def _lost(row: Subscription, state: SubscriptionState, reason: str, now: datetime) -> None:
    """A hub no longer delivers: ask again in time, and the feed itself at once."""
    relied = row.last_delivery is not None and row.state == SubscriptionState.ACTIVE
    row.state, row.reason, row.lease_until = state, reason[:_LONGEST_REASON], None
    row.next_at = subscribing.after_loss(row.asked, now, denied=state == SubscriptionState.DENIED)
    row.save()
    if relied and row.feed_id is not None:
        make_due(row.feed_id, why=f"its hub no longer tells: {reason}")


def forget_ended_subscriptions() -> int:
    """Delete subscriptions that ended and that no feed names; returns how many."""
    gone = Subscription.objects.filter(state=SubscriptionState.ENDED).filter(
        Q(offered=False) | Q(feed__isnull=True)
    )
    return gone.delete()[1].get(Subscription._meta.label, 0)


def note_missed(feed_id: int, *, new_items: int) -> None:
    """A poll found `new_items`; where the hub should have pushed them it is no longer relied on.

    It gets some minutes in which the push may still come; `tend_subscriptions` then asks it to
    subscribe us anew. Call it before the poll is recorded: the poll before tells since when.
    """
    row = (
        Subscription.objects.select_related("feed")
        .filter(feed_id=feed_id, offered=True, unpushed_since__isnull=True)
        .first()
    )
    if row is None or row.feed is None:
        return
    if subscribing.was_missed(
        state=row.state,
        verified=row.verified,
        polled_before=row.feed.last_polled,
        new_items=new_items,
    ):
        Subscription.objects.filter(pk=row.pk).update(unpushed_since=clock.now())
