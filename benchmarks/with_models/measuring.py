"""Recall and alarms of each look, and whether the order of doubt brings errors to the front."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from random import Random

from benchmarks.fidelity.sets import Case
from benchmarks.with_models.grounds import KINDS, Ground
from benchmarks.with_models.looks import Found, Looking, Looks, blocks
from dragoman.fidelity import Pair

# How much the checks are told, from least to most. `newsroom`: a second look for what is in doubt.
LEVELS = ("no model", "lexicon", "newsroom", "all")
# The share of errors in a stream, and the shares of it that the order of doubt is measured with.
ERRORS_IN_STREAM = 0.02
BUDGETS = (1 / 24, 1 / 12, 1 / 6)
# Each error stands in so many streams, in other company each time.
STREAMS = 3


@dataclass(slots=True)
class Tally:
    """Of the cases whose good pair is quiet (`quiet`), how many are found, by check too."""

    quiet: int = 0
    found: int = 0
    by_check: Counter[str] = field(default_factory=Counter)

    def add(self, bad: Found, good: Found) -> None:
        if blocks(good):
            return
        self.quiet += 1
        self.found += blocks(bad)
        for name in {one.check for one in bad if one.blocking}:
            self.by_check[name] += 1

    @property
    def share(self) -> float:
        return self.found / self.quiet if self.quiet else 0.0


@dataclass(frozen=True, slots=True)
class Missed:
    """An error that is found by no look, or an alarm at a good pair: for reading."""

    ground: str
    kind: str
    pair: Pair
    good: str
    looks: Looks


@dataclass(slots=True)
class Measured:
    """Of one ground: by level and kind; the share of good pairs that block, by level and check;
    by kind and budget the share of errors that the order of doubt brings to the
    second look; the share of good pairs that are `in_doubt`."""

    name: str
    good: int
    recall: dict[str, dict[str, Tally]]
    alarms: dict[str, float]
    alarms_by: dict[str, Counter[str]]
    reached: dict[str, dict[float, float]]
    in_doubt: float
    missed: list[Missed]


def measure(ground: Ground, looking: Looking, each: int) -> Measured:
    """Plant up to `each` errors of every kind, and look at all good pairs too."""
    good = looking.at(ground.pairs)
    by_pair = dict(zip(ground.pairs, good, strict=True))
    cases = list(ground.cases(each))
    bad = looking.at([case.bad for case in cases])
    both = [(case, by_pair[case.good], looks) for case, looks in zip(cases, bad, strict=True)]
    recall = {level: {kind: Tally() for kind in KINDS} for level in LEVELS}
    for case, before, after in both:
        for level in LEVELS:
            recall[level][case.kind].add(of_level(after, level), of_level(before, level))
    alarms = {
        level: sum(blocks(of_level(one, level)) for one in good) / len(good) for level in LEVELS
    }
    places = {pair: index for index, pair in enumerate(ground.pairs)}
    stream = _Stream([looks.doubt for looks in good], [places[case.good] for case in cases])
    return Measured(
        ground.name,
        len(good),
        recall,
        alarms,
        {level: _by_check(good, level) for level in LEVELS},
        _reached(stream, both),
        sum(looks.looked_twice for looks in good) / len(good),
        list(_missed(ground, both, by_pair)),
    )


def recall(measured: Measured, level: str, kinds: Sequence[str]) -> float:
    """Over several kinds, each error counting the same."""
    tallies = [measured.recall[level][kind] for kind in kinds]
    quiet = sum(one.quiet for one in tallies)
    return sum(one.found for one in tallies) / quiet if quiet else 0.0


def of_level(looks: Looks, level: str) -> Found:
    return {
        "no model": looks.bare,
        "lexicon": looks.lexicon,
        "newsroom": looks.versions if looks.looked_twice else looks.lexicon,
        "all": looks.versions,
    }[level]


@dataclass(frozen=True, slots=True)
class _Stream:
    """The doubts of good sentences, in which errors take the place of some."""

    doubts: Sequence[float]
    places: Sequence[int]

    def chosen(
        self, errors: Sequence[float], choose: Callable[[Sequence[float]], Sequence[int]]
    ) -> Iterator[tuple[Sequence[int], set[int]]]:
        """For streams with a few errors each (indexes of `errors`): the places that `choose` takes
        by the doubts of all."""
        at_once = max(round(ERRORS_IN_STREAM * len(self.doubts)), 1)
        for number in range(STREAMS):
            chance = Random(number)
            waiting = chance.sample(range(len(errors)), len(errors))
            while waiting:
                taken: dict[int, int] = {}
                for index in waiting:
                    if len(taken) < at_once:
                        taken.setdefault(self.places[index], index)
                waiting = [index for index in waiting if index not in taken.values()]
                doubts = list(self.doubts)
                for place, index in taken.items():
                    doubts[place] = errors[index]
                # Equals go by their place, which must not be the same in every stream.
                order = chance.sample(range(len(doubts)), len(doubts))
                second = {order[i] for i in choose([doubts[place] for place in order])}
                yield list(taken.values()), second


_Both = Sequence[tuple[Case, Looks, Looks]]


def _foremost(doubts: Sequence[float], share: float) -> list[int]:
    """So many of the most doubtful, however little doubt there is."""
    order = sorted(range(len(doubts)), key=lambda index: -doubts[index])
    return order[: round(share * len(doubts))]


def _reached(stream: _Stream, both: _Both) -> dict[str, dict[float, float]]:
    """Which share of the errors that the lexicon alone does not find has the second look."""
    open_ones = [
        (index, case.kind)
        for index, (case, before, after) in enumerate(both)
        if not blocks(before.lexicon) and not blocks(after.lexicon)
    ]
    errors = [both[index][2].doubt for index, _ in open_ones]
    smaller = _Stream(stream.doubts, [stream.places[index] for index, _ in open_ones])
    counts: dict[str, dict[float, float]] = {}
    for budget in BUDGETS:
        reached: Counter[str] = Counter()
        for indexes, second in smaller.chosen(errors, partial(_foremost, share=budget)):
            reached.update(open_ones[i][1] for i in indexes if smaller.places[i] in second)
        totals = Counter(kind for _, kind in open_ones)
        for kind, total in totals.items():
            counts.setdefault(kind, {})[budget] = reached[kind] / (STREAMS * total)
            counts[kind][0.0] = total
    return counts


def _by_check(good: Sequence[Looks], level: str) -> Counter[str]:
    return Counter(
        name
        for looks in good
        for name in {one.check for one in of_level(looks, level) if one.blocking}
    )


def _missed(ground: Ground, both: _Both, by_pair: dict[Pair, Looks]) -> Iterator[Missed]:
    for case, _, after in both:
        if not blocks(after.versions):
            yield Missed(ground.name, case.kind, case.bad, case.good.target, after)
    for pair, looks in by_pair.items():
        if blocks(looks.versions):
            yield Missed(ground.name, "alarm", pair, "", looks)
