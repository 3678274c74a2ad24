"""Page → article: the order of the steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from dragoman.extraction import (
    body,
    edges,
    facts,
    footnotes,
    fronts,
    jsonld,
    metadata,
    standfirst,
    walls,
)
from dragoman.extraction.article import ExtractedArticle
from dragoman.extraction.decoding import decode
from dragoman.extraction.errors import NotAnArticle
from dragoman.extraction.jsonld import LinkedData, Thing
from dragoman.extraction.metadata import Metadata
from dragoman.extraction.mixed import languages_of
from dragoman.extraction.page import Page, parse, refuse_other_media
from dragoman.extraction.pagination import onward
from dragoman.extraction.titles import first_headings
from dragoman.extraction.words import count as count_words
from dragoman.extraction.words import running_words
from dragoman.text.document import Block, Document

# A body of fewer words is a button or a copyright line, no story (briefs in the saved pages have
# 25 and more).
MIN_WORDS = 5
_TITLE_LENGTH = 100
# A language less sure than this is not told. Of 8,418 news sentences identified, 26 wrongly, this
# leaves 10 wrong and takes 44 right ones; whole articles (129 pages) all lie above .99.
MIN_CONFIDENCE = 0.5


def extract(
    page: bytes,
    *,
    url: str,
    content_type: str = "",
    feed_title: str = "",
    feed_published: datetime | None = None,
    zone: tzinfo = UTC,
) -> ExtractedArticle:
    """The article of a page.

    `url` is the page's final address, `content_type` its HTTP header. What the feed said of it is
    asked too: `feed_title` is one witness among several for the headline, `feed_published` (with
    its zone) the last resort for the time. Times without a zone are taken to be in `zone`.

    Raises `NotHtml` for bytes that are no page and `NotAnArticle` for a page without a story. Any
    other page gives an article; one that stands before an article says so in `wall`.
    """
    refuse_other_media(page, url, content_type)
    text = decode(page, content_type)
    parsed = parse(text, url)
    data = jsonld.read(parsed)
    titles = [*first_headings(parsed), parsed.first_meta("og:title")]
    about = data.articles(url, titles[0])
    if headlines := fronts.headlines_on_front(parsed, data, about):
        raise NotAnArticle(url, f"a front page: {headlines} headlines and no story of its own")
    site = facts.site_name(parsed, about, data)
    said = metadata.read(
        parsed, data, about, site, feed_title=feed_title, feed_published=feed_published, zone=zone
    )
    described = _described(parsed, data, about, site, said)
    # Finding the story takes the tree apart; the few pages that may be walls are parsed again.
    return _with_story(
        described, said.description, parsed, lambda: walls.signs_of(parse(text, url))
    )


def _described(
    page: Page, data: LinkedData, about: list[Thing], site: str, said: Metadata
) -> ExtractedArticle:
    """Everything but the story, for which the page's tree is then taken apart."""
    further = onward(page)
    return ExtractedArticle(
        url=page.url,
        canonical_url=facts.canonical_url(page, about),
        document=Document(said.headline),
        authors=said.authors,
        published=said.published,
        modified=said.modified,
        language="",
        language_confidence=0.0,
        section=facts.section(page, about),
        tags=facts.tags(page, about),
        lead_image=facts.lead_image(page, about, data),
        paywalled=facts.is_paywalled(page, about),
        robots_directives=facts.robots_directives(page),
        site_name=site,
        licence=facts.licence(page, about),
        wall="",
        word_count=0,
        next_page=further.next_page,
        single_page=further.single_page,
    )


def _with_story(
    article: ExtractedArticle, description: str, page: Page, look: Callable[[], walls.Signs]
) -> ExtractedArticle:
    """The article with its document; raises `NotAnArticle` where neither story nor wall is."""
    description = standfirst.on_page(page, description)
    headlines = (article.document.headline, *first_headings(page), page.first_meta("og:title"))
    about = edges.About(page.url, headlines, article.authors, article.section)
    notes = footnotes.take_out(page)
    told = body.story(page, headlines[0], locked=article.paywalled is True)
    blocks, removed = edges.trimmed(told, about)
    words = running_words(blocks)
    count = count_words(words)
    wall = walls.kind_of(look, article.document.headline, words, count)
    if count < MIN_WORDS and not wall:
        raise NotAnArticle(article.url, _reason(article.document.headline, count))
    headline = article.document.headline or _first_words(blocks)
    lead, blocks = standfirst.choose(description, headline, blocks)
    document = Document(headline, lead, footnotes.added(blocks, notes))
    languages = languages_of(document)
    sure = languages.confidence >= MIN_CONFIDENCE
    return replace(
        article,
        document=document,
        language=languages.language if sure else "",
        language_confidence=languages.confidence,
        block_languages=languages.blocks if sure else (),
        wall=wall,
        word_count=count,
        lead_image=facts.credited(article.lead_image, blocks),
        removed=removed,
    )


def _reason(headline: str, count: int) -> str:
    named = f"with the title {headline!r}" if headline else "without a title"
    return f"a page {named} and {count} words of text: no story in it"


def _first_words(blocks: tuple[Block, ...]) -> str:
    """A page without any title is named by its first words, so that it can be found and read."""
    text = next((block.text for block in blocks if block.text), "")
    return text if len(text) <= _TITLE_LENGTH else text[:_TITLE_LENGTH].rsplit(" ", 1)[0] + "…"
