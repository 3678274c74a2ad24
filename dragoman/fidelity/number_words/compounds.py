"""Numbers that are written as one word (zweihundertfünfzig, kaksituhatta)."""

from __future__ import annotations

# Longer words are no numbers: 999,999 has 60 letters in German.
_LONGEST = 80
_SHORTEST = 5
# A letter of Hangul is a syllable.
_SHORTEST_HANGUL = 2


def split(word: str, pieces: frozenset[str]) -> tuple[str, ...]:
    """The number words, at least two, that `word` is made of; empty where it has any other part."""
    shortest = _SHORTEST_HANGUL if "\uac00" <= word[:1] <= "\ud7a3" else _SHORTEST
    if not shortest <= len(word) <= _LONGEST:
        return ()
    ends: list[tuple[str, ...] | None] = [None] * len(word) + [()]
    # From the end, so that every rest is split once; the longest piece first: sieben, not sie.
    for start in range(len(word) - 1, -1, -1):
        for end in range(len(word), start, -1):
            rest = ends[end]
            if rest is not None and word[start:end] in pieces:
                ends[start] = (word[start:end], *rest)
                break
    found = ends[0] or ()
    return found if len(found) > 1 else ()
