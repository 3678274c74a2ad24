"""Marks of dev-eurlex: how many come to stand around the words where a person put them.

    python -m benchmarks.marks            the human translation gets its marks back, by method
    python -m benchmarks.marks --engine   the engine's own Portuguese, and what that costs

"Tags" are all tags of the set, "inner" those that do not hold, or stand before or after, all words
of their segment: nine of ten are trivial. Exact: around the same words, punctuation and spaces at
the edges apart. Baselines: by their share of the text; where the same words stand, else by their
share. "aligned" knows the two texts alone; "taught" has also seen the plain text of all segments
and their translations, as a document of 1,888 sentences would have it, "other half" those of every
other segment, not of the one at hand.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence

from benchmarks.markup import (
    Carry,
    Score,
    columns,
    is_whole,
    measure,
    pairs,
    places,
    runs_of,
    same_tags,
    same_words,
    text_of,
    well_formed,
)
from dragoman.mt.alignment import Aligner
from dragoman.mt.engine import Batch
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.marks import carry_marks
from dragoman.mt.models import ModelStore
from dragoman.mt.stretches import Stretch, as_runs, in_order, stretches
from dragoman.text.document import Run
from dragoman.text.sentences import Span

DIRECTIONS = (("en", "fr"), ("en", "de"), ("en", "hu"), ("fr", "en"), ("de", "en"), ("fr", "de"))


def by_the_same_words(runs: Sequence[Run], translation: str) -> Sequence[Run]:
    """Each mark where its very words stand, nearest to the same share; else at its share."""
    text = text_of(runs)
    marked = stretches(runs)
    scale = len(translation) / max(len(text), 1)
    found: dict[Stretch, Span] = {}
    for one in marked:
        words = text[slice(*one.span)].strip()
        same = [Span(*match.span()) for match in re.finditer(re.escape(words), translation)]
        share = Span(round(one.span.start * scale), round(one.span.end * scale))
        found[one] = min(same, key=lambda span: abs(span.start - share.start), default=share)
        if not words:
            found[one] = Span(share.start, share.start)
    return as_runs(translation, marked, found)


def methods(source: str, target: str) -> dict[str, Carry]:
    aligner = Aligner(source, target)
    everything = pairs(source, target)
    taught = aligner.taught(everything)
    halves = [aligner.taught(everything[1::2]), aligner.taught(everything[::2])]
    half_of = {text: halves[number % 2] for number, (text, _) in enumerate(everything)}
    return {
        "in proportion": in_order,
        "the same words": by_the_same_words,
        "aligned": lambda runs, text: carry_marks(runs, text, aligner),
        "taught, other half": lambda runs, text: carry_marks(runs, text, half_of[text_of(runs)]),
        "taught": lambda runs, text: carry_marks(runs, text, taught),
    }


def _row(pair: str, method: str, score: Score) -> str:
    return (
        f"{pair} {method:<19} {score.exact / score.tags:6.3f} {score.f1 / score.tags:6.3f}"
        f" {score.inner_exact / score.inner:7.3f} {score.inner_f1 / score.inner:6.3f}"
        f" {score.well_formed / score.segments:8.3f} {score.same_tags / score.segments:6.3f}"
        f" {score.milliseconds:6.2f}"
    )


def on_human_translations() -> None:
    print("pair  method               exact     F1   inner     F1   formed   same     ms")
    for source, target in DIRECTIONS:
        for method, carry in methods(source, target).items():
            print(_row(f"{source}-{target}", method, measure(carry, source, target)), flush=True)


def on_the_engines_own() -> None:
    """Segments with an inner tag, translated into Portuguese by the real engine."""
    engine = FirefoxEngine(ModelStore().models())
    (route, *_) = EngineSet([engine]).routes("en", "pt")
    aligner = Aligner.of(route)

    def translated(text: str) -> str:
        return engine.translate(Batch((text,), "en", "pt"))[0]

    chosen = [runs for runs in map(runs_of, columns()["en"]) if _has_inner(runs)]
    good = 0
    spent = [0.0, 0.0]
    alike = [0, 0, 0]
    for runs in chosen:
        started = time.perf_counter()
        translation = translated(text_of(runs))
        between = time.perf_counter()
        made = carry_marks(runs, translation, aligner)
        spent[0] += between - started
        spent[1] += time.perf_counter() - between
        good += same_tags(runs, made) and well_formed(runs, made)
        for name, each in places(runs).items():
            words = text_of(runs)[each[0].start : each[0].end].strip()
            if words and not is_whole(text_of(runs), each[0]):
                alone = translation.lower().find(translated(words).strip(" .").lower())
                place = places(made)[name][0]
                end = alone + len(translated(words).strip(" ."))
                alike[0] += 1
                alike[1] += alone >= 0
                alike[2] += alone >= 0 and same_words(translation, type(place)(alone, end), place)
    print(
        f"en-pt, real engine: {len(chosen)} segments with inner tags, {good} well-formed with the"
        f" same tags; {1000 * spent[1] / len(chosen):.1f} ms a segment for the marks,"
        f" {1000 * spent[0] / len(chosen):.1f} for its translation.\nOf {alike[0]} inner spans the"
        f" translation holds {alike[1]} as the engine translates them alone; {alike[2]} of these"
        " have the mark exactly there."
    )


def _has_inner(runs: Sequence[Run]) -> bool:
    text = text_of(runs)
    return any(not is_whole(text, one) for each in places(runs).values() for one in each)


if __name__ == "__main__":
    if "--engine" in sys.argv:
        on_the_engines_own()
    else:
        on_human_translations()
