"""What becomes of a translation, given what the checks saw in each of its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dragoman.fidelity.finding import Finding

# A failing sentence is shown in the original language and marked. A reader bears with one in ten;
# with more the page is no translation any more, and a person should look at it.
HOLD_SHARE = 0.1


class Decision(StrEnum):
    """PUBLISH as it is, publish with FLAGged sentences, or HOLD for the desk."""

    PUBLISH = "publish"
    FLAG = "flag"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision and its reason (empty for publish): `held:numbers`, `flagged:copied,numbers`.

    `failing` are the indexes of the sentences with a blocking finding.
    """

    decision: Decision
    reason: str
    failing: tuple[int, ...]


def decide(results: Sequence[Sequence[Finding]]) -> Verdict:
    """The verdict over a translation; `results` has the findings of each translated sentence."""
    failing = tuple(
        index for index, found in enumerate(results) if any(one.blocking for one in found)
    )
    if not failing:
        return Verdict(Decision.PUBLISH, "", ())
    worst = _most_frequent(results)
    if len(failing) > HOLD_SHARE * len(results):
        return Verdict(Decision.HOLD, f"held:{worst}", failing)
    return Verdict(Decision.FLAG, f"flagged:{worst}", failing)


def _most_frequent(results: Sequence[Sequence[Finding]]) -> str:
    """The check that fails most sentences; those that tie, sorted, with commas."""
    counts = Counter(
        name for found in results for name in {one.check for one in found if one.blocking}
    )
    most = max(counts.values())
    return ",".join(sorted(name for name, count in counts.items() if count == most))
