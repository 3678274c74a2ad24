"""Whether a translated sentence may stand: what the repair ladder asks."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.fidelity import check


def judge(source_language: str, target_language: str) -> Callable[[str, str], bool]:
    """A function of (source, target) that is true where no check finds anything blocking."""

    def may_stand(source: str, target: str) -> bool:
        found = check(
            source, target, source_language=source_language, target_language=target_language
        )
        return not any(finding.blocking for finding in found)

    return may_stand
