"""What the services of this app are given and give back: one frozen record for each moment."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class ItemFound:
    """What a feed (or a person) says exists."""

    url: str
    title: str
    published: datetime | None
    updated: datetime | None
    content_hash: str


@dataclass(frozen=True, slots=True)
class FetchedPageToStore:
    """A fetched page as it is kept; `body` as received and decompressed."""

    final_url: str
    status: int
    headers: dict[str, str]
    etag: str
    last_modified: str
    body: bytes
    fetched: datetime


@dataclass(frozen=True, slots=True)
class RevisionToStore:
    """What an article says now; `document` is the JSON of `dragoman.text.serialise`."""

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


@dataclass(frozen=True, slots=True)
class StoredRevision:
    """`new` is false where the article already said exactly this."""

    article_id: int
    revision_id: int
    new: bool


@dataclass(frozen=True, slots=True)
class EditionLease:
    """Leave to work on an article's revision for one edition."""

    article_id: int
    language: str
    revision_id: int
    token: uuid.UUID
