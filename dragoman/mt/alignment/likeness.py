"""How alike the tokens of two sentences are by their letters: cognates, names, figures, signs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dragoman.mt.alignment.chain import Table
from dragoman.mt.alignment.tokens import Kind, Token

# Below it likeness is chance: of the two-letter pieces of unrelated words a quarter agree.
_LEAST_LIKE = 0.45
_SHORTEST_COGNATE = 4
_SAME_SIGN = 0.8
_PART_OF_FIGURE = 0.5
# The same name or figure on both sides is hardly chance, however far it moved.
_SAME, _SURELY_SAME = 1.0, 4.0
_LONG_WORD, _LONG_FIGURE = 4, 2
# A word's pairs are 300 bytes with what is kept around them.
_WORDS_KEPT = 4_000


def likeness(sources: Sequence[Token], targets: Sequence[Token]) -> Table:
    """[i, j]: from 0 (nothing in common) to 1 (the same), for each two tokens of one kind.

    More than 1 where the same can be no chance; 0 for tokens of two kinds.
    """
    table = np.zeros((len(sources), len(targets)))
    _put_common_pairs(table, sources, targets)
    _put_same_beginnings(table, sources, targets)
    ours, theirs = _figures_of(sources), _figures_of(targets)
    for i in ours:
        for j in theirs:
            table[i, j] = _same_figure(sources[i].key, targets[j].key)
    return table


def _put_same_beginnings(table: Table, sources: Sequence[Token], targets: Sequence[Token]) -> None:
    """Signs and words that are the same, and words that share their first letters."""
    by_beginning: dict[str, list[int]] = {}
    for j, target in enumerate(targets):
        by_beginning.setdefault(target.key[:_SHORTEST_COGNATE], []).append(j)
    for i, source in enumerate(sources):
        for j in by_beginning.get(source.key[:_SHORTEST_COGNATE], ()):
            kind, target = source.kind, targets[j]
            if kind is Kind.WORD is target.kind:
                table[i, j] = max(table[i, j], _same_word(source.key, target.key))
            elif kind is Kind.SIGN is target.kind and source.key == target.key:
                table[i, j] = _SAME_SIGN


def _same_word(one: str, other: str) -> float:
    """The same word, or the share of a common beginning."""
    if one == other:
        return _SURELY_SAME if len(one) >= _LONG_WORD else _SAME
    shortest, longest = sorted((len(one), len(other)))
    common = next((i for i in range(shortest) if one[i] != other[i]), shortest)
    if common < _SHORTEST_COGNATE:
        return 0.0
    alike = max(common / longest, 0.75 * common / shortest)
    return alike if alike >= _LEAST_LIKE else 0.0


def _same_figure(one: str, other: str) -> float:
    if one == other:
        return _SURELY_SAME if len(one) >= _LONG_FIGURE else _SAME
    # 2 700 in one language is 2700 in another.
    short, long = sorted((one, other), key=len)
    return _PART_OF_FIGURE if long.startswith(short) or long.endswith(short) else 0.0


def _put_common_pairs(table: Table, sources: Sequence[Token], targets: Sequence[Token]) -> None:
    """Dice's coefficient of the letter pairs of two words, each long enough to be a cognate."""
    ours, theirs = _long_words(sources), _long_words(targets)
    if not ours or not theirs:
        return
    pairs = [_pairs(sources[i].key) for i in ours] + [_pairs(targets[j].key) for j in theirs]
    sizes = np.array([len(one) for one in pairs])
    different, which = np.unique(np.concatenate(pairs), return_inverse=True)
    has = np.zeros((len(pairs), len(different)), np.float32)
    has[np.repeat(np.arange(len(pairs)), sizes), which] = 1.0
    common = (has[: len(ours)] @ has[len(ours) :].T).astype(np.float64)
    alike = 2 * common / (sizes[: len(ours), None] + sizes[len(ours) :])
    alike[alike < _LEAST_LIKE] = 0.0
    table[np.array(ours)[:, None], theirs] = alike


def _long_words(sentence: Sequence[Token]) -> list[int]:
    return [
        index
        for index, token in enumerate(sentence)
        if token.kind is Kind.WORD and len(token.key) >= _SHORTEST_COGNATE
    ]


def _figures_of(sentence: Sequence[Token]) -> list[int]:
    return [index for index, token in enumerate(sentence) if token.kind is Kind.FIGURE]


@lru_cache(maxsize=_WORDS_KEPT)
def _pairs(word: str) -> NDArray[np.int64]:
    """Each two letters side by side in `word`, or at one of its ends, once, as a number."""
    letters = [ord(letter) for letter in f"^{word}$"]
    return np.array(list({one << 32 | other for one, other in pairwise(letters)}))
