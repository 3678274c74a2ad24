"""Checks many pairs: all of them cheaply, those in doubt a second time with more to go by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dragoman.fidelity.doubt import BUDGET, doubt, doubtful
from dragoman.fidelity.finding import Finding
from dragoman.fidelity.pair import Pair

# Gives pairs a context that costs more: other versions, vectors.
SecondLook = Callable[[Sequence[Pair]], Sequence[Pair]]
Checks = Callable[[Pair], tuple[Finding, ...]]


def examine(
    pairs: Sequence[Pair], checks: Checks, second_look: SecondLook, *, budget: float = BUDGET
) -> list[tuple[Finding, ...]]:
    """What `checks` find in each pair, in order; in the doubtful ones after the second look.

    `budget`: the share of pairs that may have it; 1 where time is no matter: all of them do.
    """
    found = [checks(pair) for pair in pairs]
    doubts = [doubt(pair, one) for pair, one in zip(pairs, found, strict=True)]
    chosen = doubtful(doubts, budget)
    for index, pair in zip(chosen, second_look([pairs[i] for i in chosen]), strict=True):
        found[index] = checks(pair)
    return found
