"""Which models lead from one language to another."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.mt.models import Model

# Each pivot adds the errors of one more model; three of them in a row leave little to publish.
MAX_PIVOTS = 2
_PREFERRED_PIVOT = "en"


@dataclass(frozen=True, slots=True)
class Route:
    """A chain of languages, source first, and the model of each step (one fewer).

    With no model at all source and target are the same language: nothing is translated.
    """

    languages: tuple[str, ...]
    models: tuple[Model, ...] = ()

    @property
    def source(self) -> str:
        return self.languages[0]

    @property
    def target(self) -> str:
        return self.languages[-1]

    @property
    def pivots(self) -> tuple[str, ...]:
        """The languages between source and target."""
        return self.languages[1:-1]

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """Each step as (from, to)."""
        return tuple(zip(self.languages, self.languages[1:], strict=False))


def find_route(source: str, target: str, models: Iterable[Model]) -> Route | None:
    """The shortest chain from `source` to `target`; None if there is none with two pivots.

    Among equally short ones those via English come first (its models are the best trained), then
    alphabetical order, so that the answer never depends on the order of `models`.
    """
    if source == target:
        return Route((source,))
    by_pair = {(model.source, model.target): model for model in models}
    chains: list[tuple[str, ...]] = [(source,)]
    for _ in range(MAX_PIVOTS + 1):
        chains = [
            (*chain, step)
            for chain in chains
            for start, step in by_pair
            if start == chain[-1] and step not in chain
        ]
        arrived = [chain for chain in chains if chain[-1] == target]
        if arrived:
            best = min(arrived, key=_preference)
            steps = itertools.pairwise(best)
            return Route(best, tuple(by_pair[step] for step in steps))
    return None


def _preference(chain: tuple[str, ...]) -> tuple[bool, tuple[str, ...]]:
    return (_PREFERRED_PIVOT not in chain[1:-1], chain)
