"""What the services of this app are given and give back: one frozen record for each moment."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dragoman.articles.models import Origin, PublishedFrom


@dataclass(frozen=True, slots=True)
class ItemFound:
    """What a feed (or a person) says exists.

    `guid` is the feed's own name for it, "" where it has none. `content_html` (safe HTML),
    `summary` and `authors` are the feed's own words, for when the page cannot be had.
    """

    url: str
    title: str
    published: datetime | None
    updated: datetime | None
    content_hash: str
    guid: str = ""
    summary: str = ""
    content_html: str = ""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FetchedPageToStore:
    """A fetched page as it is kept; `body` as received and decompressed.

    `next_url`: where the story goes on, "" where this is all of it.
    """

    final_url: str
    status: int
    headers: dict[str, str]
    etag: str
    last_modified: str
    body: bytes
    fetched: datetime
    next_url: str = ""


@dataclass(frozen=True, slots=True)
class FollowingPageToStore:
    """Page 2, 3 … of a story; `next_url` is "" on its last."""

    final_url: str
    content_type: str
    body: bytes
    fetched: datetime
    next_url: str


@dataclass(frozen=True, slots=True)
class RemovedText:
    """A text of the page that is not the story; `fingerprint` where it was learnt boilerplate."""

    text: str
    reason: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class LearntText:
    """A text that repeats over a publisher's pages, seen in so many `articles`."""

    fingerprint: str
    text: str
    articles: int


@dataclass(frozen=True, slots=True)
class RevisionToStore:
    """What an article says now; `document` is the JSON of `dragoman.text.serialise`.

    `published_from` and `published_said` are explained in `dates.py`, the rest on the table.
    """

    canonical_url: str
    url: str
    language: str
    rights: str
    document: dict[str, Any]
    authors: tuple[str, ...]
    published: datetime | None
    modified: datetime | None
    fetched: datetime
    words: int
    origin: str = Origin.PAGE
    origin_reason: str = ""
    published_from: str = PublishedFrom.NOBODY
    published_said: datetime | None = None
    removed: tuple[RemovedText, ...] = ()
    block_languages: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredRevision:
    """`new` is false where the article already said exactly this, or another page of it speaks:
    then this one was not `heard`.
    """

    article_id: int
    revision_id: int
    new: bool
    heard: bool = True


@dataclass(frozen=True, slots=True)
class EditionLease:
    """Leave to work on an article's revision for one edition.

    `again`: nothing that machines have translated before is to be used.
    """

    article_id: int
    language: str
    revision_id: int
    token: uuid.UUID
    again: bool = False
