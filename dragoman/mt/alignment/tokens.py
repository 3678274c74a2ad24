"""Cuts a text into the units that are aligned: words, figures, signs."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from dragoman.text.unspaced import SIGNS

_UNSPACED_CHARACTER = re.compile(f"[{SIGNS}]")
# Signs that belong to the letter before them and that `\w` leaves out: accents, points, vowels.
_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0966-\u0dff"
_CAPITAL = "A-ZÀ-ÖØ-Þ"
# Each letter is asked for by one class of characters as far as that goes, not by a look ahead.
_SIGN = rf"(?!\d)[{_SIGNS}]"
_LETTER = rf"(?:[^\W\d_{SIGNS}]|{_SIGN})"
_TOKEN = re.compile(
    rf"""
    [{SIGNS}]
    | \d+(?:[.,]\d+)*
    | (?<=\w)['’]s\b                                # the EU | 's
    | {_LETTER}{{1,4}}['’](?={_LETTER}{{2}})        # l' | Europe, dell' | arte
    # A capital after a small letter starts a word: words that were glued at a tag, JavaScript.
    | {_LETTER}(?:[^\W\d_{_CAPITAL}{SIGNS}]+|(?<![a-zß-ÿ])[{_CAPITAL}]|{_SIGN})*
    | [^\s]
    """,
    re.VERBOSE,
)
_ALIKE = {
    **dict.fromkeys('«»“”„‟"‹›「」『』《》', '"'),
    **dict.fromkeys("‘’‚'`", "'"),
    **dict.fromkeys("–—−-‐‑", "-"),
    **dict.fromkeys("،、，", ","),
    **dict.fromkeys("。।", "."),
    **dict(zip("؟？！：；؛（）", "??!:;;()", strict=True)),
}


# A sentence is cut once for all that is asked of it: its length, its links, its marks.
_TEXTS_KEPT = 64


class Kind(IntEnum):
    """What a token is made of."""

    WORD = 0
    FIGURE = 1
    SIGN = 2


class Token(NamedTuple):
    """A unit of a text and where it stands there.

    `key` is the form in which it is compared: small letters without accents, digits without
    separators, one sign for all quotation marks, dashes, commas.
    """

    text: str
    start: int
    end: int
    kind: Kind
    key: str


@lru_cache(maxsize=_TEXTS_KEPT)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of `text`, in order; white space belongs to none."""
    return tuple(
        Token(match[0], match.start(), match.end(), *_kind_and_key(match[0]))
        for match in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=20_000)
def _kind_and_key(text: str) -> tuple[Kind, str]:
    if text[0].isdigit():
        return Kind.FIGURE, re.sub(r"\D", "", text)
    if any(character.isalnum() for character in text):
        return Kind.WORD, folded(text)
    return Kind.SIGN, _ALIKE.get(text, text)


def folded(word: str) -> str:
    """`word` in small letters, without accents and apostrophes at its edges."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).strip("'’")


def is_unspaced(token: Token) -> bool:
    """Whether it is a character of a script that puts no spaces between words."""
    return _UNSPACED_CHARACTER.match(token.text) is not None
