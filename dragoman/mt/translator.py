"""Translates segments along a route: prepare, translate, restore, repair, carry the marks over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from dragoman.mt.alignment import Aligner
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import EngineFailed, MtError
from dragoman.mt.glossary import Glossary, Term
from dragoman.mt.headline_style import headline_style
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Journey, Manuscript, Source, is_titled
from dragoman.mt.marks import carry_marks
from dragoman.mt.repair import Repaired, repair
from dragoman.mt.repair_ways import Other, Sentence
from dragoman.mt.routes import Route
from dragoman.mt.term_enforcement import enforce
from dragoman.text.document import Part, Run, Segment

# (source text, translation) → how bad it is; 0: it may stand.
PairJudge = Callable[[str, str], int]

# A sentence as the engine would be given it: words and marks, where, whether it may be a title.
_Saying = tuple[tuple[Run, ...], Part, bool]

# How many sentences before a batch an engine that reads context is shown.
_SENTENCES_BEFORE = 3


@dataclass(frozen=True, slots=True)
class SegmentTranslation:
    """One segment in another language.

    `number` is the segment's. `languages` are the route's, pivots included; `engine` names the
    engines of its steps (`firefox`, `apertium+firefox`), `models` are the hashes of its models, in
    order. `repairs` are the ways of the repair ladder that were tried; `mended_by` is the one that
    made the text, which may still fail; empty: the first translation stands. What was not
    translated (code, figures alone, same language) has its source's runs, no engine and no models;
    so has what the engine broke down on: `failure` says how. `unmet` are the glossary's terms that
    could not be brought in.
    """

    number: int
    runs: tuple[Run, ...]
    engine: str = ""
    models: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    mended_by: str = ""
    languages: tuple[str, ...] = ()
    failure: str = ""
    unmet: tuple[Term, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class SegmentTranslator:
    """Engines with everything around them that news text needs.

    `judge` says how bad a translation is; one that may not stand climbs the repair ladder.
    Without a judge each first translation stands. Like its engines it belongs to one thread.
    """

    def __init__(self, engines: EngineSet, *, judge: PairJudge | None = None) -> None:
        self._engines = engines
        self._judge = judge

    def translate(
        self,
        segments: Sequence[Segment],
        route: Route,
        *,
        others: Sequence[Route] = (),
        manuscript: Manuscript | None = None,
        progress: Callable[[SegmentTranslation], None] | None = None,
    ) -> list[SegmentTranslation]:
        """One translation a segment, in order; `progress` is told each as it is made.

        `segments` are of one document. `others` are further ways from its language to the same
        target, for sentences that fail, the best first. `manuscript` is what is known of that
        document; learnt from `segments` unless given. Raises `MtError`.
        """
        known = manuscript or Manuscript(Casing.of(segment.text for segment in segments))
        size = max((self._engines.engine_of(model).at_once for model in route.models), default=1)
        aligner = Aligner.of(route, self._engines.models())
        translations: list[SegmentTranslation] = []
        said: dict[_Saying, SegmentTranslation] = {}
        open_ways = list(others)
        for start in range(0, len(segments), size):
            batch = segments[start : start + size]
            before = segments[max(start - _SENTENCES_BEFORE, 0) : start]
            journey = Journey(self._engines, route, known.around(before, batch), aligner)
            for translation in self._chunk(batch, _Ways(journey, open_ways), said):
                translations.append(translation)
                if progress is not None:
                    progress(translation)
        return _marked_again(segments, translations, aligner)

    def _chunk(
        self, segments: Sequence[Segment], ways: _Ways, said: dict[_Saying, SegmentTranslation]
    ) -> list[SegmentTranslation]:
        """Those of the batch; one that the document has said before is taken from `said`."""
        if ways.route.source == ways.route.target:
            return [SegmentTranslation(segment.number, segment.runs) for segment in segments]
        sayings = {s.number: (s.runs, s.part, is_titled(s)) for s in segments if s.translatable}
        new = {
            sayings[s.number]: s
            for s in segments
            if s.translatable and sayings[s.number] not in said
        }
        said |= dict(zip(new, self._made(list(new.values()), ways), strict=True))
        return [
            replace(said[sayings[s.number]], number=s.number)
            if s.translatable
            else SegmentTranslation(s.number, s.runs)
            for s in segments
        ]

    def _made(self, segments: Sequence[Segment], ways: _Ways) -> list[SegmentTranslation]:
        """All of them at once; where that breaks the engine down, each by itself."""
        if not segments:
            return []
        try:
            firsts = ways.journey.travel([Source.of(segment) for segment in segments])
        except EngineFailed as error:
            if len(segments) == 1:
                (segment,) = segments
                return [SegmentTranslation(segment.number, segment.runs, failure=str(error))]
            return [one for segment in segments for one in self._made([segment], ways)]
        return [
            self._finished(segment, first, ways)
            for segment, first in zip(segments, firsts, strict=True)
        ]

    def _finished(self, segment: Segment, first: str, ways: _Ways) -> SegmentTranslation:
        titled = is_titled(segment)
        outcome = self._repaired(segment.text, first, ways, titled=titled)
        route = outcome.route or ways.route
        glossary = ways.journey.manuscript.glossary or Glossary(route.source, route.target)
        translate = ways.translating(route, titled=titled)
        done = enforce(segment.text, outcome.text, glossary, translate, self._may_stand(segment))
        text = done.text
        if segment.part is Part.HEADLINE:
            text = headline_style(text, route.target, source=segment.text)
        return SegmentTranslation(
            number=segment.number,
            runs=carry_marks(segment.runs, text, ways.journey.aligner),
            engine=engine_names(route),
            models=ways.hashes(route),
            repairs=outcome.tried,
            mended_by=outcome.mended_by,
            languages=route.languages,
            unmet=done.unmet,
        )

    def _may_stand(self, segment: Segment) -> Callable[[str], bool]:
        judge = self._judge
        return lambda candidate: judge is None or judge(segment.text, candidate) == 0

    def _repaired(self, text: str, first: str, ways: _Ways, *, titled: bool) -> Repaired:
        judge = self._judge
        if judge is None:
            return Repaired(first)
        route = ways.route
        sentence = Sentence(
            route.source,
            route.target,
            text,
            first,
            ways.translating(route, titled=titled),
            tuple(Other(one, ways.asking(one, titled=titled)) for one in ways.others),
        )
        return repair(sentence, lambda candidate: judge(text, candidate))


@dataclass(frozen=True, slots=True)
class _Ways:
    """The way that a batch goes, and those that its failing sentences may go instead.

    `others` is one list for all batches of a document: a way whose engine is away is taken out.
    """

    journey: Journey
    others: list[Route]
    _hashes: dict[Route, tuple[str, ...]] = field(default_factory=dict)

    @property
    def route(self) -> Route:
        return self.journey.route

    def hashes(self, route: Route) -> tuple[str, ...]:
        """Those of the models of `route`; their files are looked at once a batch."""
        if route not in self._hashes:
            self._hashes[route] = tuple(model.hash for model in route.models)
        return self._hashes[route]

    def translating(self, route: Route, *, titled: bool) -> Callable[[str], str]:
        """A text of the document by itself along `route`."""
        journey = replace(self.journey, route=route)
        return lambda text: journey.travel([Source(text, titled)])[0]

    def asking(self, other: Route, *, titled: bool) -> Callable[[str], str]:
        """The same along one of `others`; what is away is not asked sentence by sentence."""
        translate = self.translating(other, titled=titled)

        def ask(text: str) -> str:
            if other not in self.others:
                raise EngineFailed(f"{engine_names(other)} was away before")
            try:
                return translate(text)
            except EngineFailed:
                raise
            except MtError:
                self.others.remove(other)
                raise

        return ask


def _marked_again(
    segments: Sequence[Segment], translations: list[SegmentTranslation], aligner: Aligner
) -> list[SegmentTranslation]:
    """`translations` with their marks where all of them together say that they belong.

    Only a long document teaches anything of its languages, and only at its end.
    """
    taught = aligner.taught(
        [(one.text, other.text) for one, other in zip(segments, translations, strict=True)]
    )
    if taught is aligner:
        return translations
    return [
        replace(other, runs=carry_marks(one.runs, other.text, taught)) if other.engine else other
        for one, other in zip(segments, translations, strict=True)
    ]


def engine_names(route: Route) -> str:
    """The engines of a route's steps, each once, in order: `firefox`, `apertium+firefox`."""
    return "+".join(dict.fromkeys(model.engine for model in route.models))
