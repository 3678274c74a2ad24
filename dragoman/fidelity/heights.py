"""Heights in feet and inches: a 6-foot-6 forward, 5ft 11in, 6'6".

Both numbers belong to one measure, and the second is easily lost: 6-foot-6 → 6 feet, where each
figure is still there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from dragoman.fidelity.amount_errors import AmountError, Side
from dragoman.fidelity.amounts import Amount
from dragoman.fidelity.units import FOOT, rounded

# Only English says a measure so without naming the inches.
LANGUAGE = "en"
_FEET, _INCHES = r"(?:foot|feet|ft)\.?", r"(?:inch(?:es)?|ins?\b|[\"”″])"
_HEIGHT = re.compile(
    rf"(?<![\d.,])(\d)(?:-{_FEET}-|\s?-?{_FEET}[\s-]*(?:and\s)?(?=\d+[\s-]?{_INCHES})|['’′]\s?)"
    rf"(\d{{1,2}})(?![\d.,%]\d|\d)(?:[\s-]?{_INCHES})?"
)
_INCHES_A_FOOT = 12
_ALIKE = 1e-6


class _Height(NamedTuple):
    span: tuple[int, int]
    feet: float
    inches: float

    @property
    def metres(self) -> float:
        return FOOT.base(self.feet + self.inches / _INCHES_A_FOOT)


def changed_heights(source: Side, target: Side) -> list[AmountError]:
    """Heights of an English source that are neither said in full in the target nor converted."""
    if source.language != LANGUAGE:
        return []
    heights = [
        _Height(match.span(), float(match[1]), float(match[2]))
        for match in _HEIGHT.finditer(source.text)
        if int(match[2]) < _INCHES_A_FOOT
    ]
    return [
        AmountError(
            f"the height {source.text[slice(*height.span)]} is not in the translation",
            height.span,
            (0, len(target.text)),
        )
        for height in heights
        if not any(_is_length_of(height, amount) for amount in target.amounts)
        and not _is_said_bare(height, target)
    ]


def _is_length_of(height: _Height, amount: Amount) -> bool:
    """Feet with their inches are read as one amount, in feet."""
    unit = amount.unit
    if unit is None or unit.dimension != FOOT.dimension:
        return False
    length = unit.of_base(height.metres)
    if unit == FOOT:
        return any(abs(value - length) < _ALIKE for value in amount.values)
    return any(rounded(value, length, unit) for value in amount.values)


def _is_said_bare(height: _Height, target: Side) -> bool:
    """Both numbers, of which neither surely counts anything: 6'6", 6-6."""
    feet, inches = (
        [one for one in target.amounts if number in one.values and not one.unit_sure]
        for number in (height.feet, height.inches)
    )
    return any(one is not other for one in feet for other in inches)
