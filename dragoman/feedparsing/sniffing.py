"""What bytes are, by their beginning: so that what is no feed is refused quickly and by name."""

from __future__ import annotations

import re
from enum import StrEnum

# How far into the bytes the root element is looked for; comments and doctypes may stand before.
_HEAD = 64 * 1024

_FEED_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)
_HTML_ROOT = re.compile(rb"<html\b", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+)?html\b", re.IGNORECASE)
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)")
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or sound"),
)
_KNOWN_ROOTS = {
    "opml": "an OPML list",
    "sitemapindex": "an index of sitemaps",
    "urlset": "a sitemap",
}
_SITEMAP_ROOT = re.compile(rb"<(?:[\w.-]+:)?urlset\b", re.IGNORECASE)
_INDEX_ROOT = re.compile(rb"<(?:[\w.-]+:)?sitemapindex\b", re.IGNORECASE)
# A list of addresses is known by its first lines; prose that begins with one address is none.
_ADDRESS_LIST = re.compile(rb"(?:https?://[^\s<>]+[ \t]*(?:\r?\n|\r)\s*){2}")


class Shape(StrEnum):
    """How bytes that may be a feed are written."""

    XML = "xml"
    JSON = "json"
    SITEMAP = "sitemap"
    ADDRESSES = "addresses"


def shape_of(body: bytes) -> Shape | None:
    """How `body` is written if it may be a feed, else None (see `description_of`)."""
    head = _head(body)
    if head.startswith((b"{", b"[")):
        return Shape.JSON
    feed, page = _FEED_ROOT.search(head), _HTML_ROOT.search(head)
    if feed and not (page and page.start() < feed.start()):
        return Shape.XML
    sitemap = _SITEMAP_ROOT.search(head)
    if sitemap and not (page and page.start() < sitemap.start()):
        return Shape.SITEMAP
    return Shape.ADDRESSES if _ADDRESS_LIST.match(head) else None


def is_sitemap_index(body: bytes) -> bool:
    """Whether `body` names sitemaps and is none itself."""
    head = _head(body)
    return bool(_INDEX_ROOT.search(head)) and not _HTML_ROOT.search(head)


def is_cdf(body: bytes) -> bool:
    """Whether the root is a bare channel, which is how CDF is written."""
    root = _ROOT.search(_head(body))
    return root is not None and root.group(1).lower() == b"channel"


def description_of(body: bytes) -> str:
    """What `body` is, in words that end the sentence "this is …"."""
    head = _head(body)
    if not head.strip():
        return "an empty answer"
    for magic, name in _MAGIC:
        if body.startswith(magic):
            return name
    if head.startswith((b"{", b"[")):
        return "JSON of another kind"
    if _HTML.search(head):
        return "an HTML page"
    root = _ROOT.search(head)
    if root and head.startswith(b"<"):
        name = root.group(1).decode("ascii", "replace")[:40]
        return _KNOWN_ROOTS.get(name.lower(), f"markup of another kind (<{name}>)")
    return "text or data of another kind"


def _head(body: bytes) -> bytes:
    # Without NULs, the ASCII of UTF-16 and UTF-32 reads as ASCII, which is all that is looked for.
    head = body[:_HEAD].replace(b"\0", b"")
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x0b\x0c")
