"""A number that stayed while what it counts changed: percent, currency, unit of measure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.fidelity.amounts import Amount
from dragoman.fidelity.currencies import VAGUE, money
from dragoman.fidelity.figures import any_among
from dragoman.fidelity.percents import has_percent

Span = tuple[int, int]
_HUNDRED = 100.0


class AmountError(NamedTuple):
    """What is wrong in words, the number's place in source and target, and if that is sure."""

    message: str
    source: Span
    target: Span
    sure: bool = True


class Side(NamedTuple):
    """One sentence of a pair: its text, its language and its amounts."""

    text: str
    language: str
    amounts: list[Amount]

    def written(self, amount: Amount) -> str:
        return self.text[slice(*amount.span)]


def amount_errors(source: Side, target: Side) -> list[AmountError]:
    """What became of the amounts whose numbers are on both sides."""
    found: list[AmountError] = []
    for amount in source.amounts:
        there = [one for one in target.amounts if any_among(one.values, amount.values)]
        if there:
            found += _percent(source, target, amount, there)
            found += _currency(source, target, amount, there)
            found += _unit(source, amount, there)
    return found


def _percent(
    source: Side, target: Side, amount: Amount, there: list[Amount]
) -> Iterator[AmountError]:
    """The sign is sought in all of the sentence: "20 to 30 %" has it once for two numbers."""
    written = source.written(amount)
    if amount.percent and not has_percent(target.text, target.language):
        if any(_HUNDRED in one.values for one in target.amounts):  # 99 cases of 100
            return
        yield AmountError(f"{written} percent lost its percent", amount.span, there[0].span)
    elif all(one.percent for one in there) and not has_percent(source.text, source.language):
        yield AmountError(f"{written} became a percentage", amount.span, there[0].span)


def _currency(
    source: Side, target: Side, amount: Amount, there: list[Amount]
) -> Iterator[AmountError]:
    if not amount.families or any(amount.families & one.families for one in there):
        return
    written = f"{source.written(amount)} ({_named(amount)})"
    other = [one for one in there if one.families]
    # Money right beside both numbers is their own, whatever else is paid in the sentence.
    if not (amount.beside and other and all(one.beside for one in there)):
        paid = [families for _, _, families in money(target.text, target.language)]
        if any(amount.families & families for families in paid):
            return
    if other:
        message = f"{written} became {_named(other[0])}"
        yield AmountError(message, amount.span, other[0].span)
    elif amount.signed or not amount.families & VAGUE:
        # A currency in words is left out where it was said before.
        message = f"{written} lost its currency"
        yield AmountError(message, amount.span, there[0].span, sure=amount.signed)


def _unit(source: Side, amount: Amount, there: list[Amount]) -> Iterator[AmountError]:
    """One of the two may be letters of several meanings: beside 5 km, 5 m are metres."""
    unit = amount.unit
    if unit is None:
        return
    others = [one for one in there if one.unit is not None]
    if len(others) < len(there) or not (amount.unit_sure or all(one.unit_sure for one in others)):
        return
    units = [one.unit for one in others if one.unit is not None]
    if any(other.name == unit.name or other.dimension != unit.dimension for other in units):
        return
    names = (one.name.partition("-")[2] for one in (unit, units[0]))
    message = f"{source.written(amount)} {' became '.join(names)}"
    yield AmountError(message, amount.span, there[0].span)


def _named(amount: Amount) -> str:
    return " or ".join(sorted(amount.families))
