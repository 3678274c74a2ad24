"""Text that came through wrongly: bytes in the wrong encoding, signs that stand for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Damage(NamedTuple):
    """Where a text is broken, how, and whether letters were lost by it."""

    start: int
    end: int
    what: str
    lost: bool


# UTF-8 read as Windows-1252 or Latin-1: a lead byte (Â, Ã, â, Ð, Ñ …) and what follows it as the
# signs that those encodings have for 0x80 to 0xBF. No language writes them side by side.
_TRAIL = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019"
    "\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
_MISREAD = rf"Ã[{_TRAIL}]|Â[\u00a0-\u00bf]|â€[{_TRAIL}]|ï¿½|ï»¿|(?:[ÐÑ][{_TRAIL}]){{2,}}"
# The same after its second sign was folded to ASCII: a capital in the middle of a word, AviaciÃ3n.
_MISREAD += r"|(?<=[a-z])[ÃÂ](?=[^\WA-ZÀ-Ý])"
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufeff]"
_ENTITY = r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});"
# What it is, whether letters were lost, and how it looks.
_PATTERNS = (
    ("letters read in a wrong encoding", True, re.compile(_MISREAD)),
    ("a sign for an unknown letter", True, re.compile(r"[\ufffd\u2047]|<unk>")),
    ("a control character", False, re.compile(_CONTROL)),
    ("a sign without a meaning", True, re.compile(r"[\ue000-\uf8ff\ufdd0-\ufdef]")),
    ("an HTML entity", False, re.compile(_ENTITY)),
    ("an escape", False, re.compile(r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}")),
)


def damages(text: str) -> Iterator[Damage]:
    """Each place where `text` is broken."""
    for what, lost, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Damage(*match.span(), what, lost)
