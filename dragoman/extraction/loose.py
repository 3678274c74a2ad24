"""Text that stands in a box without a paragraph of its own, among links, line breaks and boxes.

trafilatura makes a paragraph of each piece between two elements there, so that a sentence with a
link in it comes apart, and its link alone looks like a label. So such text is given its paragraphs
first: what a browser shows as one stretch of lines.
"""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

_BOXES = ("article", "div", "main", "section")
_SUBHEADS = ("h2", "h3", "h4")
# Where a box has paragraphs, trafilatura may take these alone. So a box with one of these parts
# stays as it is: a sentence in pieces is better than a list that is lost.
_LOST_BESIDE = ("blockquote", "ol", "table", "ul")
# Elements that stand within a line; sorted.
_WITHIN = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "mark", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt",
        "u", "var", "wbr",
    }
)  # fmt: skip
# Empty elements of such a class are line breaks in all but name.
_BREAKS = frozenset({"br", "break", "line-break", "linebreak"})
# A box whose loose text has fewer letters is a line of furniture, not a story's paragraph.
_LEAST_TEXT = 80


def wrap(tree: _Element) -> None:
    """Gives loose text its paragraphs, wherever a box mixes it with links and with line breaks or
    boxes. Each of these ends a paragraph: without `<p>`, a line break is all a writer has."""
    for box in list(tree.iter(*_BOXES)):
        if _is_mixed(box):
            _wrap(box)


def _is_mixed(box: _Element) -> bool:
    length = len((box.text or "").strip())
    inline = parted = False
    for child in box:
        if _parts(child):
            parted = True
        elif child.text:
            inline = True
        length += len((child.tail or "").strip())
    if not (inline and parted and length >= _LEAST_TEXT):
        return False
    return next(box.iter(*_LOST_BESIDE), None) is None


def _parts(child: _Element) -> bool:
    """Whether an element ends the line that stands before it."""
    if child.tag not in _WITHIN:
        return True
    return (
        not child.text
        and not len(child)
        and not _BREAKS.isdisjoint((child.get("class") or "").split())
    )


def _wrap(box: _Element) -> None:
    children = list(box)
    text, box.text = box.text, None
    for child in children:
        box.remove(child)
    paragraph = _start(box, text)
    for child in children:
        if not _parts(child):
            paragraph.append(child)
            continue
        tail, child.tail = child.tail, None
        if child.tag not in _WITHIN and child.tag != "br":
            box.append(_subhead_in(child))
        paragraph = _start(box, tail)
    for paragraph in box.findall("p"):
        if not len(paragraph) and not (paragraph.text or "").strip():
            box.remove(paragraph)


def _subhead_in(child: _Element) -> _Element:
    """The subhead that a box holds and nothing else, for it stands among the paragraphs."""
    if child.tag not in _BOXES or len(child) != 1 or child[0].tag not in _SUBHEADS:
        return child
    around = f"{child.text or ''}{child[0].tail or ''}"
    return child if around.strip() else child[0]


def _start(box: _Element, text: str | None) -> _Element:
    paragraph = etree.SubElement(box, "p")
    paragraph.text = text
    return paragraph
