"""What stands in a story's column without being the story: title, byline, date, teasers."""

from __future__ import annotations

import re

from dragoman.extraction.byline_words import LEADING
from dragoman.extraction.spaces import letters
from dragoman.text.document import Block, BlockKind, MarkKind

_TEXT = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})
# Lines of furniture are looked for before the first paragraph of this many letters, and among the
# last blocks only. A first sentence is hardly ever shorter; a byline hardly ever longer.
_REAL_PARAGRAPH = 80
_LAST_BLOCKS = 3
# A byline may say this much besides the names ("Von … und …", "dpa").
_BESIDES_NAMES = 14
# A heading is the headline when it says at most this much more (a kicker before it).
_KICKER = 45
_DATE = re.compile(
    r"^(?:\w+:?\s)?\W*(?:\w+,?\s)?"
    r"\d{1,4}[./ -]{1,2}(?:\d{1,2}|\w{3,12})[./ -]{1,2}\d{2,4}\b.{0,30}$"
)
_COPYRIGHT = re.compile(
    r"^\W*(?:©|\(c\)\s|copyright\b)|all rights reserved|alle rechte vorbehalten"
    r"|todos los derechos reservados|tous droits réservés|무단 전재",
    re.IGNORECASE,
)
_COPYRIGHT_LENGTH = 200
# A list whose text is linked to at least this share lists other stories, not facts with sources.
_LINKED_SHARE = 0.6
# "Read also: <link>": what stands before the link ends in one of these, and is this short.
_POINTERS = (":", "|", "→", ">", "»")
_POINTER_LENGTH = 40
# A link to another story has a headline's length; a shorter one is a word of the text.
_TEASER_LENGTH = 25


def trimmed(
    blocks: tuple[Block, ...], headline: str, authors: tuple[str, ...]
) -> tuple[Block, ...]:
    """`blocks` without those that are no part of the story.

    Anywhere: a paragraph that is nothing but a pointer to another story. Before the first real
    paragraph: the headline again, the byline, the date, links alone. At the end: the copyright.
    """
    kept = [block for block in blocks if not _is_teaser(block)]
    first = next((n for n, block in enumerate(kept) if _is_real(block)), 0)
    kept = [
        block
        for number, block in enumerate(kept)
        if number > first or not _is_furniture(block, headline, authors)
    ]
    last = len(kept) - _LAST_BLOCKS
    kept = [block for number, block in enumerate(kept) if number < last or not _is_copyright(block)]
    return tuple(_without_empty_sections(_without_last_links(kept)))


def _without_last_links(blocks: list[Block]) -> list[Block]:
    """Lists after the last paragraph that are mostly links lead to other stories."""
    end = len(blocks)
    while end and blocks[end - 1].kind in (BlockKind.ITEM, BlockKind.HEADING, BlockKind.FIGURE):
        end -= 1
    items = [block for block in blocks[end:] if block.kind is BlockKind.ITEM]
    total = sum(len(block.text) for block in items)
    linked = total - sum(len(_unlinked(block)) for block in items)
    return blocks[:end] if items and linked >= _LINKED_SHARE * total else blocks


def _without_empty_sections(blocks: list[Block]) -> list[Block]:
    """Without headings that nothing follows before a heading of the same or a higher rank."""
    kept: list[Block] = []
    above = 0
    for block in reversed(blocks):
        if block.kind is BlockKind.HEADING:
            if block.level >= above > 0 or not kept:
                continue
            above = block.level
        else:
            above = 0
        kept.append(block)
    kept.reverse()
    return kept


def _is_real(block: Block) -> bool:
    return block.kind is not BlockKind.HEADING and len(block.text) >= _REAL_PARAGRAPH


def _is_furniture(block: Block, headline: str, authors: tuple[str, ...]) -> bool:
    if block.kind not in _TEXT:
        return False
    return (
        _repeats(block, headline)
        or _is_byline(block.text, authors)
        or bool(_DATE.match(block.text))
        or (block.kind is BlockKind.PARAGRAPH and _unlinked(block) == "")
    )


def _repeats(block: Block, headline: str) -> bool:
    """The headline, alone or after a kicker."""
    wanted, said = letters(headline), letters(block.text)
    if not wanted or not said:
        return False
    more = _KICKER if block.kind is BlockKind.HEADING else 0
    return said.endswith(wanted) and len(said) <= len(wanted) + more


def _is_byline(text: str, authors: tuple[str, ...]) -> bool:
    if len(text) >= _REAL_PARAGRAPH or not authors:
        return False
    rest = letters(text)
    for name in authors:
        rest = rest.replace(letters(name), "")
    if rest == letters(text):
        return False
    words = {letters(word) for word in LEADING}
    return len(rest) <= _BESIDES_NAMES or rest in words


def _is_teaser(block: Block) -> bool:
    if block.kind not in _TEXT:
        return False
    besides = _unlinked(block)
    linked = len(block.text) - len(besides)
    if linked < _TEASER_LENGTH or len(besides) > _POINTER_LENGTH:
        return False
    return besides.rstrip().endswith(_POINTERS) and bool(block.runs[-1].marks)


def _is_copyright(block: Block) -> bool:
    return (
        block.kind in _TEXT
        and len(block.text) <= _COPYRIGHT_LENGTH
        and bool(_COPYRIGHT.search(block.text))
    )


def _unlinked(block: Block) -> str:
    return "".join(
        run.text for run in block.runs if not any(mark.kind is MarkKind.LINK for mark in run.marks)
    ).strip()
