"""People, places, organisations: none is lost, replaced or made up."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.naming.counterpart import side
from dragoman.fidelity.naming.mentions import Name, names_in
from dragoman.fidelity.pair import Pair


class NamesCheck:
    """Finds names of the source that are not in the translation, and the other way round."""

    name = "names"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        source, target = (
            side(pair.source, pair.source_language),
            side(pair.target, pair.target_language),
        )
        lost = [n for n in names_in(pair.source, pair.source_language) if not target.has(n)]
        new = [n for n in names_in(pair.target, pair.target_language) if not source.has(n)]
        return [self._lost(n, new) for n in lost] + [self._new(n, lost) for n in new]

    def _lost(self, name: Name, new: list[Name]) -> Finding:
        return Finding(
            self.name,
            Severity.MAJOR if new else Severity.MINOR,
            f"the name {name.text} of the source is not in the translation",
            source_spans=(name.span,),
        )

    def _new(self, name: Name, lost: list[Name]) -> Finding:
        return Finding(
            self.name,
            Severity.MAJOR if lost else Severity.MINOR,
            f"the name {name.text} of the translation is not in the source",
            target_spans=(name.span,),
        )
