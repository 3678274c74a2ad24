"""Writes of publishers, feeds and hosts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils.text import slugify

from dragoman.common import clock, urls
from dragoman.common.errors import DragomanError
from dragoman.sources.models import Feed, FeedState, Host, Rights, Source

# A poll that has not come back after this time is queued again: its job can only have been purged.
QUEUED_AGAIN_AFTER = timedelta(hours=1)
# The longest a failing feed is left alone; it is never given up (it would disappear unseen).
LONGEST_BACKOFF = timedelta(days=1)


_LONGEST_URL = 2048


class SourceError(DragomanError):
    """A source or feed cannot be added or changed."""

    code = "source"


@dataclass(frozen=True, slots=True)
class AddedFeed:
    """What became of a feed address: `added` is false where it was known already."""

    feed_id: int
    url: str
    source: str
    added: bool


@dataclass(frozen=True, slots=True)
class HostClaim:
    """Leave to ask a host one thing now; to be given back with `release_host`."""

    authority: str
    lease: uuid.UUID


@dataclass(frozen=True, slots=True)
class HostBusy:
    """No leave now; the moment that is promised to the asker instead."""

    authority: str
    at: datetime


def _free_slug(name: str) -> str:
    base = slugify(name)[:70] or "source"
    slug, number = base, 2
    while Source.objects.filter(slug=slug).exists():
        slug, number = f"{base}-{number}", number + 1
    return slug


@transaction.atomic
def source_for(url: str, *, name: str = "", rights: str | None = None) -> Source:
    """The source that the address' host belongs to, made if there is none."""
    home = urls.root(url)
    source = Source.objects.filter(home_url=home).first()
    if source is None:
        source = Source.objects.create(
            slug=_free_slug(name or urls.authority(url)),
            name=(name or urls.authority(url))[:200],
            home_url=home,
            rights=rights or Rights.EXTRACT,
            added=clock.now(),
        )
    return source


@transaction.atomic
def add_feed(
    url: str, *, title: str = "", folder: str = "", rights: str | None = None
) -> AddedFeed:
    """Add a feed and, if new, its source. `rights` of a source that exists is not changed."""
    if not urls.is_web(url) or len(url) > _LONGEST_URL:
        raise SourceError(f"{url[:200]} is not an http or https address that can be asked for")
    known = Feed.objects.select_related("source").filter(url=url).first()
    if known:
        return AddedFeed(known.pk, url, known.source.name, added=False)
    source = source_for(url, name=title, rights=rights)
    feed = Feed.objects.create(
        source=source, url=url, title=title[:300], folder=folder[:300], next_at=clock.now()
    )
    return AddedFeed(feed.pk, url, source.name, added=True)


def describe_source(
    feed_url: str, *, country: str = "", owner: str = "", language: str = "", proof: str = ""
) -> None:
    """Fill in the profile of the source that a feed belongs to."""
    Source.objects.filter(feeds__url=feed_url).update(
        country=country, owner=owner, language=language, rights_proof=proof
    )


def settle_source(feed_id: int, *, title: str, home_url: str) -> int:
    """On a feed's first answer, decide whose it is by what it says of itself; returns the source.

    A feed belongs to the source of its host. Where it names a home on another site (a feed service
    that carries many publishers), it gets a source of its own, shared only with feeds that come
    from the same host and name the same home. So nobody gains the name or the rights of a source
    by claiming its home page. A source still called by its host takes the feed's title.
    """
    feed = Feed.objects.select_related("source").get(pk=feed_id)
    source = feed.source
    if feed.last_success is None:
        if urls.is_web(home_url) and not urls.same_site(feed.url, home_url):
            source = _source_behind_service(feed, title, home_url)
        if title and source.name == urls.authority(source.home_url):
            source.name, source.slug = title[:200], _free_slug(title)
            source.save(update_fields=["name", "slug"])
    if title and not feed.title:
        Feed.objects.filter(pk=feed_id).update(title=title[:300])
    return source.pk


def _source_behind_service(feed: Feed, title: str, home_url: str) -> Source:
    """The source of a feed that another host carries; the feed is moved to it."""
    home, carrier = urls.root(home_url), urls.authority(feed.url)
    provisional = feed.source
    if provisional.home_url == home:
        return provisional
    known = [
        other.source
        for other in Feed.objects.select_related("source").filter(source__home_url=home)
        if urls.authority(other.url) == carrier
    ]
    source = known[0] if known else None
    if source is None:
        source = Source.objects.create(
            slug=_free_slug(title or home),
            name=(title or urls.authority(home_url))[:200],
            home_url=home,
            rights=provisional.rights,
            added=clock.now(),
        )
    Feed.objects.filter(pk=feed.pk).update(source=source)
    if not any(
        rows.exists() for rows in (provisional.feeds, provisional.items, provisional.articles)
    ):
        provisional.delete()
    return source


