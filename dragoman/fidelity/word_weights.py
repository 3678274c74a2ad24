"""How much a word says where it is missing: nothing if it is one of its language's commonest."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from dragoman.fidelity.common_words import well_known

# Zipf frequencies: 6 is once in a thousand words. Above the first stand articles, prepositions,
# pronouns, auxiliaries, which translations add and leave out; above the second words such as
# "also", "day" and "make", of which many are.
GRAMMATICAL, COMMON = 5.9, 5.3
_HALF = 0.5
# Fewer letters say nothing where the words of the language are not known; still fewer, anywhere.
_SHORT_UNKNOWN, _SHORT = 4, 3
_LANGUAGES_KEPT = 16


def weight(word: str, language: str) -> float:
    """From 0 (grammar) to 1 (meaning), by how common `word` is in `language`."""
    if word[:1].isdigit():
        return 1.0
    if len(word) < _SHORT:
        return 0.0
    known = _common(language)
    if not known:
        return 1.0 if len(word) >= _SHORT_UNKNOWN else 0.0
    return known.get(word.casefold(), 1.0)


@lru_cache(maxsize=_LANGUAGES_KEPT)
def _common(language: str) -> Mapping[str, float]:
    """The common words of `language` (several hundred) and their weights; empty if unknown."""
    return {
        word: 0.0 if often >= GRAMMATICAL else _HALF
        for word, often in well_known(language).items()
        if often >= COMMON
    }
