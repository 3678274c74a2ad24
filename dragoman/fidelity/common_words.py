"""The common words of a language, and the small ones that show which language it is.

From the lists of `wordfreq`. A language without a list has no words here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, islice
from types import MappingProxyType
from zlib import crc32

import numpy as np
import numpy.typing as npt

from dragoman.languages.table import LANGUAGES

# A process checks between few languages; a list is 3 MB, and takes 10 to 30 ms to read again.
_LISTS_KEPT = 20
# Every second word of a news sentence is among so many; more bring in words of the day.
_SMALL_WORDS = 150
_WELL_KNOWN = 1_000
# Serbo-Croatian in Latin letters, Norwegian and Filipino go by other codes.
_CODES = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb", "tl": "fil"}
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
    listed = _paths("small")
    return frozenset(
        code for code in LANGUAGES if _CODES.get(code, code) in listed and code not in _SAME_LIST
    )


def is_rare_word(word: str, language: str) -> bool | None:
    """Whether `word`, in small letters, is known though it may be seldom; None: nobody can say.

    From the large lists, of 21 languages: once in a hundred million words or more often. They are
    kept as checksums, 4 bytes a word; one unknown word in 10,000 is taken for a known one.
    """
    known = _rare_words(language)
    if not len(known):
        return None
    # The lists have ss for ß.
    wanted = crc32(word.replace("ß", "ss").encode())
    place = int(known.searchsorted(np.uint32(wanted)))
    return place < len(known) and int(known[place]) == wanted


@lru_cache(maxsize=_LISTS_KEPT)
def _rare_words(language: str) -> npt.NDArray[np.uint32]:
    listed = chain.from_iterable(_packed("large", language))
    return np.sort(np.fromiter(map(crc32, map(str.encode, listed)), dtype=np.uint32))


def _read(language: str) -> Iterator[tuple[str, float]]:
    from wordfreq import cB_to_zipf  # noqa: PLC0415

    return (
        (word, cB_to_zipf(-centibels))
        for centibels, words in enumerate(_packed("small", language))
        for word in words
        if word.isalpha() or "'" in word
    )


def _packed(size: str, language: str) -> Sequence[Sequence[str]]:
    """At each index the words that are so many centibels rarer than certainty."""
    from wordfreq import read_cBpack  # noqa: PLC0415

    path = _paths(size).get(_CODES.get(language, language))
    return read_cBpack(path) if path else ()


def _paths(size: str) -> Mapping[str, str]:
    # A tenth of a second, which a process without checks need not pay.
    from wordfreq import available_languages  # noqa: PLC0415

    return available_languages(size)
