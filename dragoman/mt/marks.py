"""Carries links and emphasis from a sentence over to its translation.

The engine sees no marks: it damages them, and what a mark does to the text around it cannot be
undone. So each marked span is looked for in the finished translation: as it is, then by its own
translation, at last by its place. No mark is ever lost.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.sentences import Span

# How alike a stretch of the translation and the span's own translation must be. Of 100 spans, with
# marks set by another engine as the truth, .6 placed 88 and 46 of them exactly, .8 placed 60 and 41
# exactly. What is not placed goes by its share of the text (16 of 99 exactly), so a wrong stretch
# costs little more than none: a value between the two, itself not measured.
SAME_SPAN = 0.75
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


@dataclass(frozen=True, slots=True)
class _Marked:
    """A stretch of the source under one mark; `depth` is the mark's place in its runs."""

    mark: Mark
    span: Span
    depth: int


def carry_marks(
    runs: Sequence[Run], translation: str, translate: Callable[[str], str]
) -> tuple[Run, ...]:
    """`translation` as runs with every mark of `runs`, each over one stretch per stretch there.

    `translate` gives the translation of a span alone; it is asked only where a span is not found
    as it is.
    """
    text = "".join(run.text for run in runs)
    if not translation:
        return ()
    placed: list[_Marked] = []
    waiting = _marked(runs)
    for index, marked in enumerate(waiting):
        place = _Place(
            text=text,
            translation=translation,
            # Two marks of one kind over the same words would be one: a link would be lost.
            taken=[other.span for other in placed if other.mark.kind is marked.mark.kind],
            later=sum(other.mark.kind is marked.mark.kind for other in waiting[index + 1 :]),
        )
        placed.append(_Marked(marked.mark, _placed(marked, place, translate), marked.depth))
    return _as_runs(translation, placed)


def _marked(runs: Sequence[Run]) -> list[_Marked]:
    """Each mark's stretches, outer ones first; neighbouring runs under one mark are one stretch."""
    stretches: list[_Marked] = []
    position = 0
    open_marks: dict[tuple[int, Mark], int] = {}
    for run in [*runs, Run("")]:
        here = {(depth, mark) for depth, mark in enumerate(run.marks)}
        stretches += [
            _Marked(mark, Span(open_marks.pop((depth, mark)), position), depth)
            for depth, mark in [key for key in open_marks if key not in here]
        ]
        for key in here:
            open_marks.setdefault(key, position)
        position += len(run.text)
    return sorted(stretches, key=lambda marked: (marked.depth, marked.span))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a mark may go: not over `taken`, and leaving a word for each of the `later` ones."""

    text: str
    translation: str
    taken: Sequence[Span]
    later: int

    def free(self, spans: Sequence[Span]) -> list[Span]:
        return [span for span in spans if _is_free(span, self.taken)]


def _placed(marked: _Marked, place: _Place, translate: Callable[[str], str]) -> Span:
    words = place.text[marked.span.start : marked.span.end].strip()
    if words == place.text.strip():
        return Span(0, len(place.translation))
    if not words:
        return _by_share(marked.span, place)
    if marked.mark.kind in (MarkKind.SUB, MarkKind.SUP):
        return _after_same_letter(marked.span, place) or _by_share(marked.span, place)
    found = _verbatim(words, marked.span, place)
    if found is None:
        found = _alike(translate(words), place)
    return found or _by_share(marked.span, place)


def _verbatim(words: str, span: Span, place: _Place) -> Span | None:
    """Where `words` stand as they are, nearest to the same share of the text."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    matches = re.finditer(pattern, place.translation, re.IGNORECASE)
    return _nearest(place.free([Span(*match.span()) for match in matches]), span, place)


def _after_same_letter(span: Span, place: _Place) -> Span | None:
    """Where an index stands after the same letter: the 2 of CO2, which is no word of its own."""
    before = place.text[max(span.start - 1, 0) : span.start]
    index = place.text[span.start : span.end].strip()
    matches = re.finditer(re.escape(before + index), place.translation)
    spans = [Span(match.start() + len(before), match.end()) for match in matches]
    return _nearest(place.free(spans), span, place)


def _nearest(spans: Sequence[Span], source: Span, place: _Place) -> Span | None:
    middle = (source.start + source.end) / 2 * len(place.translation) / len(place.text)
    return min(spans, key=lambda span: abs((span.start + span.end) / 2 - middle), default=None)


def _alike(wanted: str, place: _Place) -> Span | None:
    """The stretch of as many words as `wanted`, give or take one, that is most like it."""
    words = [Span(*match.span()) for match in _WORD.finditer(place.translation)]
    key = wanted.strip(" .").lower()
    count = len(_WORD.findall(key))
    sizes = [size for size in (count, count - 1, count + 1) if size > 0]
    stretches = place.free(
        [
            Span(words[first].start, words[first + size - 1].end)
            for size in sizes
            for first in range(len(words) - size + 1)
        ]
    )

    def likeness(span: Span) -> float:
        stretch = place.translation[span.start : span.end].lower()
        return SequenceMatcher(None, key, stretch, autojunk=False).ratio()

    best = max(stretches, key=likeness, default=None)
    return best if best is not None and likeness(best) >= SAME_SPAN else None


def _by_share(source: Span, place: _Place) -> Span:
    """The words at the same share of the text, so that no mark is lost where nothing else helps."""
    scale = len(place.translation) / len(place.text) if place.text else 1.0
    start, end = source.start * scale, source.end * scale
    free = place.free([Span(*match.span()) for match in _WORD.finditer(place.translation)])
    if not free:
        letters = [Span(index, index + 1) for index in range(len(place.translation))]
        return _nearest(place.free(letters) or letters, source, place) or letters[0]
    inside = [word for word in free if word.start < end and word.end > start]
    if not inside:
        return _nearest(free, source, place) or free[0]
    inside = inside[: max(len(free) - place.later, 1)]
    stretch = Span(inside[0].start, inside[-1].end)
    return stretch if _is_free(stretch, place.taken) else inside[0]


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    return all(span.end <= other.start or span.start >= other.end for other in taken)


def _as_runs(translation: str, placed: Sequence[_Marked]) -> tuple[Run, ...]:
    edges = {0, len(translation)}
    edges.update(edge for marked in placed for edge in marked.span)
    bounds = sorted(edges)
    runs: list[Run] = []
    for start, end in itertools.pairwise(bounds):
        marks = tuple(
            dict.fromkeys(
                marked.mark
                for marked in sorted(placed, key=lambda marked: marked.depth)
                if marked.span.start <= start and end <= marked.span.end
            )
        )
        if runs and runs[-1].marks == marks:
            runs[-1] = Run(runs[-1].text + translation[start:end], marks)
        else:
            runs.append(Run(translation[start:end], marks))
    return tuple(runs)
