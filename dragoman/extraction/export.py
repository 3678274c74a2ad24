"""An article as one JSON object, for `dragoman extract`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from dragoman.extraction.article import ExtractedArticle
from dragoman.text.document import BlockKind, Document
from dragoman.text.serialise import document_to_data


def to_json_line(article: ExtractedArticle) -> dict[str, Any]:
    """What JSON can hold of an article; times are ISO 8601 with zone, or null.

    `title`, `standfirst`, `authors`, `published`, `modified`, `language`, `url` (the canonical
    one), `text` (see `text_of`), `document` (see `dragoman.text.serialise`), `wall`, and what the
    page says of itself besides.
    """
    image = article.lead_image
    return {
        "url": article.canonical_url,
        "title": article.document.headline,
        "standfirst": article.document.standfirst,
        "authors": list(article.authors),
        "published": _time(article.published),
        "modified": _time(article.modified),
        "language": article.language,
        "language_confidence": article.language_confidence,
        "block_languages": [
            {"block": one.block, "language": one.language, "confidence": one.confidence}
            for one in article.block_languages
        ],
        "site_name": article.site_name,
        "section": article.section,
        "tags": list(article.tags),
        "image": {"src": image.src, "alt": image.alt, "credit": image.credit} if image else None,
        "paywalled": article.paywalled,
        "robots": list(article.robots_directives),
        "licence": article.licence,
        "wall": article.wall,
        "word_count": article.word_count,
        "next_page": article.next_page,
        "removed": [{"text": one.text, "reason": one.reason} for one in article.removed],
        "text": text_of(article.document),
        "document": document_to_data(article.document),
    }


def in_other_words(line: dict[str, Any], document: Document, language: str) -> dict[str, Any]:
    """A line as `to_json_line` makes them, with a translated document. What says the words once
    more (`title`, `standfirst`, `text`) is taken from it, where the line has it."""
    again = {
        "title": document.headline,
        "standfirst": document.standfirst,
        "text": text_of(document),
    }
    told = {name: words for name, words in again.items() if name in line}
    return line | told | {"language": language, "document": document_to_data(document)}


def text_of(document: Document) -> str:
    """The running text: one block a line, without headline, standfirst and captions; the cells of
    a table's row share a line, parted by tabs."""
    lines: list[str] = []
    row: tuple[int, int] | None = None
    for block in document.blocks:
        place = (block.group, block.row) if block.kind is BlockKind.CELL else None
        if block.kind is BlockKind.FIGURE:
            continue
        if place is not None and place == row:
            lines[-1] += f"\t{block.text}"
        else:
            lines.append(block.text)
        row = place
    return "\n".join(lines)


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
