"""How the tables of further number words are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Further:
    """Number words of one language that CLDR lacks; each value has its words between commas.

    `numbers` add up, `scales` multiply, `halves` add a half, `hints` join no other number and are
    never asked for (both, dozen, noon). `joiners` stand between parts of one number.
    """

    numbers: Mapping[float, str] = field(default_factory=dict)
    scales: Mapping[float, str] = field(default_factory=dict)
    halves: Mapping[float, str] = field(default_factory=dict)
    hints: Mapping[float, str] = field(default_factory=dict)
    joiners: str = ""


def counted(listed: str, start: int = 0, step: int = 1) -> dict[float, str]:
    """Counts through words between spaces; forms of one number stand with a slash between them."""
    return {
        float(start + index * step): forms.replace("/", ",")
        for index, forms in enumerate(listed.split())
    }


def declined(stems: str, endings: str, start: int, step: int = 1) -> dict[float, str]:
    """Counts through stems between spaces, each with every one of `endings`."""
    return {
        float(start + index * step): ",".join(stem + end for end in endings.split())
        for index, stem in enumerate(stems.split())
    }


def merged(*tables: Mapping[float, str]) -> dict[float, str]:
    """All words of `tables`, those of one value together."""
    together: dict[float, str] = {}
    for table in tables:
        for value, listed in table.items():
            together[value] = f"{together[value]},{listed}" if value in together else listed
    return together
