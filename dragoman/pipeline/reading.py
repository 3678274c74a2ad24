"""A story as it was read, and what of it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dragoman.articles import dates, likeness, selectors
from dragoman.articles.identity import identity_of
from dragoman.articles.models import Origin
from dragoman.articles.records import RevisionToStore
from dragoman.extraction import ExtractedArticle, variants
from dragoman.text import serialise
from dragoman.text.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """A story as it was read, on its page or in its feed, with what is known of its item.

    `terms` are those of the page (see `reservations.terms`), "" where it was read in the feed.
    `cut`: a page that follows could not be had.
    """

    item_id: int
    source_id: int
    article_id: int | None
    article: ExtractedArticle
    url: str
    rights: str
    directives: frozenset[str]
    feed_published: datetime | None
    first_seen: datetime
    fetched: datetime
    origin: Origin
    origin_reason: str = ""
    terms: str = ""
    cut: bool = False


def revision(reading: Reading, document: Document, level: str) -> RevisionToStore:
    article = reading.article
    when = dates.publication(
        page=article.published,
        feed=reading.feed_published,
        first_seen=reading.first_seen,
        fetched=reading.fetched,
    )
    modified = article.modified
    if modified is not None and not dates.is_believable(modified, reading.fetched):
        modified = None
    return RevisionToStore(
        canonical_url=variants.identity_url(reading.url, article.canonical_url),
        url=reading.url,
        language=article.language,
        rights=level,
        document=serialise.document_to_data(document),
        authors=article.authors,
        published=when.at,
        modified=modified,
        fetched=reading.fetched,
        words=len(document.text.split()),
        origin=reading.origin,
        origin_reason=reading.origin_reason,
        published_from=when.word_of,
        published_said=when.said,
    )


def doubt(reading: Reading, document: Document, level: str) -> str:
    """Why a page that was asked again should not replace what it said before ("" if it may)."""
    known = selectors.known_revision(reading.article_id)
    if known is None or known.rights != level or known.origin != reading.origin:
        return ""
    seen = likeness.doubt(
        serialise.document_from_data(known.document),
        document,
        redirected=identity_of(reading.url) != identity_of(known.url),
        cut=reading.cut,
    )
    return {
        "": "",
        "cut": "asked again, a following page could not be had; the earlier text stays",
        "another_page": f"asked again, {reading.url} shows another story; the earlier text stays",
        "stub": f"asked again, {reading.url} shows only the beginning; the earlier text stays",
    }[seen]


def block_languages(
    article: ExtractedArticle, full: Document, document: Document
) -> dict[int, str]:
    """Blocks in another language, by their place in what is stored.

    Boilerplate that went moved the blocks behind it up; they are still in their order.
    """
    if document.blocks != full.blocks:
        return {}
    foreign = {each.block: each.language for each in article.block_languages}
    found: dict[int, str] = {}
    at = 0
    for index, block in enumerate(article.document.blocks):
        if at == len(full.blocks):
            break
        if full.blocks[at] is block or full.blocks[at].text in block.text:
            if index in foreign:
                found[at] = foreign[index]
            at += 1
    return found
