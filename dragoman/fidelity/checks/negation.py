"""Negations: what the source denies the translation denies, and nothing else."""

from __future__ import annotations

import re

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.left_over_negations import Side, answer
from dragoman.fidelity.negation_words import NEGATION_WORDS
from dragoman.fidelity.negations import Answer, Negations, negations
from dragoman.fidelity.negations_by_versions import Versions, Weighed
from dragoman.fidelity.pair import Pair

# Up to the end of the sentence.
_QUESTION = re.compile(r"[^.!?。！？؟]*[?？؟]")


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
        here = Side(pair.source, pair.source_language, ours)
        there = Side(pair.target, pair.target_language, theirs)
        versions = Versions(pair, here, there)
        lost = versions.lost(answer(here, there))
        if lost.answered is not Answer.SURE:
            return [self._finding(here, there, lost, "a negation of the source is lost")]
        made_up = versions.made_up(answer(there, here))
        if made_up.answered is not Answer.SURE:
            what = "the translation denies what is not denied"
            return [self._finding(here, there, made_up, what)]
        return []

    def _finding(self, here: Side, there: Side, weighed: Weighed, what: str) -> Finding:
        doubted = weighed.answered is Answer.DOUBTFUL or not (
            weighed.confirmed or _plain(here, there)
        )
        severity = Severity.MINOR if doubted else Severity.MAJOR
        return Finding(self.name, severity, what, here.found.denials, there.found.denials)


def _plain(here: Side, there: Side) -> bool:
    """Whether only one side denies, and does not only ask.

    Where both sides deny, one negation more is often two that the tables count as one.
    """
    asked = _only_asked(here.text, here.found) and _only_asked(there.text, there.found)
    return not asked and min(here.found.most, there.found.most) == 0


def _only_asked(text: str, found: Negations) -> bool:
    """Whether each negation stands in a question: is it not …? asks the same as: is it …?"""
    return all(_QUESTION.match(text, end) for _, end in found.denials)
