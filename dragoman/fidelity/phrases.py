"""Lists of words and phrases as one regular expression: how the tables of cues are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

# Vowel signs of India's scripts and Arabic points are no \w to Python; the danda ends a word.
LETTER = r"[\w\u064b-\u065f\u0900-\u0963\u0966-\u0dff]"
_BETWEEN = r"[^\w,;:.!?()]+"
_GAP = rf"{_BETWEEN}(?:\w+{_BETWEEN}){{0,4}}?"


# Check after check asks for one sentence and its translation.
_TEXTS_KEPT = 16


@lru_cache(maxsize=_TEXTS_KEPT)
def plain(text: str) -> str:
    """`text` in small letters, apostrophes straight, every character at its old place."""
    lowered = text.replace("İ", "i").lower()
    return lowered.replace("’", "'").replace("ʼ", "'")


def expression(phrases: str, *, spaced: bool = True) -> str:
    """A regular expression for any of `phrases`, longest first; of nothing it matches nothing.

    Phrases stand apart by spaces. In one, `*` stands for any letters, `_` for a space, `…` for up
    to four words of the same clause. `spaced`: a phrase must begin and end where words do.
    """
    each = "|".join(_one(phrase) for phrase in _longest_first(phrases.split()))
    if not each:
        return r"(?!)"
    return rf"(?<!{LETTER})(?:{each})(?!{LETTER})" if spaced else f"(?:{each})"


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))


def _one(phrase: str) -> str:
    escaped = re.escape(phrase)
    return escaped.replace("…", _GAP).replace(r"\*", f"{LETTER}*").replace("_", r"\s+")
