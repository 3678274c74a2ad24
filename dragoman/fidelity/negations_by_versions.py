"""What other versions of a translation tell of a negation that it may have lost or made up.

Texts of one language are compared: the translation with another engine's, and the source with the
translation brought back. There a word that denies in part (unable) has to be the same, too.
"""

from __future__ import annotations

from typing import NamedTuple

from dragoman.fidelity.left_over_negations import Side, answer, may_deny_alone
from dragoman.fidelity.negations import Answer, negations
from dragoman.fidelity.pair import Pair


def version(text: str, language: str) -> Side | None:
    """None where there is no such version, or nothing is known of its language."""
    found = negations(text, language) if text else None
    return None if found is None else Side(text, language, found)


class Weighed(NamedTuple):
    """How well a negation is answered, and whether both versions confirm that it is not."""

    answered: Answer
    confirmed: bool


class Versions:
    """The other versions of one pair, of whose languages the negations are known."""

    def __init__(self, pair: Pair, source: Side, target: Side) -> None:
        self._source, self._target = source, target
        self._second = version(pair.context.second, pair.target_language)
        self._back = version(pair.context.back, pair.source_language)

    def lost(self, alone: Answer) -> Weighed:
        """Of the source's negations; `alone`: what the two texts say without versions."""
        return _weighed(
            alone,
            self._second and _of_one_language(self._second, self._target),
            self._back and _of_one_language(self._source, self._back),
        )

    def made_up(self, alone: Answer) -> Weighed:
        """The same for what only the translation denies."""
        return _weighed(
            alone,
            self._second and _of_one_language(self._target, self._second),
            self._back and _of_one_language(self._back, self._source),
        )


def _of_one_language(more: Side, fewer: Side) -> Answer:
    answered = answer(more, fewer, one_language=True)
    if answered is Answer.SURE and may_deny_alone(more, fewer):
        return Answer.DOUBTFUL
    return answered


def _weighed(alone: Answer, second: Answer | None, back: Answer | None) -> Weighed:
    """With both versions two of the three decide; one alone can only raise a doubt."""
    if second is None or back is None:
        agrees = Answer.SURE in (second, back)
        return Weighed(Answer.DOUBTFUL if agrees and alone is Answer.NONE else alone, False)
    both = (second, back)
    if Answer.SURE not in both:
        return Weighed(Answer.NONE, True) if Answer.NONE in both else Weighed(alone, False)
    if second is back:
        return Weighed(Answer.DOUBTFUL if alone is Answer.NONE else Answer.SURE, False)
    if alone is Answer.NONE and second is Answer.NONE:
        return Weighed(Answer.NONE, False)
    return Weighed(Answer.SURE if alone is Answer.SURE else Answer.DOUBTFUL, False)
