"""Inline markup → runs, from a browser's tags as well as from trafilatura's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from lxml.etree import _Element

from dragoman.extraction.spaces import even
from dragoman.text.document import Mark, MarkKind, Run

_TAGS = {
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "strong": MarkKind.STRONG,
    "sub": MarkKind.SUB,
    "sup": MarkKind.SUP,
    "tt": MarkKind.CODE,
}
# trafilatura's <hi rend=…>
_RENDITIONS = {
    "#b": MarkKind.STRONG,
    "#i": MarkKind.EMPHASIS,
    "#sub": MarkKind.SUB,
    "#sup": MarkKind.SUP,
    "#t": MarkKind.CODE,
}
# Never words of the story: code, controls, and what the source itself struck out.
SILENT = frozenset(
    {"button", "del", "graphic", "iframe", "img", "noscript", "rp", "rt", "s", "script", "select",
     "strike", "style", "svg", "template", "textarea"}
)  # fmt: skip
# What sets a part of a heading or caption off from the rest.
BOXES = frozenset({"cite", "div", "p", "small", "span"})
_OPENING = "\"'“„‘‚«‹¿¡([「『"
_ARROWS = frozenset({"↑", "↩", "⇑", "⏎", "^", "⤴"})
_BREAKS = frozenset({"br", "hr", "lb"})
# libxml2 stops at 256 levels; nested marks beyond this say nothing more.
_MAX_MARKS = 8

Piece = tuple[str, tuple[Mark, ...]]
BREAK: Piece = ("\n", ())
# The border of a box inside a line (a kicker, a credit): see `closed_up`.
GAP: Piece = ("\u2028", ())


def pieces(
    element: _Element, skip: Iterable[str] = (), apart: Iterable[str] = ()
) -> Iterator[Piece]:
    """Text inside `element` with its marks (addresses as written), in page order; a line break is
    `BREAK`.

    `skip` names tags whose content is left out (their tails stay), `apart` those set off by `GAP`.
    """
    yield from _inside(element, (), _rules(frozenset(skip), frozenset(apart)))


def pieces_of(element: _Element) -> Iterator[Piece]:
    """Like `pieces`, with the mark that `element` itself makes."""
    yield from _outside(element, (), _rules(frozenset(), frozenset()))


def words(element: _Element, skip: frozenset[str]) -> str:
    """The text of `pieces` alone, joined; several times as fast."""
    found: list[str] = []
    _collect(element, _rules(skip, frozenset()).skip, found)
    return "".join(found)


def _collect(element: _Element, skip: frozenset[str], found: list[str]) -> None:
    if element.text:
        found.append(element.text)
    for child in element:
        tag = child.tag
        if tag in _BREAKS:
            found.append("\n")
        elif isinstance(tag, str) and tag not in skip and not _is_way_back(child, tag):
            _collect(child, skip, found)
        if child.tail:
            found.append(child.tail)


def runs(found: Iterable[Piece], link: Callable[[str], str]) -> tuple[Run, ...]:
    """Pieces as runs: white space even across their borders and outside of marks, none at the
    ends, equal neighbours joined, marks around nothing dropped.

    `link` makes an address as written into an absolute one, or "" for one that is not kept: then
    its words stay without the link.
    """
    result: list[Run] = []
    space = True
    linked = ((text, _linked(marks, link)) for text, marks in closed_up(found) if text)
    for text, marks in _joined(linked):
        words = even(text)
        bare = words.strip(" ")
        if words.startswith(" ") and not space:
            _add(result, " ", ())
        if bare:
            _add(result, bare, marks)
            space = False
        if words.endswith(" ") and bare:
            _add(result, " ", ())
        space = space or words.endswith(" ")
    if result and result[-1].text.endswith(" "):
        last = result.pop()
        if last.text.rstrip(" "):
            result.append(Run(last.text.rstrip(" "), last.marks))
    return tuple(result)


def closed_up(found: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces with a space for each `GAP` that a word follows, so that kicker and headline do not
    run together; none before a colon or comma that stands in a box of its own."""
    gap = False
    for piece in found:
        if piece is GAP:
            gap = True
            continue
        if gap and piece[0]:
            if piece[0][0].isalnum() or piece[0][0] in _OPENING:
                yield " ", ()
            gap = False
        yield piece


def _joined(found: Iterable[Piece]) -> list[Piece]:
    return [
        ("".join(text for text, _ in same), marks)
        for marks, same in groupby(found, key=itemgetter(1))
    ]


def _linked(marks: tuple[Mark, ...], link: Callable[[str], str]) -> tuple[Mark, ...]:
    if not any(mark.href for mark in marks):
        return marks
    known = (Mark(mark.kind, link(mark.href)) if mark.href else mark for mark in marks)
    return tuple(mark for mark in known if mark.href or mark.kind is not MarkKind.LINK)


def _add(result: list[Run], text: str, marks: tuple[Mark, ...]) -> None:
    if result and result[-1].marks == marks:
        result[-1] = Run(result[-1].text + text, marks)
    else:
        result.append(Run(text, marks))


@dataclass(frozen=True, slots=True)
class _Rules:
    skip: frozenset[str]
    apart: frozenset[str]


@cache
def _rules(skip: frozenset[str], apart: frozenset[str]) -> _Rules:
    return _Rules(SILENT | skip, apart)


def _inside(element: _Element, marks: tuple[Mark, ...], rules: _Rules) -> Iterator[Piece]:
    if element.text:
        yield element.text, marks
    for child in element:
        yield from _outside(child, marks, rules)
        if child.tail:
            yield child.tail, marks


def _outside(element: _Element, marks: tuple[Mark, ...], rules: _Rules) -> Iterator[Piece]:
    tag = element.tag
    if not isinstance(tag, str) or tag in rules.skip or _is_way_back(element, tag):
        return
    if tag in _BREAKS:
        yield BREAK
        return
    mark = _mark(element, tag)
    if mark is not None and mark not in marks and len(marks) < _MAX_MARKS:
        marks = (*marks, mark)
    apart = tag in rules.apart
    if apart:
        yield GAP
    yield from _inside(element, marks, rules)
    if apart:
        yield GAP


def _is_way_back(element: _Element, tag: str) -> bool:
    """The arrow after a footnote that leads back to where it was called."""
    if tag not in ("a", "ref") or "#" not in (element.get("href") or element.get("target") or ""):
        return False
    return (element.text or "").strip(" \ufe0e\u00a0") in _ARROWS and not len(element)


def _mark(element: _Element, tag: str) -> Mark | None:
    if tag in ("a", "ref"):
        address = element.get("href" if tag == "a" else "target")
        return Mark(MarkKind.LINK, address) if address else None
    kind = _RENDITIONS.get(element.get("rend") or "") if tag == "hi" else _TAGS.get(tag)
    return Mark(kind) if kind else None
