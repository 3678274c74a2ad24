"""Opposites: what rose does not fall, and the north does not become the south."""

from __future__ import annotations

from dragoman.fidelity.antonyms import LANGUAGES, flipped, opposites
from dragoman.fidelity.finding import Finding, Severity, Spans
from dragoman.fidelity.negations import negations
from dragoman.fidelity.pair import Pair

# Opposites that people often put for one another (rose by half → was a third less before), in
# 0.08 % and more of human translations each; the others in 0.05 % at most.
LOOSE = frozenset({"before", "die", "different", "large", "many", "more", "rise", "start", "young"})


class OppositesCheck:
    """Finds a word of the source that is answered by its opposite and by nothing like it.

    It holds back where only one side denies: not poor is rich, and a negation that is lost is
    another check's.
    """

    name = "opposites"

    def covers(self, source_language: str, target_language: str) -> bool:
        return source_language in LANGUAGES and target_language in LANGUAGES

    def find(self, pair: Pair) -> list[Finding]:
        if not self.covers(pair.source_language, pair.target_language):
            return []
        ours = opposites(pair.source, pair.source_language)
        theirs = opposites(pair.target, pair.target_language)
        found = []
        for about, said in ours.items():
            spans = flipped(said, theirs[about]) if about in theirs else None
            if spans is not None:
                found.append(self._finding(pair, about, *spans))
        return found if found and _deny_alike(pair) else []

    def _finding(self, pair: Pair, about: str, here: Spans, there: Spans) -> Finding:
        severity = Severity.MINOR if about in LOOSE else Severity.MAJOR
        (start, end), (first, last) = here[0], there[0]
        message = f"“{pair.source[start:end]}” became its opposite “{pair.target[first:last]}”"
        return Finding(self.name, severity, message, here, there)


def _deny_alike(pair: Pair) -> bool:
    """Whether both sides deny, or neither; where nothing is known of negations, they do."""
    ours = negations(pair.source, pair.source_language)
    theirs = negations(pair.target, pair.target_language)
    if ours is None or theirs is None:
        return True
    return ours.fewest <= theirs.most and theirs.fewest <= ours.most
