"""A subscription to a feed's hub: what it is worth and what comes next, decided purely.

A hub is a promise of somebody else's. It counts only while it is kept: polling becomes rare after
the hub has really delivered, and normal again as soon as a poll finds what was never pushed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from dragoman.fetching.websub import Mode, Question
from dragoman.sources.models import SubscriptionState

# What we ask for; hubs in use grant between 5 and 10 days.
LEASE_ASKED = timedelta(days=10)
# Nobody watches longer than this over a feed that we may have forgotten.
LONGEST_LEASE = timedelta(days=90)
# A lease is renewed when this share of it has gone: the rest is for a hub that is away for a day.
RENEW_AT_SHARE = 0.8
# A hub that grants a minute is not asked every 48 seconds.
RENEW_NOT_BEFORE = timedelta(minutes=5)
# A hub asks back within seconds; W3C's test hub allows itself some minutes.
VERIFIED_WITHIN = timedelta(hours=1)
# A hub that does not confirm the end is left to the lease, and to our refusal of its deliveries.
UNSUBSCRIBE_TRIES = 3
# Between tries: 5, 10, 20 … minutes up to a day; days where the hub's answer was a no.
FIRST_RETRY = timedelta(minutes=5)
LONGEST_RETRY = timedelta(days=1)
FIRST_RETRY_AFTER_NO = timedelta(days=1)
LONGEST_RETRY_AFTER_NO = timedelta(days=16)
DENIED_FOR = timedelta(days=7)
# What a poll finds may be on its way from the hub still; hubs in use need under a minute.
PUSH_MAY_TAKE = timedelta(minutes=10)
# A busy live blog changes a few times a minute; each delivery costs us a parsed feed.
DELIVERIES_A_MINUTE = 60
# How often a hub that only says "something is new" may make us ask the publisher.
PING_NOT_BEFORE = timedelta(seconds=60)

# While these last, the hub may ask whether we meant it, and deliver.
LIVE = (
    SubscriptionState.REQUESTED,
    SubscriptionState.ACTIVE,
    SubscriptionState.EXPIRED,
    SubscriptionState.FAILED,
)


_LEAVING = (SubscriptionState.ENDING, SubscriptionState.ENDED)


@dataclass(frozen=True, slots=True)
class Lease:
    """How long a hub keeps a subscription, and when to ask for more."""

    until: datetime
    renew_at: datetime


def lease_of(seconds: int | None, now: datetime) -> Lease:
    """The lease that a hub granted; without a word of it, the one that we asked for."""
    granted = LEASE_ASKED if seconds is None else timedelta(seconds=min(seconds, 10**9))
    granted = min(granted, LONGEST_LEASE)
    return Lease(now + granted, now + max(granted * RENEW_AT_SHARE, RENEW_NOT_BEFORE))


def retry_moment(tries: int, *, retryable: bool, now: datetime) -> datetime:
    """When to ask a hub again after the n-th request in a row that it did not take."""
    first, longest = (
        (FIRST_RETRY, LONGEST_RETRY)
        if retryable
        else (FIRST_RETRY_AFTER_NO, LONGEST_RETRY_AFTER_NO)
    )
    return now + min(first * (1 << min(max(tries - 1, 0), 20)), longest)


def overdue_moment(tries: int, now: datetime) -> datetime:
    """When to ask a hub again that took the n-th request in a row and does not ask back."""
    return now + min(VERIFIED_WITHIN * (1 << min(max(tries - 1, 0), 20)), LONGEST_RETRY)


def after_loss(asked: datetime | None, now: datetime, *, denied: bool) -> datetime:
    """When to ask a hub again that no longer delivers: soon, but not every few seconds."""
    if denied:
        return now + DENIED_FOR
    return max(now, asked + RENEW_NOT_BEFORE) if asked else now


def is_confirmed(question: Question, *, state: str, topic: str, asked: bool) -> bool:
    """Whether a hub's question is about what we asked for and still want (section 5.3).

    A subscription is confirmed as often as the hub asks, since its first answer may have been
    lost; an end only if we want it, or anybody could unsubscribe us through the hub.
    """
    if question.topic != topic or not asked:
        return False
    if question.mode is Mode.SUBSCRIBE:
        return state in LIVE
    return question.mode is Mode.UNSUBSCRIBE and state in _LEAVING


def is_pushed(
    *,
    state: str,
    lease_until: datetime | None,
    last_delivery: datetime | None,
    unpushed_since: datetime | None,
    now: datetime,
) -> bool:
    """Whether the hub can be relied on: in force, has delivered, and nothing was missed since."""
    in_force = state == SubscriptionState.ACTIVE and lease_until is not None and lease_until > now
    return in_force and last_delivery is not None and unpushed_since is None


def was_missed(
    *, state: str, verified: datetime | None, polled_before: datetime | None, new_items: int
) -> bool:
    """Whether a poll found what the hub should have pushed.

    Only what appeared since the poll before, and only if the subscription was in force then.
    """
    if not new_items or state != SubscriptionState.ACTIVE:
        return False
    return verified is not None and polled_before is not None and verified < polled_before


def ping_moment(last_polled: datetime | None, now: datetime) -> datetime:
    """When to poll a feed whose hub says that something is new without saying what."""
    return max(now, last_polled + PING_NOT_BEFORE) if last_polled else now
