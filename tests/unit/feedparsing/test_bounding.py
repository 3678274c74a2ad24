from __future__ import annotations

import contextlib
import time

import pytest

from dragoman.feedparsing.bounding import MAX_BROKEN, MAX_TAGS, bounded
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.parser import parse_feed

ATOM = b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='https://news.example/1'/>"
RSS = b"<rss version='2.0'><channel><item><link>https://news.example/1</link>"
ITEM = b"<item><link>https://news.example/%d</link><title>T</title></item>"


# Three times what is read of a broken feed; what is past that is never looked at.
SIZE = 3 * MAX_BROKEN


def filled(start: bytes, part: bytes) -> bytes:
    return start + part * ((SIZE - len(start)) // len(part))


@pytest.mark.parametrize(
    "body",
    [
        filled(RSS, b"<div>"),
        filled(RSS, b"<p>"),
        filled(b"<rss version='2.0'><channel>", b"<item>"),
        filled(b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"<entry>"),
        filled(ATOM, b"<a xml:base='b/'>"),
        filled(ATOM, b"<author><name>x</name></author>"),
        filled(RSS, b"<category>a</category>"),
        filled(RSS, b"&"),
        filled(RSS, b"<"),
        filled(RSS, b"</a>"),
        filled(RSS, b"<![CDATA["),
        filled(RSS, b"<!--"),
        filled(RSS + b"<a ", b"b='c' "),
        b"<rss version='2.0'><channel>%b</channel></rss>" % (ITEM * (SIZE // 80)),
    ],
    ids=[
        *("nested", "paragraphs", "items in items", "entries in entries", "bases", "authors"),
        *("categories", "ampersands", "brackets", "end tags", "CDATA", "comments", "attributes"),
        "many items",
    ],
)
def test_the_worst_takes_bounded_time(body: bytes) -> None:
    """CPU seconds, because tests run side by side; on an idle core all take under 3."""
    started = time.process_time()
    with contextlib.suppress(NotAFeed):
        parse_feed(body, content_type="", url="https://news.example/feed")
    assert time.process_time() - started < 8


@pytest.mark.parametrize(
    "text",
    [
        RSS + b"</item></channel></rss>",
        RSS + b"<p>unclosed<br>" * 500 + b"</item></channel></rss>",
        RSS + b"<b>A & B</b></item></channel></rss>",
        ATOM + b"<content type='xhtml'>" + b"<div>" * 50 + b"</div>" * 50 + b"</content></entry>",
        RSS + b"<description><![CDATA[" + b"<div>" * 5000 + b"]]></description></item>",
        RSS + b"<!-- " + b"<div>" * 5000 + b" --></item>",
        RSS + b"<img src='a'/>" * 5000,
        RSS + b"<title>x" * 3,
        b"<rss><channel>%b</channel></rss>" % (ITEM * 1500),
    ],
)
def test_what_a_feed_may_hold_is_not_cut(text: bytes) -> None:
    assert bounded(text) == text


def test_what_comes_before_the_cut_is_read() -> None:
    start = b"<rss version='2.0'><channel>" + ITEM % 1 + ITEM % 2
    feed = parse_feed(start + b"<div>" * 100_000, content_type="", url="https://news.example/f")
    assert [item.url for item in feed.items] == ["https://news.example/1", "https://news.example/2"]
    broken = start + b"<b>A & B</b>" + b" " * MAX_BROKEN + ITEM % 3
    assert len(bounded(broken)) == MAX_BROKEN
    assert bounded(start + b"<a/>" * (MAX_TAGS * 2)).count(b"<") == MAX_TAGS


def test_bases_that_only_make_work_go() -> None:
    usual = ATOM + b"<content xml:base='https://news.example/a/'/>" * 900
    assert bounded(usual) == usual
    assert b"base" not in bounded(ATOM + b"<content xml:base='b/'/>" * 1100)
    assert b"base" not in bounded(ATOM + b"<content xml:base='" + b"b/" * 200 + b"'/>")
