"""`sources check` and `sources add` against a publisher on loopback."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from dragoman.cli import checking
from dragoman.cli.polite_site import PoliteSite
from dragoman.feedparsing.finding import How, NoAnswer, find_feeds
from dragoman.fetching.client import Fetcher
from dragoman.fetching.errors import Gone
from dragoman.fetching.policy import FetchPolicy
from tests.integration.pipeline.publisher import Page, Publisher

TYPE = {"Content-Type": "application/rss+xml"}


def feed(publisher: Publisher, *paths: str) -> Page:
    items = "".join(
        f"<item><title>T</title><link>{publisher.url(path)}</link>"
        "<pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate></item>"
        for path in paths
    )
    return 200, TYPE, f"<rss version='2.0'><channel><title>Wire</title>{items}</channel></rss>"


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher({}) as publisher:
        yield publisher


@pytest.fixture
def site() -> Iterator[PoliteSite]:
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        yield PoliteSite(fetcher, gap_seconds=0.0)


def report(site: PoliteSite, url: str) -> dict[str, Any]:
    return checking.report(*checking.examine(url, site))


def codes(answer: dict[str, Any]) -> set[str]:
    return {symptom["code"] for symptom in answer["symptoms"]}


def test_a_feed_is_explained(publisher: Publisher, site: PoliteSite) -> None:
    publisher.pages |= {
        "/old": (301, {"Location": "/feed"}, ""),
        "/feed": feed(publisher, "/1", "/private/2"),
        "/robots.txt": (200, {}, "User-agent: *\nDisallow: /private/"),
        "/.well-known/tdmrep.json": (200, {}, '[{"location": "/*", "tdm-reservation": 1}]'),
    }
    answer = report(site, publisher.url("/old"))
    assert (answer["kind"], answer["items"], answer["status"]) == ("rss", 2, 200)
    assert answer["moved_to"] == answer["answered_from"] == publisher.url("/feed")
    assert answer["pages_forbidden_by_robots"] == "1 of 2"
    assert [item["url"] for item in answer["first_items"]] == [
        publisher.url("/1"),
        publisher.url("/private/2"),
    ]
    assert codes(answer) >= {"moved", "no_validators", "only_summaries", "robots", "tdm_reserved"}


def test_a_robots_txt_that_cannot_be_had_is_not_said_to_forbid(
    publisher: Publisher, site: PoliteSite
) -> None:
    publisher.pages |= {"/feed": feed(publisher, "/1"), "/robots.txt": (503, {}, "")}
    answer = report(site, publisher.url("/feed"))
    assert answer["pages_forbidden_by_robots"] == "0 of 0"
    assert "robots_unread" in codes(answer)
    assert "robots" not in codes(answer)


def test_validators_are_tried(publisher: Publisher, site: PoliteSite) -> None:
    status, headers, body = feed(publisher, "/1")
    publisher.pages["/feed"] = (status, headers | {"ETag": '"1"'}, body)
    answer = report(site, publisher.url("/feed"))
    assert answer["conditional_requests"] == "validators sent and then ignored"
    assert "validators_ignored" in codes(answer)
    assert publisher.asked.count("/feed") == 2


def test_a_page_in_place_of_a_feed(publisher: Publisher, site: PoliteSite) -> None:
    page = "<html><link rel=alternate type=application/rss+xml href=/feed>"
    publisher.pages["/"] = (200, {"Content-Type": "text/html"}, page)
    answer = report(site, publisher.url("/"))
    assert (answer["kind"], answer["why"]) == ("not a feed", "an HTML page")
    assert answer["feeds_named"] == [publisher.url("/feed")]
    checking.print_report(answer)


def test_what_is_gone_comes_with_advice(publisher: Publisher, site: PoliteSite) -> None:
    with pytest.raises(Gone) as caught:
        report(site, publisher.url("/feed"))
    assert "dragoman sources add" in checking.advice(caught.value)


def test_a_report_is_printed_as_written(
    publisher: Publisher, site: PoliteSite, capsys: pytest.CaptureFixture[str]
) -> None:
    status, headers, body = feed(publisher, "/1")
    publisher.pages["/feed"] = (status, headers, body.replace("Wire", "[bold]Wire[/bold]"))
    checking.print_report(report(site, publisher.url("/feed")))
    said = capsys.readouterr().out
    assert "[bold]Wire[/bold]" in said
    assert "2026-11-22 10:00  T" in said


def test_guesses_obey_robots_and_sitemaps_are_found(publisher: Publisher, site: PoliteSite) -> None:
    news = (
        "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        f"<url><loc>{publisher.url('/1')}</loc><news:news><news:title>T</news:title></news:news>"
        "</url></urlset>"
    )
    publisher.pages |= {
        "/": (200, {"Content-Type": "text/html"}, "<html></html>"),
        "/robots.txt": (200, {}, "User-agent: *\nDisallow: /feed\nSitemap: /news.xml"),
        "/feed": feed(publisher, "/1"),
        "/news.xml": (200, {}, news),
    }
    finding = find_feeds(publisher.url("/"), site)
    assert [(found.url, found.how) for found in finding.feeds] == [
        (publisher.url("/news.xml"), How.SITEMAP)
    ]
    assert "/feed" not in publisher.asked
    assert publisher.asked.count("/robots.txt") == 1


def test_a_host_is_asked_at_its_own_pace(publisher: Publisher) -> None:
    publisher.pages["/robots.txt"] = (200, {}, "User-agent: *\nCrawl-delay: 0.3")
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        site = PoliteSite(fetcher, gap_seconds=0.1)
        assert site.allows(publisher.url("/1"))
        started = time.monotonic()
        assert isinstance(site.ask(publisher.url("/1")), NoAnswer)
        assert time.monotonic() - started >= 0.25


@pytest.mark.parametrize(
    ("url", "hopeless"), [("http://127.0.0.1:1/", True), ("mailto:x", True), ("https://[", True)]
)
def test_hosts_that_cannot_be_asked(site: PoliteSite, url: str, hopeless: bool) -> None:
    answer = site.ask(url)
    assert isinstance(answer, NoAnswer)
    assert answer.hopeless is hopeless
