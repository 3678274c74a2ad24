"""Negations: what the source denies the translation denies, and nothing else."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.negation_words import NEGATION_WORDS
from dragoman.fidelity.negations import Negations, negations
from dragoman.fidelity.pair import Pair


class NegationCheck:
    """Finds a negation that was lost and one that was made up.

    It is no error where a word of the other side may say as much: not able → unable.
    """

    name = "negation"

    def covers(self, source_language: str, target_language: str) -> bool:
        return source_language in NEGATION_WORDS and target_language in NEGATION_WORDS

    def find(self, pair: Pair) -> list[Finding]:
        ours = negations(pair.source, pair.source_language)
        theirs = negations(pair.target, pair.target_language)
        if ours is None or theirs is None:
            return []
        if _outnumbers(ours, theirs):
            return [self._finding(pair, ours, theirs, "a negation of the source is lost")]
        if _outnumbers(theirs, ours):
            return [self._finding(pair, ours, theirs, "the translation denies what is not denied")]
        return []

    def _finding(self, pair: Pair, ours: Negations, theirs: Negations, what: str) -> Finding:
        only_one_denies = not ours.most or not theirs.most
        severity = Severity.MAJOR if only_one_denies else Severity.MINOR
        return Finding(self.name, severity, what, ours.all, theirs.all)


def _outnumbers(more: Negations, fewer: Negations) -> bool:
    """Whether `more` has a negation that nothing in `fewer` can stand for.

    Doubtful words of both sides are taken to answer each other.
    """
    answers = max(0, len(fewer.doubtful) - len(more.doubtful))
    return more.fewest > fewer.most + answers
