"""Feeds: added once, due when due, retried, never given up."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from dragoman.common import clock
from dragoman.sources import selectors, services
from dragoman.sources.models import Feed, FeedState, Source
from dragoman.sources.schedule import PollPolicy, Wishes
from dragoman.sources.services import Polled, SourceError

pytestmark = [pytest.mark.database, pytest.mark.django_db]

EVERY = timedelta(minutes=15)
POLICY = PollPolicy.of_minutes(15, 5, 240)
UNCHANGED = Polled(etag="", last_modified="", body_hash="a", changed=False, wishes=Wishes())
CHANGED = replace(UNCHANGED, changed=True)
URL = "https://news.example/feed"


def _queue() -> list[int]:
    with transaction.atomic():
        return [feed.feed_id for feed in services.queue_due_feeds(limit=10)]


def test_two_feeds_of_a_host_are_one_source_and_a_feed_is_added_once() -> None:
    first = services.add_feed(URL, title="The News", rights="full")
    second = services.add_feed("https://news.example/sport", title="Sport", rights="extract")
    again = services.add_feed(URL, title="The News")
    assert (first.added, second.added, again.added) == (True, True, False)
    source = Source.objects.get()
    assert (source.name, source.slug, source.rights) == ("The News", "the-news", "full")


def test_a_publisher_is_one_source_by_http_and_https_with_and_without_www() -> None:
    hosts = ("http://bay.example", "https://bay.example", "https://www.bay.example")
    sources = {services.source_for(f"{host}/feed").pk for host in hosts}
    assert len(sources) == 1
    assert services.source_for("https://news.bay.example/feed").pk not in sources
    assert services.source_for("https://bay.example:8443/feed").pk not in sources


def test_names_without_latin_letters_are_told_apart_by_their_hosts() -> None:
    slugs = [
        services.source_for(f"https://{host}/", name="新聞").slug
        for host in ("asahi.example", "mainichi.example:8080")
    ]
    assert slugs == ["asahi-example", "mainichi-example8080"]


def test_one_query_finds_a_free_slug(django_assert_max_num_queries: Any) -> None:
    for number in range(20):
        with django_assert_max_num_queries(8):
            services.source_for(f"https://{number}.example/", name="News")
    assert Source.objects.filter(slug="news-20").exists()


@pytest.mark.django_db(transaction=True)
def test_two_first_polls_at_once_may_find_the_same_name() -> None:
    feeds = [services.add_feed(f"https://{name}.example/feed").feed_id for name in "abcd"]
    together = threading.Barrier(len(feeds))

    def first_poll(feed_id: int) -> None:
        together.wait(10)
        with transaction.atomic():
            services.settle_source(feed_id, title="Home", home_url="")
            time.sleep(0.05)
        connection.close()

    with ThreadPoolExecutor(len(feeds)) as threads:
        list(threads.map(first_poll, feeds))
    slugs = Source.objects.values_list("slug", flat=True)
    assert sorted(slugs) == ["home", "home-2", "home-3", "home-4"]


def test_what_is_no_web_address_is_refused() -> None:
    with pytest.raises(SourceError, match="ftp"):
        services.add_feed("ftp://news.example/feed")


def test_a_due_feed_is_queued_once_until_it_comes_back() -> None:
    added = services.add_feed(URL)
    assert _queue() == [added.feed_id]
    assert _queue() == []
    services.record_poll(added.feed_id, CHANGED, POLICY)
    assert _queue() == []
    assert selectors.poll_counts().pending == 0


def test_a_failure_that_may_pass_is_pending_and_one_that_may_not_waits_for_its_time() -> None:
    feed_id = services.add_feed(URL).feed_id
    _queue()
    soon = clock.now() + timedelta(seconds=2)
    services.record_poll_failure(feed_id, POLICY, error="timeout: …", retry_at=soon)
    assert selectors.poll_counts().pending == 1
    services.record_poll_failure(feed_id, POLICY, error="timeout: …")
    assert selectors.poll_counts().pending == 0
    feed = Feed.objects.get()
    assert feed.failures == 2
    assert feed.next_at > clock.now() + EVERY * 0.9


def test_a_feed_that_fails_for_ever_is_asked_once_a_day_and_stays_listed() -> None:
    feed_id = services.add_feed(URL).feed_id
    for _ in range(30):
        services.record_poll_failure(feed_id, POLICY, error="dns: …")
    feed = Feed.objects.get()
    assert feed.state == FeedState.ACTIVE
    assert feed.next_at <= clock.now() + timedelta(days=1, seconds=1)
    assert selectors.feeds()[0].last_error == "dns: …"


def test_a_feed_that_is_gone_is_not_asked_again() -> None:
    feed_id = services.add_feed(URL).feed_id
    services.record_poll_failure(feed_id, POLICY, error="410", gone=True)
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


def test_a_poll_that_never_came_back_is_queued_again() -> None:
    feed_id = services.add_feed(URL).feed_id
    assert _queue() == [feed_id]
    assert services.free_lost_polls() == 0
    Feed.objects.update(queued=clock.now() - services.QUEUED_AGAIN_AFTER)
    assert services.free_lost_polls() == 1
    assert _queue() == [feed_id]


def test_a_paused_feed_is_left_alone_until_it_is_resumed() -> None:
    feed_id = services.add_feed(URL).feed_id
    assert services.pause_feed(URL)
    assert not services.pause_feed(URL)
    assert (_queue(), selectors.feed_for_poll(feed_id)) == ([], None)
    assert not services.add_feed(URL).added
    assert services.resume_feed(URL)
    assert _queue() == [feed_id]


def test_all_are_made_due_but_for_those_whose_publisher_asked_for_later() -> None:
    asking = replace(UNCHANGED, wishes=Wishes(fresh_for=timedelta(hours=2)))
    first = services.add_feed(URL).feed_id
    second = services.add_feed("https://other.example/feed").feed_id
    services.record_poll(first, asking, POLICY)
    services.record_poll(second, UNCHANGED, POLICY)
    services.make_all_due(heeding_publishers=True)
    assert _queue() == [second]
    services.make_all_due()
    assert _queue() == [first]


def test_a_feed_that_waits_for_its_host_is_still_pending_in_a_run_that_ends_by_itself() -> None:
    began = clock.now()
    waiting = services.add_feed(URL).feed_id
    asked = services.add_feed("https://other.example/feed").feed_id
    services.record_poll(asked, CHANGED, POLICY)
    services.postpone_polls({waiting: clock.now() + timedelta(seconds=20)})
    assert selectors.poll_counts(once_since=began).pending == 1
    services.record_poll(waiting, CHANGED, POLICY)
    assert selectors.poll_counts(once_since=began).pending == 0


def test_how_often_a_feed_changes_and_how_much_it_brings_is_told() -> None:
    feed_id = services.add_feed(URL).feed_id
    services.record_poll(feed_id, replace(CHANGED, new_items=50), POLICY)
    day_ago = clock.now() - timedelta(days=1)
    Feed.objects.update(last_success=day_ago, last_changed=day_ago, change_seconds=86_400)
    following = services.record_poll(feed_id, replace(CHANGED, new_items=12), POLICY)
    (listed,) = selectors.feeds()
    assert listed.items_a_day == pytest.approx(12, abs=0.1)
    assert listed.change_minutes == pytest.approx(1440, abs=1)
    assert (listed.next_reason, listed.next_at) == (following.why, following.at)
