"""What extraction hands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dragoman.text.document import Document, Image


@dataclass(frozen=True, slots=True)
class ExtractedArticle:
    """One page as an article.

    `canonical_url` is what the page calls itself (absolute, http or https), else `url`.
    `published` and `modified` always have a zone. `language` is ISO 639-1, identified from the
    text and "" when too uncertain, with `language_confidence` from 0 to 1. `paywalled` is what the
    page says of itself, None if nothing. `robots_directives` are lower-case words from the page
    (`noindex`, `nosnippet`, `noarchive`, `max-snippet:50`, `tdm-reservation`), sorted. `wall` is
    `consent`, `login`, `error` or `bot` for a page that stands before an article instead of being
    one, else "". `word_count` counts the body's words (characters without the spaces in scripts
    that write none).
    """

    url: str
    canonical_url: str
    document: Document
    authors: tuple[str, ...]
    published: datetime | None
    modified: datetime | None
    language: str
    language_confidence: float
    section: str
    tags: tuple[str, ...]
    lead_image: Image | None
    paywalled: bool | None
    robots_directives: tuple[str, ...]
    site_name: str
    wall: str
    word_count: int
