"""Whether articles are about one matter, by the long words that they share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

_UNSPACED = "\u2e80"
_WORD = re.compile(rf"[^\W\d_{_UNSPACED}-\U0010ffff]{{5,}}|[{_UNSPACED}-\U0010ffff]{{2,}}")


def long_words(text: str) -> frozenset[str]:
    """The words of five letters and more, which may name a matter, without case; of a script that
    writes no spaces all pairs of its letters."""
    found = [match[0] for match in _WORD.finditer(text.casefold())]
    return frozenset(
        piece
        for word in found
        for piece in (
            (word[n : n + 2] for n in range(len(word) - 1)) if word[0] >= _UNSPACED else (word,)
        )
    )


def union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """All words of several sets."""
    return frozenset[str]().union(*sets)


def overlap(articles: Sequence[Collection[str]]) -> float:
    """How much articles resemble each other, from 0 to 1: the words that two have in common as a
    share of the poorer one's, the median over all pairs of the two or more articles."""
    sets = [frozenset(words) for words in articles]
    shares = sorted(
        len(one & other) / max(min(len(one), len(other)), 1) for one, other in combinations(sets, 2)
    )
    return shares[len(shares) // 2]
