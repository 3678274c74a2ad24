"""What the checks find in a pair, by how much they were told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.fidelity import Finding, Pair, check_pair
from dragoman.fidelity.doubt import doubt
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.routes import Route
from dragoman.pipeline.evidence import Evidence

Found = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """One pair's findings: with no model, with the lexicon, with other versions too.

    `doubt` is what the order of the second look goes by.
    """

    bare: Found
    lexicon: Found
    versions: Found
    doubt: float


class Looking:
    """Looks at pairs between two languages in all ways; each pair once."""

    def __init__(self, engines: EngineSet, source: str, target: str, made_by: Route | None) -> None:
        self._evidence = Evidence(engines, source, target, made_by=made_by)
        self._known: dict[Pair, Looks] = {}

    def at(self, pairs: Sequence[Pair]) -> list[Looks]:
        """In order; pairs that were looked at before are not looked at again."""
        new = list(dict.fromkeys(pair for pair in pairs if pair not in self._known))
        first = self._evidence.first_look(new)
        second = self._evidence.second_look(first)
        for pair, once, twice in zip(new, first, second, strict=True):
            found = check_pair(once)
            self._known[pair] = Looks(
                check_pair(pair), found, check_pair(twice), doubt(once, found)
            )
        return [self._known[pair] for pair in pairs]


def blocks(found: Found) -> bool:
    return any(one.blocking for one in found)
