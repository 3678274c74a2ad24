"""Hours that a word puts into the second half of the day: 下午5点, 5 de la tarde, 5 مساء."""

from __future__ import annotations

import re

_NOON = 12
_PM_BEFORE = re.compile(r"(?:下午|傍晚|晚上|午後|夜|오후|저녁)\s?$")
_PM_AFTER = re.compile(
    r"(?:[:：.h]\d{2})?\s?(?:h|uhr|heures|horas|ore|час(?:а|ов)?)?\s?"
    r"(?:abends|da noite|da tarde|de l['’]après-midi|de la noche|de la tarde|di pomeriggio|di sera"
    r"|du soir|nachmittags|po południu|wieczorem|večer|вечера|вечора|بعد الظهر|عصر|مساء)",
    re.IGNORECASE,
)


def afternoon(before: str, after: str, values: set[float]) -> set[float]:
    """The hours of the day that `values` are too, if a word around them says so."""
    if _PM_BEFORE.search(before) or _PM_AFTER.match(after):
        return {value + _NOON for value in values if value < _NOON}
    return set()
