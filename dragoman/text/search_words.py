"""The words of a text as a search compares them: small letters without accents, signs in twos.

Scripts without spaces have no words to be told apart by a rule, so each two neighbouring signs
count as one, and what is looked for is a row of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.text.unspaced import SIGNS

# Korean has spaces, but its endings are glued on.
_UNSPACED = f"{SIGNS}\uac00-\ud7af"
_RUN = re.compile(rf"[{_UNSPACED}]+|(?:(?![{_UNSPACED}])[\w\u0300-\u036f\u0900-\u0dff])+")
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]")
_FIRST_INDIC = "\u0900"
# Letters that fold to no plain one by taking their marks off.
_PLAIN = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ё": "е", "ي": "ی", "ك": "ک", "ة": "ه",
        "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ی", "ـ": None,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a run of a script without spaces, as a text has it, and as it is compared."""

    start: int
    end: int
    key: str
    unspaced: bool


def folded(text: str) -> str:
    """In small letters, without accents and other marks that are left out when one types."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    # Marks of the European scripts, Hebrew and Arabic are accents; Indic ones belong to the word.
    bare = "".join(s for s in parts if not unicodedata.combining(s) or s >= _FIRST_INDIC)
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


def words(text: str) -> Iterator[Word]:
    """The words of `text`, in order."""
    for match in _RUN.finditer(text):
        unspaced = _UNSPACED_RUN.match(match[0]) is not None
        yield Word(*match.span(), match[0] if unspaced else folded(match[0]), unspaced)


def signs_in_twos(run: str) -> str:
    """`国务院` as `国务 务院`; a lone sign as it is."""
    return " ".join(run[at : at + 2] for at in range(len(run) - 1)) or run


def search_form(text: str) -> str:
    """All of `text` as words between spaces, for a search that knows nothing of its language.

    The last sign of a run without spaces stands once more alone, so that each sign begins a word.
    """
    return " ".join(
        f"{signs_in_twos(w.key)} {w.key[-1]}" if w.unspaced else w.key for w in words(text)
    )
