"""Nothing where there should be something: no words, or far too few or too many."""

from __future__ import annotations

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair

# Characters of the translation for each of the source's. Human translations of 1,053 news
# sentences into five European languages lie between .45 and 2.3 where the source has at least
# MIN_CHARACTERS; Chinese and Japanese need about a third of the characters, so they are left out.
SHORTEST = 0.35
LONGEST = 3.5
MIN_CHARACTERS = 25
_DENSE = frozenset({"ja", "ko", "zh"})


class EmptyCheck:
    """Finds translations that have no letters, and those whose length cannot be right."""

    name = "empty"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        if not _has_letters(pair.source):
            return []
        if not _has_letters(pair.target):
            return [self._finding(pair, "the translation has no words")]
        if len(pair.source) < MIN_CHARACTERS or _is_dense(pair):
            return []
        ratio = len(pair.target.strip()) / len(pair.source.strip())
        if ratio < SHORTEST:
            return [
                self._finding(pair, f"the translation is only {ratio:.0%} of the source's length")
            ]
        if ratio > LONGEST:
            return [
                self._finding(pair, f"the translation is {ratio:.1f} times the source's length")
            ]
        return []

    def _finding(self, pair: Pair, message: str) -> Finding:
        return Finding(
            self.name,
            Severity.MAJOR,
            message,
            source_spans=((0, len(pair.source)),),
            target_spans=((0, len(pair.target)),),
        )


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _is_dense(pair: Pair) -> bool:
    return (pair.source_language in _DENSE) != (pair.target_language in _DENSE)
