"""Pairs in TSV and CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from dragoman.text.bitext.columns import Columns, header
from dragoman.text.bitext.lines import Line
from dragoman.text.bitext.records import Record, Unread

_PAIR = Columns(2, source=0, target=1)


def read_tsv(lines: Iterator[Line], name: str) -> Iterator[Record]:
    """Rows of a TSV without quoting: a quotation mark is one. Empty lines are no rows."""
    columns: Columns | None = None
    for number, text in lines:
        if isinstance(text, Unread):
            yield text
            continue
        if not text.strip():
            continue
        cells = text.split("\t")
        if columns is None:
            named = header(cells, name, number)
            columns = named or _PAIR
            if named is not None:
                continue
        yield columns.row(cells, number)


def read_csv(lines: Iterator[Line], name: str) -> Iterator[Record]:
    """Rows of a CSV, with commas or semicolons; cells in quotation marks may have several lines."""
    feed = _Feed(lines)
    first = feed.peeked()
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    columns: Columns | None = None
    while True:
        start = feed.number + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Unread(start, f"not CSV: {error}")
            continue
        finally:
            yield from feed.unread()
        if cells is None:
            return
        if not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            named = header(cells, name, start)
            columns = named or _PAIR
            if named is not None:
                continue
        yield columns.row(cells, start)


class _Feed:
    """Lines for `csv.reader`, which takes text only: those that are none are put aside."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self._first: Line | None = next(lines, None)
        self._unread: list[Unread] = []
        self.number = 0

    def peeked(self) -> str:
        """The first line, which still comes."""
        text = self._first[1] if self._first is not None else ""
        return text if isinstance(text, str) else ""

    def unread(self) -> Iterator[Unread]:
        """What was put aside since the last time."""
        yield from self._unread
        self._unread.clear()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        while True:
            line, self._first = self._first or next(self._lines), None
            self.number, text = line
            if isinstance(text, str):
                return text + "\n"
            self._unread.append(text)
