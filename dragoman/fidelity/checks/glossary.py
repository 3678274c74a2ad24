"""The newsroom's own terms are in the translation where the source has theirs."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.text.unspaced import SIGNS

# Letters that an ending adds to a word (Kommission, Kommissionen) …
_ENDING = 4
# … and those of its own that it may take the place of, of a word long enough to keep a stem.
_REPLACED = 2
_SHORTEST_STEM = 4
# Written without spaces: a term may stand anywhere.
_NO_SPACES = re.compile(f"[{SIGNS}]")
_BETWEEN = r"[\s-]+"
_TERMS_KEPT = 4_096


class GlossaryCheck:
    """Finds terms of the glossary that the sentence has and its translation has not.

    A term counts with the endings that a language may give it; what grammar changes at its front
    or inside (Arabic plurals, separable verbs) is not seen, so what is found is never blocking.
    """

    name = "glossary"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        if pair.source_language == pair.target_language:
            return []
        return [
            finding
            for source, target in pair.context.terms
            if (finding := self._unmet(pair, source.strip(), target.strip()))
        ]

    def _unmet(self, pair: Pair, source: str, target: str) -> Finding | None:
        if not source or not target:
            return None
        spans = tuple(match.span() for match in _term(source).finditer(pair.source))
        if not spans or _loose(target).search(pair.target):
            return None
        message = f"the glossary has {target} for {source}"
        return Finding(self.name, Severity.MINOR, message, source_spans=spans)


@lru_cache(maxsize=_TERMS_KEPT)
def _term(term: str) -> re.Pattern[str]:
    """`term` as the source may write it: with an ending of a letter or two, or as it is."""
    words = [re.escape(word) for word in term.split()]
    if _NO_SPACES.search(term):
        return re.compile(r"\s*".join(words))
    flags = re.NOFLAG if term.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){_BETWEEN.join(words)}\w{{0,2}}(?!\w)", flags)


@lru_cache(maxsize=_TERMS_KEPT)
def _loose(term: str) -> re.Pattern[str]:
    """`term` as a translation may write it: each word with any ending."""
    if _NO_SPACES.search(term):
        return re.compile(r"\s*".join(re.escape(word) for word in term.split()))
    words = [_with_endings(word) for word in term.split()]
    return re.compile(rf"(?<!\w){_BETWEEN.join(words)}(?!\w)", re.IGNORECASE)


def _with_endings(word: str) -> str:
    if len(word) < _SHORTEST_STEM + 1 or word.isupper():
        return rf"{re.escape(word)}\w{{0,2}}"
    stem = word[: max(_SHORTEST_STEM, len(word) - _REPLACED)]
    return rf"{re.escape(stem)}\w{{0,{_ENDING + _REPLACED}}}"
