"""What is known of a story's sentences already, and the rest made: each sentence once.

A person's words come first, then what the story's last translation says, then memory, then the
engines. Of workers that need the same sentence at the same moment one has it translated, and the
others wait for that.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from dragoman.fidelity import NOTHING_ELSE, Context, Pair
from dragoman.mt.engine import Model
from dragoman.mt.journey import Manuscript
from dragoman.mt.routes import Route
from dragoman.pipeline import engines
from dragoman.text.document import Run, Segment
from dragoman.translations import selectors, services
from dragoman.translations.segments import Origin, Weight
from dragoman.translations.services import MemoryEntry, MemoryPair

Runs = tuple[Run, ...]

# How long another worker's translation is waited for, and how often it is looked for. A worker has
# its whole story translated before any of it can be recalled.
WAIT_SECONDS = 20.0
LOOK_EVERY_SECONDS = 0.1
# The reason of a translation that is never published without a person.
DRAFT = "held:draft"


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence's words in the edition's language and how they came about.

    `made_by` are the hashes of the models that made them; none for a person's. `repairs` are the
    ways of the repair ladder that were tried, `mended_by` the one that made the words. `failure`:
    no engine could translate it, so the words are the source's.
    """

    runs: Runs
    origin: Origin
    made_by: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    failure: str = ""
    mended_by: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """What an article's last translation into an edition says, by source sentence."""

    wordings: Mapping[Runs, Wording] = field(default_factory=dict)
    weights: Mapping[str, Weight] = field(default_factory=dict)


def past_of(article_id: int, language: str) -> Past:
    """The sentences of the article's last translation that passed their checks.

    A draft's do not count: nobody has read them.
    """
    row = selectors.previous(article_id, language)
    if row is None or row.reason == DRAFT:
        return Past()
    weights = selectors.weights_of(row)
    own = tuple(weight.hash for weight in weights[: len(row.route) - 1])
    wordings = {
        segment.source: Wording(
            segment.target,
            Origin.MEMORY,
            segment.made_by or own,
            segment.repairs,
            mended_by=segment.mended_by,
        )
        for segment in selectors.segments_of(row)
        if segment.origin in (Origin.MACHINE, Origin.MEMORY)
    }
    return Past(wordings, {weight.hash: weight for weight in weights})


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: from which language to which, by which ways, under what circumstances.

    `fingerprint` gives that of the glossary's terms in a text; `context` is what the checks are
    told of the document. What machines made before `again_since` does not count: the operator asked
    for the story again then.
    """

    ways: Sequence[Route]
    manuscript: Manuscript
    past: Past
    fingerprint: Callable[[str], str]
    again_since: datetime | None = None
    context: Context = NOTHING_ELSE

    @property
    def pair(self) -> MemoryPair:
        return MemoryPair(self.ways[0].source, self.ways[0].target)

    @property
    def models(self) -> tuple[str, ...]:
        """The memory's names of the ways, the best first."""
        return tuple(memory_name(way.models) for way in self.ways)


def memory_name(models: Sequence[Model]) -> str:
    """Under which name memory keeps what a chain of models made."""
    return "+".join(model.hash for model in models)


def wordings(segments: Sequence[Segment], order: Order) -> dict[Runs, Wording]:
    """The words of each of these sentences (all of them translatable). Raises `MtError`."""
    sentences = {segment.runs: order.fingerprint(segment.text) for segment in segments}
    known = _sound(_known(sentences, order), order)
    new = {segment.runs: segment for segment in segments if segment.runs not in known}
    if not new:
        return known
    token = uuid.uuid4()
    try:
        return known | _made_once(new, sentences, order, token)
    finally:
        services.release(token)


def _known(sentences: Mapping[Runs, str], order: Order) -> dict[Runs, Wording]:
    recalled = _remembered(sentences, order)
    known = {runs: _recalled(one) for runs, one in recalled.items() if not one.made_by}
    for runs in sentences:
        # A person's words outrank what the story said last, that outranks other stories' words.
        if runs not in known and runs in order.past.wordings:
            known[runs] = order.past.wordings[runs]
        elif runs not in known and runs in recalled:
            known[runs] = _recalled(recalled[runs])
    return known


