"""The words of a text and where they stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# With the marks that join parts of one word: don't, l'eau, Baden-Baden. Vowel signs and the like
# (category M) are no \w, yet belong to words of the Indic scripts and Thai.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
    "\u0eb1-\u0ece\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
_WORD = re.compile(rf"[\w{_MARKS}]+(?:['’\-][\w{_MARKS}]+)*")
# Check after check asks for the words of one sentence and of its translation.
_TEXTS_KEPT = 16


class Word(NamedTuple):
    """A word in small letters with its offsets; `capital`: its first letter was one."""

    text: str
    start: int
    end: int
    capital: bool


def words(text: str) -> list[Word]:
    """The words of `text` in order; figures are words too. A text without spaces is one word."""
    return list(_words(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _words(text: str) -> tuple[Word, ...]:
    return tuple(
        Word((written := match[0]).lower(), *match.span(), written[0].isupper())
        for match in _WORD.finditer(text)
    )
