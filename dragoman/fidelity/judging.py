"""How bad a translated sentence is: what the repair ladder asks."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.fidelity import check


def judge(source_language: str, target_language: str) -> Callable[[str, str], int]:
    """A function of (source, target): how many blocking findings there are; 0: it may stand."""

    def badness(source: str, target: str) -> int:
        found = check(
            source, target, source_language=source_language, target_language=target_language
        )
        return sum(finding.blocking for finding in found)

    return badness
