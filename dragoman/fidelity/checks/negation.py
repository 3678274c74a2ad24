"""Negations: what the source denies the translation denies, and nothing else."""

from __future__ import annotations

import re

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.left_over_negations import Side, answer
from dragoman.fidelity.negation_words import NEGATION_WORDS
from dragoman.fidelity.negations import Answer, Negations, negations
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
        lost = answer(here, there)
        if lost is not Answer.SURE:
            return [self._finding(pair, ours, theirs, lost, "a negation of the source is lost")]
        made_up = answer(there, here)
        if made_up is not Answer.SURE:
            what = "the translation denies what is not denied"
            return [self._finding(pair, ours, theirs, made_up, what)]
        return []

    def _finding(
        self, pair: Pair, ours: Negations, theirs: Negations, answered: Answer, what: str
    ) -> Finding:
        asked = _only_asked(pair.source, ours) and _only_asked(pair.target, theirs)
        # Where both sides deny, one negation more is often two that the tables count as one.
        both = min(ours.most, theirs.most) > 0
        doubted = answered is Answer.DOUBTFUL or both or asked or _others_agree(pair, ours, theirs)
        severity = Severity.MINOR if doubted else Severity.MAJOR
        return Finding(self.name, severity, what, ours.denials, theirs.denials)


def _only_asked(text: str, found: Negations) -> bool:
    """Whether each negation stands in a question: is it not …? asks the same as: is it …?"""
    return all(_QUESTION.match(text, end) for _, end in found.denials)


def _others_agree(pair: Pair, ours: Negations, theirs: Negations) -> bool:
    """Whether the way back denies as the source does, or a second translation as this one.

    Then it is likelier that one language denies what the other says by an opposite word.
    """
    back = negations(pair.context.back, pair.source_language) if pair.context.back else None
    second = negations(pair.context.second, pair.target_language) if pair.context.second else None
    return (back is not None and _alike(ours, back)) or (
        second is not None and _alike(theirs, second)
    )


def _alike(one: Negations, other: Negations) -> bool:
    return one.fewest <= other.most and other.fewest <= one.most
