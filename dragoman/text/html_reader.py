"""HTML fragments as documents and runs: what `dragoman translate --format html` is given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import html

from dragoman.common.urls import is_web
from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Run

_MARKS = {
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "strong": MarkKind.STRONG,
    "sub": MarkKind.SUB,
    "sup": MarkKind.SUP,
}
_SKIPPED = frozenset(
    {"button", "head", "iframe", "noscript", "object", "script", "style", "svg", "template"}
)
_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl",
     "dt", "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "nav",
     "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
     "ul", *_HEADINGS}
)  # fmt: skip
# No characters of HTML at all; lxml refuses them.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def html_to_runs(fragment: str) -> tuple[Run, ...]:
    """The words of an HTML fragment as one line of runs, without those of scripts and styles."""
    return _one_line(list(_inline(_parsed(fragment), ())))


def html_to_document(fragment: str) -> Document:
    """The blocks of an HTML fragment; headline and standfirst are empty."""
    reader = _Reader()
    reader.read(_parsed(fragment), _Place())
    return Document("", blocks=tuple(reader.blocks))


@dataclass(frozen=True, slots=True)
class _Place:
    """What the elements around a text make of it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    ordered: bool = False
    group: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    image: Image | None = None
    marks: tuple[Mark, ...] = ()

    def block(self, runs: tuple[Run, ...]) -> Block:
        return Block(
            self.kind,
            runs,
            level=self.level,
            ordered=self.ordered,
            group=self.group,
            row=self.row,
            column=self.column,
            header=self.header,
            image=self.image,
        )


@dataclass(slots=True)
class _Reader:
    """Walks the tree once; text that stands in no block of its own becomes one."""

    blocks: list[Block] = field(default_factory=list)
    pending: list[Run] = field(default_factory=list)
    groups: int = 0
    row: int = 0

    def read(self, element: html.HtmlElement, place: _Place) -> None:
        self._add(element.text, place.marks)
        for child in element:
            self._child(child, place)
            self._add(child.tail, place.marks)
        if element.tag in _BLOCKS:
            self._flush(place)

    def _child(self, child: html.HtmlElement, place: _Place) -> None:
        if not isinstance(child.tag, str) or child.tag in _SKIPPED:
            return
        if child.tag == "br":
            self._add(" ", place.marks)
        elif child.tag == "pre":
            self._flush(place)
            self.blocks.append(Block(BlockKind.CODE, (Run(child.text_content().strip("\n")),)))
        elif child.tag in _BLOCKS:
            self._flush(place)
            inside, count = self._inside(child, place), len(self.blocks)
            self.read(child, inside)
            if child.tag in ("td", "th") and len(self.blocks) == count:
                # An empty cell keeps those after it in their columns.
                self.blocks.append(inside.block(()))
        elif _holds_block(child):
            self.read(child, place)
            self._flush(place)
        else:
            self.pending += _inline(child, place.marks)

    def _inside(self, element: html.HtmlElement, place: _Place) -> _Place:
        match element.tag:
            case "ul" | "ol":
                inside = self._in_list(element, place)
            case "blockquote":
                inside = _Place(BlockKind.QUOTE, group=self._next_group())
            case "table":
                self.row = -1
                inside = _Place(group=self._next_group())
            case "td" | "th":
                inside = self._in_cell(element, place)
            case "figure":
                inside = _Place(BlockKind.FIGURE, image=_image(element))
            case tag if tag in _HEADINGS:
                inside = _Place(BlockKind.HEADING, level=_HEADINGS[tag])
            case tag:
                self.row += tag == "tr"
                inside = place
        return inside

    def _in_list(self, element: html.HtmlElement, place: _Place) -> _Place:
        nested = place.kind is BlockKind.ITEM
        return _Place(
            BlockKind.ITEM,
            level=place.level + 1 if nested else 1,
            ordered=element.tag == "ol",
            group=place.group if nested else self._next_group(),
        )

    def _in_cell(self, element: html.HtmlElement, place: _Place) -> _Place:
        return _Place(
            BlockKind.CELL,
            group=place.group or self._next_group(),
            row=max(self.row, 0),
            column=sum(1 for _ in element.itersiblings("td", "th", preceding=True)),
            header=element.tag == "th",
        )

    def _next_group(self) -> int:
        self.groups += 1
        return self.groups

    def _add(self, text: str | None, marks: tuple[Mark, ...]) -> None:
        if text:
            self.pending.append(Run(text, marks))

    def _flush(self, place: _Place) -> None:
        runs = _one_line(self.pending)
        self.pending = []
        if runs:
            self.blocks.append(place.block(runs))


def _parsed(fragment: str) -> html.HtmlElement:
    return html.fragment_fromstring(_CONTROLS.sub("", fragment), create_parent="div")


def _inline(element: html.HtmlElement, marks: tuple[Mark, ...]) -> Iterator[Run]:
    """The runs of an element and all that is in it, as they stand in the source."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    if element.tag == "br":
        yield Run(" ", marks)
    mark = _mark(element)
    if mark is not None and mark not in marks:
        marks = (*marks, mark)
    if element.text:
        yield Run(element.text, marks)
    for child in element:
        if child.tag in _BLOCKS:
            yield Run(" ", marks)
        yield from _inline(child, marks)
        if child.tail:
            yield Run(child.tail, marks)


def _mark(element: html.HtmlElement) -> Mark | None:
    if element.tag == "a":
        href = (element.get("href") or "").strip()
        return Mark(MarkKind.LINK, href) if is_web(href) else None
    kind = _MARKS.get(element.tag)
    return Mark(kind) if kind else None


def _one_line(runs: Sequence[Run]) -> tuple[Run, ...]:
    """`runs` joined where their marks agree, with single spaces and none at the edges."""
    line: list[Run] = []
    for run in runs:
        text = _SPACE.sub(" ", run.text)
        if text.startswith(" ") and (not line or line[-1].text.endswith(" ")):
            text = text[1:]
        if not text:
            continue
        if line and line[-1].marks == run.marks:
            line[-1] = Run(line[-1].text + text, run.marks)
        else:
            line.append(Run(text, run.marks))
    while line and not (last := line[-1].text.rstrip()):
        line.pop()
    if line:
        line[-1] = Run(last, line[-1].marks)
    return tuple(line)


def _holds_block(element: html.HtmlElement) -> bool:
    return any(child.tag in _BLOCKS for child in element.iterdescendants())


def _image(figure: html.HtmlElement) -> Image | None:
    for picture in figure.iter("img"):
        source = (picture.get("src") or "").strip()
        if is_web(source):
            return Image(source, alt=picture.get("alt") or "")
    return None
