from __future__ import annotations

import gzip
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed, SkipReason
from dragoman.feedparsing.parser import parse_feed
from dragoman.feedparsing.sitemap import FEW, MAX_UNPACKED, read_index, unpacked

URL = "https://news.example/sitemap.xml"
OPEN = (
    "<?xml version='1.0' encoding='UTF-8'?>"
    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
    "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9' "
    "xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>"
)


def parse(entries: str, url: str = URL) -> ParsedFeed:
    return parse_feed(f"{OPEN}{entries}</urlset>".encode(), content_type="", url=url)


def page(path: str, modified: str = "", more: str = "") -> str:
    lastmod = f"<lastmod>{modified}</lastmod>" if modified else ""
    return f"<url><loc>https://news.example/{path}</loc>{lastmod}{more}</url>"


def news(title: str, published: str, language: str = "pt") -> str:
    return (
        "<news:news><news:publication><news:name>The Wire</news:name>"
        f"<news:language>{language}</news:language></news:publication>"
        f"<news:publication_date>{published}</news:publication_date>"
        f"<news:title>{title}</news:title><news:keywords>Port, Ships</news:keywords></news:news>"
        "<image:image><image:loc>https://news.example/a.jpg</image:loc></image:image>"
    )


def paths(feed: ParsedFeed) -> list[str]:
    return [item.url.removeprefix("https://news.example/") for item in feed.items]


def test_news_sitemap_is_a_feed() -> None:
    feed = parse(
        page("old", more=news("Harbour &amp; city", "2026-11-21T10:00:00+01:00"))
        + page("new", "2026-11-22T12:00:00Z", news("Ship", "2026-11-22T11:00:00Z"))
        + page("about", "2026-11-22T12:00:00Z")
    )
    assert (feed.kind, feed.title, feed.home_url) == (
        FeedKind.SITEMAP,
        "The Wire",
        "https://news.example/",
    )
    assert paths(feed) == ["new", "old"]
    new, old = feed.items
    assert (new.title, old.title) == ("Ship", "Harbour & city")
    assert new.published == datetime(2026, 11, 22, 11, tzinfo=UTC)
    assert new.updated == datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert old.published == datetime(2026, 11, 21, 9, tzinfo=UTC)
    assert (new.language, new.categories) == ("pt", ("Port", "Ships"))
    assert new.image == "https://news.example/a.jpg"
    assert new.identity == new.url
    assert feed.skip_reasons == ((SkipReason.OLD, 1),)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (page("a", "2026-11-20") + page("b", "2026-11-22") + page("c", "2026-10-01"), ["b", "a"]),
        (page("a") + page("b", "2026-11-22") + page("c"), ["b"]),
        (page("a") + page("b"), ["a", "b"]),
        ("".join(page(str(n)) for n in range(FEW + 1)), []),
        (page("a", "2026-11-22") + page("b", "2026-11-22"), ["a", "b"]),
        ("".join(page(str(n), "2026-11-22") for n in range(FEW + 1)), []),
        (page("") + page("a"), ["a"]),
        (page("a") + page("a"), ["a"]),
        ("<url><loc>/rel</loc></url>", ["rel"]),
        ("<url><loc> https://news.example/x\n</loc></url>", ["x"]),
        ("<url><loc>ftp://news.example/x</loc></url>", []),
        ("<url/>", []),
        ("", []),
        (page("a") + "<url><loc>https://news.example/cut", ["a", "cut"]),
        (page("a?b=1&c=2&amp;d=3"), ["a?b=1&c=2&d=3"]),
    ],
    ids=[
        "lately",
        "one dated",
        "few undated",
        "many undated",
        "made at one time, few",
        "made at one time, many",
        "home page",
        "twice",
        "relative",
        "spaces",
        "other scheme",
        "no address",
        "empty",
        "cut",
        "bare ampersand",
    ],
)
def test_plain_sitemap(entries: str, expected: list[str]) -> None:
    assert paths(parse(entries)) == expected


def test_list_of_addresses() -> None:
    body = b"\xef\xbb\xbfhttps://news.example/1\r\nhttps://news.example/2\r\nnonsense here\r\n"
    feed = parse_feed(body, content_type="text/plain", url="https://news.example/sitemap.txt")
    assert paths(feed)[:2] == ["1", "2"]


@pytest.mark.parametrize("body", [b"https://news.example/1 is our site\nand more", b"words\n"])
def test_prose_is_no_list(body: bytes) -> None:
    with pytest.raises(NotAFeed):
        parse_feed(body, content_type="text/plain", url=URL)


def test_packed() -> None:
    body = gzip.compress(f"{OPEN}{page('a')}</urlset>".encode())
    assert paths(parse_feed(body, content_type="application/x-gzip", url=f"{URL}.gz")) == ["a"]


def test_unpacking_is_bounded() -> None:
    bomb = gzip.compress(b"\0" * (MAX_UNPACKED + 1_000_000))
    started = time.monotonic()
    assert len(unpacked(bomb)) == MAX_UNPACKED
    assert time.monotonic() - started < 5


def test_index_names_news_first_then_the_newest() -> None:
    body = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://news.example/2024.xml</loc><lastmod>2024-12-31</lastmod></sitemap>
        <sitemap><loc>/2026.xml</loc><lastmod>2026-11-22T10:00:00+01:00</lastmod></sitemap>
        <sitemap><loc>https://news.example/pages.xml</loc></sitemap>
        <sitemap><loc>https://news.example/sitemap-news.xml.gz</loc></sitemap>
        <sitemap><loc>javascript:1</loc></sitemap></sitemapindex>"""
    index = read_index(body, url=URL)
    assert [child.url.rpartition("/")[2] for child in index.children] == [
        "2024.xml",
        "2026.xml",
        "pages.xml",
        "sitemap-news.xml.gz",
    ]
    assert index.children[1].modified == datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert [child.url.rpartition("/")[2] for child in index.best_first()] == [
        "sitemap-news.xml.gz",
        "2026.xml",
        "2024.xml",
        "pages.xml",
    ]
    assert read_index(gzip.compress(body), url=URL) == index
    assert read_index(b"no xml", url=URL).children == ()


@pytest.mark.parametrize(
    "entries",
    [
        "<url>" * 100_000,
        "<url><loc>" + "<a>" * 100_000,
        page("x") * 60_000,
        "<!DOCTYPE a [<!ENTITY b 'x'>]>" + "&b;" * 100_000,
    ],
    ids=["nested", "deep", "long", "entities"],
)
def test_hostile_sitemap_takes_bounded_time(entries: str) -> None:
    started = time.monotonic()
    parse(entries)
    assert time.monotonic() - started < 5


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [b"<url>", b"</url>", b"<loc>http://[a", b"</loc>", b"<lastmod>9999-99", b"<!--"]
            ),
            st.binary(max_size=10),
        ),
        max_size=30,
    ).map(b"".join)
)
def test_any_bytes(body: bytes) -> None:
    assert parse_feed(OPEN.encode() + body, content_type="", url=URL).kind is FeedKind.SITEMAP
    read_index(body, url=URL)
    unpacked(b"\x1f\x8b\x08" + body)
