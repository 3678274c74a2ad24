"""The good pairs that errors are planted in: news by people and by the engine, both directions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from benchmarks.fidelity.sets import Case, ntrex, seeded
from benchmarks.planted.planting import planted
from dragoman.fidelity import Pair
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Manuscript
from dragoman.mt.routes import Route
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Part, Run, Segment

# The goals of issue 5 go by these groups; each has the kinds of `benchmarks.planted` in it.
GROUPS: dict[str, tuple[str, ...]] = {
    "numbers": (
        "digit_changed",
        "number_replaced",
        "decimal_moved",
        "zero_added",
        "number_lost",
        "scale_changed",
    ),
    "numbers swapped": ("numbers_swapped",),
    "negation": ("negation_removed", "negation_added"),
    "names": ("name_replaced", "name_mangled", "name_removed"),
    "countries": ("country_replaced",),
    "clauses": ("clause_dropped", "clause_added"),
    "cut off": ("end_cut_off",),
    "sentences": ("sentence_exchanged",),
}
KINDS = tuple(kind for kinds in GROUPS.values() for kind in kinds)


@dataclass(frozen=True, slots=True)
class Ground:
    """Good translations of one direction, and who made them: `people`, or an engine by a route."""

    source: str
    target: str
    made_by: Route | None
    pairs: Sequence[Pair]

    @property
    def name(self) -> str:
        return f"{self.source}-{self.target} by {'engine' if self.made_by else 'people'}"

    def cases(self, each: int) -> Iterator[Case]:
        """Up to `each` of every kind; the same ones each time."""
        for case in planted(self.pairs, each, self.name):
            if case.kind in KINDS:
                yield case


def grounds(engines: EngineSet, size: int | None) -> Iterator[Ground]:
    """Four of them, of `size` sentences each (None: of all that there are)."""
    for source, target in (("en", "pt"), ("pt", "en")):
        yield by_people(source, target, size)
        yield by_engine(engines, source, target, size)


def by_people(source: str, target: str, size: int | None) -> Ground:
    """From Portuguese they are the translations from English, turned round."""
    pairs = [pair if source == "en" else _turned(pair) for pair in ntrex("por")]
    return Ground(source, target, None, seeded(pairs, size, "with models"))


def by_engine(engines: EngineSet, source: str, target: str, size: int | None) -> Ground:
    """The same sentences by the best way, without checks and repair."""
    route = engines.routes(source, target)[0]
    pairs = by_people(source, target, size).pairs
    return Ground(source, target, route, _translated(engines, route, pairs))


def _turned(pair: Pair) -> Pair:
    """As if it had been translated the other way."""
    others = tuple((target, source) for source, target in pair.context.others)
    context = replace(pair.context, others=others)
    return Pair(pair.target, pair.source, pair.target_language, pair.source_language, context)


def _translated(engines: EngineSet, route: Route, pairs: Sequence[Pair]) -> list[Pair]:
    """`pairs` as the engine says them; of their documents they have those sentences alone."""
    made: list[Pair] = []
    for _, group in groupby(pairs, key=_document):
        document = list(group)
        segments = [
            Segment(number, Part.BODY, 0, 0, len(pair.source), (Run(pair.source),))
            for number, pair in enumerate(document, start=1)
        ]
        manuscript = Manuscript(Casing.of(pair.source for pair in document))
        texts = [
            one.text
            for one in SegmentTranslator(engines).translate(segments, route, manuscript=manuscript)
        ]
        both = [(pair.source, text) for pair, text in zip(document, texts, strict=True)]
        for index, (pair, text) in enumerate(zip(document, texts, strict=True)):
            others = (*both[:index], *both[index + 1 :])
            made.append(replace(pair, target=text, context=replace(pair.context, others=others)))
    return made


def _document(pair: Pair) -> frozenset[str]:
    """The same for all sentences of one document."""
    return frozenset({pair.source, *(source for source, _ in pair.context.others)})
