"""What the numbers of a sentence count: percent, money, or a unit of measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dragoman.fidelity.currencies import is_sign, money
from dragoman.fidelity.evidence import Said
from dragoman.fidelity.percents import is_percent
from dragoman.fidelity.units import FOOT, Unit, rounded, smaller_unit, unit_after

# How far behind a number its currency may stand: "3,4 mil milhões de dólares".
_REACH = 32
_STOP = re.compile(r"[\d(),;:!?。，；]")
# 5'9": the marks alone.
_MARKED = re.compile(r"['’′]\s?(\d{1,2})(?:[\"”″]|'')")
# Of 5-foot-9, 17 pounds 1 ounce and 1 m 82, what stands behind the larger unit.
_AND_SMALLER = re.compile(r"[\s\-]*(?:(?:and|und|et|y|e|и)\s)?(\d{1,2})(?!\d)")
# The scale behind a figure, before its unit: 13 million years.
_SCALE_WORD = re.compile(r"[\s\-]*[^\W\d_]+\.?")
# Between a number and a currency that is surely its own: nothing, or the number's scale.
_NEXT_TO = re.compile(r"[\s\-]*(?:US|U\.S\.)?\s?")
_NEXT_TO_SCALED = re.compile(r"[\s\-]*(?:[^\W\d_]+\.?\s(?:de\s|d['’])?)?(?:US|U\.S\.)?\s?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts.

    `values`: all that the number may be. `families`: of its currency; `signed`: by a sign or code;
    `beside`: right before or after it. `unit` is None where it has none, `unit_sure` false where
    the letters may be something else.
    `whole`: where the number and its unit end.
    """

    values: frozenset[float]
    span: tuple[int, int]
    percent: bool
    families: frozenset[str]
    signed: bool
    unit: Unit | None = None
    unit_sure: bool = False
    beside: bool = False

    def is_another_unit_than(self, other: Amount) -> bool:
        """True if both are money in two currencies, or measures of one kind in two units."""
        if self.families and other.families:
            return not self.families & other.families
        one, another = self.unit, other.unit
        return bool(one and another and one.name != another.name) and (
            one is not None and another is not None and one.dimension == another.dimension
        )

    def is_same_as(self, other: Amount) -> bool:
        """True if both are as much of one unit: an hour and 30 minutes, 1.5 hours."""
        return self.unit is not None and self.unit == other.unit and self.values == other.values

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
    numbers = [(figure.values, figure.span, figure.scaled) for figure in said.figures]
    numbers += [
        (frozenset({word.value}), (word.start, word.end), False)
        for word in said.words
        if word.sure and not word.bare and word.value > 1
    ]
    if not numbers:
        return []
    # Of 1/5 neither figure counts anything.
    numbers = [one for one in numbers if "/" not in text[max(0, one[1][0] - 1) : one[1][1] + 1]]
    coins = money(text, language)
    found = [
        _amount(text, values, span, coins, language, scaled=scaled)
        for values, span, scaled in sorted(numbers, key=lambda one: one[1])
    ]
    return _with_smaller(text, found, language)


def _amount(
    text: str,
    values: frozenset[float],
    span: tuple[int, int],
    coins: list[tuple[int, int, frozenset[str]]],
    language: str,
    *,
    scaled: bool,
) -> Amount:
    start, end = span
    money_of = _money_of(text, start, end, coins, scaled=scaled)
    measured = unit_after(text, end, language)
    if measured is None and scaled and (scale := _SCALE_WORD.match(text, end)):
        measured = unit_after(text, scale.end(), language)
    return Amount(
        values,
        span,
        is_percent(text, start, end, language),
        money_of.families,
        money_of.signed,
        measured[0] if measured else None,
        bool(measured and measured[1]),
        money_of.beside,
    )


class _MoneyOf(NamedTuple):
    families: frozenset[str]
    signed: bool
    beside: bool


def _money_of(
    text: str,
    start: int,
    end: int,
    coins: list[tuple[int, int, frozenset[str]]],
    *,
    scaled: bool,
) -> _MoneyOf:
    for begins, ends, families in coins:
        if (
            ends in (start, start - 1)
            and is_sign(text[begins:ends])
            and not text[ends:start].strip()
        ):
            return _MoneyOf(families, True, True)
    stop = _STOP.search(text, end, end + _REACH)
    limit = stop.start() if stop else end + _REACH
    for begins, ends, families in coins:
        if end <= begins < limit:
            next_to = _NEXT_TO_SCALED if scaled else _NEXT_TO
            beside = bool(next_to.fullmatch(text, end, begins))
            return _MoneyOf(families, is_sign(text[begins:ends]), beside)
    return _MoneyOf(frozenset(), False, False)


def _with_smaller(text: str, found: list[Amount], language: str) -> list[Amount]:
    """5-foot-9, 17 pounds 1 ounce and 1 m 82 are one measure each: both numbers get it."""
    joined = list(found)
    for index, (larger, smaller) in enumerate(pairwise(found)):
        unit = _larger_unit(text, larger, smaller, language)
        part = smaller_unit(unit)
        if unit is None or part is None:
            continue
        parts = unit.factor / part.factor
        whole = frozenset(
            value + rest / parts
            for value in larger.values
            for rest in smaller.values
            if rest < parts
        )
        for place, amount in ((index, larger), (index + 1, smaller)):
            joined[place] = Amount(
                whole, amount.span, False, frozenset(), False, unit, unit_sure=True
            )
    return joined


def _larger_unit(text: str, larger: Amount, smaller: Amount, language: str) -> Unit | None:
    """The first number's unit where the second counts the next smaller one."""
    if _MARKED.match(text, larger.span[1]):
        return FOOT
    measured = unit_after(text, larger.span[1], language)
    if not measured or not _AND_SMALLER.fullmatch(text, measured[2], smaller.span[1]):
        return None
    # 6 feet and 6 years are two measures.
    counts_more = smaller.unit_sure and smaller.unit != smaller_unit(measured[0])
    return None if counts_more else measured[0]
