"""Cuts a text into the units that are aligned: words, figures, signs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

# Scripts without spaces between words (Thai, Lao, Burmese, Khmer, kana, Han): each character is
# a unit.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
# Signs that belong to the letter before them and that `\w` leaves out: accents, points, vowels.
_SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0966-\u0dff"
_LETTER = rf"(?:(?![{_UNSPACED}\d_])[\w{_SIGNS}])"
_TOKEN = re.compile(
    rf"""
    [{_UNSPACED}]
    | \d+(?:[.,]\d+)*
    | (?<=\w)['’]s\b                                # the EU | 's
    | {_LETTER}{{1,4}}['’](?={_LETTER}{{2}})        # l' | Europe, dell' | arte
    # A capital after a small letter starts a word: words that were glued at a tag, JavaScript.
    | {_LETTER}(?:(?!(?<=[a-zß-ÿ])[A-ZÀ-ÖØ-Þ]){_LETTER})*
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


class Kind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    FIGURE = "figure"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A unit of a text and where it stands there.

    `key` is the form in which it is compared: small letters without accents, digits without
    separators, one sign for all quotation marks, dashes, commas.
    """

    text: str
    start: int
    end: int
    kind: Kind
    key: str


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
    return re.match(f"[{_UNSPACED}]", token.text) is not None
