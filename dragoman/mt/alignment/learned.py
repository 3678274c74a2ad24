"""What a long document and its translation teach of two languages: words that come together.

Dice's coefficient over the sentences of both sides, kept where Dunning's log-likelihood ratio
(Accurate methods for the statistics of surprise and coincidence, 1993) says that it is no chance.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from dragoman.mt.alignment.chain import Table
from dragoman.mt.alignment.tokens import Kind, Token, tokens

# Shorter documents teach more that is wrong than right. On the tags inside the sentences of
# dev-eurlex (five directions; exactness and F1 mixed) nothing learnt reached .728; learnt from 40
# sentences at a time .721, from 150 .740, from 400 .745, from all 1,888 .783.
MIN_SENTENCES = 150
_LEAST_TOGETHER = 2
_LEAST_DICE = 0.3
_LEAST_RATIO = 14.0


class Learned:
    """A lexicon learnt from the sentences of one document and their translations."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._sentences = len(pairs)
        # Bit n of a word's number: it stands in sentence n.
        self._sources = _where(source for source, _ in pairs)
        self._targets = _where(target for _, target in pairs)

    def __call__(self, sources: Sequence[Token], targets: Sequence[Token]) -> Table:
        """[i, j]: from 0 to 1, how surely the two words come and go together."""
        table = np.zeros((len(sources), len(targets)))
        ours, theirs = _asked_for(sources, self._sources), _asked_for(targets, self._targets)
        for i, one in enumerate(ours):
            for j, other in enumerate(theirs):
                if one & other:
                    table[i, j] = self._together(one, other)
        return table

    def _together(self, sources: int, targets: int) -> float:
        together = (sources & targets).bit_count()
        if together < _LEAST_TOGETHER:
            return 0.0
        one, other = sources.bit_count(), targets.bit_count()
        dice = 2 * together / (one + other)
        if dice < _LEAST_DICE or self._ratio(together, one, other) < _LEAST_RATIO:
            return 0.0
        return dice

    def _ratio(self, together: int, one: int, other: int) -> float:
        apart = self._sentences - one - other + together
        cells = (together, one - together, other - together, apart, self._sentences)
        sums = (one, self._sentences - one, other, self._sentences - other)
        return 2 * (sum(map(_weight, cells)) - sum(map(_weight, sums)))


def _asked_for(sentence: Sequence[Token], known: Mapping[str, int]) -> list[int]:
    return [known.get(token.key, 0) if token.kind is Kind.WORD else 0 for token in sentence]


def _weight(count: int) -> float:
    return count * math.log(count) if count else 0.0


def _where(sentences: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, sentence in enumerate(sentences):
        for key in {token.key for token in tokens(sentence) if token.kind is Kind.WORD}:
            found[key] = found.get(key, 0) | 1 << number
    return found
