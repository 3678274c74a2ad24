"""Which pairs deserve a costly second look, by what costs next to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.length_ratios import expected
from dragoman.fidelity.naming.folding import fold
from dragoman.fidelity.negations import Negations, negations
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script
from dragoman.fidelity.uncovered import uncovered

# From here on a second look, which costs two translations, is worth it. Of the engine's own
# translations 2 % have more, of people's 7 %, and of the planted errors that only the second look
# finds four in ten; for each further tenth of them as many looks would be needed again.
DOUBTFUL = 2.5
# What speaks for a second look, and how much: a logistic regression on errors planted in news that
# the first look does not find, against good translations, rounded. `python -m
# benchmarks.with_models` measures which share of the errors the order brings to the front.
_MAJOR = 0.5
_MINOR = 0.5
_MINORS = {"completeness": 2.0, "names": 2.5, "negation": 2.5, "numbers": 2.5, "opposites": 2.5}
# Of a text that is further from its usual length than most, each deviation more.
_LENGTH, _USUAL_DEVIATIONS = 0.6, 1.0
# Of a run that may have no counterpart: half the square of its evidence, from where that may be.
_RUN, _LEAST_EVIDENCE = 0.5, -1.0
# Denials that one text has more of; words that may deny in one text alone.
_DENIALS, _DENIED = 1.75, 0.75
# A figure that is gone or new. In the same script, each word with a capital inside a sentence that
# is gone, and that one is gone and another is new.
_FIGURES, _LOST, _MOST_LOST, _REPLACED = 1.5, 0.4, 2, 0.75
_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_a-z][^\W\d_]{2,}")
_STEM = 4


def doubt(pair: Pair, findings: Iterable[Finding]) -> float:
    """How much speaks for a second look; 0 if nothing does.

    What has a major finding fails anyway: a second look only tells a person more.
    """
    severities = {(finding.check, finding.severity) for finding in findings}
    if any(severity is Severity.MAJOR for _, severity in severities):
        return _MAJOR
    if not pair.source.strip() or not pair.target.strip():
        return 0.0
    return (
        sum(
            _MINORS.get(check, _MINOR)
            for check, severity in severities
            if severity is Severity.MINOR
        )
        + _LENGTH * _odd_length(pair)
        + sum(_alone(pair))
        + _one_sided_denial(pair)
        + _lost_landmarks(pair)
    )


def is_doubtful(pair: Pair, findings: Sequence[Finding]) -> bool:
    """Whether it is worth what a second look costs.

    What fails climbs the repair ladder, which costs more, so that is always looked at again.
    """
    return any(finding.blocking for finding in findings) or doubt(pair, findings) >= DOUBTFUL


def _odd_length(pair: Pair) -> float:
    """Deviations beyond the usual ones."""
    source, target = len(pair.source.strip()), len(pair.target.strip())
    usual = expected(source, pair.source_language, pair.target_language)
    return max(abs(usual.deviations(source, target)) - _USUAL_DEVIATIONS, 0.0)


def _alone(pair: Pair) -> Iterator[float]:
    for run in uncovered(pair):
        if run is not None:
            yield _RUN * max(run.evidence - _LEAST_EVIDENCE, 0.0) ** 2


def _one_sided_denial(pair: Pair) -> float:
    ours = negations(pair.source, pair.source_language)
    theirs = negations(pair.target, pair.target_language)
    if ours is None or theirs is None:
        return 0.0
    weight = _DENIALS if ours.most != theirs.most else 0.0
    return weight + (_DENIED if _may_deny(ours) != _may_deny(theirs) else 0.0)


def _may_deny(found: Negations) -> bool:
    return bool(found.denials or found.doubtful or found.without or found.only)


def _lost_landmarks(pair: Pair) -> float:
    ours, theirs = (set(_FIGURE.findall(text)) for text in (pair.source, pair.target))
    weight = _FIGURES if ours != theirs else 0.0
    if script(pair.source_language) != script(pair.target_language):
        return weight
    gone, new = _missing(pair.source, pair.target), _missing(pair.target, pair.source)
    return weight + _LOST * min(gone, _MOST_LOST) + (_REPLACED if gone and new else 0.0)


def _missing(text: str, other: str) -> int:
    """How many of the words of `text` that may be names have no like in `other`."""
    there = fold(other)
    return sum(name not in there for name in {fold(one)[:_STEM] for one in _NAME.findall(text)})
