"""Adds up the words of one number: two hundred and fifty thousand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.fidelity.number_words.vocabulary import Entry, Kind

_HUNDRED = 100.0
_THOUSAND = 1_000.0


class Item(NamedTuple):
    """A number word in a text."""

    entry: Entry
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: its value and its place.

    `sure`: it can hardly mean anything else. `bare`: a scale that nothing multiplies (thousands).
    `wide`: what it is where it has the scale of the number behind it (two to three million).
    """

    value: float
    start: int
    end: int
    sure: bool
    bare: bool = False
    wide: frozenset[float] = frozenset()

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@dataclass(slots=True)
class _Sum:
    """The number so far: `total` of what is scaled, `current` of what is not yet."""

    start: int
    end: int
    total: float = 0.0
    current: float = 0.0
    last_scale: float = 0.0
    sure: bool = True
    bare: bool = True

    def add(self, value: float, *, ones_first: bool) -> bool:
        """Adds a number below all places that are taken; false where there is no room."""
        if ones_first and 1 <= self.current % 100 <= 9 and 10 <= value < 100 and value % 10 == 0:
            self.current += value
            return True
        room = _lowest_place(self.current) if self.current else self.last_scale
        if not 0 < value < room:
            return False
        self.current += value
        self.bare = False
        return True

    def add_half(self, value: float) -> None:
        """Half of the last scale (três milhões e meio), or half of one."""
        if self.current or not self.total:
            self.current += value
        else:
            self.total += value * self.last_scale

    def scale(self, factor: float) -> bool:
        """Multiplies what stands before; false where that has a scale as small already."""
        if factor < _THOUSAND:
            if self.current >= factor:
                return False
            self.current = max(self.current, 1.0) * factor
            return True
        if not self.total:
            self.total = self.current * factor
        elif not self.current or factor > self.last_scale:
            self.total = (self.total + self.current) * factor
        elif factor < self.last_scale:
            self.total += self.current * factor
        else:
            return False
        self.current, self.last_scale = 0.0, factor
        return True

    def close(self) -> Spelled:
        value = self.total + self.current
        return Spelled(value, self.start, self.end, self.sure, self.bare)


def _lowest_place(value: float) -> float:
    if value != int(value):
        return 0.0
    place = 1.0
    while value % (place * 10) == 0:
        place *= 10
    return place


def numbers(run: list[Item], *, ones_first: bool = False) -> Iterator[Spelled]:
    """The numbers of words that stand side by side: "two, three" are two, "twenty-three" is one.

    `ones_first`: the language says "three and twenty", in words of their own.
    """
    sum_: _Sum | None = None
    for entry, start, end in run:
        if entry.kind is Kind.JOINER:
            continue
        if sum_ is not None and _joins(sum_, entry, ones_first=ones_first):
            sum_.end, sum_.sure = end, sum_.sure and not entry.seldom
            continue
        if sum_ is not None:
            yield sum_.close()
        sum_ = None
        if entry.kind in (Kind.NUMBER, Kind.SCALE):
            sum_ = _begun(entry, start, end)
        else:
            yield Spelled(entry.value, start, end, sure=False)
    if sum_ is not None:
        yield sum_.close()


def _joins(sum_: _Sum, entry: Entry, *, ones_first: bool) -> bool:
    if entry.kind is Kind.NUMBER:
        return sum_.add(entry.value, ones_first=ones_first)
    if entry.kind is Kind.SCALE:
        return sum_.scale(entry.value)
    if entry.kind is Kind.HALF and not sum_.bare:
        sum_.add_half(entry.value)
        return True
    return False


def _begun(entry: Entry, start: int, end: int) -> _Sum:
    sum_ = _Sum(start, end, sure=not entry.seldom)
    if entry.kind is Kind.NUMBER:
        sum_.current, sum_.bare = entry.value, False
    elif entry.value < _THOUSAND:
        sum_.current = entry.value
    else:
        sum_.total, sum_.last_scale = entry.value, entry.value
    return sum_
