from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed, ParsedItem, SkipReason
from dragoman.feedparsing.parser import parse_feed

URL = "https://news.example/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def parse(data: object) -> ParsedFeed:
    return parse_feed(json.dumps(data).encode(), content_type="application/feed+json", url=URL)


def one(item: dict[str, Any], **feed: object) -> ParsedItem:
    address = {"url": "https://news.example/1"}
    (found,) = parse({"version": VERSION, "items": [address | item], **feed}).items
    return found


def test_whole() -> None:
    feed = parse(
        {
            "version": VERSION,
            "title": "Wire",
            "home_page_url": "https://news.example/",
            "language": "fr",
            "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
            "items": [
                {
                    "id": "n-1",
                    "url": "/1",
                    "title": "Tom & <Ann>",
                    "summary": "Short.",
                    "content_html": "<p>Long <a href='2'>x</a><script>1</script></p>",
                    "date_published": "2026-11-22T10:00:00+01:00",
                    "date_modified": "2026-11-22T11:00:00",
                    "authors": [{"name": "Ann Lee"}, {"name": "Bo Ek"}],
                    "language": "en-GB",
                }
            ],
        }
    )
    assert (feed.kind, feed.title, feed.language) == (FeedKind.JSON, "Wire", "fr")
    assert (feed.home_url, feed.hubs) == ("https://news.example/", ("https://hub.example/",))
    (item,) = feed.items
    assert (item.identity, item.url) == ("n-1", "https://news.example/1")
    assert (item.title, item.summary) == ("Tom & <Ann>", "Short.")
    assert item.content_html == (
        '<p>Long <a href="https://news.example/2" rel="noopener noreferrer">x</a></p>'
    )
    assert item.published == datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    assert item.updated == datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
    assert (item.authors, item.language) == (("Ann Lee", "Bo Ek"), "en-GB")


@pytest.mark.parametrize(
    ("item", "identity", "url"),
    [
        ({"id": 7}, "7", "https://news.example/1"),
        ({"id": 1.5}, "1.5", "https://news.example/1"),
        ({"id": None}, "https://news.example/1", "https://news.example/1"),
        ({"id": ["x"]}, "https://news.example/1", "https://news.example/1"),
        ({"id": True}, "https://news.example/1", "https://news.example/1"),
        ({"id": "a", "url": None, "external_url": "https://x.example/"}, "a", "https://x.example/"),
        (
            {"id": "https://news.example/9", "url": 5},
            "https://news.example/9",
            "https://news.example/5",
        ),
        (
            {"id": "https://news.example/9", "url": ""},
            "https://news.example/9",
            "https://news.example/9",
        ),
    ],
)
def test_identity_and_address(item: dict[str, Any], identity: str, url: str) -> None:
    found = one(item)
    assert (found.identity, found.url) == (identity, url)


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ({"author": {"name": "Ann"}}, ("Ann",)),
        ({"author": "Ann"}, ("Ann",)),
        ({"authors": [{"name": "Ann"}, "Bo", {"url": "x"}, {"name": 5}]}, ("Ann", "5")),
        ({"authors": "Ann"}, ("Desk",)),
        ({"authors": [{"name": "ann@news.example"}]}, ()),
        ({}, ("Desk",)),
    ],
)
def test_authors(people: dict[str, Any], names: tuple[str, ...]) -> None:
    assert one(people, authors=[{"name": "Desk"}]).authors == names


def test_text_content_is_no_markup() -> None:
    assert one({"content_text": "5 < 6 <b>"}).content_html == "5 &lt; 6 &lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-22T10:00:00Z", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ("2026-11-22T10:00:00.123-03:00", datetime(2026, 11, 22, 13, 0, 0, 123000, tzinfo=UTC)),
        ("2026-11-22", datetime(2026, 11, 22, tzinfo=UTC)),
        ("Sun, 22 Nov 2026 10:00:00 GMT", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", None),
        ("soon", None),
        (20261122, datetime(2026, 11, 22, tzinfo=UTC)),
        (None, None),
    ],
)
def test_times(text: object, moment: datetime | None) -> None:
    assert one({"date_published": text}).published == moment


def test_wrong_types_lose_only_themselves() -> None:
    feed = parse(
        {
            "version": VERSION,
            "title": ["x"],
            "hubs": "none",
            "items": [None, 1, "x", [], {}, {"url": "https://news.example/1", "title": {"a": 1}}],
        }
    )
    assert [item.url for item in feed.items] == ["https://news.example/1"]
    assert feed.skip_reasons == ((SkipReason.NO_LINK, 1), (SkipReason.NOT_AN_OBJECT, 4))


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        {"items": []},
        {"title": "x"},
        {"openapi": "3", "items": {}},
        {"version": 1, "items": []},
    ],
)
def test_json_of_another_kind(data: object) -> None:
    with pytest.raises(NotAFeed, match="JSON of another kind"):
        parse(data)


@pytest.mark.parametrize(
    "body",
    [
        b'\xef\xbb\xbf{"title": "x", "items": []}',
        '{"title": "x", "items": []}'.encode("utf-16"),
        b' \n{"title": "x\n\xff", "items": []}',
    ],
    ids=["bom", "utf-16", "bad bytes and a line end"],
)
def test_bytes(body: bytes) -> None:
    assert parse_feed(body, content_type="", url=URL).title.startswith("x")


def test_surrogates_and_controls_are_dropped() -> None:
    item = one(
        {"id": "a\ud800\u0000b", "title": "x\udfff\u0007y", "content_html": "<p>\ud800z\u0000</p>"}
    )
    assert (item.identity, item.title, item.content_html) == ("ab", "xy", "<p>z</p>")


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
NAMES = ["id", "url", "external_url", "title", "summary", "content_html", "content_text"]
ITEMS = st.dictionaries(
    st.sampled_from([*NAMES, "author", "authors", "date_published", "language"]), VALUES, max_size=8
)


@settings(max_examples=150, deadline=None)
@given(
    items=st.lists(st.one_of(ITEMS, VALUES), max_size=4),
    feed=st.dictionaries(st.sampled_from([*NAMES, "hubs", "home_page_url", "language"]), VALUES),
)
def test_any_values_are_a_feed(items: list[object], feed: dict[str, object]) -> None:
    found = parse({**feed, "version": VERSION, "items": items})
    assert len(found.items) + found.skipped == len(items)
