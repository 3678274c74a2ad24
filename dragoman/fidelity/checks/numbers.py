"""Figures: each one of the source is in the translation, by value, and none is new."""

from __future__ import annotations

from dragoman.fidelity.evidence import evidence
from dragoman.fidelity.figures import Figure, figures
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair

# An article may become a figure (a ship → 1 ship), and no table of words can tell. On 1,053 human
# translations into each of five columns, 0 and 2 give the same false alarms, and 2 misses 5 more of
# 1,141 changed digits; tests/quality/test_translation.py measures both.
TINY = 1


class NumbersCheck:
    """Finds figures that were lost, changed or made up.

    A figure may change its form (1,234.5 → 1.234,5; 5.30pm → 17h30; 2.8bn → 2,8 mil milhões;
    19th → XIX; 2 → two), never its value.
    """

    name = "numbers"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        ours = figures(pair.source, pair.source_language, pair.target_language)
        theirs = figures(pair.target, pair.target_language, pair.source_language)
        if not ours and not theirs:
            return []
        said_there = evidence(pair.target, pair.target_language, theirs)
        said_here = evidence(pair.source, pair.source_language, ours)
        lost = [figure for figure in ours if not figure.said_by(said_there) and any(figure.values)]
        new = [
            figure
            for figure in theirs
            if not figure.said_by(said_here) and max(figure.values, default=TINY + 1) > TINY
        ]
        return [self._lost(figure) for figure in lost] + [self._new(figure) for figure in new]

    def _lost(self, figure: Figure) -> Finding:
        message = f"the figure {figure.text} of the source is not in the translation"
        return Finding(self.name, Severity.MAJOR, message, source_spans=(figure.span,))

    def _new(self, figure: Figure) -> Finding:
        message = f"the figure {figure.text} of the translation is not in the source"
        return Finding(self.name, Severity.MAJOR, message, target_spans=(figure.span,))
