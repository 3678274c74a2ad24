"""Text that was handed back in the source's language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair

# Fewer words of its own than this may well be the same in both languages: a name, a title.
MIN_WORDS = 4
# The share of the source's own words that stand unchanged in the translation.
COPIED_SHARE = 0.75
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Addresses, handles and tags are no language.
_ADDRESS = re.compile(r"(?<!\S)(?:\S*[@#/]\S*|\S+\.[^\W\d_]{2,}\S*)")
_START = re.compile(r"(?:^|[.!?:]\s+|[\"“„«(])\s*$")


class CopiedCheck:
    """Finds translations that are, but for names and figures, the source itself."""

    name = "copied"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        if pair.source_language == pair.target_language:
            return []
        own = _own_words(_ADDRESS.sub(_blank, pair.source))
        if len(own) < MIN_WORDS:
            return []
        there = {match[0].lower() for match in _WORD.finditer(pair.target)}
        copied = [match for match in own if match[0].lower() in there]
        if len(copied) / len(own) < COPIED_SHARE:
            return []
        message = f"{len(copied)} of {len(own)} words are still in the source's language"
        spans = tuple(match.span() for match in copied)
        return [Finding(self.name, Severity.MAJOR, message, source_spans=spans)]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _own_words(text: str) -> Sequence[re.Match[str]]:
    """The words that translation changes: not names, that is, capitalised inside a sentence.

    In a text all in capitals or in title case no name can be told, so every word counts.
    """
    words = list(_WORD.finditer(text))
    small = [match for match in words if match[0][0].islower()]
    if len(small) < len(words) / 4:
        return words if all(match[0].isupper() for match in words) else small
    return [
        match for match in words if match[0][0].islower() or _START.search(text[: match.start()])
    ]
