"""White space, invisible characters and composed letters: how every text here is made even."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

# White space that is not yet one plain space.
_UNEVEN = re.compile(r"\s{2,}|[^\S ]")
# Soft hyphen, zero-width space, word joiner, byte order mark: layout hints that break words for
# search, memory and machine translation. Joiners and direction marks mean something and stay.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# Control characters, lone surrogates and non-characters: libxml2, PostgreSQL or JSON refuse them.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_NO_LETTERS = re.compile(r"[\W_]+")
_NO_BREAK = "\u00a0\u202f\u2007"
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|<!--.{0,500}?-->", re.DOTALL)


def even(text: str) -> str:
    """`text` in NFC without invisible characters, each stretch of white space one plain space.

    Spaces at the ends stay, as one. A no-break space between two digits stays too: it is a mark
    of thousands, not layout.
    """
    # Printable means: no white space but plain spaces, nothing invisible, nothing forbidden.
    if text.isprintable() and "  " not in text:
        return unicodedata.normalize("NFC", text)
    text = _INVISIBLE.sub("", _FORBIDDEN.sub("", text))
    return unicodedata.normalize("NFC", _UNEVEN.sub(_space, text))


def one_line(text: str) -> str:
    """`even`, without the spaces at the ends."""
    return even(text).strip()


def plain(value: str) -> str:
    """One line from a value that may hold entities (even doubly) and tags: JSON-LD and <meta>."""
    return one_line(unescape(_TAG.sub("", unescape(value))))


def letters(text: str) -> str:
    """Letters and digits alone, NFKC, no case: for asking whether two titles are one."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())


def _space(match: re.Match[str]) -> str:
    found = match[0]
    text, start, end = match.string, match.start(), match.end()
    if len(found) == 1 and found in _NO_BREAK and start > 0 and end < len(text):
        return found if text[start - 1].isdigit() and text[end].isdigit() else " "
    return " "
