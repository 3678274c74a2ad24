"""A feed as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FeedKind(StrEnum):
    """The format a feed is written in; RDF is RSS 0.90 and 1.0.

    A sitemap is no feed, but a list of pages that can be polled where there is none.
    """

    ATOM = "atom"
    CDF = "cdf"
    JSON = "json"
    RDF = "rdf"
    RSS = "rss"
    SITEMAP = "sitemap"


class SkipReason(StrEnum):
    """Why an item of a feed is not among those handed out."""

    BAD_LINK = "bad_link"  # it links, but not to a page: mailto:, javascript:, too long
    DUPLICATE = "duplicate"  # same identity and address as an item before it
    NO_LINK = "no_link"
    NOT_AN_OBJECT = "not_an_object"  # JSON Feed: an item that is a number, a text, null
    OLD = "old"  # sitemaps: not touched lately, or without saying when
    TOO_MANY = "too_many"  # past the limit of items


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that belongs to an item: absolute address, media type or empty, bytes or None."""

    url: str
    media_type: str = ""
    length: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedItem:
    """One item.

    `identity` tells it from its neighbours: its id or guid, else its link. `url` is absolute http
    or https. `title` and `summary` are plain text (either may be empty), `content_html` is
    sanitised (may be empty). `published` and `updated` have their zone, or are None; they are as
    the feed gives them, even in the future. `language` is a tag such as `pt-BR`, or empty.
    `content_hash` covers the words of title, summary and content: it changes when the item says
    something else, not when its markup does. `categories` are plain names, each once. `image` is
    the address of the item's own picture, or empty.
    """

    identity: str
    url: str
    title: str
    summary: str
    content_html: str
    authors: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    language: str
    content_hash: str
    enclosures: tuple[Enclosure, ...] = ()
    categories: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed and its items in the feed's order.

    `home_url` is the site's address or empty, `self_url` the feed's own as it states it (a WebSub
    topic) or empty, `identity` its id or empty. `summary` is plain text. `ttl_minutes` is how long
    the feed asks to be left alone, or None; `skip_hours` are the hours (0–23, UTC) and `skip_days`
    the days (Monday is 0, as `date.weekday()`) in which it asks not to be read. `hubs` are its
    WebSub hubs. `unlinked` are items that lead to no page: there is nothing to fetch, so they are
    not among `items`, and their `url` is empty. `skip_reasons` counts the items left out, by
    reason, in the reasons' order. `encoding` is how the bytes were read.
    """

    kind: FeedKind
    title: str
    home_url: str
    language: str
    ttl_minutes: int | None
    hubs: tuple[str, ...]
    items: tuple[ParsedItem, ...]
    skip_reasons: tuple[tuple[SkipReason, int], ...] = ()
    self_url: str = ""
    identity: str = ""
    summary: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    categories: tuple[str, ...] = ()
    image: str = ""
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    unlinked: tuple[ParsedItem, ...] = ()
    encoding: str = ""

    @property
    def skipped(self) -> int:
        """How many items were left out."""
        return sum(count for _, count in self.skip_reasons)
