"""Stage extract: the fetched page becomes a document and, if it says something new, a revision.

Where there is no story on the page, the feed's own words may stand for it.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace

import structlog
from django.db import transaction

from dragoman.articles import selectors, services
from dragoman.articles.models import ItemState, Origin
from dragoman.articles.records import StoredRevision
from dragoman.articles.selectors import FeedWords, PageForExtract
from dragoman.extraction import ExtractedArticle, ExtractionError, extract, pagination
from dragoman.pipeline import feed_story, publishers_texts, refetch, reservations
from dragoman.pipeline import reading as reading_of
from dragoman.pipeline.reading import Reading
from dragoman.publishing import selectors as publishing
from dragoman.publishing import services as publications
from dragoman.sources import rights
from dragoman.sources.rights import EffectiveRights
from dragoman.text.rights import shown

log = structlog.get_logger(__name__)

Then = Callable[[int, Iterable[str]], None]


def run(item_id: int, *, then: Then) -> None:
    """Extract one item's page; a new revision goes to `then` with the editions that want it."""
    lease = services.begin_item(item_id, state=ItemState.FETCHED)
    if lease is None:
        return
    words = selectors.feed_words(item_id)
    if words is not None:
        _take_feed(words, lease, then, reservations.directives(words.url, {}))
        return
    page = selectors.page_for_extract(item_id)
    try:
        article = _read(page)
    except ExtractionError as error:
        end = (ItemState.FAILED, f"failed:{error.code}", str(error))
        _unreadable(page, lease, end, then, paywalled=False)
        return
    hold = _hold(article)
    if hold is not None:
        paywalled = bool(article.paywalled)
        _unreadable(page, lease, (ItemState.HELD, *hold), then, paywalled=paywalled)
        return
    _store(_reading(page, article), lease, then)


def _read(page: PageForExtract) -> ExtractedArticle:
    """The article on the page and those that follow it."""
    parts = [(page.url, page.headers.get("content-type", ""), page.body)]
    parts += [(part.url, part.content_type, part.body) for part in page.following]
    articles = []
    for number, (url, content_type, body) in enumerate(parts):
        try:
            articles.append(
                extract(body, url=url, content_type=content_type, feed_title=page.feed_title)
            )
        except ExtractionError:
            if number == 0:
                raise
            log.warning("extract.page_missing", item=page.item_id, url=url)
    return pagination.joined(articles)


def _hold(article: ExtractedArticle) -> tuple[str, str] | None:
    """Why a page cannot go on although it was read: what it is, or what it is written in."""
    if article.wall:
        return f"held:wall:{article.wall}", f"the page is a {article.wall} wall, not the article"
    if not article.language:
        return "held:language", "the language of the text could not be told with certainty"
    return None


def _unreadable(
    page: PageForExtract,
    lease: uuid.UUID,
    end: tuple[ItemState, str, str],
    then: Then,
    *,
    paywalled: bool,
) -> None:
    """No story was read: what is published stays, else the feed's words stand in, else it ends.

    Not where the language is uncertain: the feed's few words would be no more certain. What the
    answer reserves of the story holds for the feed's words too; its robots directives are about
    the wall.
    """
    state, reason, detail = end
    with transaction.atomic():
        known = selectors.known_revision(page.article_id)
        if known is not None and known.origin == Origin.PAGE:
            why = f"asked again, and the page was no story: {detail}"
            refetch.unchanged(page.item_id, lease, page.article_id, why)
            return
        if reason != "held:language" and services.use_feed(page.item_id, reason=detail):
            words = selectors.feed_words(page.item_id)
            asked = reservations.directives(page.url, page.headers)
            asked |= {"paywall"} if paywalled else set()
            if words is not None and _take_feed(words, lease, then, asked, end):
                return
        services.finish_item(page.item_id, lease, state=state, reason=reason, detail=detail)


