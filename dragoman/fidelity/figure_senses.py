"""What a figure says beyond its value: years that are cut short, decades, rounds of a cup."""

from __future__ import annotations

import re

from dragoman.fidelity import decades

_WORD_BEFORE = re.compile(r"(\w+)\s+(?:(?:de|del|dos|los|degli)\s+)?['’]?$")
# A season or a model year behind capitals: FW24.
_RECENT = range(10, 50)
# The last sixteen of a cup play the eighths of the final: in every language one of the two.
_LAST_SIXTEEN = re.compile(r"\b(?:last|round of|top)\s$", re.IGNORECASE)
_EIGHTHS = re.compile(r"(?:\.?[º°ªo]s?|i?è?mes?|es?|\.)?\s(?:de\s|di\s)?(?:fin|фин)", re.IGNORECASE)


def short_years(token: str, before: str, after: str) -> set[float]:
    """What a short year stands for: '90s, anos 90, 2018-19."""
    if not token.isdigit() or len(token) > len("2000"):
        return set()
    number = int(token)
    word = _WORD_BEFORE.search(before)
    decade = decades.AFTER.match(after) or (word and word[1].lower() in decades.BEFORE)
    if decade and number in range(10, 100, 10):
        return {float(century + number) for century in (0, 1800, 1900, 2000)}
    if decade and number % 10 == 0 and 1700 <= number < 2100:
        return {float(number), float(number % 100)}
    if len(token) == 2 and before[-1:].isupper() and number in _RECENT:
        return {float(number), float(2000 + number)}
    season = re.search(r"(?<!\d)(\d{2})\d{2}[-–/]$", before)
    if season and len(token) == 2:
        return {float(number), float(int(season[1]) * 100 + number)}
    return set()


def knockout(figure: str, before: str, after: str) -> frozenset[float]:
    """The eighths of a final for the last sixteen, and the other way round."""
    if figure == "8" and _EIGHTHS.match(after):
        return frozenset({16.0})
    return (
        frozenset({8.0, 1 / 8}) if figure == "16" and _LAST_SIXTEEN.search(before) else frozenset()
    )


def century(token: str, after: str) -> frozenset[float]:
    """The century of a decade: 1870s, "in den 70ern des 19. Jahrhunderts"."""
    if len(token) == 4 and token.endswith("0") and decades.AFTER.match(after):
        return frozenset({float(int(token) // 100 + 1)})
    return frozenset()
