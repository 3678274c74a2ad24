"""Feeds: added once, due when due, retried, never given up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from dragoman.common import clock
from dragoman.sources import selectors, services
from dragoman.sources.models import Feed, FeedState, Source
from dragoman.sources.services import SourceError

pytestmark = [pytest.mark.database, pytest.mark.django_db]

EVERY = timedelta(minutes=15)
URL = "https://news.example/feed"


def _queue() -> list[int]:
    with transaction.atomic():
        return services.queue_due_feeds(limit=10)


def test_two_feeds_of_a_host_are_one_source_and_a_feed_is_added_once() -> None:
    first = services.add_feed(URL, title="The News", rights="full")
    second = services.add_feed("https://news.example/sport", title="Sport", rights="extract")
    again = services.add_feed(URL, title="The News")
    assert (first.added, second.added, again.added) == (True, True, False)
    source = Source.objects.get()
    assert (source.name, source.slug, source.rights) == ("The News", "the-news", "full")


def test_what_is_no_web_address_is_refused() -> None:
    with pytest.raises(SourceError, match="ftp"):
        services.add_feed("ftp://news.example/feed")


def test_a_due_feed_is_queued_once_until_it_comes_back() -> None:
    added = services.add_feed(URL)
    assert _queue() == [added.feed_id]
    assert _queue() == []
    services.record_poll(
        added.feed_id, every=EVERY, etag="", last_modified="", body_hash="a", changed=True
    )
    assert _queue() == []
    assert selectors.polls_pending() == 0


def test_a_failure_that_may_pass_is_pending_and_one_that_may_not_waits_for_its_time() -> None:
    feed_id = services.add_feed(URL).feed_id
    _queue()
    soon = clock.now() + timedelta(seconds=2)
    services.record_poll_failure(feed_id, error="timeout: …", retry_at=soon, every=EVERY)
    assert selectors.polls_pending() == 1
    services.record_poll_failure(feed_id, error="timeout: …", retry_at=None, every=EVERY)
    assert selectors.polls_pending() == 0
    feed = Feed.objects.get()
    assert feed.failures == 2
    assert feed.next_at > clock.now() + EVERY


def test_a_feed_that_fails_for_ever_is_asked_once_a_day_and_stays_listed() -> None:
    feed_id = services.add_feed(URL).feed_id
    for _ in range(30):
        services.record_poll_failure(feed_id, error="dns: …", retry_at=None, every=EVERY)
    feed = Feed.objects.get()
    assert feed.state == FeedState.ACTIVE
    assert feed.next_at <= clock.now() + timedelta(days=1, seconds=1)
    assert selectors.feeds()[0].last_error == "dns: …"


def test_a_feed_that_is_gone_is_not_asked_again() -> None:
    feed_id = services.add_feed(URL).feed_id
    services.record_poll_failure(feed_id, error="410", retry_at=None, every=EVERY, gone=True)
    services.make_all_due()
    assert _queue() == []
    assert selectors.feed_for_poll(feed_id) is None
