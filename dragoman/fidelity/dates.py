"""Dates in figures whose day and month changed places."""

from __future__ import annotations

import re
from typing import NamedTuple

_DATE = re.compile(r"(?<![\d./\-])(\d{1,2})([./\-])(\d{1,2})\2(\d{4})(?![\d./\-]\d|\d)")
_MONTHS = 12
# Britain writes the day first, America the month: a translation may set an English date right.
_EITHER_ORDER = frozenset({"en"})


class Date(NamedTuple):
    """Day and month in the order in which they are written, the year, and the place."""

    first: int
    second: int
    year: int
    span: tuple[int, int]


def swapped_date(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[Date, Date] | None:
    """A date of the source that stands the other way round in the target, if that is an error."""
    if not _EITHER_ORDER.isdisjoint({source_language, target_language}):
        return None
    ours, theirs = _dates(source), _dates(target)
    written = {(date.first, date.second, date.year) for date in theirs}
    for date in ours:
        if (date.first, date.second, date.year) in written or date.first == date.second:
            continue
        for other in theirs:
            if (other.second, other.first, other.year) == (date.first, date.second, date.year):
                return date, other
    return None


def _dates(text: str) -> list[Date]:
    found = [
        Date(int(match[1]), int(match[3]), int(match[4]), match.span())
        for match in _DATE.finditer(text)
    ]
    return [date for date in found if date.first <= _MONTHS and date.second <= _MONTHS]
