"""In "two to three million" the two are millions as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.fidelity.figures import BETWEEN, Figure
from dragoman.fidelity.number_words import Spelled

# The scales that the end of a range may have, largest first.
_SCALES = (1e12, 1e9, 1e6, 1e3)


def with_scale_of_the_end(
    text: str, words: Sequence[Spelled], figures: Sequence[Figure]
) -> list[Spelled]:
    """The words, each one that begins such a range with what it is in the scale of the end."""
    if not words:
        return []
    ends = [(word.start, word.value) for word in words if not word.bare]
    ends += [(figure.span[0], max(figure.values)) for figure in figures if figure.scaled]
    return [_widened(text, word, ends) for word in words]


def _widened(text: str, word: Spelled, ends: Sequence[tuple[int, float]]) -> Spelled:
    for start, value in ends:
        factor = next((scale for scale in _SCALES if value >= scale), 1.0)
        unscaled = word.value < min(factor, _SCALES[-1]) and not word.bare
        if unscaled and start > word.end and BETWEEN.fullmatch(text, word.end, start):
            return replace(word, wide=frozenset({word.value * factor}))
    return word
