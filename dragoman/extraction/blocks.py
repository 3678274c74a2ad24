"""trafilatura's body tree → blocks of a document, in page order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import islice

from lxml.etree import _Element

from dragoman.extraction import inline, tables
from dragoman.extraction.originals import INNER, Original, Originals
from dragoman.text.document import Block, BlockKind, Run

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"dl", "list", "ol", "ul"})
_QUOTES = frozenset({"blockquote", "quote"})
_CONTAINERS = frozenset(
    {
        "article",
        "body",
        "center",
        "details",
        "div",
        "html",
        "main",
        "p",
        "section",
        "span",
        "summary",
    }
)
_CODE = frozenset({"code", "pre"})
_MAX_ITEM_LEVEL = 8
# A cell's words may stand elsewhere on the page too, so more than one is looked up.
_CELLS_ASKED = 4
# A line of an address, a poem or a list is shorter than this, or ends in no full stop.
_WHOLE_SENTENCE = 60
_SENTENCE_ENDS = tuple('.!?…。！？।؟”»"')


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where in the page it stood (-1: not found there)."""

    block: Block
    position: int = -1


@dataclass
class _Walk:
    """The walk's state: what is done, the open line of text, the number of groups given out."""

    originals: Originals
    link: Callable[[str], str]
    done: list[Placed] = field(default_factory=list)
    line: list[inline.Piece] = field(default_factory=list)
    groups: int = 0

    def group(self) -> int:
        self.groups += 1
        return self.groups


def of_body(body: _Element, originals: Originals, link: Callable[[str], str]) -> list[Placed]:
    """The blocks of trafilatura's body; none is empty. Two line breaks in a row part paragraphs,
    one is a space. `link`: see
    `inline.runs`."""
    walk = _Walk(originals, link)
    _flow(walk, body, Block(BlockKind.PARAGRAPH))
    return walk.done


def of_original(original: Original, link: Callable[[str], str]) -> list[Placed]:
    """A paragraph or heading of the page as blocks."""
    level = _HEADINGS.get(str(original.element.tag))
    shape = Block(BlockKind.HEADING, level=max(level, 2)) if level else Block(BlockKind.PARAGRAPH)
    boxes = inline.BOXES if level else ("div",)
    line = inline.pieces(original.element, skip=INNER, apart=boxes)
    found = (inline.runs(part, link) for part in _paragraphs(line))
    return [Placed(replace(shape, runs=runs), original.position) for runs in found if runs]


def _flow(walk: _Walk, element: _Element, shape: Block) -> None:
    """Reads `element`'s content as blocks of the kind of `shape`."""
    if element.text:
        walk.line.append((element.text, ()))
    for child in element:
        if isinstance(child.tag, str):
            _child(walk, child, shape)
        if child.tail:
            walk.line.append((child.tail, ()))
    _close(walk, shape)


def _child(walk: _Walk, child: _Element, shape: Block) -> None:
    tag = str(child.tag)
    if tag == "head" or tag in _HEADINGS:
        _close(walk, shape)
        _flow(walk, child, _heading(child, shape))
    elif tag in _LISTS:
        _close(walk, shape)
        _list(walk, child, shape)
    elif tag in _QUOTES:
        _close(walk, shape)
        quote = replace(shape, kind=BlockKind.QUOTE) if shape.kind is BlockKind.QUOTE else None
        _flow(walk, child, quote or Block(BlockKind.QUOTE, group=walk.group()))
    elif tag == "table":
        _close(walk, shape)
        _table(walk, child)
    elif tag in _CODE and _is_block_of_code(walk, child):
        _close(walk, shape)
        _code(walk, child)
    elif tag in _CONTAINERS:
        _close(walk, shape)
        _flow(walk, child, shape)
    elif tag in inline.SILENT:
        pass
    else:
        _inline(walk, child, shape)


def _inline(walk: _Walk, child: _Element, shape: Block) -> None:
    if any(inner.tag in INNER or inner.tag == "head" for inner in child.iterdescendants()):
        _flow(walk, child, shape)
        return
    walk.line.extend(inline.pieces_of(child))


def _heading(element: _Element, shape: Block) -> Block:
    if shape.kind in (BlockKind.CELL, BlockKind.ITEM):
        return shape
    level = _HEADINGS.get(element.get("rend") or str(element.tag), 2)
    return Block(BlockKind.HEADING, level=max(level, 2))


def _list(walk: _Walk, element: _Element, shape: Block) -> None:
    """A list's items; a list inside an item is one level deeper in the same group."""
    nested = shape.kind is BlockKind.ITEM
    item = Block(
        BlockKind.ITEM,
        level=min(shape.level + 1, _MAX_ITEM_LEVEL) if nested else 1,
        ordered=(element.get("rend") or str(element.tag)) == "ol",
        group=shape.group if nested else walk.group(),
    )
    _flow_items(walk, element, item)


def _flow_items(walk: _Walk, element: _Element, item: Block) -> None:
    for child in element:
        if child.tag in _LISTS:
            _list(walk, child, item)
        elif isinstance(child.tag, str):
            _flow(walk, child, item)
        if child.tail and child.tail.strip():
            walk.line.append((child.tail, ()))
            _close(walk, item)


