"""The feed's own words as an article, for a story whose page cannot be had."""

from __future__ import annotations

from dragoman.articles.selectors import FeedWords
from dragoman.extraction.article import ExtractedArticle
from dragoman.extraction.page_to_article import MIN_CONFIDENCE, MIN_WORDS
from dragoman.languages.identify import identify
from dragoman.text.document import Block, BlockKind, Document, Run
from dragoman.text.html import html_to_document

# Characters; newsrooms' own standfirsts end well below, a summary above it is a story's beginning.
LONGEST_STANDFIRST = 500


def article_of(words: FeedWords) -> ExtractedArticle | None:
    """What the feed says of a story; None where that is no more than its headline.

    The content becomes the body and the summary the standfirst, unless the content begins with it;
    a summary of some length without content is the story itself. The language is identified from
    the text, "" when too uncertain.
    """
    blocks = html_to_document(words.content_html).blocks if words.content_html else ()
    body = "\n".join(block.text for block in blocks)
    summary = "" if _is_beginning(words.summary, body) else words.summary.strip()
    if not blocks and len(summary) > LONGEST_STANDFIRST:
        summary, blocks = "", (Block(BlockKind.PARAGRAPH, (Run(summary),)),)
        body = blocks[0].text
    said = "\n".join(part for part in (summary, body) if part)
    if len(said.split()) < MIN_WORDS and len(said) < 4 * MIN_WORDS:
        return None
    identified = identify("\n".join((words.title, said)))
    return ExtractedArticle(
        url=words.url,
        canonical_url=words.url,
        document=Document(words.title, summary, blocks),
        authors=words.authors,
        published=None,
        modified=None,
        language=identified.language if identified.confidence >= MIN_CONFIDENCE else "",
        language_confidence=identified.confidence,
        section="",
        tags=(),
        lead_image=None,
        paywalled=None,
        robots_directives=(),
        site_name="",
        wall="",
        word_count=len(said.split()),
    )


def _is_beginning(summary: str, body: str) -> bool:
    """Feeds often repeat the first words of the content as its summary, cut with dots."""
    opening = " ".join(summary.removesuffix("[…]").removesuffix("[...]").rstrip(" .…").split())
    return " ".join(body.split()).startswith(opening)
