"""Translates segments along a route: prepare, translate, restore, repair, carry the marks over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from dragoman.mt.alignment import Aligner
from dragoman.mt.clauses import join, split_for
from dragoman.mt.endings import ended_like
from dragoman.mt.engine import Batch, Context, Model
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import EngineFailed
from dragoman.mt.glossary import Glossary, Term
from dragoman.mt.headline_style import headline_style
from dragoman.mt.headlines import Casing
from dragoman.mt.marks import carry_marks
from dragoman.mt.prepare import Prepared, prepare, tidy
from dragoman.mt.protect import STAND_INS, StandInLost, kept_spans
from dragoman.mt.reading import Reading
from dragoman.mt.repair import Repaired, Sentence, repair
from dragoman.mt.routes import Route
from dragoman.mt.term_enforcement import enforce
from dragoman.text.document import BlockKind, MarkKind, Part, Run, Segment

# (source text, translation) → may it stand?
PairJudge = Callable[[str, str], bool]

_TITLED = frozenset({Part.HEADLINE, Part.STANDFIRST})


def is_titled(segment: Segment) -> bool:
    """Whether a segment may be written In Title Case: headline, standfirst, headings."""
    return segment.part in _TITLED or segment.kind is BlockKind.HEADING


# How many sentences before a batch an engine that reads context is shown.
_SENTENCES_BEFORE = 3


@dataclass(frozen=True, slots=True)
class SegmentTranslation:
    """One segment in another language.

    `number` is the segment's. `languages` are the route's, pivots included; `engine` names the
    engines of its steps (`firefox`, `apertium+firefox`), `models` are the hashes of its models, in
    order. `repairs` are the ways of the repair ladder that were tried; the last one made the text
    if `repaired`, else the first translation stands. What was not translated (code, figures alone,
    same language) has its source's runs, no engine and no models; so has what the engine broke
    down on: `failure` says how. `unmet` are the glossary's terms that could not be brought in.
    """

    number: int
    runs: tuple[Run, ...]
    engine: str = ""
    models: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    repaired: bool = False
    languages: tuple[str, ...] = ()
    failure: str = ""
    unmet: tuple[Term, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is known of the whole document while its segments are translated."""

    casing: Casing
    context: Context = field(default_factory=Context)
    glossary: Glossary | None = None

    def around(self, before: Sequence[Segment], batch: Sequence[Segment]) -> Self:
        """The same, for a `batch` that comes after the sentences `before`."""
        terms = self.glossary.terms_for(s.text for s in batch) if self.glossary else ()
        sentences = tuple(segment.text for segment in before)
        context = replace(self.context, before=sentences, terms=self.context.terms + terms)
        return replace(self, context=context)


