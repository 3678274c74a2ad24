"""Whether one side of a pair answers the negations that it has fewer of than the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dragoman.fidelity.negation_words import NEGATION_WORDS, OPPOSABLE
from dragoman.fidelity.negations import CLAUSE_END, Answer, Answering, Negations
from dragoman.fidelity.phrases import LETTER, expression, plain

# How far a word may stand from the negation that it answers, as a share of the sentence, and how
# far in any case. Sentences of two languages are not in the same order, but words that seldom deny
# answer only what is near. Without limits 1.6 % fewer of DEMETR's planted negations are seen; with
# .3 and .2 (20 characters) .9 % more, and .1 % more of human translations are doubted.
_REACH = {"doubtful": 0.4, "without": 0.4, "vague": 0.2, "only": 0.25}
_REACH_CHARACTERS = 25
# Words of two kinds that stand so near each other in their sentences may be one another's.
_LIKE_WITHIN = 0.1
# So many words, or characters where words are not apart, belong to a negation.
_WORDS_AROUND, _CHARACTERS_AROUND = 3, 6
_WORD = re.compile(rf"{LETTER}+(?:'{LETTER}+)*")


class Side(NamedTuple):
    """One side of a pair: its text, the code of its language, its negations."""

    text: str
    language: str
    found: Negations


def answer(more: Side, fewer: Side, *, one_language: bool = False) -> Answer:
    """How well `fewer` answers the negations that `more` has more of.

    A word that may deny answers one that stands about where it does, if it is not there for a like
    word of this side. A negation beside a word whose opposite says the same (not far) is in doubt,
    and between texts of one language one that only a word that seldom denies would answer.
    """
    surplus = more.found.fewest - fewer.found.most
    if surplus <= 0:
        return Answer.SURE
    answers = _without_like(fewer.found.answering(), more.found.answering())
    sure = ("doubtful", "without") if one_language else tuple(_REACH)
    answered = [
        _one(more, fewer, span, answers, sure) for span in _left_over(more, fewer)[:surplus]
    ]
    return max(answered, key=list(Answer).index)


def may_deny_alone(more: Side, fewer: Side) -> bool:
    """Whether `more` has a word that often denies (fail, without) and `fewer` nothing like it."""
    theirs = [*fewer.found.answering(), *_denials(fewer)]
    alone = _without_like(more.found.answering(), theirs)
    return any(one.kind in ("doubtful", "without") for one in alone)


def _denials(side: Side) -> list[Answering]:
    return [Answering("doubtful", side.found.place(span)) for span in side.found.denials]


def _one(
    more: Side, fewer: Side, span: tuple[int, int], answers: list[Answering], sure: Sequence[str]
) -> Answer:
    """Takes what answers out of `answers`; words of the kinds `sure` do so without a doubt."""
    place = more.found.place(span)
    longer = (more.found.length + fewer.found.length) / 2
    near = [one for one in answers if _within(abs(one.place - place), _REACH[one.kind], longer)]
    if near:
        nearest = min(near, key=lambda one: abs(one.place - place))
        answers.remove(nearest)
        return Answer.SURE if nearest.kind in sure else Answer.DOUBTFUL
    far = [one for one in answers if one.kind != "vague"]
    if far:
        answers.remove(far[0])
        return Answer.DOUBTFUL
    if span in more.found.soft or _opposed(more, fewer, span):
        return Answer.DOUBTFUL
    return Answer.NONE


def _within(far: float, reach: float, length: float) -> bool:
    return far <= reach or far * length <= _REACH_CHARACTERS


def _without_like(words: list[Answering], others: list[Answering]) -> list[Answering]:
    """Those of `words` that have no like one among `others`: of their kind first, then the next."""
    for alike in (True, False):
        pairs = sorted(
            (abs(one.place - other.place), index, number)
            for index, one in enumerate(words)
            for number, other in enumerate(others)
            if (one.kind == other.kind if alike else abs(one.place - other.place) <= _LIKE_WITHIN)
        )
        taken: set[int] = set()
        given: set[int] = set()
        for _, index, number in pairs:
            if index not in taken and number not in given:
                taken.add(index)
                given.add(number)
        words = [one for index, one in enumerate(words) if index not in taken]
        others = [one for number, one in enumerate(others) if number not in given]
    return words


def _left_over(more: Side, fewer: Side) -> list[tuple[int, int]]:
    """The negations of `more`, first those that are farthest from any of the other side."""
    theirs = [fewer.found.place(span) for span in fewer.found.denials]
    if not theirs:
        return list(more.found.denials)

    def near(span: tuple[int, int]) -> float:
        return min(abs(more.found.place(span) - place) for place in theirs)

    return sorted(more.found.denials, key=near, reverse=True)


def _opposed(more: Side, fewer: Side, span: tuple[int, int]) -> bool:
    """Whether words beside the negation have opposites, and the other side has not those words."""
    start, end = _around(more, span)
    here = _opposables(more, start, end)
    if not here:
        return False
    place, length = more.found.place(span), fewer.found.length
    reach = max(_REACH["vague"], _REACH_CHARACTERS / length)
    first, last = int((place - reach) * length), int((place + reach) * length)
    return here > _opposables(fewer, max(first, 0), last)


def _opposables(side: Side, start: int, end: int) -> int:
    listed = (match.span() for match in _pattern(side.language).finditer(plain(side.text)))
    return sum(start <= first and last <= end for first, last in listed)


def _around(side: Side, span: tuple[int, int]) -> tuple[int, int]:
    """The nearest words of the same clause, before and after."""
    text = side.text
    cuts = [match.start() for match in CLAUSE_END.finditer(text)]
    start = max((cut + 1 for cut in cuts if cut < span[0]), default=0)
    end = min((cut for cut in cuts if cut >= span[1]), default=len(text))
    if not NEGATION_WORDS[side.language].spaced:
        return max(start, span[0] - _CHARACTERS_AROUND), min(end, span[1] + _CHARACTERS_AROUND)
    before = [match.start() for match in _WORD.finditer(text, start, span[0])]
    after = [match.end() for match in _WORD.finditer(text, span[1], end)]
    return (
        before[-_WORDS_AROUND:][0] if before else span[0],
        after[:_WORDS_AROUND][-1] if after else span[1],
    )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    listed = OPPOSABLE.get(language, "")
    return re.compile(expression(listed, spaced=NEGATION_WORDS[language].spaced))
