"""Polling against a publisher that ends, moves, caches and refuses."""

from __future__ import annotations

import time
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from django.conf import settings

from dragoman.articles.models import Item, Standing
from dragoman.common import clock
from dragoman.pipeline import housekeeping, ingest, politeness, poll, progress
from dragoman.pipeline.queue import TryLater
from dragoman.pipeline.workers import run_until_empty
from dragoman.sources import selectors, services
from dragoman.sources.models import Feed, FeedState, FormerAddress, Host
from dragoman.sources.services import DueFeed, HostClaim
from tests.integration.pipeline.publisher import Page, Publisher, story

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("room"),
]

RSS = {"Content-Type": "application/rss+xml"}
ROBOTS: Page = (200, {"Content-Type": "text/plain"}, "User-agent: *\nDisallow: /private/\n")


def _feed(*links: str, head: str = "", headers: dict[str, str] | None = None) -> Page:
    items = "".join(
        f"<item><title>{link}</title><link>{link}</link><guid>{link}</guid></item>"
        for link in links
    )
    body = f"<rss version='2.0'><channel><title>The Bay</title>{head}{items}</channel></rss>"
    return 200, RSS | (headers or {}), body


def _poll(url: str) -> Feed:
    """Poll the feed added under `url` once, without fetching what it names."""
    known = services.add_feed(url)
    poll.run(known.feed_id, then=lambda _: None)
    return Feed.objects.get(pk=known.feed_id)


class Stamped(list[str]):
    """What was asked, and when."""

    def __init__(self) -> None:
        self.moments: list[float] = []

    def append(self, path: str) -> None:
        self.moments.append(time.monotonic())
        super().append(path)


def test_410_ends_a_feed_and_adding_it_again_takes_it_up() -> None:
    with Publisher({"/feed": (410, {}, "")}) as site:
        feed = _poll(site.url("/feed"))
        assert feed.state == FeedState.GONE
        (told,) = selectors.feeds_needing_attention()
        assert (told.reason, told.next_at) == ("gone", None)
        assert "new address" in told.to_do
        assert housekeeping.queue_due_feeds() == 0
        site.pages["/feed"] = _feed(site.url("/a"))
        assert services.add_feed(feed.url).added
        assert _poll(feed.url).state == FeedState.ACTIVE
        assert selectors.feeds_needing_attention() == ()


def test_404_for_long_is_asked_once_a_day_and_the_desk_is_told() -> None:
    with Publisher({}) as site:
        for _ in range(12):
            feed = _poll(site.url("/feed"))
        assert feed.state == FeedState.ACTIVE
        assert feed.next_at - clock.now() > timedelta(hours=21)
        (told,) = progress.status(with_items=False)["feeds"]["attention"]
        assert (told["reason"], told["failures"]) == ("gone", 12)
        assert told["since"] is not None


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_moves_the_feed_when_it_was_met_twice(status: int) -> None:
    with Publisher({}) as site:
        site.pages["/old"] = (status, {"Location": "/new"}, "")
        site.pages["/new"] = _feed(site.url("/a"))
        assert _poll(site.url("/old")).url == site.url("/old")
        moved = _poll(site.url("/old"))
        assert moved.url == site.url("/new")
        assert FormerAddress.objects.get().url == site.url("/old")
        assert not services.add_feed(site.url("/old")).added
        _poll(site.url("/old"))
        assert site.asked == ["/old", "/new", "/old", "/new", "/new"]
        assert selectors.feeds()[0].former_urls == (site.url("/old"),)
        assert Item.objects.count() == 1


def test_a_temporary_redirect_or_one_to_no_feed_never_moves_it() -> None:
    with Publisher({}) as site:
        site.pages["/feed"] = (302, {"Location": "/now"}, "")
        site.pages["/now"] = _feed(site.url("/a"))
        site.pages["/other"] = (301, {"Location": "/page"}, "")
        site.pages["/page"] = story()
        for _ in range(4):
            assert _poll(site.url("/feed")).url == site.url("/feed")
            assert _poll(site.url("/other")).url == site.url("/other")


def test_a_permanent_redirect_that_changes_its_mind_starts_anew() -> None:
    with Publisher({}) as site:
        site.pages["/one"] = site.pages["/two"] = _feed(site.url("/a"))
        for target in ("/one", "/two", "/one"):
            site.pages["/feed"] = (301, {"Location": target}, "")
            assert _poll(site.url("/feed")).url == site.url("/feed")


def test_a_feed_that_moves_to_a_known_one_becomes_it_and_no_item_is_lost() -> None:
    with Publisher({}) as site:
        site.pages["/old"] = _feed(site.url("/a"), site.url("/b"))
        site.pages["/new"] = _feed(site.url("/b"), site.url("/c"))
        _poll(site.url("/old"))
        kept = _poll(site.url("/new"))
        site.pages["/old"] = (301, {"Location": "/new"}, "")
        old = services.add_feed(site.url("/old")).feed_id
        for _ in range(2):
            poll.run(old, then=lambda _: None)
        assert [feed.pk for feed in Feed.objects.all()] == [kept.pk]
        assert {item.url for item in Item.objects.filter(feed=kept)} == {
            site.url(path) for path in ("/a", "/b", "/c")
        }
        assert Item.objects.count() == 3
        assert services.add_feed(site.url("/old")).feed_id == kept.pk


