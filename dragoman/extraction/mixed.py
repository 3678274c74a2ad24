"""Documents in which languages mix: the document's own, and the blocks that are in another.

Pure: a document in, a decision out. Where no language has most of the text, none is told, and the
document waits for a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.extraction.article import BlockLanguage
from dragoman.extraction.close_languages import are_close
from dragoman.languages.identify import Identified, identify
from dragoman.text.document import Block, BlockKind, Document

# A block of fewer characters says too little: names, titles of works, loan words. Characters of
# scripts that write a word in one or two signs count threefold.
MIN_CHARACTERS = 60
# A block must be this surely in another language. False alarms on the blocks of 129 pages in one
# language, and what is found of sentences mixed in from NTREX: `python -m benchmarks.mixed`.
MIN_CONFIDENCE = 0.85
# The same for a language that is close to the document's, which takes a long block too.
_CLOSE_CHARACTERS = 200
_CLOSE_CONFIDENCE = 0.999
# The document's language is that of so much of its told text; else there is none.
MIN_SHARE = 0.6
# Characters at which a block is found to agree with its document; fewer than `identify` doubts.
_GLANCE = 100
# A block of so many plain words of which this share stood in blocks before agrees too, which saves
# two glances of three and changed nothing on 218 saved pages and in `python -m benchmarks.mixed`.
_ENOUGH_WORDS = 6
_KNOWN_SHARE = 0.35
_DENSE = "\u2e80"
_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM, BlockKind.HEADING})
# Blocks asked one by one; a document with more is a list or a table.
_MAX_BLOCKS = 300


@dataclass(frozen=True, slots=True)
class DocumentLanguages:
    """The document's language ("" when none has `MIN_SHARE`), how sure that is (0 to 1), its share
    of the characters told, and the blocks in another one."""

    language: str
    confidence: float
    share: float
    blocks: tuple[BlockLanguage, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    block: int
    weight: int
    found: Identified


def languages_of(document: Document) -> DocumentLanguages:
    """The languages of a document.

    The whole text is asked first; where each longer block agrees, that is all. Else the language
    that has most characters is the document's, and blocks that surely are in another are named.
    Code is not asked. Short blocks go with the document.
    """
    whole = identify(_words(document))
    told = [entry for entry in _told(document.blocks, whole) if entry.found.language]
    weights: dict[str, int] = defaultdict(int)
    for entry in told:
        weights[_as_whole(entry, whole.language)] += entry.weight
    if not weights:
        return DocumentLanguages(whole.language, whole.confidence, 1.0)
    own = max(sorted(weights), key=lambda language: weights[language])
    share = weights[own] / sum(weights.values())
    if share < MIN_SHARE:
        return DocumentLanguages("", round(share, 4), round(share, 4))
    confidence = whole.confidence if own == whole.language else _confidence(told, own)
    others = tuple(
        BlockLanguage(entry.block, entry.found.language, entry.found.confidence)
        for entry in told
        if _is_other(entry, own)
    )
    return DocumentLanguages(own, confidence, round(share, 4), others)


def _words(document: Document) -> str:
    """Running text first: headlines hold names and half sentences."""
    body = [block.text for block in document.blocks if block.kind in _TOLD]
    return "\n".join(part for part in (*body, document.headline, document.standfirst) if part)


def _told(blocks: Sequence[Block], whole: Identified) -> list[_Told]:
    """Each longer block with its language. One that is written in words known from blocks found to
    be in the document's language is in it too, as surely as the document."""
    told = []
    known: set[str] = set()
    for number, block in enumerate(blocks[:_MAX_BLOCKS]):
        text = block.text
        weight = _weight(text)
        if block.kind not in _TOLD or weight < MIN_CHARACTERS:
            continue
        words = _plain_words(text)
        alike = len(words) >= _ENOUGH_WORDS and (
            sum(map(known.__contains__, words)) >= _KNOWN_SHARE * len(words)
        )
        found = whole if alike else _identified(text, whole.language)
        if found.language and found.language == whole.language:
            known.update(words)
        told.append(_Told(number, weight, found))
    return told


def _plain_words(text: str) -> list[str]:
    """Words in small letters: names, numbers and the shortest words are alike in many languages."""
    return [word for word in text.split() if len(word) > 2 and word.islower() and word.isalpha()]


def _identified(text: str, expected: str) -> Identified:
    """A glance is enough for a block that agrees with the document; any other is read whole."""
    glance = identify(text[:_GLANCE])
    return glance if glance.language == expected else identify(text)


def _weight(text: str) -> int:
    dense = 0 if text.isascii() else sum(1 for char in text if char >= _DENSE)
    return len(text) + 2 * dense


def _as_whole(entry: _Told, language: str) -> str:
    """The language that a block counts for: a doubtful one, or a close one, for the document's."""
    return entry.found.language if not language or _is_other(entry, language) else language


def _is_other(entry: _Told, language: str) -> bool:
    found = entry.found
    if found.language == language:
        return False
    if are_close(found.language, language):
        return entry.weight >= _CLOSE_CHARACTERS and found.confidence >= _CLOSE_CONFIDENCE
    return found.confidence >= MIN_CONFIDENCE


def _confidence(told: Sequence[_Told], language: str) -> float:
    """The surest of the blocks in it: the longest text that was identified alone."""
    return max(entry.found.confidence for entry in told if entry.found.language == language)
