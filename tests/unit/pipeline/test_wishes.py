"""How long a publisher asks to be left alone, by the headers of an answer and by the feed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dragoman.feedparsing.parser import parse_feed
from dragoman.fetching.page import FetchedPage
from dragoman.pipeline.wishes import wishes
from dragoman.sources.schedule import Wishes

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><ttl>90</ttl>
<skipHours><hour>0</hour><hour>1</hour></skipHours><skipDays><day>Sunday</day></skipDays>
<item><title>a</title><link>https://news.example/a</link></item></channel></rss>"""


def _page(**headers: str) -> FetchedPage:
    lines = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return FetchedPage(
        requested_url="https://news.example/feed",
        final_url="https://news.example/feed",
        redirects=(),
        status=200,
        headers=lines,
        fetched_at=NOW,
        body=FEED,
        wire_bytes=len(FEED),
        content_hash="",
    )


HEADERS: dict[str, tuple[dict[str, str], int | None]] = {
    "nothing": ({}, None),
    "max-age": ({"cache_control": "public, max-age=600"}, 600),
    "max-age less the age it has": ({"cache_control": "max-age=600", "age": "200"}, 400),
    "older than its max-age": ({"cache_control": "max-age=600", "age": "700"}, None),
    "an age that is none": ({"cache_control": "max-age=600", "age": "x"}, 600),
    "no-cache": ({"cache_control": "no-cache, max-age=600"}, None),
    "expires": (
        {"expires": "Wed, 18 Nov 2026 10:30:00 GMT", "date": "Wed, 18 Nov 2026 09:30:00 GMT"},
        3600,
    ),
    "expires by a server whose clock is wrong": (
        {"expires": "Wed, 18 Nov 2020 10:30:00 GMT", "date": "Wed, 18 Nov 2020 10:00:00 GMT"},
        1800,
    ),
    "expires without a date": ({"expires": "Wed, 18 Nov 2026 09:40:00 GMT"}, 600),
    "expired": ({"expires": "Wed, 18 Nov 2026 09:00:00 GMT"}, None),
    "expires 0": ({"expires": "0"}, None),
    "max-age decides over expires": (
        {"cache_control": "max-age=60", "expires": "Wed, 18 Nov 2026 19:30:00 GMT"},
        60,
    ),
    "retry-after with a good answer": ({"retry_after": "120"}, 120),
    "more than a day": ({"cache_control": "max-age=31536000"}, 86_400),
}


@pytest.mark.parametrize("name", HEADERS)
def test_caching_headers(name: str) -> None:
    headers, seconds = HEADERS[name]
    found = wishes(_page(**headers), None, Wishes()).fresh_for
    assert found == (None if seconds is None else timedelta(seconds=seconds))


def test_a_feeds_own_wishes_are_read_from_it_and_kept_where_it_is_not_parsed() -> None:
    parsed = parse_feed(FEED, content_type="application/rss+xml", url="https://news.example/feed")
    read = wishes(_page(), parsed, Wishes(ttl=timedelta(minutes=5)))
    assert read == Wishes(None, timedelta(minutes=90), frozenset({0, 1}), frozenset({6}))
    assert wishes(_page(), None, read) == read
