"""Opposites, by what they are about and by language: (words for one, words for the other).

Comes in: nothing. Goes out: `OPPOSITES`, written as in `phrases`; a word that can be either's
stands with both. Never: a rule.
"""

from __future__ import annotations

from dragoman.fidelity.antonym_words import (
    change,
    degree,
    events,
    law,
    nature,
    people,
    quality,
    quantity,
    society,
    space_time,
)

__all__ = ["OPPOSITES"]

OPPOSITES: dict[str, dict[str, tuple[str, str]]] = {
    **change.ROWS,
    **degree.ROWS,
    **events.ROWS,
    **law.ROWS,
    **nature.ROWS,
    **people.ROWS,
    **quality.ROWS,
    **quantity.ROWS,
    **society.ROWS,
    **space_time.ROWS,
}
