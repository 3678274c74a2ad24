"""Sentence ends that the library does not see: stops without a space, no stops at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Stops that mean nothing else and need no space after them: CJK, danda, Urdu, Armenian, Ethiopic,
# Khmer, Myanmar, Tibetan. The full-width full stop is one unless it stands in a number.
_SURE_STOP = re.compile(
    "(?:[。！？｡।॥۔։።፧፨។៕။༎]|(?<![0-9０-９])．|．(?![0-9０-９]))"
    "[。！？｡।॥۔!?…]*[”’」』）》】〉］\"'»)]*"
)
# Thai and Lao end a sentence with a space, and a clause too. A stretch of fewer letters than this
# is taken for a clause: about two lines of print. Chosen for the models' length limit, which these
# languages reach near 200 letters; no corpus at hand says where their sentences end.
SHORTEST_WITHOUT_STOPS = 80
_WITHOUT_STOPS = frozenset(["lo", "th"])
# A space that has letters of the script on both sides, not one around a number or a foreign name,
# and none before a repetition mark.
_CLAUSE_SPACE = re.compile(
    "(?<=[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd])[ \u00a0]+(?=[\u0e01-\u0e44\u0e81-\u0ec4])"
)


def sure_ends(text: str, language: str) -> Iterator[int]:
    """Offsets in `text` where a sentence surely ends."""
    for stop in _SURE_STOP.finditer(text):
        yield stop.end()
    if language in _WITHOUT_STOPS:
        yield from _clause_ends(text)


def _clause_ends(text: str) -> Iterator[int]:
    start = 0
    for space in _CLAUSE_SPACE.finditer(text):
        end = space.start()
        if end - start >= SHORTEST_WITHOUT_STOPS and len(text) - end >= SHORTEST_WITHOUT_STOPS // 2:
            yield end
            start = end
