"""Nothing where there should be something."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair


class EmptyCheck:
    """Finds translations that have no letters although their source has."""

    name = "empty"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        if not _has_letters(pair.source) or _has_letters(pair.target):
            return []
        return [
            Finding(
                self.name,
                Severity.MAJOR,
                "the translation has no words",
                source_spans=((0, len(pair.source)),),
                target_spans=((0, len(pair.target)),),
            )
        ]


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
