"""Footnotes: notes under a story that a number in its text leads to.

trafilatura drops most of them for their links or the name of their box, so they are taken out
before and put at the story's end, in page order.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lxml.etree import _Element

from dragoman.extraction import inline
from dragoman.extraction.outside import remove
from dragoman.extraction.page import Page
from dragoman.text.document import Block, BlockKind

# What a note's mark in the text looks like: "1", "[2]", "(3)", "*".
_MARK = re.compile(r"\s*(?:[\[(]?\d{1,3}[\])]?|[*†‡]{1,3})\s*")
_NAMED = re.compile(r"foot|note", re.IGNORECASE)
# What leads back from the note.
_BACK = re.compile(r"[\s^↑↩⤴\ufe0e\ufe0f\[\]]*|[a-z]")
_NOTES = ("li", "p", "div", "dd", "aside")
_MAX_NOTES = 200
# Characters; what is longer is a part of the story that a table of contents leads to.
_MAX_LENGTH = 2_000


def take_out(page: Page) -> tuple[Block, ...]:
    """The page's footnotes as items of one ordered list; they are gone from its tree."""
    marked = {
        address[1:]
        for link in page.tree.iter("a")
        if (address := link.get("href") or "").startswith("#") and _is_mark(link)
    }
    if not marked:
        return ()
    notes = [element for element in page.tree.iter(*_NOTES) if element.get("id") in marked]
    blocks = []
    for element in notes[:_MAX_NOTES]:
        if sum(map(len, element.itertext())) > _MAX_LENGTH:
            continue
        for link in list(element.iter("a")):
            if (link.get("href") or "").startswith("#") and _leads_back(link):
                remove(link)
        runs = inline.runs(inline.pieces(element, apart=inline.BOXES), page.link)
        remove(element)
        if runs:
            blocks.append(Block(BlockKind.ITEM, runs=runs, level=1, ordered=True))
    return tuple(blocks)


def added(blocks: tuple[Block, ...], notes: tuple[Block, ...]) -> tuple[Block, ...]:
    """`blocks` with the notes as a list of their own behind them."""
    group = max((block.group for block in blocks), default=0) + 1
    return (*blocks, *(replace(note, group=group) for note in notes))


def _is_mark(link: _Element) -> bool:
    """A bare number is a mark only when raised or named so: pictures in a row have numbers too."""
    text = "".join(map(str, link.itertext()))
    if not _MARK.fullmatch(text):
        return False
    parent = link.getparent()
    raised = link.find(".//sup") is not None or (parent is not None and parent.tag == "sup")
    named = f"{link.get('class') or ''} {link.get('role') or ''} {link.get('rel') or ''}"
    return raised or not text.strip().isdigit() or bool(_NAMED.search(named))


def _leads_back(link: _Element) -> bool:
    text = "".join(map(str, link.itertext()))
    return bool(_BACK.fullmatch(text) or _MARK.fullmatch(text))
