"""Stage extract: the fetched page becomes a document and, if it says something new, a revision."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable

import structlog
from django.db import transaction

from dragoman.articles import selectors, services
from dragoman.articles.models import ItemState
from dragoman.articles.records import RevisionToStore
from dragoman.articles.selectors import PageForExtract
from dragoman.extraction import ExtractedArticle, ExtractionError, extract
from dragoman.fetching.headers import robots_directives
from dragoman.publishing import selectors as publishing
from dragoman.sources import rights
from dragoman.text import serialise
from dragoman.text.rights import shown

log = structlog.get_logger(__name__)


def run(item_id: int, *, then: Callable[[int, Iterable[str]], None]) -> None:
    """Extract one item's page; a new revision goes to `then` with the editions that want it."""
    lease = services.begin_item(item_id, state=ItemState.FETCHED)
    if lease is None:
        return
    page = selectors.page_for_extract(item_id)
    try:
        article = extract(
            page.body,
            url=page.url,
            content_type=page.headers.get("content-type", ""),
            feed_title=page.feed_title,
            feed_published=page.feed_published,
        )
    except ExtractionError as error:
        services.finish_item(
            item_id, lease, state=ItemState.FAILED, reason=f"failed:{error.code}", detail=str(error)
        )
        return
    hold = _hold(article)
    if hold is not None:
        reason, detail = hold
        services.finish_item(item_id, lease, state=ItemState.HELD, reason=reason, detail=detail)
        return
    _store(page, lease, article, then)


def _hold(article: ExtractedArticle) -> tuple[str, str] | None:
    """Why a page cannot go on although it was read: what it is, or what it is written in."""
    if article.wall:
        return f"held:wall:{article.wall}", f"the page is a {article.wall} wall, not the article"
    if not article.language:
        return "held:language", "the language of the text could not be told with certainty"
    return None


@transaction.atomic
def _store(
    page: PageForExtract,
    lease: uuid.UUID,
    article: ExtractedArticle,
    then: Callable[[int, Iterable[str]], None],
) -> None:
    effective = rights.effective(page.rights, _directives(page, article))
    if effective.rights == "none":
        services.finish_item(
            page.item_id, lease, state=ItemState.RIGHTS, reason="rights", detail="may not be shown"
        )
        return
    document = shown(article.document, effective.rights, article.language)
    stored = services.store_revision(
        page.item_id,
        RevisionToStore(
            canonical_url=article.canonical_url,
            url=page.url,
            language=article.language,
            rights=effective.rights,
            document=serialise.document_to_data(document),
            authors=article.authors,
            published=article.published or page.feed_published,
            modified=article.modified,
            fetched=page.fetched,
            words=len(document.text.split()),
        ),
    )
    services.note_extracted(page.item_id, rights=page.rights)
    detail = f"rights lowered by the page: {effective.lowered_by}" if effective.lowered_by else ""
    services.finish_item(page.item_id, lease, state=ItemState.EXTRACTED, detail=detail)
    if stored.new:
        languages = [edition.language for edition in publishing.editions()]
        services.await_editions(stored.article_id, stored.revision_id, languages)
        then(stored.article_id, languages)
    log.info("extract.done", item=page.item_id, new_revision=stored.new, words=article.word_count)


def _directives(page: PageForExtract, article: ExtractedArticle) -> set[str]:
    """What the page itself asks: meta robots, X-Robots-Tag, TDM reservation, paywall."""
    directives = set(article.robots_directives)
    directives |= robots_directives(page.headers.get("x-robots-tag", "").split("\n"))
    if "1" in page.headers.get("tdm-reservation", "").split():
        directives.add("tdm-reservation")
    if article.paywalled:
        directives.add("paywall")
    return directives
