"""Paragraphs and subheads that trafilatura left out from among those it took.

A newsroom's template puts a story's paragraphs and subheads side by side under one parent, or in
several parents of one class side by side. What stands there between two blocks that were taken is
the story too. trafilatura drops some of it for its links, its length or its place.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml.etree import _Element

from dragoman.extraction.originals import Original, Originals, key

_HEADINGS = frozenset({"h2", "h3", "h4"})
_WANTED = _HEADINGS | {"p"}
# So many blocks must have been taken from a parent before its other children are believed.
_MIN_TAKEN = 2
# A paragraph with a larger share of its letters in links is a teaser between paragraphs.
_MAX_LINKED = 0.5

# Characters; a shorter paragraph before the story's box is a byline, a date or a label.
_OPENING = 120
# The beginning of a block says whether the story has it; its rest may hold an advertisement.
_SAMPLE = 60
# Classes of what is no text of the story; sorted.
_NO_STORY = re.compile(
    r"author|byline|caption|comment|credit|hidden|newsletter|noscript|promo|related|share|teaser",
    re.IGNORECASE,
)


def missing(originals: Originals, story: str) -> list[Original]:
    """Blocks of the page, in page order, that belong between those already taken.

    `story` is the text so far: what it holds under another cut is not missing.
    """
    said = key(story)
    repeated = {one.words for one in originals.taken if len(one.words) >= _SAMPLE // 2}
    taken = originals.taken
    if not taken:
        return []
    parents: Counter[_Element] = Counter()
    for one in taken:
        if one.element.tag in _WANTED and (parent := one.element.getparent()) is not None:
            parents[parent] += 1
    trusted = {parent for parent, count in parents.items() if count >= _MIN_TAKEN}
    alike = {_signature(parent) for parent in trusted}
    positions = [one.position for one in taken]
    first, last = min(positions), max(positions)
    opening = _opening(min(taken, key=lambda one: one.position).element)
    found = []
    for one in originals.untaken():
        parent = one.element.getparent()
        if one.element.tag not in _WANTED or parent is None:
            continue
        if one.position < first:
            inside = one.element in opening
        else:
            inside = one.position < last if parent in trusted else _signature(parent) in alike
        # trafilatura drops a paragraph that repeats another; the page's second one counts.
        is_new = one.words in repeated or one.words[:_SAMPLE] not in said
        if inside and is_new and _is_text(one.element):
            found.append(one)
    return found


def _opening(first: _Element) -> set[_Element]:
    """Paragraphs right before the box of the first block: some pages put all but the first
    paragraph in a box that opens on a click."""
    box = first.getparent()
    found: set[_Element] = set()
    for element in () if box is None else box.itersiblings(preceding=True):
        length = sum(len(text.strip()) for text in element.itertext())
        if element.tag == "p" and length >= _OPENING:
            found.add(element)
        elif length:
            break
    return found


def _signature(parent: _Element) -> tuple[str, str, _Element | None]:
    """Parents of one class under one grandparent are parts of one column; none without a class."""
    name = parent.get("class") or ""
    return (str(parent.tag), name, parent.getparent() if name else parent)


def _is_text(element: _Element) -> bool:
    if _NO_STORY.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return False
    words = sum(len(text.strip()) for text in element.itertext())
    linked = sum(len(text.strip()) for link in element.iter("a") for text in link.itertext())
    return linked <= _MAX_LINKED * words
