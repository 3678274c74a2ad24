"""What the shortlists of a route's models know of its two languages.

A piece of a word that few lists hold says much where it is found, one that most hold says nothing,
so each counts by its rarity (`ShortlistTable`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from dragoman.mt.alignment.chain import Table
from dragoman.mt.alignment.shortlist_table import Pieces, ShortlistTable, Spelled
from dragoman.mt.alignment.tokens import Kind, Token

# Of the pieces of a word at least this share, by rarity, has to be on the list. That is worth this
# much, or less if together the pieces are not this rare (one list in 50).
_LEAST_SHARE = 0.4
_WORTH = 0.9
_RARE = 2.5
# How many pieces are kept of all that lie behind a pivot: half of them are forms of the word.
_BEHIND_PIVOT = 30
_WORDS_KEPT = 4_000
_NOTHING: tuple[Pieces, Table] = np.empty(0, np.uint32), np.empty(0)
_WORD = Kind.WORD


class Shortlist:
    """The tables of a route's models, one a step, as one."""

    def __init__(self, tables: Sequence[ShortlistTable]) -> None:
        self._tables = tables
        self._listed = lru_cache(maxsize=_WORDS_KEPT)(self._pieces_and_worths)
        self._last_listed = lru_cache(maxsize=1)(self._worth_by_piece)

    def __call__(self, sources: Sequence[Token], targets: Sequence[Token]) -> Table:
        """[i, j]: from 0 (not on its list) to 1, how much of a target word is on a source's list.

        Only words have lists, and are on them. Raises `ModelBroken`.
        """
        table = np.zeros((len(sources), len(targets)))
        spelled = [(j, self._spelled(one)) for j, one in enumerate(targets) if one.kind is _WORD]
        known = [(j, one) for j, one in spelled if one.rarity]
        if not known:
            return table
        rarity = np.array([one.rarity for _, one in known])
        sizes = np.array([len(one.pieces) for _, one in known])
        shares = self._worths(sources, np.concatenate([one.pieces for _, one in known]))
        shares *= np.concatenate([one.rarities for _, one in known])
        shares = np.add.reduceat(shares, sizes.cumsum() - sizes, axis=1) / rarity
        worth = shares * (_WORTH * np.minimum(rarity / _RARE, 1.0))
        worth[shares < _LEAST_SHARE] = 0.0
        table[:, [j for j, _ in known]] = worth
        return table

    def of_words(self, source: Token, target: Token) -> float:
        """The same of two tokens alone: a twentieth of the work of a sentence."""
        spelled = self._spelled(target)
        if source.kind is not _WORD or not spelled.rarity:
            return 0.0
        worths = self._last_listed(source.text)
        pieces = zip(spelled.pieces.tolist(), spelled.rarities.tolist(), strict=True)
        share = sum(rarity * worths.get(piece, 0.0) for piece, rarity in pieces) / spelled.rarity
        return _WORTH * share * min(spelled.rarity / _RARE, 1.0) if share >= _LEAST_SHARE else 0.0

    def _spelled(self, target: Token) -> Spelled:
        return self._tables[-1].pieces(target.text.rstrip("'’"))

    def _worth_by_piece(self, word: str) -> dict[int, float]:
        pieces, worths = self._listed(word)
        return dict(zip(pieces.tolist(), worths.tolist(), strict=True))

    def _worths(self, sources: Sequence[Token], pieces: Pieces) -> Table:
        """[i, j]: how likely token i becomes something with piece j, from 0 to 1."""
        listed = [self._listed(one.text) if one.kind is _WORD else _NOTHING for one in sources]
        # Where among `pieces` a listed one is asked for, once of all times; one in 30 is.
        place = np.zeros(len(self._tables[-1].rarity), np.int32)
        place[pieces] = np.arange(1, 1 + len(pieces))
        places = place[np.concatenate([found for found, _ in listed])]
        hits = places.nonzero()[0]
        rows = np.arange(len(listed)).repeat([len(found) for found, _ in listed])
        table = np.zeros((len(listed), len(pieces)))
        table[rows[hits], places[hits] - 1] = np.concatenate([worth for _, worth in listed])[hits]
        return table[:, place[pieces] - 1]

    def _pieces_and_worths(self, word: str) -> tuple[Pieces, Table]:
        """The target pieces that may come from a source word, and how likely, from 0 to 1.

        Behind a pivot those are likely that many of the word's candidates there lead to: 50
        candidates are mostly forms and kin of one word, and what they share is its translation.
        """
        pieces: Pieces = self._tables[0].candidates(word)
        if len(self._tables) > 1:
            pieces = np.unique(pieces)
        worths = _sure(len(pieces))
        for before, table in pairwise(self._tables):
            support = np.zeros(len(table.rarity))
            by_piece = dict(zip(pieces.tolist(), worths.tolist(), strict=True))
            for piece, pivot in before.words(by_piece):
                support[table.candidates(pivot)] += by_piece[piece]
            support *= table.rarity
            reached = np.flatnonzero(support)
            pieces = reached[np.argsort(-support[reached], kind="stable")[:_BEHIND_PIVOT]]
            worths = support[pieces] / support.max()
        return pieces, worths


@lru_cache(maxsize=100)
def _sure(count: int) -> Table:
    return np.ones(count)
