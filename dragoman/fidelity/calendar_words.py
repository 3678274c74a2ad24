"""Months and days of the week that became others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol, TypeVar

from dragoman.fidelity.months import Month, months, months_in_figures, said_months
from dragoman.fidelity.weekdays import Weekday, possible_weekdays, weekdays


class _Named(Protocol):
    @property
    def number(self) -> int: ...


_One = TypeVar("_One", bound=_Named)


def changed_month(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[Month, Month] | None:
    """A month of the source that the target does not name, and the one in its place."""
    here, there = months(source, source_language), months(target, target_language)
    if not here or not there:
        return None
    return _changed(
        here,
        there,
        _possible_months(source, source_language, here),
        _possible_months(target, target_language, there),
    )


def changed_weekday(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[Weekday, Weekday] | None:
    """The same of a day of the week."""
    here = weekdays(source, source_language)
    there = weekdays(target, target_language) if here else []
    if not there:
        return None
    return _changed(
        here,
        there,
        possible_weekdays(source, source_language),
        possible_weekdays(target, target_language),
    )


def _possible_months(text: str, language: str, sure: Sequence[Month]) -> set[int]:
    named = {int(number) for number in said_months(text, language)}
    return named | {month.number for month in sure} | months_in_figures(text)


def _changed(
    here: Sequence[_One], there: Sequence[_One], may_here: set[int], may_there: set[int]
) -> tuple[_One, _One] | None:
    """_One that is lost and one that is new, or said more often than before."""
    lost = [one for one in here if one.number not in may_there]
    new = [one for one in there if one.number not in may_here]
    if lost and not new:
        new = _oftener(there, here)
    elif new and not lost:
        lost = _oftener(here, there)
    return (lost[0], new[0]) if lost and new else None


def _oftener(ours: Sequence[_One], theirs: Sequence[_One]) -> list[_One]:
    counts = Counter(one.number for one in ours)
    counts.subtract(one.number for one in theirs)
    return [one for one in ours if counts[one.number] > 0]
