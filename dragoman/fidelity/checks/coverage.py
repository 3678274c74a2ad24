"""Clauses that were dropped or added, where a dictionary tells which word became which."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.uncovered import Uncovered, can_tell, uncovered

# How much evidence is asked of a run without counterpart (`Uncovered.evidence`), by the lexicon
# alone and where another version was compared. Measured with `python -m benchmarks.with_models`.
MAJOR, MINOR = (2.4, 3.0), (1.0, 1.6)


class CoverageCheck:
    """Finds runs of words in the source that became nothing, and some that came from nothing.

    It needs the context's `lexicon`, and is surer with the other versions, `second` and `back`.
    """

    name = "coverage"

    def covers(self, source_language: str, target_language: str) -> bool:
        return can_tell(source_language, target_language)

    def find(self, pair: Pair) -> list[Finding]:
        dropped, added = uncovered(pair)
        findings = []
        if dropped and (severity := _severity(dropped)):
            span = dropped.start, dropped.end
            message = f"nothing stands for “{pair.source[slice(*span)]}”"
            findings.append(Finding(self.name, severity, message, source_spans=(span,)))
        if added and (severity := _severity(added)):
            span = added.start, added.end
            message = f"“{pair.target[slice(*span)]}” stands for nothing in the source"
            findings.append(Finding(self.name, severity, message, target_spans=(span,)))
        return findings


def _severity(run: Uncovered) -> Severity | None:
    if run.evidence >= MAJOR[run.compared]:
        return Severity.MAJOR
    return Severity.MINOR if run.evidence >= MINOR[run.compared] else None
