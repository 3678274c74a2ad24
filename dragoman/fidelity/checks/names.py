"""People, places, organisations: none is lost, replaced or made up."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.naming.counterpart import Side, side
from dragoman.fidelity.naming.mentions import Name, names_in
from dragoman.fidelity.pair import Pair

# Two names so close together are parts of one: "Ann Rust", "Ann-Marie", "A. Rust".
_CLOSE = 2


class NamesCheck:
    """Finds names of the source that are not in the translation, and the other way round."""

    name = "names"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        source = side(pair.source, pair.source_language)
        target = side(pair.target, pair.target_language)
        lost = _without_counterpart(names_in(pair.source, pair.source_language), target)
        new = _without_counterpart(names_in(pair.target, pair.target_language), source)
        replaced = bool(_sure(lost) and _sure(new))
        lost = [name for name in lost if name.sure and not name.acronym or _sure(new)]
        new = [name for name in new if name.sure and not name.acronym or _sure(lost)]
        return [self._lost(n, replaced) for n in lost] + [self._new(n, replaced) for n in new]

    def _lost(self, name: Name, replaced: bool) -> Finding:
        return Finding(
            self.name,
            Severity.MAJOR if replaced else Severity.MINOR,
            f"the name {name.text} of the source is not in the translation",
            source_spans=(name.span,),
        )

    def _new(self, name: Name, replaced: bool) -> Finding:
        return Finding(
            self.name,
            Severity.MAJOR if replaced else Severity.MINOR,
            f"the name {name.text} of the translation is not in the source",
            target_spans=(name.span,),
        )


def _sure(names: list[Name]) -> list[Name]:
    return [name for name in names if name.sure]


def _without_counterpart(names: list[Name], other: Side) -> list[Name]:
    """The names that `other` does not have; of a full name one part is enough."""
    missing: list[Name] = []
    group: list[Name] = []
    known = False
    for name in names:
        if group and name.span[0] - group[-1].span[1] > _CLOSE:
            missing += [] if known else group
            group, known = [], False
        group.append(name)
        known = known or other.has(name)
    return missing + ([] if known else group)
