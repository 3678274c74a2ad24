"""The pages of one story, extracted one by one, become one article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.extraction.article import BlockLanguage, ExtractedArticle, Removed
from dragoman.extraction.spaces import letters
from dragoman.extraction.words import count, running_words
from dragoman.text.document import Block, BlockKind, Document

# Why a block of a later page is not in the joined document.
REPEATED = "repeated_page"
# Headings on later pages that only count them: "Seite 2", "Page 2 of 5: …" is longer.
_COUNTING = 12


def joined(articles: Sequence[ExtractedArticle]) -> ExtractedArticle:
    """One article of the pages of a story, in their order (at least one).

    Address, headline, standfirst and whatever else the first page says are kept; later pages give
    what it lacks, their blocks, tags, directives and the latest change. A later page loses the
    blocks at its beginning that stood on a page before (headline, standfirst, lead image, the
    paragraph repeated at the seam); what ends two pages alike is kept at the end of the last. A
    page in another language, or one that is a wall, is left out. What repeats within one page
    stays.
    """
    first = articles[0]
    result = first
    for article in articles[1:]:
        if _belongs(article, first):
            result = _with_page(result, article)
    return replace(result, next_page="", single_page="")


def _belongs(article: ExtractedArticle, first: ExtractedArticle) -> bool:
    if article.wall:
        return False
    return not (article.language and first.language and article.language != first.language)


def _with_page(result: ExtractedArticle, page: ExtractedArticle) -> ExtractedArticle:
    before = result.document.blocks
    known = _keys(before) | {letters(result.document.headline)}
    known |= {letters(result.document.standfirst), letters(page.document.headline)}
    following = page.document.blocks
    start = _leading(following, known)
    end = _shared_end(before, following[start:])
    kept = before[: len(before) - end]
    added = following[start:]
    dropped = [*following[:start], *before[len(kept) :]]
    return replace(
        result,
        document=Document(
            result.document.headline,
            result.document.standfirst,
            (*kept, *_regrouped(added, kept)),
        ),
        authors=result.authors or page.authors,
        published=result.published or page.published,
        modified=max(filter(None, (result.modified, page.modified)), default=None),
        language=result.language or page.language,
        language_confidence=result.language_confidence or page.language_confidence,
        tags=tuple(dict.fromkeys((*result.tags, *page.tags))),
        lead_image=result.lead_image or page.lead_image,
        paywalled=_either(result.paywalled, page.paywalled),
        robots_directives=tuple(sorted({*result.robots_directives, *page.robots_directives})),
        word_count=result.word_count + page.word_count - count(running_words(dropped)),
        removed=_once((*result.removed, *page.removed, *_removed(dropped))),
        block_languages=_languages(result, page, len(kept), start),
    )


def _keys(blocks: Iterable[Block]) -> set[str]:
    return {_key(block) for block in blocks}


def _key(block: Block) -> str:
    """The block's letters; a picture is known by its file, whatever size is asked of it."""
    if block.image is not None:
        return f"image {block.image.src.split('?')[0]}"
    return letters(block.text)


def _leading(blocks: Sequence[Block], known: set[str]) -> int:
    """How many blocks at the beginning stood on a page before, or only count the pages."""
    for number, block in enumerate(blocks):
        key = _key(block)
        counts = len(key) <= _COUNTING and any(char.isdigit() for char in key)
        if key and key not in known and not (counts and block.kind is BlockKind.HEADING):
            return number
    return len(blocks)


def _shared_end(before: Sequence[Block], after: Sequence[Block]) -> int:
    """How many blocks end both alike, short of all of either."""
    most = min(len(before), len(after)) - 1
    for number in range(max(most, 0)):
        if _key(before[-1 - number]) != _key(after[-1 - number]):
            return number
    return max(most, 0)


def _regrouped(added: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """A list or table of a later page is no part of one before, though their numbers be alike."""
    highest = max((block.group for block in kept), default=0)
    return [
        replace(block, group=block.group + highest) if block.group else block for block in added
    ]


def _removed(dropped: Iterable[Block]) -> list[Removed]:
    return [Removed(block.text, REPEATED) for block in dropped if block.text]


def _once(removed: Iterable[Removed]) -> tuple[Removed, ...]:
    return tuple(dict.fromkeys(removed))


def _either(one: bool | None, other: bool | None) -> bool | None:
    known = [said for said in (one, other) if said is not None]
    return any(known) if known else None


def _languages(
    result: ExtractedArticle, page: ExtractedArticle, kept: int, start: int
) -> tuple[BlockLanguage, ...]:
    before = [found for found in result.block_languages if found.block < kept]
    after = [
        replace(found, block=found.block - start + kept)
        for found in page.block_languages
        if found.block >= start
    ]
    return (*before, *after)
