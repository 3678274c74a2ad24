"""Boxes that the page's own markup sets apart from the story: readers' comments, calls to
subscribe or donate, menus, lists of other stories.

trafilatura knows some of them; its fallbacks know none. They are known here by the words of their
class, id or role, and taken out before the story is looked for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.etree import _Element

from dragoman.extraction.outside_names import CALLS, COMMENTS, CONTROLS, TEASERS

_BOXES = ("aside", "details", "div", "dl", "footer", "form", "li", "ol", "p", "section", "ul")
# A box with one of these holds the story, whatever it is called.
_STORY = ("article", "h1", "main")
# Characters beyond which a box is no call: of 2,026 boxes with such names on 218 saved pages 98 in
# 100 are shorter; the longest hold whole columns.
_MAX_CALL = 1_500
# With fewer characters left on the page outside of them, the "comments" are the story: a paper's
# commentary has such classes too. The shortest brief of the 218 pages has 150.
_MIN_LEFT = 150
# A list of other stories is made of links at least to this share.
_LINKED = 0.6
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BREAK = re.compile(r"[^a-z]+")
_KINDS = (("comments", COMMENTS), ("call", CALLS), ("call", CONTROLS), ("teasers", TEASERS))
_NAME = re.compile(
    "|".join(
        f"(?P<{kind}{number}>-(?:{'|'.join(map(re.escape, words))})(?=-))"
        for number, (kind, words) in enumerate(_KINDS)
    )
)


def take_out(tree: _Element) -> None:
    """Removes them from the page's tree; what follows each in its parent stays."""
    comments: list[_Element] = []
    for element in list(tree.iter(*_BOXES)):
        kind = _kind(element)
        if kind == "comments":
            comments.append(element)
        elif kind and _is_apart(element, kind):
            remove(element)
    _take_out_comments(tree, comments)


def kind_of(name: str) -> str:
    """`comments`, `call` or `teasers` for what a class, id or role says, else ""."""
    found = _NAME.search(f"-{_BREAK.sub('-', _HUMP.sub('-', name).lower())}-")
    return (found.lastgroup or "")[:-1] if found else ""


_cached_kind = lru_cache(maxsize=4_096)(kind_of)


def remove(element: _Element) -> None:
    """Takes an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail or "", element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _kind(element: _Element) -> str:
    attributes = element.attrib
    for name in ("id", "class", "role"):
        value = attributes.get(name)
        if value and len(value) < 200 and (kind := _cached_kind(value)):
            return kind
    return ""


def _is_apart(element: _Element, kind: str) -> bool:
    if next(element.iter(*_STORY), None) is not None:
        return False
    length = _length(element)
    if kind == "call":
        return length <= _MAX_CALL
    return sum(_length(link) for link in element.iter("a")) >= _LINKED * length


def _take_out_comments(tree: _Element, found: list[_Element]) -> None:
    """Removes the boxes, unless they hold the story: then those lose the names by which
    trafilatura would remove them."""
    if not found:
        return
    apart = {one for one in found if next(one.iter(*_STORY), None) is None}
    outermost = {one for one in apart if apart.isdisjoint(one.iterancestors())}
    left = sum(_length(one) for one in tree.iter("p")) - sum(
        _length(inner) for one in outermost for inner in one.iter("p")
    )
    if left >= _MIN_LEFT:
        for one in outermost:
            remove(one)
    for one in found if left < _MIN_LEFT else set(found) - apart:
        for name in {"class", "id"} & set(one.keys()):
            del one.attrib[name]


def _length(element: _Element) -> int:
    return sum(len(text) for text in element.itertext() if not text.isspace())
