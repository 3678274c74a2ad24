"""Runs as stretches, one for each element of the HTML they came from, and stretches as runs.

A mark that stands in two places of a sentence is two stretches; an empty run under a mark is a
stretch without words. What was one element has to be one element again, so all that places marks
works on stretches.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.mt.alignment.tokens import tokens
from dragoman.text.document import Mark, Run
from dragoman.text.sentences import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring runs under one mark: those from `first` to `last`, the letters of `span`.

    `depth` is the mark's place among the marks of its first run, 0 is the outermost.
    """

    mark: Mark
    first: int
    last: int
    depth: int
    span: Span

    def holds(self, other: Stretch) -> bool:
        """Whether `other` stands inside it; of two over the same runs the outer mark's holds."""
        if not (self.first <= other.first and other.last <= self.last):
            return False
        longer = self.last - self.first > other.last - other.first
        return longer or self.depth < other.depth

    def is_apart_from(self, other: Stretch) -> bool:
        return self.last < other.first or other.last < self.first


def stretches(runs: Sequence[Run]) -> tuple[Stretch, ...]:
    """Every stretch of `runs` in order, outer ones before those that they hold."""
    found: list[Stretch] = []
    open_marks: dict[Mark, tuple[int, int, int]] = {}
    position = 0
    for number, run in enumerate((*runs, Run(""))):
        for mark in [mark for mark in open_marks if mark not in run.marks]:
            first, depth, start = open_marks.pop(mark)
            found.append(Stretch(mark, first, number - 1, depth, Span(start, position)))
        for depth, mark in enumerate(run.marks):
            open_marks.setdefault(mark, (number, depth, position))
        position += len(run.text)
    return tuple(sorted(found, key=lambda one: (one.first, -one.last, one.depth)))


def as_runs(
    text: str, marked: Sequence[Stretch], places: Mapping[Stretch, Span]
) -> tuple[Run, ...]:
    """`text` with each of `marked`, in the order of `stretches`, at its place there."""
    runs: list[Run] = []
    before: tuple[Stretch, ...] = ()
    for part, over in _parts(text, marked, places):
        marks = tuple(dict.fromkeys(one.mark for one in over))
        if runs and over == before:
            runs[-1] = Run(runs[-1].text + part, marks)
            continue
        if _would_merge(before, over):
            shared = [one.mark for one in over if one in before]
            runs.append(Run("", tuple(dict.fromkeys(shared))))
        runs.append(Run(part, marks))
        before = over
    return tuple(runs)


def in_order(runs: Sequence[Run], text: str) -> tuple[Run, ...]:
    """`text` cut into as many runs as `runs`, each as long in proportion and under its marks.

    Whatever the marks, they come out as they went in. A run that has words gets a letter at least,
    as long as there are letters.
    """
    lengths = [len(run.text) for run in runs]
    total = sum(lengths)
    edges = sorted(
        {0, len(text), *(edge for token in tokens(text) for edge in (token.start, token.end))}
    )
    cuts = [0]
    for done in itertools.accumulate(lengths):
        wanted = done * len(text) / total if total else 0.0
        cuts.append(max(cuts[-1], min(edges, key=lambda edge: abs(edge - wanted))))
    cuts[-1] = len(text)
    if any(
        start == end
        for (start, end), length in zip(itertools.pairwise(cuts), lengths, strict=True)
        if length
    ):
        cuts = _cuts_by_letter(lengths, len(text))
    parts = zip(itertools.pairwise(cuts), runs, strict=True)
    return _without_idle([Run(text[start:end], run.marks) for (start, end), run in parts])


def same_marks(runs: Sequence[Run], others: Sequence[Run]) -> bool:
    """Whether both have the same marks, each in as many stretches."""
    return Counter(one.mark for one in stretches(runs)) == Counter(
        one.mark for one in stretches(others)
    )


def _parts(
    text: str, marked: Sequence[Stretch], places: Mapping[Stretch, Span]
) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
    """`text` cut wherever a stretch starts or ends, with the stretches over each part."""
    edges = sorted({0, len(text), *(edge for one in marked for edge in places[one])})
    empty = [one for one in marked if places[one].start == places[one].end]
    for edge, after in itertools.zip_longest(edges, edges[1:]):
        here = [one for one in empty if places[one].start == edge]
        yield from (("", over) for over in _over_empty(here, edge, marked, places))
        if after is not None:
            over = [one for one in marked if _covers(places[one], edge, after)]
            yield text[edge:after], tuple(over)


def _over_empty(
    here: Sequence[Stretch], edge: int, marked: Sequence[Stretch], places: Mapping[Stretch, Span]
) -> list[tuple[Stretch, ...]]:
    """What stands over each of the stretches `here` that hold no letters, those first that stand
    inside what ends at `edge`, those last that stand inside what starts there."""

    def holders(empty: Stretch) -> list[Stretch]:
        return [one for one in marked if one.holds(empty)]

    def rank(empty: Stretch) -> tuple[int, int]:
        ending = sum(places[one].start < places[one].end == edge for one in holders(empty))
        starting = sum(edge == places[one].start < places[one].end for one in holders(empty))
        return (-ending, starting)

    return [
        tuple(
            one
            for one in marked
            if one is empty or one.holds(empty) or places[one].start < edge < places[one].end
        )
        for empty in sorted(here, key=rank)
    ]


def _covers(place: Span, start: int, end: int) -> bool:
    return place.start < place.end and place.start <= start and end <= place.end


def _would_merge(before: Sequence[Stretch], after: Sequence[Stretch]) -> bool:
    """Whether two stretches of one mark touch: without something between they would be one."""
    return any(one is not other and one.mark == other.mark for one in before for other in after)


def _without_idle(runs: Sequence[Run]) -> tuple[Run, ...]:
    """`runs` without those that have neither text nor marks nor keep two stretches apart."""
    kept: list[Run] = []
    idle = False
    for run in runs:
        if not run.text and not run.marks:
            idle = True
            continue
        if idle and kept and set(kept[-1].marks) & set(run.marks):
            kept.append(Run(""))
        kept.append(run)
        idle = False
    return tuple(kept)


def _cuts_by_letter(lengths: Sequence[int], letters: int) -> list[int]:
    cuts = [0]
    waiting = sum(length > 0 for length in lengths)
    total = sum(lengths)
    done = 0
    for length in lengths:
        done += length
        waiting -= length > 0
        wanted = round(done * letters / total) if total else 0
        least = cuts[-1] + (length > 0)
        cuts.append(min(max(wanted, least), max(letters - waiting, cuts[-1])))
    cuts[-1] = letters
    return cuts
