"""Feeds that their publishers moved for good."""

from __future__ import annotations

from django.db import transaction

from dragoman.common import clock
from dragoman.sources.models import Feed, FeedState, FormerAddress


@transaction.atomic
def move_feed(feed_id: int, url: str) -> None:
    """The feed is at `url` from now on; where it was is remembered. No other feed may be there."""
    feed = Feed.objects.select_for_update().get(pk=feed_id)
    _remember(feed.url, feed)
    FormerAddress.objects.filter(url=url).delete()
    feed.url, feed.moved_to, feed.moved_seen = url, "", 0
    feed.save(update_fields=["url", "moved_to", "moved_seen"])


@transaction.atomic
def merge_feed(feed_id: int, into: int) -> None:
    """The feed turned out to be another one that is read already, and which takes its place.

    Its items are the caller's to hand over before. What the operator gave the old one (title,
    folder) is kept where the other has none.
    """
    old = Feed.objects.select_for_update().get(pk=feed_id)
    kept = Feed.objects.select_for_update().get(pk=into)
    old.former_addresses.update(feed=kept)
    _remember(old.url, kept)
    kept.title, kept.folder = kept.title or old.title, kept.folder or old.folder
    if kept.state == FeedState.GONE:
        kept.state, kept.failures, kept.next_at = FeedState.ACTIVE, 0, clock.now()
    kept.save(update_fields=["title", "folder", "state", "failures", "next_at"])
    old.delete()


def _remember(url: str, feed: Feed) -> None:
    FormerAddress.objects.update_or_create(url=url, defaults={"feed": feed, "moved": clock.now()})
