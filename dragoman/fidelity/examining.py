"""Checks many pairs: all of them cheaply, those in doubt a second time with more to go by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dragoman.fidelity.doubt import BUDGET, doubt, doubtful
from dragoman.fidelity.finding import Finding
from dragoman.fidelity.pair import Pair

# Gives pairs a context that costs more: other versions.
SecondLook = Callable[[Sequence[Pair]], Sequence[Pair]]
Checks = Callable[[Pair], tuple[Finding, ...]]


def examine(
    pairs: Sequence[Pair], checks: Checks, second_look: SecondLook, *, budget: float = BUDGET
) -> list[tuple[Finding, ...]]:
    """What `checks` find in each pair, in order; in the doubtful ones after the second look.

    `budget`: the share of pairs that may have it; 1 where time is no matter: all of them do.
    """
    found: list[tuple[Finding, ...]] = []
    doubts: list[float] = []
    for pair in pairs:
        # At once, while a lexicon still has at hand what the checks have asked it of this pair.
        found.append(checks(pair))
        doubts.append(doubt(pair, found[-1]))
    chosen = doubtful(doubts, budget)
    for index, pair in zip(chosen, second_look([pairs[i] for i in chosen]), strict=True):
        found[index] = checks(pair)
    return found
