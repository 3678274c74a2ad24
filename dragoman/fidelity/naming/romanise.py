"""Any word in plain Latin letters, small and without accents, so that names can be compared."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from dragoman.fidelity.naming import scripts
from dragoman.fidelity.naming.han import READINGS

_TABLE = {
    **scripts.LATIN, **scripts.GREEK, **scripts.CYRILLIC, **scripts.ARABIC, **scripts.HEBREW,
    **scripts.GEORGIAN, **scripts.ARMENIAN, **scripts.KATAKANA,
}  # fmt: skip
# A syllable, then ya, yu, yo or a small vowel, is one: キュ is kyu, ティ is ti, ファ is fa.
_GLIDES = {"ャ", "ュ", "ョ"}
_SMALL_VOWELS = {"ァ", "ィ", "ゥ", "ェ", "ォ"}
_HIRAGANA_FIRST, _HIRAGANA_LAST, _TO_KATAKANA = "ぁ", "ゖ", 0x60
# Words recur in a document; a sentence has some dozens.
_WORDS_KEPT = 4096

# A word: letters of any script with the marks that stand on them, and apostrophes inside. Han,
# kana, Thai, Lao, Khmer and Burmese come in runs of several words.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03"
    "\u0a3c-\u0a4d\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0bcd\u0c00-\u0c4d\u0c81-\u0ccd\u0d00-\u0d4d"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u200c"
    "\u200d"
)
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}])*(?:['’](?:[^\W\d_]|[{_MARKS}])+)*")


def words(text: str) -> list[str]:
    """The words of `text`, in order."""
    return WORD.findall(text)


@lru_cache(maxsize=_WORDS_KEPT)
def romanise(word: str) -> str:
    """`word` in the letters a–z alone; what cannot be read is left out."""
    if word.isascii():
        return "".join(filter(str.isalpha, word.lower()))
    small = unicodedata.normalize("NFC", word).lower()
    latin: list[str] = []
    for sign in small:
        if _HIRAGANA_FIRST <= sign <= _HIRAGANA_LAST:
            sign = chr(ord(sign) + _TO_KATAKANA)  # noqa: PLW2901 - the same sound
        read = _read(sign)
        if latin and sign in _GLIDES and len(latin[-1]) > 1:
            latin[-1] = latin[-1][:-1]
        elif latin and sign in _SMALL_VOWELS and len(latin[-1]) > 1:
            latin[-1] = latin[-1].rstrip("aeiou")
        latin.append(read)
    return "".join(latin)


@cache
def _read(sign: str) -> str:
    if sign in _TABLE:
        return _TABLE[sign]
    if sign in READINGS:
        return READINGS[sign]
    point = ord(sign)
    if scripts.INDIC_FIRST <= point <= scripts.INDIC_LAST:
        return scripts.INDIC.get(point % scripts.INDIC_BLOCK, "")
    if scripts.HANGUL_FIRST <= point <= scripts.HANGUL_LAST:
        return _hangul(point - scripts.HANGUL_FIRST)
    parts = unicodedata.normalize("NFKD", sign)
    return "".join(_TABLE.get(part, part if "a" <= part <= "z" else "") for part in parts)


def _hangul(index: int) -> str:
    initial, rest = divmod(index, len(scripts.HANGUL_VOWELS) * len(scripts.HANGUL_FINALS))
    vowel, final = divmod(rest, len(scripts.HANGUL_FINALS))
    return (
        scripts.HANGUL_INITIALS[initial]
        + scripts.HANGUL_VOWELS[vowel]
        + scripts.HANGUL_FINALS[final]
    )
