"""How bad a translated sentence is: what the repair ladder asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dragoman.fidelity import Finding, Pair, Severity, check_pair
from dragoman.fidelity.pair import NOTHING_ELSE, Context

# One finding that must not stand outweighs every number of those that only look wrong.
_BLOCKING_WEIGHT = 1000


def judge(
    source_language: str,
    target_language: str,
    examine: Callable[[Pair], Sequence[Finding]] = check_pair,
    context: Context = NOTHING_ELSE,
) -> Callable[[str, str], int]:
    """A function of (source, target): how bad it is; 0: nothing blocks, it may stand.

    `examine` says what is found in a pair, `context` is what all of them have. Where something
    blocks, blocking findings count first, then those that look wrong.
    """

    def badness(source: str, target: str) -> int:
        found = examine(Pair(source, target, source_language, target_language, context))
        blocking = sum(finding.blocking for finding in found)
        looks_wrong = sum(finding.severity is Severity.MINOR for finding in found)
        return blocking and _BLOCKING_WEIGHT * blocking + looks_wrong

    return badness
