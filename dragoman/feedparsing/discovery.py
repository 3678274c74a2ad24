"""The feeds that a page names in its head, and those that its text links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from dragoman.feedparsing.cleaning import one_line, web_address

# Not `application/json`: under that type WordPress links its programming interface.
FEED_TYPES = frozenset(
    {
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
        "application/rss+xml",
        "text/rss+xml",
    }
)
# Addresses and words of links that lead to a feed; `/rss` alone is often a page that lists feeds,
# which turns out when it is asked.
_FEED_ADDRESS = re.compile(
    r"(?:\.(?:rss|atom|rdf)|/(?:rss|atom|feeds?)(?:/|\.xml|\.json)?|/(?:rss|feeds?)/[^/]+\.xml"
    r"|/index\.xml|[?&]feed=\w+|[?&](?:format|output|type)=(?:rss|atom)\w*)$",
    re.IGNORECASE,
)
_FEED_WORDS = re.compile(r"^(?:rss|atom|rss[- ]?feed|feed|xml|json feed)$", re.IGNORECASE)
_MAX_FEEDS = 50
_MAX_TITLE = 200


@dataclass(frozen=True, slots=True)
class LinkedFeed:
    """A feed that a page links: absolute address, media type, title (may be empty)."""

    url: str
    media_type: str
    title: str


def feeds_linked_in(html: bytes, base_url: str) -> tuple[LinkedFeed, ...]:
    """The feeds in `<link rel=alternate>` of a page, in its order, each once; none in what is no
    HTML. `base_url` is the page's address; its `<base>` counts.
    """
    tree = _tree(html)
    if tree is None:
        return ()
    base = next((web_address(b.get("href", ""), base_url) for b in tree.iter("base")), "")
    found: dict[str, LinkedFeed] = {}
    for link in tree.iter("link"):
        media_type = link.get("type", "").split(";")[0].strip().lower()
        if "alternate" not in link.get("rel", "").lower().split() or media_type not in FEED_TYPES:
            continue
        url = web_address(link.get("href", ""), base or base_url)
        if url and len(found) < _MAX_FEEDS:
            title = one_line(link.get("title", ""), _MAX_TITLE)
            found.setdefault(url, LinkedFeed(url, media_type, title))
    return tuple(found.values())


def feeds_mentioned_in(html: bytes, base_url: str) -> tuple[LinkedFeed, ...]:
    """What a page's text links and that looks like a feed, as `feeds_linked_in` gives them.

    Nothing is sure about them: the media type is empty, and only asking tells. Links to another
    host come last, as they may be somebody else's feeds.
    """
    tree = _tree(html)
    if tree is None:
        return ()
    base = next((web_address(b.get("href", ""), base_url) for b in tree.iter("base")), "")
    found: dict[str, LinkedFeed] = {}
    for link in tree.iter("a"):
        url = web_address(link.get("href", ""), base or base_url)
        words = one_line("".join(map(str, link.itertext())), _MAX_TITLE)
        title = words or one_line(link.get("title", ""), _MAX_TITLE)
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        if url and len(found) < _MAX_FEEDS and _looks_like_feed(target, title):
            found.setdefault(url, LinkedFeed(url, "", title))
    host = urlsplit(base_url).netloc
    return tuple(sorted(found.values(), key=lambda feed: urlsplit(feed.url).netloc != host))


def _looks_like_feed(target: str, words: str) -> bool:
    return bool(_FEED_ADDRESS.search(target) or _FEED_WORDS.match(words))


def _tree(html: bytes) -> etree._Element | None:
    try:
        html.decode("utf-8")
        encoding = "utf-8"
    except UnicodeDecodeError:
        encoding = None  # libxml2 goes by the page's own declaration
    try:
        parser = etree.HTMLParser(no_network=True, encoding=encoding)
        return etree.fromstring(html, parser)
    except (etree.LxmlError, ValueError):
        return None
