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

# Letters of scripts without capitals, and the marks that stand on letters of any script.
CASELESS_LETTERS = (
    "\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0900-\u0fff\u1000-\u109f\u10d0-\u10ff\u1100-\u11ff"
    "\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f"
)
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u200c\u200d"
)
# A word: letters of one kind, with an apostrophe inside where they have capitals. Han, kana, Thai,
# Lao, Khmer and Burmese come in runs of several words.
_CASED = rf"(?:[^\W\d_{CASELESS_LETTERS}][{_MARKS}]*)+"
WORD = re.compile(rf"{_CASED}(?:['’]{_CASED})*|[{CASELESS_LETTERS}][{CASELESS_LETTERS}{_MARKS}]*")


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
