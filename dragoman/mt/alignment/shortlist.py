"""What the shortlists of a route's models know of its two languages.

A piece of a word that few lists hold says much where it is found, one that most hold says nothing,
so each counts by its rarity (`ShortlistTable`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from dragoman.mt.alignment.shortlist_table import ShortlistTable
from dragoman.mt.alignment.tokens import Kind, Token

# Of the pieces of a word at least this share, by rarity, has to be on the list. That is worth this
# much, or less if together the pieces are not this rare (one list in 50).
_LEAST_SHARE = 0.4
_WORTH = 0.9
_RARE = 2.5
# How many pieces are kept of all that lie behind a pivot: half of them are forms of the word.
_BEHIND_PIVOT = 30


class Shortlist:
    """The tables of a route's models, one a step, as one."""

    def __init__(self, tables: Sequence[ShortlistTable]) -> None:
        self._tables = tables
        self._worths = lru_cache(maxsize=1_000)(self._worth_of_each)

    def __call__(self, source: Token, target: Token) -> float:
        """From 0 (not on its list) to 1: how much of the word `target` is on the list of `source`.

        Raises `ModelBroken`.
        """
        if source.kind is not Kind.WORD:
            return 0.0
        pieces, total = self._tables[-1].pieces(target.text.rstrip("'’"))
        if not total:
            return 0.0
        worths = self._worths(source.text)
        share = sum([rarity * worths.get(piece, 0.0) for piece, rarity in pieces]) / total
        return _WORTH * share * min(total / _RARE, 1.0) if share >= _LEAST_SHARE else 0.0

    def _worth_of_each(self, word: str) -> Mapping[int, float]:
        """The target pieces that may come from a source word, and how likely, from 0 to 1.

        Behind a pivot those are likely that many of the word's candidates there lead to: 50
        candidates are mostly forms and kin of one word, and what they share is its translation.
        """
        worths = dict.fromkeys(self._tables[0].candidates(word).tolist(), 1.0)
        for before, table in pairwise(self._tables):
            support = np.zeros(len(table.rarity))
            for piece, pivot in before.words(worths):
                support[table.candidates(pivot)] += worths[piece]
            support *= table.rarity
            reached = np.flatnonzero(support)
            best = reached[np.argsort(-support[reached], kind="stable")[:_BEHIND_PIVOT]]
            most = support.max()
            worths = dict(zip(best.tolist(), (support[best] / most).tolist(), strict=True))
        return worths
