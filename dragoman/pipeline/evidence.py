"""What the newsroom's models know of a translation, for the checks: words, versions, vectors.

The words cost little and every pair has them; other versions and vectors cost as much as
translating, so only pairs in doubt do (`fidelity.examining`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import structlog

from dragoman.fidelity import Finding, Pair, check_pair
from dragoman.fidelity.doubt import BUDGET
from dragoman.fidelity.embeddings import embedder
from dragoman.fidelity.examining import examine
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import MtError
from dragoman.mt.routes import Route
from dragoman.mt.translator import SegmentTranslator
from dragoman.pipeline.lexicon import lexicon
from dragoman.text.document import Part, Run, Segment

log = structlog.get_logger(__name__)

# A translation is compared with one other: the second way is for where the first made it.
_VERSIONS = 2


class Evidence:
    """Between two languages, by the engines of this thread; to be used on it alone.

    Both looks fill only what is empty in a pair's context, and leave it so where nothing is known.
    """

    def __init__(
        self, engines: EngineSet, source: str, target: str, *, made_by: Route | None = None
    ) -> None:
        """`made_by`: the way that made the translations, where that is known; it is not asked
        again."""
        self._engines = engines
        self._lexicon = lexicon(source, target, engines.models())
        ways = [way for way in engines.routes(source, target) if not way.draft]
        self._ways = [way for way in ways[:_VERSIONS] if way != made_by]
        self._back = next((way for way in engines.routes(target, source) if not way.draft), None)

    def examine(
        self, pairs: Sequence[Pair], *, budget: float = BUDGET
    ) -> list[tuple[Finding, ...]]:
        """What all checks find in each pair, in order; `budget` as in `fidelity.examining`."""
        return examine(self.first_look(pairs), check_pair, self.second_look, budget=budget)

    def first_look(self, pairs: Sequence[Pair]) -> list[Pair]:
        """With what costs next to nothing."""
        return [
            replace(pair, context=replace(pair.context, lexicon=self._lexicon))
            if pair.context.lexicon is None
            else pair
            for pair in pairs
        ]

    def second_look(self, pairs: Sequence[Pair]) -> list[Pair]:
        """With another engine's translation, the way back, and vectors, as far as there are any."""
        seconds = self._seconds(pairs)
        backs = self._translated([pair.target for pair in pairs], self._back)
        return [
            replace(
                pair,
                context=replace(
                    pair.context,
                    second=pair.context.second or second,
                    back=pair.context.back or back,
                    similarity=pair.context.similarity or embedder(),
                ),
            )
            for pair, second, back in zip(pairs, seconds, backs, strict=True)
        ]

    def _seconds(self, pairs: Sequence[Pair]) -> list[str]:
        """By the best way; where that made the very translation, by the next."""
        seconds = [""] * len(pairs)
        for way in self._ways:
            waiting = [index for index, second in enumerate(seconds) if not second]
            texts = self._translated([pairs[index].source for index in waiting], way)
            for index, text in zip(waiting, texts, strict=True):
                if text != pairs[index].target:
                    seconds[index] = text
        return seconds

    def _translated(self, texts: Sequence[str], way: Route | None) -> list[str]:
        """Each of `texts`, as an engine says it; empty where it cannot."""
        if way is None or not texts:
            return [""] * len(texts)
        segments = [
            Segment(number, Part.BODY, 0, 0, len(text), (Run(text),))
            for number, text in enumerate(texts, start=1)
        ]
        try:
            made = SegmentTranslator(self._engines).translate(segments, way)
        except MtError as error:
            log.warning("evidence.failed", route="→".join(way.languages), error=str(error))
            return [""] * len(texts)
        return ["" if one.failure else one.text for one in made]