def queue_due_feeds(*, limit: int, once_since: datetime | None = None) -> list[int]:
    """Mark due feeds as queued and return their ids; call inside the transaction that defers.

    `once_since`: only feeds that were not polled since then, or are to be tried again.
    """
    now = clock.now()
    free = Q(queued__isnull=True) | Q(queued__lt=now - QUEUED_AGAIN_AFTER)
    if once_since is not None:
        free &= Q(last_polled__isnull=True) | Q(last_polled__lt=once_since) | Q(retrying=True)
    due = (
        Feed.objects.select_for_update(skip_locked=True)
        .filter(free, state=FeedState.ACTIVE, next_at__lte=now)
        .order_by("next_at")[:limit]
    )
    ids = [feed.pk for feed in due]
    Feed.objects.filter(pk__in=ids).update(queued=now)
    return ids


def make_all_due() -> None:
    """Let every active feed be polled at once."""
    Feed.objects.filter(state=FeedState.ACTIVE).update(next_at=clock.now())


def record_poll(
    feed_id: int, *, every: timedelta, etag: str, last_modified: str, body_hash: str, changed: bool
) -> None:
    """A poll succeeded; `changed` when the body was another one than last time."""
    now = clock.now()
    fields: dict[str, object] = {
        "etag": etag[:1000],
        "last_modified": last_modified[:100],
        "next_at": now + every,
        "queued": None,
        "failures": 0,
        "retrying": False,
        "last_error": "",
        "last_polled": now,
        "last_success": now,
    }
    if changed:
        fields |= {"body_hash": body_hash, "last_changed": now}
    Feed.objects.filter(pk=feed_id).update(**fields)


def record_poll_failure(
    feed_id: int, *, error: str, retry_at: datetime | None, every: timedelta, gone: bool = False
) -> None:
    """A poll failed. `retry_at`: try again then; else back to the regular, growing interval."""
    now = clock.now()
    feed = Feed.objects.get(pk=feed_id)
    backoff = min(every * 2 ** min(feed.failures, 10), LONGEST_BACKOFF)
    Feed.objects.filter(pk=feed_id).update(
        queued=None,
        failures=F("failures") + 1,
        retrying=retry_at is not None and not gone,
        last_error=error[:2000],
        last_polled=now,
        next_at=retry_at or now + backoff,
        state=FeedState.GONE if gone else feed.state,
    )


@transaction.atomic
def claim_host(authority: str, *, gap: timedelta, lease_for: timedelta) -> HostClaim | HostBusy:
    """Leave to ask `authority` now, or the moment to come back.

    One asker at a time, over all workers and machines, since leave is a row. A lease that was
    never given back (its worker was killed) ends after `lease_for`. Those who must wait are given
    moments `gap` apart, so that they do not all come back at once.
    """
    now = clock.now()
    Host.objects.get_or_create(authority=authority, defaults={"next_at": now, "queue_at": now})
    host = Host.objects.select_for_update().get(authority=authority)
    leased = host.lease is not None and host.lease_until is not None and host.lease_until > now
    if leased or host.next_at > now:
        earliest = max(host.next_at, now + gap)
        at = max(host.queue_at + gap, earliest)
        host.queue_at = at
        host.save(update_fields=["queue_at"])
        return HostBusy(authority, at)
    host.lease, host.lease_until = uuid.uuid4(), now + lease_for
    host.save(update_fields=["lease", "lease_until"])
    return HostClaim(authority, host.lease)


@transaction.atomic
def release_host(claim: HostClaim, *, gap: timedelta, not_before: datetime | None = None) -> None:
    """Give leave back; the next asker waits `gap`, or until `not_before` (Retry-After)."""
    next_at = clock.now() + gap
    if not_before is not None:
        next_at = max(next_at, not_before)
    Host.objects.filter(authority=claim.authority, lease=claim.lease).update(
        lease=None, lease_until=None, next_at=next_at
    )


def store_robots(authority: str, *, status: int, body: str) -> None:
    """Keep what a host's robots.txt said; `status` 0 where it could not be asked."""
    Host.objects.filter(authority=authority).update(
        robots_status=status, robots_body=body, robots_fetched=clock.now()
    )
