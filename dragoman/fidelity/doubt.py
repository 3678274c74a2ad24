"""Which pairs deserve a costly second look, by what costs next to nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script

# At most one pair in twelve: vectors cost twice what translating does, and a newsroom may spend a
# fifth of its time on checking.
BUDGET = 1 / 12
# From here on it is worth the second look.
DOUBTFUL = 1.0
# What speaks for a second look, and how much.
_MAJOR, _MINOR, _LENGTH, _LANDMARK, _LANDMARKS = 0.5, 1.0, 1.0, 0.5, 1.5
# Of translations between alphabets few have less or more than this of their source's characters.
_SHORT, _LONG = 0.7, 1.6
_FEW_CHARACTERS = 10
# What looks the same in both texts: figures, and in the same script words that have a capital
# inside a sentence. One may be gone that each language has a form of; of several half stay.
_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_a-z][^\W\d_]{2,}")
_FEWEST_LANDMARKS, _LANDMARKS_THERE = 2, 0.5
_STEM = 4


def doubt(pair: Pair, findings: Iterable[Finding]) -> float:
    """How much speaks for a second look; 0 if nothing does.

    What has a major finding fails anyway: a second look only tells a person more.
    """
    severities = {finding.severity for finding in findings}
    weight = _MINOR if Severity.MINOR in severities else 0.0
    weight += _MAJOR if Severity.MAJOR in severities else 0.0
    weight += _LENGTH if _odd_length(pair) else 0.0
    return weight + _lost_landmarks(pair)


def is_doubtful(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether it is worth what a second look costs: what fails climbs the repair ladder, which
    costs more, so that is always looked at again."""
    return any(finding.blocking for finding in findings) or doubt(pair, findings) >= DOUBTFUL


def doubtful(doubts: Sequence[float], budget: float = BUDGET) -> list[int]:
    """The indexes of those that get the second look: the most doubtful, `budget` of all at most.

    At least one, so that a single sentence may have it too; with a budget of 1 all do, in doubt or
    not.
    """
    if budget >= 1:
        return list(range(len(doubts)))
    most = math.ceil(len(doubts) * budget)
    asking = [index for index, weight in enumerate(doubts) if weight > 0]
    return sorted(sorted(asking, key=lambda index: -doubts[index])[:most])


def _odd_length(pair: Pair) -> bool:
    source, target = len(pair.source.strip()), len(pair.target.strip())
    ratio = (target + _FEW_CHARACTERS) / (source + _FEW_CHARACTERS)
    return not _SHORT <= ratio <= _LONG


def _lost_landmarks(pair: Pair) -> float:
    kinds = (_FIGURE, _NAME) if _look_alike(pair) else (_FIGURE,)
    marks = {match[0][:_STEM].casefold() for kind in kinds for match in kind.finditer(pair.source)}
    target = pair.target.casefold()
    there = sum(mark in target for mark in marks)
    if there == len(marks):
        return 0.0
    most_are_gone = len(marks) >= _FEWEST_LANDMARKS and there < _LANDMARKS_THERE * len(marks)
    return _LANDMARKS if most_are_gone else _LANDMARK


def _look_alike(pair: Pair) -> bool:
    return script(pair.source_language) == script(pair.target_language)
