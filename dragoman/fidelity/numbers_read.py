"""One sentence of a pair with all its numbers and what they count."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.fidelity.amount_errors import Side
from dragoman.fidelity.amounts import Amount, amounts
from dragoman.fidelity.evidence import Said, knows_words, said
from dragoman.fidelity.figures import Figure
from dragoman.fidelity.months import months

# What may stand between a day and its month: a point, an ending, "of".
_DAY_TO_MONTH = 5


class Reading(NamedTuple):
    """One sentence of the pair, read."""

    said: Said
    side: Side

    @property
    def counts_in_words(self) -> bool:
        """True if its numbers in words can be read."""
        return knows_words(self.side.language)

    def has(self, text: str) -> bool:
        """True if the figure is written so here, and no scale makes it another."""
        return any(one.text == text and not one.scaled for one in self.said.figures)

    def is_day(self, figure: Figure) -> bool:
        """True if a month stands beside the figure."""
        start, end = figure.span
        return any(
            0 <= month.span[0] - end <= _DAY_TO_MONTH or 0 <= start - month.span[1] <= 1
            for month in months(self.side.text, self.side.language)
        )

    def amount(self, span: tuple[int, int]) -> Amount | None:
        return next((one for one in self.side.amounts if one.span == span), None)


def read(text: str, language: str, other: str) -> Reading:
    """`text` read; `other` is the language of what it is compared with."""
    base = language.partition("-")[0]
    numbers = said(text, base, other.partition("-")[0])
    return Reading(numbers, Side(text, base, amounts(text, numbers, base)))
