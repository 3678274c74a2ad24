"""Text in small letters without accents, in its own script, so that names can be looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dragoman.fidelity.naming.romanise import CASELESS_LETTERS, WORD
from dragoman.fidelity.naming.scripts import LATIN

# A letter of a script without capitals.
CASELESS = re.compile(f"[{CASELESS_LETTERS}]")
_FOLDED = str.maketrans(LATIN)
_DOTTED = re.compile(r"(?<!\w)(?:[A-ZА-Я]\.){2,}(?:[A-ZА-Я](?!\w))?")
_NUKTAS = {"\u093c", "\u09bc", "\u0a3c"}
_TEXTS_KEPT = 16384


@lru_cache(maxsize=_TEXTS_KEPT)
def fold(text: str) -> str:
    """The words of `text`, one space between them, in small letters and without accents."""
    small = text.lower()
    if not small.isascii():
        parts = unicodedata.normalize("NFKD", small.translate(_FOLDED))
        # Marks of the European scripts and Arabic are accents; Indic ones are vowels, but for the
        # dot below, which many leave out.
        bare = (
            sign
            for sign in parts
            if not unicodedata.combining(sign) or (sign > "\u08ff" and sign not in _NUKTAS)
        )
        small = unicodedata.normalize("NFC", "".join(bare).replace("\u0901", "\u0902"))
    return " ".join(WORD.findall(small.replace("’", " ").replace("'", " ")))


def words_of(table: str) -> frozenset[str]:
    """The words of a table that is written as one text."""
    return frozenset(table.split())


def undotted(text: str) -> str:
    """`text` with `F.B.I.` as `FBI`, and every letter outside of it at its old place."""
    return _DOTTED.sub(lambda match: match[0].replace(".", "").ljust(len(match[0])), text)