def _table(walk: _Walk, element: _Element) -> None:
    """Cells with their places; a table for layout is read as paragraphs. Where the page's own
    table is found, it is read instead of trafilatura's, which loses spans and the caption."""
    own = _own_table(walk, element)
    rows = tables.rows(element if own is None else own)
    if tables.is_layout(rows):
        for row in tables.rows(element):
            for part in row:
                _flow(walk, part, Block(BlockKind.PARAGRAPH))
        return
    caption = None if own is None else own.find("caption")
    if caption is not None:
        _flow(walk, caption, Block(BlockKind.PARAGRAPH))
    group = walk.group()
    for cell in tables.cells(rows):
        place = Block(
            BlockKind.CELL, group=group, row=cell.row, column=cell.column, header=cell.header
        )
        _cell(walk, cell.element, place)


def _own_table(walk: _Walk, element: _Element) -> _Element | None:
    """The page's table with the first cells of trafilatura's, unless tables are nested."""
    if element.find(".//table") is not None:
        return None
    for cell in islice(element.iter("cell", "td", "th"), _CELLS_ASKED):
        original = walk.originals.find(tables.text_in(cell))
        if original is not None and original.element.tag in ("td", "th"):
            own = next(original.element.iterancestors("table"), None)
            return own if own is not None and own.find(".//table") is None else None
    return None


def _cell(walk: _Walk, cell: _Element, shape: Block) -> None:
    """One block a cell: paragraphs in it are joined by spaces, so that its place is given once."""
    found = inline.pieces(cell, skip=("table",), apart=INNER | {"head", "div", "item"})
    runs = inline.runs(found, walk.link)
    original = walk.originals.take("".join(run.text for run in runs))
    if runs:
        walk.done.append(Placed(replace(shape, runs=runs), original.position if original else -1))


def _is_block_of_code(walk: _Walk, child: _Element) -> bool:
    """Code that stands alone; code inside a sentence is a mark."""
    alone = not "".join(text for text, _ in walk.line).strip()
    return alone and (
        not (child.tail or "").strip() or "\n" in "".join(map(str, child.itertext())).strip()
    )


def _code(walk: _Walk, element: _Element) -> None:
    text = "".join(map(str, element.itertext())).expandtabs(4).strip("\n").rstrip()
    if text.strip():
        original = walk.originals.take(text)
        place = original.position if original else -1
        walk.done.append(Placed(Block(BlockKind.CODE, runs=(Run(text),)), place))


def _close(walk: _Walk, shape: Block) -> None:
    """Ends the open line: as one of the page's own blocks where there is one with these words."""
    line, walk.line = walk.line, []
    if not any(text.strip() for text, _ in line):
        return
    original = walk.originals.take("".join(text for text, _ in line))
    if original is None:
        line, position = _respaced(line), -1
    else:
        shape, position = _as_on_page(shape, original), original.position
        boxes = inline.BOXES if shape.kind is BlockKind.HEADING else ("div",)
        line = list(inline.pieces(original.element, skip=INNER, apart=boxes))
    for part in _paragraphs(line):
        runs = inline.runs(part, walk.link)
        if runs:
            walk.done.append(Placed(replace(shape, runs=runs), position))


def _respaced(line: list[inline.Piece]) -> list[inline.Piece]:
    """trafilatura drops the space beside some links and marks: where two words of an alphabet meet
    at the border of a mark, it is put back."""
    result: list[inline.Piece] = []
    for piece in line:
        if result and piece[1] != result[-1][1] and _meet(result[-1][0][-1:], piece[0][:1]):
            result.append((" ", ()))
        result.append(piece)
    return result


def _meet(before: str, after: str) -> bool:
    return before.isalpha() and after.isalpha() and before.lower() != before.upper()


def _as_on_page(shape: Block, original: Original) -> Block:
    """A fallback of trafilatura makes everything a paragraph; the page knows its headings."""
    level = _HEADINGS.get(str(original.element.tag))
    if shape.kind is BlockKind.PARAGRAPH and level:
        return Block(BlockKind.HEADING, level=max(level, 2))
    return shape


def _paragraphs(line: Iterable[inline.Piece]) -> list[list[inline.Piece]]:
    """Parts a line at two breaks with nothing between them, and at one break that follows a whole
    long sentence: some newsrooms write their paragraphs so. Other breaks are spaces."""
    parts: list[list[inline.Piece]] = [[]]
    breaks = 0
    for piece in line:
        if piece == inline.BREAK:
            breaks += 1
            if breaks == 2 or (breaks == 1 and _is_whole(parts[-1])):
                parts.append([])
        elif piece[0].strip():
            breaks = 0
        parts[-1].append(piece)
    return parts


def _is_whole(part: list[inline.Piece]) -> bool:
    """Reads from the end and no further than it must: a page may be one line of 10,000 breaks."""
    text = ""
    for piece, _ in reversed(part):
        text = piece + text
        if len(text) >= 2 * _WHOLE_SENTENCE:
            break
    text = text.strip()
    return len(text) >= _WHOLE_SENTENCE and text.endswith(_SENTENCE_ENDS)