class SegmentTranslator:
    """Engines with everything around them that news text needs.

    `judge` says whether a translation may stand; one that it refuses climbs the repair ladder.
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
        manuscript: Manuscript | None = None,
        progress: Callable[[SegmentTranslation], None] | None = None,
    ) -> list[SegmentTranslation]:
        """One translation a segment, in order; `progress` is told each as it is made.

        `segments` are of one document. `manuscript` is what is known of that document; learnt from
        `segments` unless given. Raises `MtError`.
        """
        known = manuscript or Manuscript(Casing.of(segment.text for segment in segments))
        size = max((self._engines.engine_of(model).at_once for model in route.models), default=1)
        aligner = Aligner.of(route, self._engines.models())
        translations: list[SegmentTranslation] = []
        for start in range(0, len(segments), size):
            batch = segments[start : start + size]
            before = segments[max(start - _SENTENCES_BEFORE, 0) : start]
            journey = _Journey(self._engines, route, known.around(before, batch), aligner)
            for translation in self._chunk(batch, journey):
                translations.append(translation)
                if progress is not None:
                    progress(translation)
        return _marked_again(segments, translations, aligner)

    def _chunk(self, segments: Sequence[Segment], journey: _Journey) -> list[SegmentTranslation]:
        same = journey.route.source == journey.route.target
        wanted = [segment for segment in segments if segment.translatable and not same]
        made = {one.number: one for one in self._made(wanted, journey)}
        return [made.get(s.number) or SegmentTranslation(s.number, s.runs) for s in segments]

    def _made(self, segments: Sequence[Segment], journey: _Journey) -> list[SegmentTranslation]:
        """All of them at once; where that breaks the engine down, each by itself."""
        try:
            firsts = journey.travel([_Source.of(segment) for segment in segments])
        except EngineFailed as error:
            if len(segments) == 1:
                (segment,) = segments
                return [SegmentTranslation(segment.number, segment.runs, failure=str(error))]
            return [one for segment in segments for one in self._made([segment], journey)]
        return [
            self._finished(segment, first, journey)
            for segment, first in zip(segments, firsts, strict=True)
        ]

    def _finished(self, segment: Segment, first: str, journey: _Journey) -> SegmentTranslation:
        route = journey.route
        titled = is_titled(segment)

        def translate(text: str) -> str:
            return journey.travel([_Source(text, titled)])[0]

        outcome = self._repaired(segment.text, first, translate, route)
        glossary = journey.manuscript.glossary or Glossary(route.source, route.target)
        done = enforce(segment.text, outcome.text, glossary, translate, self._may_stand(segment))
        text = done.text
        if segment.part is Part.HEADLINE:
            text = headline_style(text, route.target, source=segment.text)
        return SegmentTranslation(
            number=segment.number,
            runs=carry_marks(segment.runs, text, journey.aligner),
            engine=engine_names(route),
            models=tuple(model.hash for model in route.models),
            repairs=outcome.tried,
            repaired=bool(outcome.tried) and outcome.accepted,
            languages=route.languages,
            unmet=done.unmet,
        )

    def _may_stand(self, segment: Segment) -> Callable[[str], bool]:
        judge = self._judge
        return lambda candidate: judge is None or judge(segment.text, candidate)

    def _repaired(
        self, text: str, first: str, translate: Callable[[str], str], route: Route
    ) -> Repaired:
        judge = self._judge
        if judge is None:
            return Repaired(first)
        sentence = Sentence(route.source, route.target, text, first, translate)
        return repair(sentence, lambda candidate: judge(text, candidate))


def code_in(runs: Iterable[Run]) -> tuple[str, ...]:
    """The stretches of runs that are code: they come back as they are."""
    code = (run for run in runs if any(mark.kind is MarkKind.CODE for mark in run.marks))
    return tuple(run.text.strip() for run in code if run.text.strip())


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


@dataclass(frozen=True, slots=True)
class _Source:
    """A text on its way, whether it may be written like a headline, and the code that is in it."""

    text: str
    titled: bool
    verbatim: tuple[str, ...] = ()

    @classmethod
    def of(cls, segment: Segment) -> Self:
        return cls(segment.text, is_titled(segment), code_in(segment.runs))


@dataclass(frozen=True, slots=True)
class _Journey:
    """Texts of one document along all steps of a route."""

    engines: EngineSet
    route: Route
    manuscript: Manuscript
    aligner: Aligner

    def travel(self, sources: Sequence[_Source]) -> list[str]:
        for model in self.route.models:
            step = _Step(self.engines, model, self.manuscript)
            texts = [
                ended_like(source.text, text, model.target)
                for source, text in zip(sources, step.translated(sources), strict=True)
            ]
            sources = [
                replace(source, text=text) for text, source in zip(texts, sources, strict=True)
            ]
        return [source.text for source in sources]


class _Step:
    """One model's part of the way."""

    def __init__(self, engines: EngineSet, model: Model, manuscript: Manuscript) -> None:
        self._engine = engines.engine_of(model)
        self._model = model
        self._manuscript = manuscript
        self._reading = Reading(model.source, model.target, model.vocabulary)

    def translated(self, sources: Sequence[_Source]) -> list[str]:
        """One translation a source; a text whose stand-in is lost is tried with the next one."""
        done: dict[int, str] = {}
        for stand_in in STAND_INS:
            waiting = [index for index in range(len(sources)) if index not in done]
            prepared = [self._prepared(sources[index], stand_in) for index in waiting]
            answers = self._pieces([each.text for each in prepared])
            for index, each, answer in zip(waiting, prepared, answers, strict=True):
                try:
                    done[index] = each.restore(answer)
                except StandInLost:
                    continue
            if len(done) == len(sources):
                break
        return [
            done[index] if index in done else self._around(source)
            for index, source in enumerate(sources)
        ]

    def _prepared(self, source: _Source, stand_in: str) -> Prepared:
        return prepare(
            source.text,
            self._reading,
            stand_in,
            casing=self._manuscript.casing,
            headline=source.titled,
            verbatim=source.verbatim,
        )

    def _pieces(self, texts: Sequence[str]) -> list[str]:
        """Each text translated, those that are too long for a model in pieces."""
        pieces = [split_for(self._model, text) for text in texts]
        flat = tuple(piece for each in pieces for piece in each)
        batch = Batch(flat, self._model.source, self._model.target, self._manuscript.context)
        answers = iter(self._engine.translate(batch))
        return [
            next(answers) if len(each) == 1 else join(each, [next(answers) for _ in each])
            for each in pieces
        ]

    def _around(self, source: _Source) -> str:
        """What no stand-in could keep is left out of the engine's sight, piece by piece."""
        text = tidy(source.text)
        spans = kept_spans(text, self._reading, source.verbatim)
        if not spans:
            return text
        parts: list[str] = []
        position = 0
        for start, end in [*spans, (len(text), len(text))]:
            between = text[position:start]
            if any(character.isalpha() for character in between):
                lead = between[: len(between) - len(between.lstrip())]
                trail = between[len(between.rstrip()) :]
                (inner,) = self.translated([_Source(between.strip(), source.titled)])
                between = lead + inner + trail
            parts += [between, text[start:end]]
            position = end
        return "".join(parts)
