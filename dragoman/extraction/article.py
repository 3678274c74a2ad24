"""What extraction hands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dragoman.text.document import Document, Image


@dataclass(frozen=True, slots=True)
class Removed:
    """A text that stood in the story's column and is no part of the story.

    `reason` is a lower-case word, `_` between words: `share`, `newsletter`, `cookies`, `related`,
    `byline` … (the list is in docs/extraction.md).
    """

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class BlockLanguage:
    """A block (by its index in the document) that is in another language than the document."""

    block: int
    language: str
    confidence: float


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
    that write none). `licence` is the address or name of the licence that the page declares, ""
    for none. `removed` is what was taken out of the story's column, in page order.
    `block_languages` are the blocks that are surely in another language than `language`.
    `next_page` and `single_page` are the addresses where the story goes on, or stands on one page,
    else "".
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
    licence: str = ""
    removed: tuple[Removed, ...] = ()
    block_languages: tuple[BlockLanguage, ...] = ()
    next_page: str = ""
    single_page: str = ""
