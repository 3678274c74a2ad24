"""Stretches of a sentence that became nothing in the other: what a dropped clause leaves behind.

A free translation leaves words without counterparts too, but on both sides and in the same place;
a clause that was dropped leaves them on one side alone. So what a run of lone words weighs is
weighed against the lone words that stand where its counterpart should be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.fidelity.lexicon import LinkedWord

# Below it a word's link is too weak to say that it has a counterpart.
_LINKED = 0.5
# Where the neighbours' counterparts lie further apart than this many times the run and a few words
# more, the clause moved, and what stands between them says nothing of it.
_STRETCH, _FEW = 2, 4


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one side, and what each weighs (0 for grammar, 1 for words of meaning)."""

    words: Sequence[LinkedWord]
    weights: Sequence[float]

    @property
    def whole(self) -> float:
        """What all words weigh."""
        return sum(self.weights)

    def lone(self, first: int = 0, last: int | None = None) -> float:
        """What the words from `first` to before `last` weigh that have no counterpart."""
        pairs = zip(self.words[first:last], self.weights[first:last], strict=True)
        return sum(weight * (1 - word.sure) for word, weight in pairs)


@dataclass(frozen=True, slots=True)
class Run:
    """The words from `first` to before `last`; `excess`: what they weigh more than what may stand
    for them on the other side."""

    first: int
    last: int
    excess: float


def heaviest_run(side: Side, other: Side) -> Run | None:
    """The run of words of `side` that most surely has no counterpart; None if all have one."""
    runs = [weighed(run, side, other) for run in _runs(side)]
    return max(runs, key=lambda run: run.excess, default=None)


def _runs(side: Side) -> Iterator[Run]:
    """Runs in which words without counterparts outweigh those with one, unweighed."""
    first, weight = 0, 0.0
    for index, (word, own) in enumerate(zip(side.words, side.weights, strict=True)):
        gain = own * (1 - 2 * word.sure)
        if weight + gain <= 0:
            first, weight = index + 1, 0.0
        else:
            weight += gain
            if gain > 0:
                yield Run(first, index + 1, weight)


def weighed(run: Run, side: Side, other: Side) -> Run:
    """Less the lone words in its place on the other side."""
    low, high = _place(run, side, len(other.words))
    if high - low > _STRETCH * (run.last - run.first) + _FEW:
        low, high = 0, len(other.words)
    return Run(run.first, run.last, run.excess - other.lone(low, high))


def _place(run: Run, side: Side, length: int) -> tuple[int, int]:
    """Where on the other side its counterpart should be: between those of its neighbours."""
    before = [word.partner for word in side.words[: run.first] if word.sure > _LINKED]
    after = [word.partner for word in side.words[run.last :] if word.sure > _LINKED]
    ends = (before[-1] if before else -1, after[0] if after else length)
    return max(min(ends), 0), min(max(ends) + 1, length)
