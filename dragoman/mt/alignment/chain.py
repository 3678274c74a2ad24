"""Words aligned as a chain: each target word comes from a source word near that of its neighbour.

The hidden Markov alignment model of Vogel, Ney and Tillmann (HMM-based word alignment in
statistical translation, 1996) with the empty word of Och and Ney (2003). Nothing is trained: what a
word may come from is given as a table of evidence, and the jumps follow a power law.

A sentence has some thirty steps of thirty numbers each, so that numpy's calls cost more than what
they reckon: the chains of both directions are walked at once, forwards and backwards together.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

# How fast jumps get rarer with their length, counted from the next word; and that of staying put.
_JUMP_POWER = 2.0
_STAY = 0.6
# How often a word comes from no word of the other side.
_EMPTY = 0.25
# A step multiplies by a few thousand at most: after so many, numbers are brought back to 1.
_STEPS_IN_RANGE = 32
# The jumps of a sentence are a corner of this table (1 MB), except in longer ones. Two chains of
# unlike lengths are walked as if both had the longer one: beyond this that is dearer than twice.
_USUAL = 256


def posteriors(emission: Table, empty: Table) -> Table:
    """How likely target word j comes from source word i, for every i and j.

    `emission[i, j]` is what speaks for that pair alone, `empty[j]` what speaks for j coming from
    nothing; both are above 0. Columns sum to at most 1; the rest is the empty word's share.
    """
    (links,) = _walked([(emission, empty)])
    return links


def both_ways(emission: Table, source_empty: Table, target_empty: Table) -> tuple[Table, Table]:
    """The same, and as likely the other way: source word i comes from target word j.

    Both as [i, j]; `source_empty[i]` is what speaks for source word i coming from nothing.
    """
    chains = (emission, target_empty), (emission.T, source_empty)
    if max(emission.shape) > _USUAL:
        return posteriors(*chains[0]), posteriors(*chains[1]).T
    there, back = _walked(chains)
    return there, back.T


def _walked(chains: Sequence[tuple[Table, Table]]) -> list[Table]:
    """`posteriors` of each of `chains` (emission, empty).

    Numbers are relative to the chance of coming from nothing, step by step, and so need no factor
    of it; what a step's numbers are together falls out in the end. Axes: step, chain, source word;
    where a chain is shorter than the longest, nothing happens.
    """
    count = max(emission.shape[0] for emission, _ in chains)
    length = max(emission.shape[1] for emission, _ in chains)
    said = np.zeros((length, len(chains), count))
    start, evenly = np.zeros((len(chains), count)), np.zeros((len(chains), count))
    for number, (emission, empty) in enumerate(chains):
        words, steps = emission.shape
        said[:steps, number, :words] = emission.T * ((1 - _EMPTY) / _EMPTY / empty)[:, None]
        start[number, :words], evenly[number, :words] = _start(words), _evenly(words)
    unsaid, backward = _reached(said, start, evenly)
    said[0] *= start
    said[1:] *= (unsaid[1:] * evenly) @ _jumps(count)[0]
    links = said * backward
    links /= (links.sum(axis=2) + (unsaid * backward).sum(axis=2))[:, :, None]
    return [
        links[: emission.shape[1], number, : emission.shape[0]].T
        for number, (emission, _) in enumerate(chains)
    ]


def _reached(said: Table, start: Table, evenly: Table) -> tuple[Table, Table]:
    """What leads to each word before each step, and what leads on from it to the end."""
    length = len(said)
    # The middle axis: forwards and backwards. What is multiplied before the jump, and after it.
    before = np.empty((length - 1, 2, *start.shape))
    after = np.empty_like(before)
    before[:, 0], after[:, 0] = evenly, said[1:]
    before[:, 1], after[:, 1] = said[:0:-1], evenly
    reached = np.empty((length, 2, *start.shape))
    reached[0, 0] = (said[0] + 1) * start
    reached[0, 1] = 1.0
    jumps, jumped = _jumps(start.shape[1]), np.empty_like(reached[0])
    for step, (here, there) in enumerate(pairwise(reached)):
        np.multiply(here, before[step], out=there)
        np.matmul(there, jumps, out=jumped)
        np.multiply(jumped, after[step], out=there)
        np.add(here, there, out=there)
        if step % _STEPS_IN_RANGE == _STEPS_IN_RANGE - 1:
            np.divide(there, there.max(axis=-1, keepdims=True), out=there)
    forward = np.empty_like(said)
    forward[0], forward[1:] = start, reached[:-1, 0]
    return forward, reached[::-1, 1]


@lru_cache(maxsize=_USUAL)
def _start(count: int) -> Table:
    """How likely each source word is the first target word's."""
    start: Table = np.reciprocal(np.arange(1.0, count + 1.0))
    start /= start.sum()
    start.flags.writeable = False
    return start


@lru_cache(maxsize=_USUAL)
def _evenly(count: int) -> Table:
    """What makes the jumps from each of `count` words, together, certain."""
    evenly: Table = np.reciprocal(_jumps(count)[0].sum(axis=1))
    evenly.flags.writeable = False
    return evenly


def _jumps(count: int) -> Table:
    """[0, i, k]: how word k is liked after word i, beside the others; [1]: turned round."""
    return _usual_jumps()[:, :count, :count] if count <= _USUAL else _liked(count)


@cache
def _usual_jumps() -> Table:
    usual = _liked(_USUAL)
    usual.flags.writeable = False
    return usual


def _liked(count: int) -> Table:
    steps = np.arange(count)[None, :] - np.arange(count)[:, None]
    weights = (1.0 + np.abs(steps - 1)) ** -_JUMP_POWER
    weights[steps == 0] *= _STAY
    return np.stack((weights, weights.T))
