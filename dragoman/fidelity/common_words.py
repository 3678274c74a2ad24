"""The common words of a language, and the small ones that show which language it is.

From the small lists of `wordfreq`: words that stand once in a million or more often, of 42
languages. A language without a list has no words here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from zlib import crc32

# A process checks between few languages; a list is 3 MB.
_LISTS_KEPT = 12
# Every second word of a news sentence is among so many; more bring in words of the day.
_SMALL_WORDS = 150
# Serbo-Croatian in Latin letters and Norwegian go by other codes.
_CODES = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb", "tl": "fil"}
_NONE: Mapping[str, float] = MappingProxyType({})


@lru_cache(maxsize=_LISTS_KEPT)
def zipf(language: str) -> Mapping[str, float]:
    """Each common word in small letters, the commonest first → the logarithm (10) of its
    occurrences in a billion: 6 is once in a thousand words, 3 once in a million."""
    # A tenth of a second, which a process without checks need not pay.
    from wordfreq import available_languages, cB_to_zipf, read_cBpack  # noqa: PLC0415

    path = available_languages("small").get(_CODES.get(language, language))
    if path is None:
        return _NONE
    return {
        word: cB_to_zipf(-centibels)
        for centibels, words in enumerate(read_cBpack(path))
        for word in words
        if word.isalpha() or "'" in word
    }


def is_rare_word(word: str, language: str) -> bool | None:
    """Whether `word`, in small letters, is known though it may be seldom; None: nobody can say.

    From the large lists, of 21 languages: once in a hundred million words or more often. They are
    kept as checksums, 4 bytes a word; one unknown word in 10,000 is taken for a known one.
    """
    known = _rare_words(language)
    if not known:
        return None
    wanted = crc32(word.encode())
    place = bisect_left(known, wanted)
    return place < len(known) and known[place] == wanted


@lru_cache(maxsize=_LISTS_KEPT)
def _rare_words(language: str) -> Sequence[int]:
    from wordfreq import available_languages, read_cBpack  # noqa: PLC0415

    path = available_languages("large").get(_CODES.get(language, language))
    if path is None:
        return ()
    listed = (crc32(word.encode()) for words in read_cBpack(path) for word in words)
    return array("L", sorted(listed))


@lru_cache(maxsize=2 * _LISTS_KEPT)
def small_words(language: str) -> frozenset[str]:
    """The commonest words: articles, prepositions, pronouns, auxiliaries; empty if unknown."""
    return frozenset([word for word, _ in zip(zipf(language), range(_SMALL_WORDS), strict=False)])
