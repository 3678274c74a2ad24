"""Which column of a table, or key of an object, is which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dragoman.text.bitext.records import BadFile, Row, Unread

# The names under which tables have them; the first that is there counts.
SOURCE = ("source", "src")
TARGET = ("translation", "target", "tgt", "mt")
_ID = ("id",)
_SOURCE_LANGUAGE = ("source_language",)
_TARGET_LANGUAGE = ("target_language",)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row of `width` cells each thing stands; None where the table does not have it."""

    width: int
    source: int
    target: int
    id: int | None = None
    source_language: int | None = None
    target_language: int | None = None

    def row(self, cells: Sequence[str], line: int) -> Row | Unread:
        """The pair of a table's row."""
        least = max(self.source, self.target) + 1
        if len(cells) < least:
            return Unread(line, f"{_cells(len(cells))} where the pair needs {least}")
        if any(cells[self.width :]):
            return Unread(
                line,
                f"{_cells(len(cells))} where there are {self.width} columns;"
                " is there a separator inside a sentence?",
            )
        return Row(
            line,
            cells[self.source],
            cells[self.target],
            self._cell(cells, self.source_language),
            self._cell(cells, self.target_language),
            self._cell(cells, self.id),
        )

    @staticmethod
    def _cell(cells: Sequence[str], at: int | None) -> str:
        return cells[at].strip() if at is not None and at < len(cells) else ""


def header(cells: Sequence[str], name: str, line: int) -> Columns | None:
    """The columns that a table's first row names; None where it is a pair itself.

    A table without names has two columns. Raises `BadFile` for one that has others.
    """
    names = {cell.strip().lower(): at for at, cell in reversed(list(enumerate(cells)))}
    source, target = first(names, SOURCE), first(names, TARGET)
    if source is None and target is None and len(cells) == 2:
        return None
    if source is None or target is None:
        missing = "source" if source is None else "translation"
        found = ", ".join(repr(cell[:30]) for cell in cells[:10])
        raise BadFile(
            name,
            line,
            f"no column {missing!r} among {found}; name the columns source and translation"
            " (or target) in the first line",
        )
    return Columns(
        len(cells),
        source,
        target,
        first(names, _ID),
        first(names, _SOURCE_LANGUAGE),
        first(names, _TARGET_LANGUAGE),
    )


def first(named: Mapping[str, Value], names: Sequence[str]) -> Value | None:
    """What stands under the first of `names` that is there."""
    return next((named[name] for name in names if name in named), None)


def _cells(count: int) -> str:
    return "1 column" if count == 1 else f"{count} columns"
