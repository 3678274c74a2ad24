"""Scores and other figures that stand together: 3-1, 2&1, 5-0-0."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

_SCORE = re.compile(r"(?<![\d.,:/\-–])\d{1,2}(?:\s?[-–&]\s?\d{1,2})+(?![\d.,]\d|[\d:/]|[-–]\d)")
# A translation may write the same score with a colon, a slash or its language's "to".
_ANY_SCORE = re.compile(
    r"(?<![\d.,/])\d{1,2}(?:\s?(?:[-–&:/x比]|to|a|à|zu)\s?\d{1,2})+(?![\d.,]\d|\d)"
)


class Score(NamedTuple):
    """The numbers of a score, smallest first: who is named first differs; and its place."""

    numbers: tuple[int, ...]
    span: tuple[int, int]


def changed_score(source: str, target: str) -> tuple[Score, Score] | None:
    """A score of the source that is not in the target, and one there that is not in the source."""
    if "-" not in source and "–" not in source and "&" not in source:
        return None
    ours, theirs = _scores(_SCORE, source), _scores(_ANY_SCORE, target)
    lost = Counter(one.numbers for one in ours) - Counter(one.numbers for one in theirs)
    known = Counter(one.numbers for one in _scores(_ANY_SCORE, source))
    new = Counter(one.numbers for one in theirs) - known
    for score in ours:
        for other in theirs:
            alike = len(score.numbers) == len(other.numbers)
            if lost[score.numbers] and new[other.numbers] and alike:
                return score, other
    return None


def _scores(pattern: re.Pattern[str], text: str) -> list[Score]:
    return [
        Score(tuple(sorted(int(digits) for digits in re.findall(r"\d+", match[0]))), match.span())
        for match in pattern.finditer(text)
    ]
