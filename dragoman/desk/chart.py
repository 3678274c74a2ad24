"""A share by day as bars: the geometry, decided from nothing but numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

# The tops that a chart may have: the least one that holds its highest bar.
_TOPS = (
    0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1.0,
)  # fmt: skip
# Units: the plot is as many wide as there are days, and this high.
HEIGHT = 100
_GAP = 0.14
# What there is at all is drawn, and a day with none of it is told from a day without work.
_LEAST, _NOTHING = 3.0, 1.2


@dataclass(frozen=True, slots=True)
class Bar:
    """One day on which sentences were translated: `part` of `whole`; x, y, width, height drawn."""

    day: date
    part: int
    whole: int
    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over `days` days; `top` is the share at the upper edge, `highest` the highest bar."""

    days: int
    top: float
    bars: tuple[Bar, ...]
    highest: Bar | None

    height: int = HEIGHT


def chart(first: date, last: date, counted: Mapping[date, tuple[int, int]]) -> Chart:
    """The bars of `counted` (day → part, whole) on the days from `first` to `last`."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    worked = {day: counted[day] for day in days if counted.get(day, (0, 0))[1]}
    top = _top([part / whole for part, whole in worked.values()])
    bars = tuple(_bar(days.index(day), day, *counts, top) for day, counts in worked.items())
    highest = max(bars, key=lambda bar: bar.part / bar.whole, default=None)
    return Chart(len(days), top, bars, highest if highest and highest.part else None)


def _top(shares: Sequence[float]) -> float:
    highest = max(shares, default=0.0)
    return next(top for top in _TOPS if highest <= top)


def _bar(place: int, day: date, part: int, whole: int, top: float) -> Bar:
    height = max(part / whole / top * HEIGHT, _LEAST) if part else _NOTHING
    return Bar(
        day=day,
        part=part,
        whole=whole,
        x=place + _GAP,
        width=1 - 2 * _GAP,
        y=round(HEIGHT - height, 2),
        height=round(height, 2),
    )
