"""A feed as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FeedKind(StrEnum):
    """The format a feed is written in; RDF is RSS 0.90 and 1.0."""

    ATOM = "atom"
    CDF = "cdf"
    JSON = "json"
    RDF = "rdf"
    RSS = "rss"


class SkipReason(StrEnum):
    """Why an item of a feed is not among those handed out."""

    BAD_LINK = "bad_link"  # it links, but not to a page: mailto:, javascript:, too long
    DUPLICATE = "duplicate"  # same identity and address as an item before it
    NO_LINK = "no_link"
    NOT_AN_OBJECT = "not_an_object"  # JSON Feed: an item that is a number, a text, null
    TOO_MANY = "too_many"  # past the limit of items


@dataclass(frozen=True, slots=True)
class ParsedItem:
    """One item.

    `identity` tells it from its neighbours: its id or guid, else its link. `url` is absolute http
    or https. `title` and `summary` are plain text (either may be empty), `content_html` is
    sanitised (may be empty). `published` and `updated` have their zone, or are None. `language`
    is a tag such as `pt-BR`, or empty. `content_hash` covers the words of title, summary and
    content: it changes when the item says something else, not when its markup does.
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


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed and its items in the feed's order.

    `home_url` is the site's address or empty. `ttl_minutes` is how long the feed asks to be left
    alone, or None. `hubs` are its WebSub hubs. `skip_reasons` counts the items left out, by
    reason, in the reasons' order.
    """

    kind: FeedKind
    title: str
    home_url: str
    language: str
    ttl_minutes: int | None
    hubs: tuple[str, ...]
    items: tuple[ParsedItem, ...]
    skip_reasons: tuple[tuple[SkipReason, int], ...] = ()

    @property
    def skipped(self) -> int:
        """How many items were left out."""
        return sum(count for _, count in self.skip_reasons)
