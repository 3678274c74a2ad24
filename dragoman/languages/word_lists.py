"""The word lists of `wordfreq`: what words a language has, and how common each is.

This is the one door to that library, whose own dictionary of English takes 35 MB. What is read here
is handed on list by list and kept by nobody: each reader keeps what it needs. The lists are in
small letters and say nothing of capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache


class Size(StrEnum):
    """SMALL: words that occur once in a million or more often. LARGE: once in a hundred million; of
    21 languages."""

    SMALL = "small"
    LARGE = "large"


# Serbo-Croatian in Latin letters, Norwegian and Filipino go by other codes.
_CODES = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb", "tl": "fil"}


def has_list(language: str, size: Size) -> bool:
    """Whether there is a list of `language`, a code of the table."""
    return _code(language) in _paths(size)


def words_by_frequency(language: str, size: Size) -> Iterator[tuple[float, list[str]]]:
    """The commonest first: how common they are, and all words that are as common; none if unknown.

    As the logarithm (10) of occurrences in a billion words (Zipf): 6 is once in a thousand words,
    3 once in a million.
    """
    # A tenth of a second and 10 MB, which a process without titles and checks need not pay.
    from wordfreq import cB_to_zipf, read_cBpack  # noqa: PLC0415

    path = _paths(size).get(_code(language))
    lists = read_cBpack(path) if path else []
    count = len(lists)
    lists.reverse()
    for centibels in range(count):
        # What was read and handed on makes room for what is made of it.
        words = lists.pop()
        if words:
            yield cB_to_zipf(-centibels), words


def _code(language: str) -> str:
    return _CODES.get(language, language)


@cache
def _paths(size: Size) -> Mapping[str, str]:
    from wordfreq import available_languages  # noqa: PLC0415

    found: Mapping[str, str] = available_languages(size)
    return found
