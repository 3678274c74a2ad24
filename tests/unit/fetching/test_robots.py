from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from dragoman.fetching.robots import RobotsRules, fetch_rules, robots_url
from tests.unit.fetching.servers import (
    QUICK,
    Answer,
    Conversation,
    RawServer,
    always,
    fetcher,
    once,
    response,
)

RULES = b"""\xef\xbb\xbf# rules
User-agent: *
Disallow: /private/
Allow: /private/press
Disallow: /*.pdf$
Crawl-delay: 2.5

User-agent: dragoman
User-agent: otherbot
Disallow: /no-machines/

User-agent: googlebot
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "token", "allowed"),
    [
        ("/news/1", "Somebody", True),
        ("/private/1", "Somebody", False),
        ("/private/press/1", "Somebody", True),
        ("/paper.pdf", "Somebody", False),
        ("/paper.pdf?x", "Somebody", True),
        ("/no-machines/1", "Somebody", True),
        ("/no-machines/1", "Dragoman", False),
        ("/no%2Dmachines/1", "Dragoman", False),
        ("/private/1", "Dragoman", True),
        ("/private/1", "DRAGOMAN", True),
        ("/news", "Googlebot", False),
        ("/robots.txt", "Googlebot", True),
    ],
)
def test_rules(path: str, token: str, allowed: bool) -> None:
    rules = RobotsRules.parse(200, RULES)
    assert rules.allows(f"https://news.example{path}", token) is allowed
    kept = RobotsRules(rules.status, rules.text)
    assert kept.allows(f"https://news.example{path}", token) is allowed


def test_crawl_delay() -> None:
    rules = RobotsRules.parse(200, RULES)
    assert rules.crawl_delay("Somebody") == 2.5
    assert rules.crawl_delay() is None
    assert RobotsRules.parse(200, b"User-agent: *\nCrawl-delay: soon").crawl_delay() is None
    assert RobotsRules.parse(404, b"").crawl_delay() is None


@pytest.mark.parametrize(
    ("status", "body", "allowed", "retryable"),
    [
        (200, b"", True, False),
        (200, b"<!doctype html><title>Not found</title>", True, False),
        (200, b"\xff\xfe\0\x80", True, False),
        (200, b"User-agent: *\nDisallow: /", False, False),
        (404, b"User-agent: *\nDisallow: /", True, False),
        (401, b"", True, False),
        (403, b"", True, False),
        (429, b"", False, True),
        (500, b"", False, True),
        (503, b"", False, True),
        (0, b"", False, True),
    ],
)
def test_status(status: int, body: bytes, allowed: bool, retryable: bool) -> None:
    rules = RobotsRules.parse(status, body)
    assert (rules.allows("https://news.example/a"), rules.retryable) == (allowed, retryable)


def test_what_is_past_the_limit_is_not_read() -> None:
    padding = b"# padding\n" * 60_000
    rules = RobotsRules.parse(200, padding + b"User-agent: *\nDisallow: /")
    assert len(rules.text) == 500 * 1024
    assert rules.allows("https://news.example/a")


def test_robots_url() -> None:
    assert robots_url("https://me:pw@News.example:8443/a/b?c#d") == (
        "https://News.example:8443/robots.txt"
    )


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (always(response(200, b"User-agent: *")), 200),
        (always(response(404)), 404),
        (always(response(503)), 503),
        (always(response(302, headers=["Location: /robots.txt"])), 404),
        (once(b""), 0),
        (once(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nUser"), 0),
    ],
    ids=["rules", "missing", "overloaded", "circle", "hangs up", "cut"],
)
def test_fetch_rules(answer: Answer, status: int) -> None:
    with RawServer(answer) as server, fetcher() as web:
        assert fetch_rules(web, server.url("/news/1?a")).status == status


def test_fetch_rules_follows_redirects() -> None:
    def answer(conversation: Conversation) -> None:
        moved = conversation.target == "/robots.txt"
        conversation.send(
            response(301, headers=["Location: /r"]) if moved else response(200, RULES)
        )

    with RawServer(answer) as server, fetcher() as web:
        assert not fetch_rules(web, server.url("/")).allows(server.url("/private/"), "Somebody")


def test_fetch_rules_does_not_hide_a_private_address() -> None:
    with Fetcher(replace(QUICK)) as web, pytest.raises(errors.PrivateAddress):
        fetch_rules(web, "http://127.0.0.1/feed")
