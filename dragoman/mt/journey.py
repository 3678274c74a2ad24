"""The way of a document's texts along the models of a route: prepare, translate, restore."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from dragoman.mt.alignment import Aligner
from dragoman.mt.clauses import join, split_for
from dragoman.mt.endings import ended_like
from dragoman.mt.engine import Batch, Context, Model
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.glossary import Glossary
from dragoman.mt.headlines import Casing
from dragoman.mt.prepare import Prepared, prepare, tidy
from dragoman.mt.protect import STAND_INS, StandInLost, kept_spans
from dragoman.mt.reading import Reading
from dragoman.mt.routes import Route
from dragoman.text.document import BlockKind, MarkKind, Part, Run, Segment

_TITLED = frozenset({Part.HEADLINE, Part.STANDFIRST})


def is_titled(segment: Segment) -> bool:
    """Whether a segment may be written In Title Case: headline, standfirst, headings."""
    return segment.part in _TITLED or segment.kind is BlockKind.HEADING


def code_in(runs: Iterable[Run]) -> tuple[str, ...]:
    """The stretches of runs that are code: they come back as they are."""
    code = (run for run in runs if any(mark.kind is MarkKind.CODE for mark in run.marks))
    return tuple(run.text.strip() for run in code if run.text.strip())


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


@dataclass(frozen=True, slots=True)
class Source:
    """A text on its way, whether it may be written like a headline, and the code that is in it."""

    text: str
    titled: bool
    verbatim: tuple[str, ...] = ()

    @classmethod
    def of(cls, segment: Segment) -> Self:
        return cls(segment.text, is_titled(segment), code_in(segment.runs))


@dataclass(frozen=True, slots=True)
class Journey:
    """Texts of one document along all steps of a route."""

    engines: EngineSet
    route: Route
    manuscript: Manuscript
    aligner: Aligner

    def travel(self, sources: Sequence[Source]) -> list[str]:
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

    def translated(self, sources: Sequence[Source]) -> list[str]:
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

    def _prepared(self, source: Source, stand_in: str) -> Prepared:
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

    def _around(self, source: Source) -> str:
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
                (inner,) = self.translated([Source(between.strip(), source.titled)])
                between = lead + inner + trail
            parts += [between, text[start:end]]
            position = end
        return "".join(parts)
