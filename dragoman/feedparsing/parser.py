"""Bytes in, feed out."""

from __future__ import annotations

from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import ParsedFeed
from dragoman.feedparsing.jsonfeed import read_json
from dragoman.feedparsing.sitemap import (
    MAX_UNPACKED,
    read_address_list,
    read_sitemap,
    unpacked,
)
from dragoman.feedparsing.sniffing import Shape, description_of, shape_of
from dragoman.feedparsing.xmlfeed import read_xml

# As the fetcher's limit. feedparser reads 2.6 MB/s of real feeds, and 0.2 MB/s of the worst found.
MAX_BYTES = 10_000_000


def parse_feed(
    body: bytes, *, content_type: str, url: str, content_language: str = ""
) -> ParsedFeed:
    """The feed that `body` is, whatever its `Content-Type` (may be empty) makes of it.

    `url` is where it came from: relative addresses refer to it. `content_language` is that header,
    used where the feed itself names no language. Raises `NotAFeed`, which names
    what the body is, and nothing else.
    """
    body = unpacked(body)
    shape = shape_of(body)
    if len(body) > (MAX_UNPACKED if shape is Shape.SITEMAP else MAX_BYTES):
        raise NotAFeed(url, f"{len(body):,} bytes, more than {MAX_BYTES:,}")
    match shape:
        case Shape.JSON:
            return read_json(body, url=url)
        case Shape.XML:
            return read_xml(
                body, content_type=content_type, url=url, content_language=content_language
            )
        case Shape.SITEMAP:
            return read_sitemap(body, url=url)
        case Shape.ADDRESSES:
            return read_address_list(body, url=url)
    raise NotAFeed(url, description_of(body))
