"""Words of a text with their places, in the one spelling in which numbers are looked up."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Marks belong to the word although Python does not count them as letters: accents, Hebrew and
# Arabic points, the vowel signs of India's and South-East Asia's scripts. U+00AD is a soft hyphen.
_MARKS = (
    "\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51"
    "\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c56"
    "\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0d81-\u0d83\u0dca-\u0ddf"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3"
)
# U+02BC stands in some words where others have an apostrophe: it parts words as one does.
_WORD = re.compile(rf"(?:[^\W\d_\u02bc]+|[{_MARKS}]+)+")

# Letters of one sound that writers swap, and marks that they leave out.
_ONE_SPELLING = {
    0x00AD: None, 0x0451: "е", 0x0622: "ا", 0x0623: "ا", 0x0625: "ا", 0x0640: None,
    **dict.fromkeys(range(0x064B, 0x0653)), 0x06A9: "ك", 0x06CC: "ي", 0x0901: "ं", 0x093C: None,
    0x015F: "ș", 0x0163: "ț",
}  # fmt: skip


class Token(NamedTuple):
    """A word in its one spelling, and where it stands in the text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of `text`, in order; figures are none."""
    if text.isascii():
        return [Token(match[0], *match.span()) for match in _WORD.finditer(text.lower())]
    return [Token(one_spelling(match[0]), *match.span()) for match in _WORD.finditer(text)]


def words(text: str) -> tuple[str, ...]:
    """The words of `text` in their one spelling."""
    return tuple(token.word for token in tokens(text))


def one_spelling(word: str) -> str:
    """`word` in small letters, without the differences in spelling that change no number."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.lower()).translate(_ONE_SPELLING)
