"""What the newsroom's models know of a translation, for the checks: words, versions, vectors.

The words cost little and every pair has them; other versions and vectors cost as much as
translating, so only what is in doubt has them (`fidelity.doubt`).
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from typing import TypeVar

import structlog

from dragoman.fidelity import Context, Finding, Pair, Similarity, check_pair
from dragoman.fidelity.doubt import is_doubtful
from dragoman.fidelity.embeddings import embedder
from dragoman.fidelity.uncovered import can_tell
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import MtError
from dragoman.mt.remote import RemoteModel
from dragoman.mt.routes import Route, best_routes
from dragoman.mt.translator import SegmentTranslator
from dragoman.pipeline.lexicon import lexicon
from dragoman.text.document import Part, Run, Segment

Checks = Callable[[Pair], tuple[Finding, ...]]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

log = structlog.get_logger(__name__)

# A translation is compared with one other: the second way is for where the first made it.
_VERSIONS = 2
# A sentence is judged when it is made, and again as the page has it, which mostly is the same; a
# story has some hundred of them. Its way back is asked for by both.
_KEPT = 1_000
# An engine that broke down is left alone for so long.
_AWAY_SECONDS = 60.0
# How a sentence is set makes no other translation of it.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„«»‟", '"'),
        **dict.fromkeys("‘’‚‹›", "'"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
    }
)


# So many sentences tell whether a document names somebody; to look through more takes its time.
_SENTENCES = 40


def of_document(segments: Sequence[Segment]) -> Context:
    """What each pair of a document is checked with: its first sentences, not translated yet.

    The same whenever the document is looked at, so that what was found once is known.
    """
    return Context(others=tuple((segment.text, "") for segment in segments[:_SENTENCES]))


class SecondLook(Enum):
    """Which pairs have the versions and vectors that cost as much as translating."""

    DOUBTFUL = "doubtful"
    ALL = "all"


class Evidence:
    """Between two languages, by the engines of this thread; to be used on it alone.

    What is empty in a pair's context is filled, and stays so where nothing is known.
    """

    def __init__(
        self,
        engines: EngineSet,
        source: str,
        target: str,
        *,
        ways: Sequence[Route] | None = None,
        second_look: SecondLook = SecondLook.DOUBTFUL,
        checks: Checks | None = None,
    ) -> None:
        """`ways` may give another version, the first first; without that the best that there are.

        What a server makes takes its owner's money or seconds, so it is not asked. `checks` are
        all of them, unless others are given.
        """
        found = best_routes(engines.routes(source, target)) if ways is None else ways
        back = best_routes(engines.routes(target, source))
        self._engines = engines
        self._lexicon = lexicon(source, target, engines.models())
        self._words_tell = self._lexicon is not None and can_tell(source, target)
        self._ways = [way for way in found if _is_here(way)][:_VERSIONS]
        self._back = next(filter(_is_here, back), None)
        self._second_look = second_look
        self._checks = checks or check_pair
        # No `lru_cache` of a method: the circle would let another thread collect the engines.
        self._away: dict[Route, float] = {}
        self._refused: set[str] = set()
        self._translations: dict[tuple[str, Route], str] = {}
        self._examinations: dict[Pair, tuple[Context, tuple[Finding, ...]]] = {}

    def examine(self, pair: Pair) -> tuple[Finding, ...]:
        """What the checks find in it, by all that it deserves to have known of it."""
        return self._examined(pair)[1]

    def known(self, pair: Pair) -> Context:
        """What the findings of `examine` went by."""
        return self._examined(pair)[0]

    def _examined(self, pair: Pair) -> tuple[Context, tuple[Finding, ...]]:
        return _kept(self._examinations, pair, lambda: self._examination(pair))

    def _examination(self, pair: Pair) -> tuple[Context, tuple[Finding, ...]]:
        first = self.first_look(pair)
        found = self._checks(first)
        if not self._deserves_more(first, found):
            return first.context, found
        second = self.second_look(first)
        if second != first or second.context.similarity is not first.context.similarity:
            found = self._checks(second)
        if _blocks(found):
            if len(self._refused) >= _KEPT:
                self._refused.clear()
            self._refused.add(pair.source)
        return second.context, found

    def _deserves_more(self, pair: Pair, found: tuple[Finding, ...]) -> bool:
        if self._second_look is SecondLook.ALL:
            return True
        # Of the ways that the repair ladder tries, those that fail at first sight fail.
        again = pair.source in self._refused and _blocks(found)
        return not again and is_doubtful(pair, found)

    def first_look(self, pair: Pair) -> Pair:
        """With what costs next to nothing."""
        known = pair.context
        return replace(pair, context=replace(known, lexicon=known.lexicon or self._lexicon))

    def second_look(self, pair: Pair) -> Pair:
        """With another engine's translation and the way back, as far as there are any.

        Vectors only where nothing tells the words: beside those they find nothing more.
        """
        known = pair.context
        return replace(
            pair,
            context=replace(
                known,
                second=known.second or self._second(pair),
                back=known.back or self._translated(_plain(pair.target), self._back),
                similarity=known.similarity or self._vectors(),
            ),
        )

    def _vectors(self) -> Similarity | None:
        return None if self._words_tell else embedder()

    def _second(self, pair: Pair) -> str:
        """By the first way; where that made the very translation, by the next."""
        made = _plain(pair.target)
        texts = (self._translated(_plain(pair.source), way) for way in self._ways)
        return next((text for text in texts if text and _plain(text) != made), "")

    def _translated(self, text: str, way: Route | None) -> str:
        """As an engine says it; empty where it cannot, or could not a minute ago."""
        if way is None or not text.strip():
            return ""
        if time.monotonic() - self._away.get(way, -math.inf) < _AWAY_SECONDS:
            return ""
        try:
            return _kept(self._translations, (text, way), lambda: self._translation(text, way))
        except MtError as error:
            log.warning("evidence.failed", route="→".join(way.languages), error=str(error))
            self._away[way] = time.monotonic()
            return ""

    def _translation(self, text: str, way: Route) -> str:
        segment = Segment(1, Part.BODY, 0, 0, len(text), (Run(text),))
        (made,) = SegmentTranslator(self._engines).translate([segment], way)
        return "" if made.failure else made.text


def _is_here(way: Route) -> bool:
    return not way.draft and not any(isinstance(model, RemoteModel) for model in way.models)


def _kept(kept: dict[_Key, _Value], key: _Key, make: Callable[[], _Value]) -> _Value:
    if key not in kept:
        if len(kept) >= _KEPT:
            kept.clear()
        kept[key] = make()
    return kept[key]


def _blocks(found: Sequence[Finding]) -> bool:
    return any(finding.blocking for finding in found)


def _plain(text: str) -> str:
    return text.translate(_PLAIN)
