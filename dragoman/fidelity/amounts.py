"""What the numbers of a sentence count: percent, money, or a unit of measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from dragoman.fidelity.currencies import is_sign, money
from dragoman.fidelity.evidence import Said
from dragoman.fidelity.percents import is_percent
from dragoman.fidelity.units import FOOT, Unit, rounded, unit_after

# How far behind a number its currency may stand: "3,4 mil milhões de dólares".
_REACH = 32
_STOP = re.compile(r"[\d(),;:!?。，；]")
# 5'9": the marks alone.
_MARKED = re.compile(r"['’′]\s?(\d{1,2})(?:[\"”″]|'')")
_FOOT_AND_INCH = re.compile(r"[\s\-]*(?:and\s)?(\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts.

    `values`: all that the number may be. `families`: of its currency; `signed`: by a sign or code.
    `unit` is None where it has none, `unit_sure` false where the letters may be something else.
    `whole`: where the number and its unit end.
    """

    values: frozenset[float]
    span: tuple[int, int]
    percent: bool
    families: frozenset[str]
    signed: bool
    unit: Unit | None = None
    unit_sure: bool = False

    def is_conversion_of(self, other: Amount) -> bool:
        """True if both are one measure in two units, either of them rounded."""
        unit, another = self.unit, other.unit
        if unit is None or another is None or unit.name == another.name:
            return False
        return unit.dimension == another.dimension and any(
            rounded(one, unit.of_base(another.base(two)), unit)
            or rounded(two, another.of_base(unit.base(one)), another)
            for one in self.values
            for two in other.values
        )


def amounts(text: str, said: Said, language: str) -> list[Amount]:
    """Every number of `text` with what it counts, in order; `said` was read from `text`."""
    numbers = [(figure.values, figure.span) for figure in said.figures]
    numbers += [
        (frozenset({word.value}), (word.start, word.end))
        for word in said.words
        if word.sure and not word.bare and word.value > 1
    ]
    if not numbers:
        return []
    # Of 1/5 neither figure counts anything.
    numbers = [one for one in numbers if "/" not in text[max(0, one[1][0] - 1) : one[1][1] + 1]]
    coins = money(text, language)
    found = [
        _amount(text, values, span, coins, language)
        for values, span in sorted(numbers, key=lambda one: one[1])
    ]
    return _with_inches(text, found, language)


def _amount(
    text: str,
    values: frozenset[float],
    span: tuple[int, int],
    coins: list[tuple[int, int, frozenset[str]]],
    language: str,
) -> Amount:
    start, end = span
    families, signed = _families(text, start, end, coins)
    measured = unit_after(text, end, language)
    return Amount(
        values,
        span,
        is_percent(text, start, end, language),
        families,
        signed,
        measured[0] if measured else None,
        bool(measured and measured[1]),
    )


def _families(
    text: str, start: int, end: int, coins: list[tuple[int, int, frozenset[str]]]
) -> tuple[frozenset[str], bool]:
    for begins, ends, families in coins:
        if (
            ends in (start, start - 1)
            and is_sign(text[begins:ends])
            and not text[ends:start].strip()
        ):
            return families, True
    stop = _STOP.search(text, end, end + _REACH)
    limit = stop.start() if stop else end + _REACH
    for begins, ends, families in coins:
        if end <= begins < limit:
            return families, is_sign(text[begins:ends])
    return frozenset(), False


def _with_inches(text: str, found: list[Amount], language: str) -> list[Amount]:
    """5-foot-9 and 5 ft 10 in are one measure each: both numbers get it as their own."""
    joined = list(found)
    for index, (feet, inches) in enumerate(pairwise(found)):
        if not _is_feet(text, feet, inches, language):
            continue
        whole = frozenset(
            value + inch / 12 for value in feet.values for inch in inches.values if inch < 12
        )
        for place, amount in ((index, feet), (index + 1, inches)):
            joined[place] = Amount(
                whole, amount.span, False, frozenset(), False, FOOT, unit_sure=True
            )
    return joined


def _is_feet(text: str, feet: Amount, inches: Amount, language: str) -> bool:
    """True if the first is followed by feet, and the second by inches or by nothing else."""
    if _MARKED.match(text, feet.span[1]):
        return True
    measured = unit_after(text, feet.span[1], language)
    if measured is None or measured[0] != FOOT:
        return False
    return bool(_FOOT_AND_INCH.fullmatch(text, measured[2], inches.span[1]))
