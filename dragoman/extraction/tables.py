"""The cells of a page's table with their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

# A table cell with more characters holds a story, so the table is there for layout.
_LAYOUT_CELL = 700
# Cells may claim to span thousands of columns; no table of a news story has more than this.
_MAX_SPAN = 100
_CELLS = frozenset({"cell", "td", "th"})
_ROWS = frozenset({"row", "tr"})
_PARTS = frozenset({"tbody", "tfoot", "thead"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and its place, from 0; spans of the cells before and above it are counted."""

    element: _Element
    row: int
    column: int
    header: bool


def rows(table: _Element) -> list[_Element]:
    """The table's own rows in page order, not those of a table inside it."""
    found: list[_Element] = []
    for child in table:
        if child.tag in _ROWS:
            found.append(child)
        elif child.tag in _PARTS:
            found.extend(row for row in child if row.tag in _ROWS)
    return found


def cells(found: list[_Element]) -> Iterator[Cell]:
    """The cells of these rows."""
    # Columns that cells above reach down into: column → rows still covered.
    covered: dict[int, int] = {}
    for number, row in enumerate(found):
        column = 0
        below = {place: left - 1 for place, left in covered.items() if left > 1}
        for element in row:
            if element.tag not in _CELLS:
                continue
            while column in covered:
                column += 1
            header = element.get("role") == "head" or element.tag == "th"
            yield Cell(element, number, column, header)
            width, height = _span(element, "colspan"), _span(element, "rowspan")
            if height > 1:
                below |= dict.fromkeys(range(column, column + width), height - 1)
            column += width
        covered = below


def is_layout(found: list[_Element]) -> bool:
    """One column of words, or a cell that holds a whole story or another table."""
    if any(cell.find(".//table") is not None for row in found for cell in row):
        return True
    filled = [[text for cell in row if (text := text_in(cell))] for row in found]
    longest = max((len(text) for row in filled for text in row), default=0)
    return longest > _LAYOUT_CELL or max(map(len, filled), default=0) < 2


def text_in(element: _Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _span(element: _Element, name: str) -> int:
    value = (element.get(name) or "").strip()
    return min(int(value), _MAX_SPAN) if value.isdecimal() and value != "0" else 1
