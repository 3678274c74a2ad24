"""Addresses, handles, tags, emoji and foreign scripts: kept out of the model's sight, put back.

A model copies a short made-up name (XYZ1) where it would damage the thing itself. Measured on
100 news sentences a direction, one name in each: XYZ7 came back whole in 99 of en-pt and 99 of
pt-en, XX1 in 93 and 83, a made-up web address in 100 and 76.
"""

from __future__ import annotations

import re
import unicodedata

from dragoman.mt.letters import foldable
from dragoman.mt.reading import Reading, Step, unchanged

# Forms of the stand-in, each tried when the one before did not come back.
STAND_INS = ("XYZ{}", "ABC{}", "Qx{}")
# Signs that other steps write in another way.
_ELSEWHERE = frozenset("“”„«»‘’‚ʼ′—–―−…£¥€₩₹₽")
_EXACT = re.compile(
    r"""
    https?://[^\s<>"“”]*[^\s<>"“”.,;:!?')\]]
    | \bwww\.[^\s<>"“”]*[^\s<>"“”.,;:!?')\]]
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | (?<!\w)[@\#]\w+
    """,
    re.VERBOSE,
)
# Emoji join and colour themselves with these.
_JOINERS = "\u200d\ufe0f\ufe0e"


class StandInLost(Exception):  # noqa: N818 - never leaves the package: it asks for another try
    """A stand-in did not come back exactly once, so what it stood for would be lost."""


def strip_signs(text: str, reading: Reading) -> Step:
    """`text` without the signs at its edges that the model cannot read; undoing puts them back."""
    start, end = 0, len(text)
    while start < end and _is_edge(text[start], reading):
        start += 1
    while end > start and _is_edge(text[end - 1], reading):
        end -= 1
    before, after = text[:start], text[end:]
    if not before.strip() and not after.strip():
        return text, unchanged
    return text[start:end], lambda translation: before + translation.strip() + after


def protect(text: str, reading: Reading, stand_in: str) -> Step:
    """`text` with stand-ins; undoing raises `StandInLost` unless each came back exactly once."""
    kept: list[str] = []

    def hidden(match: re.Match[str]) -> str:
        kept.append(match[0])
        return stand_in.format(len(kept))

    hiding = _EXACT.sub(hidden, text)
    hiding = _strange(reading, hiding).sub(hidden, hiding)
    if not kept:
        return text, unchanged

    def undo(translation: str) -> str:
        # From the last on, so that XYZ1 is not found inside XYZ12.
        for number in range(len(kept), 0, -1):
            name = stand_in.format(number)
            if translation.count(name) != 1:
                raise StandInLost(kept[number - 1])
            translation = translation.replace(name, kept[number - 1])
        return translation

    return hiding, undo


def kept_spans(text: str, reading: Reading) -> list[tuple[int, int]]:
    """Where in `text` the things stand that must come back as they are."""
    spans = [match.span() for match in _EXACT.finditer(text)]
    spans += [match.span() for match in _strange(reading, text).finditer(text)]
    return sorted(spans)


def _strange(reading: Reading, text: str) -> re.Pattern[str]:
    """Matches stretches of characters that the model lacks and no other step writes otherwise."""
    strange = "".join(sorted(sign for sign in set(text) if _is_strange(sign, reading)))
    if not strange:
        return re.compile(r"(?!)")
    one = f"[{re.escape(strange)}{_JOINERS}]"
    return re.compile(f"{one}+(?:[ ·]{one}+)*")


def _is_strange(sign: str, reading: Reading) -> bool:
    return (
        not reading.vocabulary.knows(sign)
        and sign not in _ELSEWHERE
        and not foldable(sign, reading.vocabulary)
        and not unicodedata.combining(sign)
    )


def _is_edge(sign: str, reading: Reading) -> bool:
    return sign.isspace() or sign in _JOINERS or (_is_strange(sign, reading) and not sign.isalnum())
