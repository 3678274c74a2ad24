"""A story as pairs of sentences, the original beside its translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from dragoman.publishing.views import ArticleView, BlockView, SentenceView
from dragoman.text.document import BlockKind
from dragoman.website.body import GROUPED, reasons_of
from dragoman.website.inline import runs_to_html
from dragoman.website.repairs_in_words import way_in_words


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence twice; `opens` a block, `heading` keeps its rank.

    `kept`: it stands in the original; `doubtful`: the translation stands; for `reasons`, both.
    `tried` are the ways that were tried to repair it, `mended_by` the one that made what stands.
    `language` is the one that the original was written in.
    """

    number: int
    language: str
    original: SafeString
    translation: SafeString
    opens: bool
    heading: bool
    kept: bool
    doubtful: bool
    reasons: tuple[str, ...]
    tried: tuple[str, ...]
    mended_by: str


def pairs_of(article: ArticleView) -> tuple[Pair, ...]:
    """Headline, standfirst and body, in the order of the page."""
    return tuple(
        _pair(sentence, language or article.card.original_language, opens=opens, heading=heading)
        for sentence, language, opens, heading in _sentences(article)
    )


def _sentences(article: ArticleView) -> Iterator[tuple[SentenceView, str, bool, bool]]:
    for sentence in article.headline:
        yield sentence, "", False, True
    for sentence in article.standfirst:
        yield sentence, "", False, False
    before: BlockView | None = None
    for block in article.blocks:
        opens = before is None or not _continues(before, block)
        for index, sentence in enumerate(block.sentences):
            first, heading = opens and index == 0, block.kind is BlockKind.HEADING
            yield sentence, block.original_language, first, heading
        before = block


def _continues(before: BlockView, block: BlockView) -> bool:
    """Whether two blocks are of one list, one quotation, or one row of a table."""
    same = (before.kind, before.group, before.row) == (block.kind, block.group, block.row)
    return same and block.kind in GROUPED


def _pair(sentence: SentenceView, language: str, *, opens: bool, heading: bool) -> Pair:
    return Pair(
        number=sentence.number,
        language=language,
        original=runs_to_html(sentence.original),
        translation=runs_to_html(sentence.translation),
        opens=opens,
        heading=heading,
        kept=sentence.kept_original,
        doubtful=sentence.doubtful,
        reasons=reasons_of(sentence),
        tried=tuple(map(way_in_words, sentence.repairs)),
        mended_by=way_in_words(sentence.mended_by) if sentence.mended_by else "",
    )
