"""Words aligned as a chain: each target word comes from a source word near that of its neighbour.

The hidden Markov alignment model of Vogel, Ney and Tillmann (HMM-based word alignment in
statistical translation, 1996) with the empty word of Och and Ney (2003). Nothing is trained: what a
word may come from is given as a table of evidence, and the jumps follow a power law.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

# How fast jumps get rarer with their length, counted from the next word; and that of staying put.
_JUMP_POWER = 2.0
_STAY = 0.6
# How often a word comes from no word of the other side.
_EMPTY = 0.25


def posteriors(emission: Table, empty: Table) -> Table:
    """How likely target word j comes from source word i, for every i and j.

    `emission[i, j]` is what speaks for that pair alone, `empty[j]` what speaks for j coming from
    nothing. Columns sum to at most 1; the rest is the empty word's share.
    """
    count, length = emission.shape
    jumps = _jumps(count)
    forward = np.empty((length, count))
    unsaid = np.empty((length, count))
    reached = 1.0 / (1.0 + np.arange(count))
    reached /= reached.sum()
    for j in range(length):
        forward[j] = (reached @ jumps if j else reached) * (1 - _EMPTY) * emission[:, j]
        unsaid[j] = reached * _EMPTY * empty[j]
        total = forward[j].sum() + unsaid[j].sum()
        forward[j] /= total
        unsaid[j] /= total
        reached = forward[j] + unsaid[j]
    links = np.empty((count, length))
    backward = np.ones(count)
    for j in range(length - 1, -1, -1):
        here = forward[j] * backward
        links[:, j] = here / (here.sum() + (unsaid[j] * backward).sum())
        backward = jumps @ (emission[:, j] * backward) * (1 - _EMPTY) + empty[j] * _EMPTY * backward
        backward /= backward.max()
    return links


@lru_cache(maxsize=256)
def _jumps(count: int) -> Table:
    """Row i: how likely each word is after word i."""
    steps = np.arange(count)[None, :] - np.arange(count)[:, None]
    weights = (1.0 + np.abs(steps - 1)) ** -_JUMP_POWER
    weights[steps == 0] *= _STAY
    jumps: Table = weights / weights.sum(axis=1, keepdims=True)
    jumps.flags.writeable = False
    return jumps
