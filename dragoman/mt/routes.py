"""Which models lead from one language to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.mt.engine import Model, Quality

# Each pivot adds the errors of one more model; three of them in a row leave little to publish.
MAX_PIVOTS = 2
_PREFERRED_PIVOT = "en"
# How many ways are tried before a sentence counts as one that no engine can translate.
MOST_WAYS = 3


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

    @property
    def quality(self) -> Quality:
        """That of its worst model; the best there is where nothing is translated."""
        return min((model.quality for model in self.models), default=Quality.BEST)

    @property
    def draft(self) -> bool:
        """A person has to read what it makes before it is published.

        Measured: English → Spanish → French through Apertium reaches chrF 38.9, where the bare
        Firefox model of a direct pair has 58.8.
        """
        return bool(self.pivots) and self.quality is Quality.ROUGH


def find_route(source: str, target: str, models: Iterable[Model]) -> Route | None:
    """The best chain from `source` to `target`; None if there is none with two pivots."""
    return next(iter(find_routes(source, target, models)), None)


def best_routes(found: Sequence[Route]) -> tuple[Route, ...]:
    """Of the routes between two languages, the best first, the best and those that may replace it.

    Drafts stand in for nothing but drafts: a person has to read them.
    """
    return tuple(way for way in found if way.draft == found[0].draft)[:MOST_WAYS]


def find_routes(source: str, target: str, models: Iterable[Model]) -> tuple[Route, ...]:
    """Every chain from `source` to `target` with at most two pivots, the best first.

    What may be published comes before drafts, direct before pivots, then the better worst model,
    then pivots via English (its models are the best trained), then the order in which the engines
    first appear in `models`, which is the operator's preference; at last the alphabet. Two pivots
    are only looked for where fewer lead to nothing that may be published.
    """
    if source == target:
        return (Route((source,)),)
    leaving: dict[str, list[Model]] = {}
    rank: dict[str, int] = {}
    for model in models:
        leaving.setdefault(model.source, []).append(model)
        rank.setdefault(model.engine, len(rank))
    routes: list[Route] = []
    chains = [Route((source,))]
    for pivots in range(MAX_PIVOTS + 1):
        # With engines for every pair there are hundreds of thousands of ways over two pivots.
        if pivots > 1 and any(not route.draft for route in routes):
            break
        chains = [
            Route((*chain.languages, model.target), (*chain.models, model))
            for chain in chains
            if chain.target != target
            for model in leaving.get(chain.target, [])
            if model.target not in chain.languages
        ]
        routes += [chain for chain in chains if chain.target == target]

    def preference(route: Route) -> tuple[object, ...]:
        return (
            route.draft,
            len(route.pivots),
            -route.quality,
            _PREFERRED_PIVOT not in route.pivots,
            [rank[model.engine] for model in route.models],
            route.languages,
            [model.name for model in route.models],
        )

    return tuple(sorted(routes, key=preference))
