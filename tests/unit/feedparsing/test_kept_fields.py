"""What is kept of a feed besides its items' texts and times."""

from __future__ import annotations

import json

import pytest

from dragoman.feedparsing.feed import Enclosure, ParsedFeed
from dragoman.feedparsing.parser import parse_feed

URL = "https://news.example/feed"
ITEM = """<item><title>T</title><link>https://news.example/1</link>
    <category>Port</category><category>Port</category><category>Ships &amp; sea</category>
    <enclosure url="/a.mp3" type="audio/MPEG" length="1000"/>
    <enclosure url="javascript:1" type="x" length="1"/>
    <media:content url="https://news.example/b.jpg" type="image/jpeg" filesize="x"/>
    <media:thumbnail url="/t.jpg"/></item>"""


def rss(channel: str = "", items: str = ITEM) -> ParsedFeed:
    body = f"""<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Wire</title>{channel}{items}
        </channel></rss>"""
    return parse_feed(body.encode(), content_type="", url=URL, content_language="pt_BR")


def test_item() -> None:
    (item,) = rss().items
    assert item.enclosures == (
        Enclosure("https://news.example/a.mp3", "audio/mpeg", 1000),
        Enclosure("https://news.example/b.jpg", "image/jpeg", None),
    )
    assert item.categories == ("Port", "Ships & sea")
    assert item.image == "https://news.example/t.jpg"
    assert item.language == "pt-BR", "of the header, for want of one in the feed"


def test_feed() -> None:
    feed = rss(
        """<description>News of &lt;b&gt;ports&lt;/b&gt;</description><language>en</language>
        <atom:link rel="self" href="https://news.example/feed.xml"/>
        <image><url>/logo.png</url></image><managingEditor>Ann Lee (a@b.example)</managingEditor>
        <lastBuildDate>Sun, 22 Nov 2026 10:00:00 GMT</lastBuildDate>"""
    )
    assert (feed.summary, feed.language) == ("News of ports", "en")
    assert feed.self_url == "https://news.example/feed.xml"
    assert feed.image == "https://news.example/logo.png"
    assert feed.authors == ("Ann Lee",)
    assert feed.updated is not None


@pytest.mark.parametrize(
    ("channel", "hours", "days"),
    [
        (
            "<skipHours><hour>0</hour><hour> 23 </hour><hour>24</hour><hour>x</hour></skipHours>",
            {0, 23},
            set(),
        ),
        ("<skipHours><hour>25</hour></skipHours>", set(), set()),
        (
            "<skipDays><day>Saturday</day><day>sun</day></skipDays>",
            set(),
            {5, 6},
        ),
        ("<skiphours><hour>7</hour></skiphours>", {7}, set()),
        ("<skipHours/><skipDays></skipDays>", set(), set()),
        ("<skipDays><day>Sábado</day></skipDays>", set(), set()),
        ("", set(), set()),
    ],
)
def test_when_not_to_ask(channel: str, hours: set[int], days: set[int]) -> None:
    feed = rss(channel)
    assert (set(feed.skip_hours), set(feed.skip_days)) == (hours, days)


def test_items_that_lead_nowhere_are_kept_apart() -> None:
    feed = rss(items="<item><title>No page</title></item>" + ITEM)
    assert [item.title for item in feed.items] == ["T"]
    assert [(item.title, item.url) for item in feed.unlinked] == [("No page", "")]


def test_page_before_file() -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><entry>
        <link rel="alternate">https://news.example/1</link>
        <link rel="enclosure">https://news.example/a.mp3</link></entry></feed>"""
    (item,) = parse_feed(atom.encode(), content_type="", url=URL).items
    assert item.url == "https://news.example/1"


def test_json_feed() -> None:
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Wire",
        "feed_url": URL,
        "icon": "/i.png",
        "items": [
            {
                "id": "1",
                "url": "https://news.example/1",
                "tags": ["Port", 3],
                "image": "/a.jpg",
                "attachments": [
                    {"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 10},
                    {"mime_type": "audio/mpeg"},
                ],
            }
        ],
    }
    feed = parse_feed(json.dumps(body).encode(), content_type="", url=URL)
    assert (feed.self_url, feed.image) == (URL, "https://news.example/i.png")
    (item,) = feed.items
    assert item.enclosures == (Enclosure("https://news.example/a.mp3", "audio/mpeg", 10),)
    assert (item.categories, item.image) == (("Port",), "https://news.example/a.jpg")