def _sound(known: Mapping[Runs, Wording], order: Order) -> dict[Runs, Wording]:
    """Without machines' words that the checks refuse now.

    They are of older checks, and there may be other ways by now that say it better.
    """
    machines = [runs for runs, wording in known.items() if wording.made_by]
    refused = _refused([(runs, known[runs].runs) for runs in machines], order)
    return {runs: wording for runs, wording in known.items() if runs not in refused}


def _refused(pairs: Sequence[tuple[Runs, Runs]], order: Order) -> set[Runs]:
    """The sources, of sources with their translations, that must not stand as they are."""
    found = engines.examine(
        [
            Pair(_text(source), _text(target), order.pair.source, order.pair.target, order.context)
            for source, target in pairs
        ]
    )
    return {
        source
        for (source, _), findings in zip(pairs, found, strict=True)
        if any(finding.blocking for finding in findings)
    }


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _recalled(one: selectors.Recalled) -> Wording:
    return Wording(one.runs, one.origin, one.made_by, mended_by=one.mended_by)


def _made_once(
    new: Mapping[Runs, Segment], sentences: Mapping[Runs, str], order: Order, token: uuid.UUID
) -> dict[Runs, Wording]:
    """Translates those that nobody else is having translated, then takes or makes the others."""
    keys = {runs: _key(runs, sentences[runs], order) for runs in new}

    def claimed(wanted: Iterable[Runs]) -> list[Segment]:
        ours = services.claim([keys[runs] for runs in wanted], token)
        return [segment for runs, segment in new.items() if keys[runs] in ours]

    made = _translated(claimed(new), sentences, order)
    deadline = time.monotonic() + WAIT_SECONDS
    while (others := [runs for runs in new if runs not in made]) and time.monotonic() < deadline:
        time.sleep(LOOK_EVERY_SECONDS)
        freed = claimed(others)
        # Whoever let go of a sentence has remembered it before, unless it failed or died.
        found = _remembered({runs: sentences[runs] for runs in others}, order)
        made |= _sound({runs: _recalled(one) for runs, one in found.items()}, order)
        made |= _translated([s for s in freed if s.runs not in made], sentences, order)
    return made | _translated([new[runs] for runs in others], sentences, order)


def _remembered(sentences: Mapping[Runs, str], order: Order) -> dict[Runs, selectors.Recalled]:
    return selectors.remembered(order.pair, order.models, sentences, made_since=order.again_since)


def _key(runs: Runs, fingerprint: str, order: Order) -> str:
    return services.claim_key(order.pair, order.models[0], fingerprint, services.source_hash(runs))


def _translated(
    segments: Sequence[Segment], sentences: Mapping[Runs, str], order: Order
) -> dict[Runs, Wording]:
    """From the engines, and remembered before anything else is done with it.

    What the checks refuse is not: no other story shall have it, and next time it is tried again.
    """
    if not segments:
        return {}
    answers = engines.translate(segments, order.ways, order.manuscript, order.context)
    made = {
        segment.runs: Wording(
            answer.runs,
            Origin.KEPT if answer.failure else Origin.MACHINE,
            answer.models,
            answer.repairs,
            answer.failure,
            answer.mended_by,
        )
        for segment, answer in zip(segments, answers, strict=True)
    }
    said = [(runs, wording.runs) for runs, wording in made.items() if not wording.failure]
    refused = _refused(said, order)
    by_models: dict[str, list[MemoryEntry]] = {}
    for runs, wording in made.items():
        if not wording.failure and runs not in refused:
            entry = MemoryEntry(runs, wording.runs, sentences[runs], wording.mended_by)
            by_models.setdefault("+".join(wording.made_by), []).append(entry)
    for models, entries in by_models.items():
        services.remember(order.pair, models, entries, replace=True)
    return made