def _take_feed(
    words: FeedWords,
    lease: uuid.UUID,
    then: Then,
    directives: frozenset[str],
    otherwise: tuple[ItemState, str, str] | None = None,
) -> bool:
    """Let the feed's words be the story; where they are too few the item ends as `otherwise`."""
    article = feed_story.article_of(words)
    if article is not None and article.language:
        reading = Reading(
            item_id=words.item_id,
            source_id=words.source_id,
            article_id=words.article_id,
            article=article,
            url=words.url,
            rights=words.rights,
            directives=directives,
            feed_published=words.published,
            first_seen=words.first_seen,
            fetched=words.read,
            origin=Origin.FEED,
            origin_reason=words.reason,
        )
        _store(reading, lease, then)
        return True
    if otherwise is None:
        services.finish_item(
            words.item_id,
            lease,
            state=ItemState.FAILED,
            reason="failed:no_page",
            detail=f"{words.reason}; and the feed says too little of it",
        )
    return False


def _reading(page: PageForExtract, article: ExtractedArticle) -> Reading:
    return Reading(
        item_id=page.item_id,
        source_id=page.source_id,
        article_id=page.article_id,
        article=article,
        url=page.url,
        rights=page.rights,
        directives=frozenset(_directives(page, article)),
        feed_published=page.feed_published,
        first_seen=page.first_seen,
        fetched=page.fetched,
        origin=Origin.PAGE,
        terms=reservations.terms(page.rights, page.url, page.headers),
        cut=page.cut,
    )


@transaction.atomic
def _store(reading: Reading, lease: uuid.UUID, then: Then) -> None:
    effective = rights.effective(reading.rights, reading.directives)
    if effective.rights == "none":
        _refuse(reading, lease)
        return
    full, texts = publishers_texts.without(
        reading.source_id, reading.article.document, reading.article.language
    )
    document = shown(full, effective.rights, reading.article.language)
    doubt = reading_of.doubt(reading, document, effective.rights)
    if doubt:
        refetch.unchanged(reading.item_id, lease, reading.article_id, doubt)
        return
    removed = publishers_texts.to_store([*reading.article.removed, *texts])
    stored = services.store_revision(
        reading.item_id,
        replace(
            reading_of.revision(reading, document, effective.rights),
            removed=removed if effective.rights == "full" else (),
            block_languages=reading_of.block_languages(reading.article, full, document),
        ),
    )
    if stored.new and reading.article_id is None:
        services.note_removed(reading.source_id, [each.fingerprint for each in removed])
    _settle(reading, lease, stored, effective)
    if stored.new:
        publishers_texts.learn(reading.source_id)
        languages = [edition.language for edition in publishing.editions()]
        services.await_editions(stored.article_id, stored.revision_id, languages)
        publications.withdraw_beyond(stored.article_id, effective.rights)
        then(stored.article_id, languages)
    log.info(
        "extract.done",
        item=reading.item_id,
        new_revision=stored.new,
        words=reading.article.word_count,
        origin=reading.origin.value,
    )


def _refuse(reading: Reading, lease: uuid.UUID) -> None:
    """The source's rights became `none` while its page was on the way."""
    detail = "may not be shown"
    services.finish_item(
        reading.item_id, lease, state=ItemState.RIGHTS, reason="rights", detail=detail
    )
    if reading.article_id is not None:
        publications.withdraw(reading.article_id)


def _settle(
    reading: Reading, lease: uuid.UUID, stored: StoredRevision, effective: EffectiveRights
) -> None:
    """The item's part is done: say by what it was lowered, plan the next look at its page.

    A story whose page is there again is shown again; a feed's words say nothing of the page.
    """
    if reading.terms and stored.heard:
        services.note_extracted(reading.item_id, terms=reading.terms)
    lowered = f"rights lowered by the page: {effective.lowered_by}" if effective.lowered_by else ""
    by_feed = f"from the feed: {reading.origin_reason}" if reading.origin_reason else ""
    services.finish_item(
        reading.item_id, lease, state=ItemState.EXTRACTED, detail=by_feed or lowered
    )
    services.note_checked(reading.item_id, changed=stored.new, horizon=refetch.horizon())
    if not stored.new and (stored.heard or reading.origin == Origin.PAGE):
        refetch.restore(stored.article_id)


def _directives(page: PageForExtract, article: ExtractedArticle) -> set[str]:
    """What the page itself asks: meta robots, X-Robots-Tag, TDM reservation, paywall."""
    directives = set(article.robots_directives)
    directives |= reservations.of_answer(page.url, page.headers)
    if article.paywalled:
        directives.add("paywall")
    return directives
