"""What the checks find in a pair, by how much they were told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.fidelity import Finding, Pair, check_pair
from dragoman.fidelity.doubt import doubt, is_doubtful
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.routes import Route, best_routes
from dragoman.pipeline.evidence import Evidence

Found = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """One pair's findings: with no model, with the lexicon, with other versions too.

    `doubt` is what the order of the second look goes by; `looked_twice`: the newsroom would.
    """

    bare: Found
    lexicon: Found
    versions: Found
    doubt: float
    looked_twice: bool


class Looking:
    """Looks at pairs between two languages in all ways; each pair once."""

    def __init__(self, engines: EngineSet, source: str, target: str, made_by: Route | None) -> None:
        ways = best_routes(engines.routes(source, target))
        others = [way for way in ways if way != made_by]
        self._evidence = Evidence(engines, source, target, ways=others)
        self._known: dict[Pair, Looks] = {}

    def at(self, pairs: Sequence[Pair]) -> list[Looks]:
        """In order; pairs that were looked at before are not looked at again."""
        for pair in pairs:
            if pair not in self._known:
                self._known[pair] = self._looks(pair)
        return [self._known[pair] for pair in pairs]

    def _looks(self, pair: Pair) -> Looks:
        once = self._evidence.first_look(pair)
        found = check_pair(once)
        twice = check_pair(self._evidence.second_look(once))
        return Looks(check_pair(pair), found, twice, doubt(once, found), is_doubtful(once, found))


def blocks(found: Found) -> bool:
    return any(one.blocking for one in found)
