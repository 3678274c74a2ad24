"""Translates segments along a route: prepare, translate, restore, repair, carry the marks over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.mt.clauses import join, split_long
from dragoman.mt.engine import Engine
from dragoman.mt.headlines import Casing
from dragoman.mt.marks import carry_marks
from dragoman.mt.models import Model
from dragoman.mt.prepare import prepare, tidy
from dragoman.mt.protect import STAND_INS, StandInLost, kept_spans
from dragoman.mt.reading import Reading
from dragoman.mt.repair import Repaired, Sentence, repair
from dragoman.mt.routes import Route
from dragoman.mt.vocabulary import EVERYTHING, read_vocabulary
from dragoman.text.document import Part, Run, Segment

# (source text, translation) → may it stand?
PairJudge = Callable[[str, str], bool]

_TITLED = frozenset({Part.HEADLINE, Part.STANDFIRST})


@dataclass(frozen=True, slots=True)
class SegmentTranslation:
    """One segment in another language.

    `number` is the segment's. `models` are the hashes of the models, in the route's order.
    `repairs` are the ways of the repair ladder that were tried; the last one made the text if
    `repaired`, else the first translation stands. What was not translated (code, figures alone,
    same language) has its source's runs, no engine and no models.
    """

    number: int
    runs: tuple[Run, ...]
    engine: str = ""
    models: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    repaired: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class SegmentTranslator:
    """One engine with everything around it that news text needs.

    `judge` says whether a translation may stand; one that it refuses climbs the repair ladder.
    Without a judge each first translation stands. Like its engine it belongs to one thread.
    """

    def __init__(self, engine: Engine, *, judge: PairJudge | None = None) -> None:
        self._engine = engine
        self._judge = judge

    def translate(
        self,
        segments: Sequence[Segment],
        route: Route,
        *,
        casing: Casing | None = None,
        progress: Callable[[SegmentTranslation], None] | None = None,
    ) -> list[SegmentTranslation]:
        """One translation a segment, in order; `progress` is told each as it is made.

        `segments` are of one document. `casing` is how that document writes its words, learnt
        from `segments` unless given. Raises `MtError`.
        """
        known = casing or Casing.of(segment.text for segment in segments)
        hashes = tuple(model.hash for model in route.models)
        translations = []
        for segment in segments:
            translation = self._segment(segment, route, known, hashes)
            translations.append(translation)
            if progress is not None:
                progress(translation)
        return translations

    def _segment(
        self, segment: Segment, route: Route, casing: Casing, hashes: tuple[str, ...]
    ) -> SegmentTranslation:
        if not segment.translatable or route.source == route.target:
            return SegmentTranslation(segment.number, segment.runs)
        text = segment.text
        titled = segment.part in _TITLED

        def translate(part: str) -> str:
            return self._along(part, route, casing, titled=titled)

        outcome = self._repaired(text, translate, route)
        return SegmentTranslation(
            number=segment.number,
            runs=carry_marks(segment.runs, outcome.text, translate),
            engine=self._engine.name,
            models=hashes,
            repairs=outcome.tried,
            repaired=bool(outcome.tried) and outcome.accepted,
        )

    def _repaired(self, text: str, translate: Callable[[str], str], route: Route) -> Repaired:
        first = translate(text)
        judge = self._judge
        if judge is None:
            return Repaired(first)
        sentence = Sentence(route.source, route.target, text, first, translate)
        return repair(sentence, lambda candidate: judge(text, candidate))

    def _along(self, text: str, route: Route, casing: Casing, *, titled: bool) -> str:
        models: Sequence[Model | None] = route.models or [None] * len(route.steps)
        for (source, target), model in zip(route.steps, models, strict=True):
            vocabulary = read_vocabulary(model.source_vocabulary) if model else EVERYTHING
            text = self._step(text, Reading(source, target, vocabulary), casing, titled=titled)
        return text

    def _step(self, text: str, reading: Reading, casing: Casing, *, titled: bool) -> str:
        for stand_in in STAND_INS:
            prepared = prepare(text, reading, stand_in, casing=casing, headline=titled)
            try:
                return prepared.restore(self._pieces(prepared.text, reading))
            except StandInLost:
                continue
        return self._around(text, reading, casing, titled=titled)

    def _pieces(self, text: str, reading: Reading) -> str:
        pieces = split_long(text)
        translated = self._engine.translate(pieces, reading.source, reading.target)
        return translated[0] if len(pieces) == 1 else join(pieces, translated)

    def _around(self, text: str, reading: Reading, casing: Casing, *, titled: bool) -> str:
        """What no stand-in could keep is left out of the engine's sight, piece by piece."""
        text = tidy(text)
        parts: list[str] = []
        position = 0
        for start, end in [*kept_spans(text, reading), (len(text), len(text))]:
            between = text[position:start]
            if any(character.isalpha() for character in between):
                lead = between[: len(between) - len(between.lstrip())]
                trail = between[len(between.rstrip()) :]
                inner = self._step(between.strip(), reading, casing, titled=titled)
                between = lead + inner + trail
            parts += [between, text[start:end]]
            position = end
        return "".join(parts)