@pytest.mark.parametrize("status", [301, 302])
def test_a_feed_that_leads_to_one_of_another_host_that_is_read_makes_no_story_twice(
    status: int,
) -> None:
    with Publisher({}) as former, Publisher({}) as site:
        site.pages["/feed"] = _feed(site.url("/a"), site.url("/b"))
        former.pages["/feed"] = (status, {"Location": site.url("/feed")}, "")
        _poll(site.url("/feed"))
        old = services.add_feed(former.url("/feed")).feed_id
        for _ in range(2):
            poll.run(old, then=lambda _: None)
        assert Item.objects.count() == 2
        assert Feed.objects.filter(pk=old).exists() == (status == 302)


def test_a_feed_that_moves_to_a_paused_one_is_read_on() -> None:
    with Publisher({}) as site:
        site.pages["/new"] = _feed(site.url("/a"))
        site.pages["/old"] = (301, {"Location": "/new"}, "")
        services.add_feed(site.url("/new"))
        services.pause_feed(site.url("/new"))
        for number in range(4):
            site.pages["/new"] = _feed(*(site.url(f"/{n}") for n in range(number + 1)))
            assert _poll(site.url("/old")).url == site.url("/old")
            assert Item.objects.count() == number + 1


def test_what_a_publisher_asks_is_kept_over_answers_without_a_body() -> None:
    head = "<ttl>120</ttl><skipDays><day>Sunday</day></skipDays>"
    with Publisher({}) as site:
        site.pages["/feed"] = _feed(site.url("/a"), head=head, headers={"ETag": '"1"'})
        feed = _poll(site.url("/feed"))
        assert feed.next_at - clock.now() > timedelta(minutes=119)
        site.pages["/feed"] = (304, {}, "")
        feed = _poll(site.url("/feed"))
        assert feed.last_error == ""
        assert feed.next_at - clock.now() > timedelta(minutes=119)
        assert feed.skip_days == [6]
        assert "ttl" in feed.next_reason or "skips" in feed.next_reason
        services.make_all_due(heeding_publishers=True)
        assert housekeeping.queue_due_feeds() == 0


def test_a_body_that_is_known_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("parsed again")

    with Publisher({}) as site:
        site.pages["/feed"] = _feed(site.url("/a"))
        first = _poll(site.url("/feed"))
        monkeypatch.setattr(poll, "parse_feed", refuse)
        second = _poll(site.url("/feed"))
        assert second.last_changed == first.last_changed
        assert second.last_success != first.last_success


def test_a_feeds_redirect_to_another_host_waits_for_that_hosts_turn() -> None:
    with Publisher({"/feed": _feed("https://news.example/a")}) as other, Publisher({}) as site:
        site.pages["/feed"] = (302, {"Location": other.url("/feed")}, "")
        busy = other.url("/").split("/")[2]
        gap, lease = timedelta(seconds=1), timedelta(seconds=60)
        claim = services.claim_host(busy, gap=gap, lease_for=lease)
        assert isinstance(claim, HostClaim)
        waiting = _poll(site.url("/feed"))
        assert other.asked == []
        assert (waiting.failures, waiting.last_polled) == (0, None)
        assert "turn" in waiting.next_reason
        services.release_host(claim, gap=timedelta())
        assert _poll(site.url("/feed")).last_error == ""
        assert other.asked == ["/feed"]


def test_the_gap_lies_between_feed_robots_txt_and_page_too(monkeypatch: pytest.MonkeyPatch) -> None:
    gap = 0.4
    changed = settings.NEWSROOM.model_copy(update={"fetch_min_gap_seconds": gap})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    with Publisher(
        {"/robots.txt": ROBOTS, "/a": story(), "/to": (302, {"Location": "/a"}, "")}
    ) as site:
        site.asked = stamped = Stamped()
        site.pages["/feed"] = _feed(site.url("/to"), site.url("/private/b"))
        services.add_feed(site.url("/feed"))
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not progress.snapshot().idle:
            housekeeping.queue_due_feeds()
            run_until_empty()
            time.sleep(0.05)
        assert stamped[:2] == ["/feed", "/robots.txt"]
        assert set(stamped) <= {"/feed", "/robots.txt", "/.well-known/tdmrep.json", "/to", "/a"}
        pauses = [b - a for a, b in zip(stamped.moments, stamped.moments[1:], strict=False)]
        assert min(pauses) >= gap - 0.02, list(zip(stamped, pauses, strict=False))
        assert Standing.objects.get(item__url=site.url("/private/b")).state == "robots"


