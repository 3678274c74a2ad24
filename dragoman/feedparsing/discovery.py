"""The feeds that a page says it has."""

from __future__ import annotations

from dataclasses import dataclass

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
