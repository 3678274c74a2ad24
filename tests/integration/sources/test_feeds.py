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
    assert selectors.poll_counts().pending == 0


def test_a_failure_that_may_pass_is_pending_and_one_that_may_not_waits_for_its_time() -> None:
    feed_id = services.add_feed(URL).feed_id
    _queue()
    soon = clock.now() + timedelta(seconds=2)
    services.record_poll_failure(feed_id, error="timeout: …", retry_at=soon, every=EVERY)
    assert selectors.poll_counts().pending == 1
    services.record_poll_failure(feed_id, error="timeout: …", retry_at=None, every=EVERY)
    assert selectors.poll_counts().pending == 0
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


def _answer(url: str, title: str, home_url: str) -> Source:
    feed_id = services.add_feed(url, rights="full").feed_id
    return Source.objects.get(pk=services.settle_source(feed_id, title=title, home_url=home_url))


def test_publishers_behind_one_feed_service_are_not_one_source() -> None:
    lake = _answer("https://feeds.example/lake", "The Lake", "https://lake.example/")
    hill = _answer("https://feeds.example/hill", "The Hill", "https://hill.example/")
    assert (lake.name, hill.name) == ("The Lake", "The Hill")
    assert set(Source.objects.values_list("name", flat=True)) == {"The Lake", "The Hill"}


def test_two_feeds_of_a_publisher_behind_a_service_are_one_source() -> None:
    world = _answer("https://feeds.example/world", "The Lake: world", "https://lake.example/w")
    sport = _answer("https://feeds.example/sport", "The Lake: sport", "https://lake.example/s")
    assert world.pk == sport.pk


def test_nobody_becomes_a_source_by_claiming_its_home() -> None:
    true = _answer("https://www.lake.example/feed", "The Lake", "https://www.lake.example/")
    false = _answer("https://evil.example/feed", "The Lake", "https://www.lake.example/")
    assert true.pk != false.pk


def test_a_home_on_the_same_site_changes_nothing() -> None:
    source = _answer("https://rss.lake.co.uk/feed", "The Lake", "https://www.lake.co.uk/")
    assert (source.name, source.home_url) == ("The Lake", "https://rss.lake.co.uk/")