def test_a_crawl_delay_holds_for_the_feed_too() -> None:
    robots = (200, {"Content-Type": "text/plain"}, "User-agent: *\nCrawl-delay: 5\n")
    with Publisher({"/robots.txt": robots, "/a": story()}) as site:
        with politeness.journey() as way, pytest.raises(TryLater):
            way.ask(site.url("/a"))
        site.pages["/feed"] = _feed(site.url("/a"))
        feed = _poll(site.url("/feed"))
        assert "turn" in feed.next_reason
        assert timedelta(seconds=3) < feed.next_at - clock.now() < timedelta(seconds=12)
        assert site.asked == ["/robots.txt"]


def _in_five_minutes() -> str:
    return format_datetime(clock.now() + timedelta(seconds=300), usegmt=True)


@pytest.mark.parametrize("path", ["/feed", "/robots.txt"])
@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("form", ["in seconds", "as a date"])
def test_retry_after_keeps_the_whole_host_alone(form: str, status: int, path: str) -> None:
    value = "300" if form == "in seconds" else _in_five_minutes()
    with Publisher({"/robots.txt": ROBOTS, "/a": story()}) as site:
        site.pages |= {"/feed": _feed(site.url("/a")), path: (status, {"Retry-After": value}, "")}
        if path == "/feed":
            _poll(site.url("/feed"))
        else:
            with politeness.journey() as way, pytest.raises(Exception, match=r"robots\.txt"):
                way.ask(site.url("/a"))
        asked = len(site.asked)
        host = Host.objects.get()
        assert host.next_at - clock.now() > timedelta(seconds=240)
        with pytest.raises((TryLater, politeness.RobotsUnavailable)), politeness.journey() as way:
            way.ask(site.url("/a"))
        assert len(site.asked) == asked


def test_a_feed_that_kills_its_workers_becomes_a_failure_and_is_risked_once_a_time() -> None:
    with Publisher({}) as site:
        site.pages["/feed"] = _feed(site.url("/a"))
        feed_id = services.add_feed(site.url("/feed")).feed_id
        for _ in range(8):
            assert services.begin_poll(feed_id), "a worker that dies here says nothing more"
        for failures in (1, 2):
            failed = _poll(site.url("/feed"))
            assert (failed.failures, failed.queued, site.asked) == (failures, None, [])
            assert failed.last_error.startswith("crash: ")
            assert failed.next_at - clock.now() > timedelta(minutes=14)
            assert services.begin_poll(feed_id)
            assert not services.begin_poll(feed_id)
        assert selectors.feeds_needing_attention()[0].reason == "crash"
        Feed.objects.update(begun=7)
        assert (_poll(site.url("/feed")).failures, Feed.objects.get().begun) == (0, 0)


def test_waiting_for_the_host_neither_counts_as_a_crash_nor_hides_one() -> None:
    with Publisher({}) as site:
        site.pages["/feed"] = _feed(site.url("/a"))
        feed_id = services.add_feed(site.url("/feed")).feed_id
        services.begin_poll(feed_id)
        with politeness.visit(site.url("/other")):
            for _ in range(3):
                assert _poll(site.url("/feed")).begun == 1
        assert site.asked == []


def test_a_crash_of_a_poll_whose_feed_is_gone_by_now_is_the_end_of_it() -> None:
    poll.record_crash(12345, RuntimeError("deleted in the meantime"))


def test_a_clock_in_the_feed_does_not_make_it_asked_more_often() -> None:
    with Publisher({}) as site:
        for number in range(6):
            built = f"<lastBuildDate>{number}</lastBuildDate>"
            site.pages["/feed"] = _feed(site.url("/a"), head=built)
            feed = _poll(site.url("/feed"))
        assert feed.change_seconds is None
        first_changed = feed.last_changed
        site.pages["/feed"] = _feed(site.url("/a"), site.url("/b"))
        feed = _poll(site.url("/feed"))
        assert first_changed is not None
        assert feed.last_changed is not None
        assert feed.last_changed > first_changed
        assert feed.change_seconds is not None


def test_many_feeds_of_one_host_take_turns_without_jobs_that_wait() -> None:
    due = [DueFeed(n, "http://big.example/feed") for n in range(5)]
    due += [DueFeed(9, "http://small.example/feed")]
    now, later = housekeeping.turns(due, gap=timedelta(seconds=2))
    assert now == (0, 9)
    assert later == {n: timedelta(seconds=2 * n) for n in range(1, 5)}
    assert housekeeping.turns(due, gap=timedelta())[1] == {}
    assert housekeeping.turns(due, gap=timedelta(seconds=0.25))[0] == (0, 1, 2, 3, 9)


def test_ingest_waits_for_its_turn_after_robots_txt(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = settings.NEWSROOM.model_copy(update={"fetch_min_gap_seconds": 0.3})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    with Publisher({"/robots.txt": ROBOTS, "/a": story()}) as site:
        place = ingest.ingest(site.url("/a"), rights="full", fetch=politeness.fetcher())
    assert place["state"] == "published"
