"""The common words of a language, and the small ones that show which language it is.

A language without a list in `languages.word_lists` has no words here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, islice
from types import MappingProxyType
from zlib import crc32

import numpy as np

from dragoman.languages.table import LANGUAGES
from dragoman.languages.word_lists import Size, has_list, words_by_frequency

# A process checks between few languages; a list is 3 MB, and takes 10 to 30 ms to read again.
_LISTS_KEPT = 20
# Every second word of a news sentence is among so many; more bring in words of the day.
_SMALL_WORDS = 150
_WELL_KNOWN = 1_000
# Codes whose list is another's too.
_SAME_LIST = frozenset({"bs", "nb", "nn"})


@lru_cache(maxsize=_LISTS_KEPT)
def zipf(language: str) -> Mapping[str, float]:
    """Each common word in small letters, the commonest first → the logarithm (10) of its
    occurrences in a billion: 6 is once in a thousand words, 3 once in a million (the rarest)."""
    return MappingProxyType(dict(_read(language)))


@cache
def well_known(language: str) -> Mapping[str, float]:
    """The thousand commonest words, as `zipf` has them, where a language is one of many."""
    return MappingProxyType(dict(islice(_read(language), _WELL_KNOWN)))


@cache
def small_words(language: str) -> frozenset[str]:
    """The commonest words: articles, prepositions, pronouns, auxiliaries; empty if unknown."""
    return frozenset(islice(well_known(language), _SMALL_WORDS))


@cache
def listed_languages() -> frozenset[str]:
    """The languages of the table that have a list, of those that share one the main one."""
    return frozenset(
        code for code in LANGUAGES if has_list(code, Size.SMALL) and code not in _SAME_LIST
    )


def is_rare_word(word: str, language: str) -> bool | None:
    """Whether `word`, in small letters, is known though it may be seldom; None: nobody can say.

    From the large lists, of 21 languages: once in a hundred million words or more often. They are
    kept as checksums, 4 bytes a word; one unknown word in 10,000 is taken for a known one.
    """
    known = _rare_words(language)
    if not known:
        return None
    # The lists have ss for ß.
    wanted = crc32(word.replace("ß", "ss").encode())
    place = bisect_left(known, wanted)
    return place < len(known) and known[place] == wanted


@lru_cache(maxsize=_LISTS_KEPT)
def _rare_words(language: str) -> Sequence[int]:
    lists = words_by_frequency(language, Size.LARGE)
    listed = chain.from_iterable(words for _, words in lists)
    sums = np.sort(np.fromiter(map(crc32, map(str.encode, listed)), dtype=np.uint32))
    # Looked up number by number, for which numpy's arrays are slow.
    return array("I", sums.tobytes())


def _read(language: str) -> Iterator[tuple[str, float]]:
    return (
        (word, frequency)
        for frequency, words in words_by_frequency(language, Size.SMALL)
        for word in words
        if word.isalpha() or "'" in word
    )
