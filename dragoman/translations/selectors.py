"""Reads of translations and memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Sum

from dragoman.text import serialise
from dragoman.text.document import Run
from dragoman.translations.models import Memory, MemoryOrigin, Translation
from dragoman.translations.segments import Origin, StoredSegment, Weight
from dragoman.translations.services import MemoryPair, source_hash


@dataclass(frozen=True, slots=True)
class Work:
    """What the engines have done: words of source text, seconds of translating and checking."""

    translations: int
    words: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Recalled:
    """A translation that is known already: the runs, `memory` or `person`, the models' hashes."""

    runs: tuple[Run, ...]
    origin: Origin
    made_by: tuple[str, ...] = ()


def remembered(
    pair: MemoryPair,
    models: Sequence[str],
    sentences: Mapping[tuple[Run, ...], str],
) -> dict[tuple[Run, ...], Recalled]:
    """Those of the sentences that memory knows, in one query.

    `sentences` maps each sentence to the fingerprint of the glossary's terms in it. A person's
    words come first, then what was imported, then the machine's by `models` (the memory's `model`),
    in order.
    """
    by_hash = {source_hash(runs): runs for runs in sentences}
    rows = Memory.objects.filter(
        source_language=pair.source,
        target_language=pair.target,
        model__in=["", *models],
        source_hash__in=list(by_hash),
    )
    order = {model: place for place, model in enumerate(["", *models])}
    known: dict[tuple[Run, ...], Recalled] = {}
    for row in sorted(rows, key=lambda row: order[row.model]):
        runs = by_hash[row.source_hash]
        if not row.model or row.fingerprint == sentences[runs]:
            known.setdefault(runs, _recalled(row))
    return known


def _recalled(row: Memory) -> Recalled:
    return Recalled(
        runs=serialise.runs_from_data(row.target),
        origin=Origin.PERSON if row.origin == MemoryOrigin.PERSON else Origin.MEMORY,
        made_by=tuple(row.model.split("+")) if row.model else (),
    )


def previous(article_id: int, language: str) -> Translation | None:
    """The last translation of any of an article's revisions into a language."""
    rows = Translation.objects.filter(revision__article_id=article_id, language=language)
    return rows.order_by("-pk").first()


def made_with(
    article_ids: Collection[int], language: str, *, model: str, since: datetime | None
) -> list[int]:
    """Of these articles those whose newest translation into a language is as asked.

    `model`: the beginning of the hash of a model that made any of it; `since`: made then or later.
    """
    rows = (
        Translation.objects.filter(revision__article_id__in=article_ids, language=language)
        .order_by("revision__article_id", "-pk")
        .distinct("revision__article_id")
        .values_list("revision__article_id", "weights", "created")
    )
    return [
        article_id
        for article_id, weights, created in rows
        if (since is None or created >= since)
        and (not model or any(weight["hash"].startswith(model) for weight in weights))
    ]


def weights_of(translation: Translation) -> tuple[Weight, ...]:
    """The models of the translation's route, in order, then those that made other sentences."""
    return tuple(Weight.from_json(stored) for stored in translation.weights)


def newest(revision_id: int, language: str) -> Translation | None:
    """The last translation of a revision into a language."""
    rows = Translation.objects.filter(revision_id=revision_id, language=language)
    return rows.order_by("-pk").first()


def segments_of(translation: Translation) -> tuple[StoredSegment, ...]:
    """The translation's sentences in order."""
    return tuple(StoredSegment.from_json(stored) for stored in translation.segments)


def work() -> Work:
    """All translating so far."""
    sums = Translation.objects.aggregate(words=Sum("words"), seconds=Sum("seconds"))
    return Work(
        translations=Translation.objects.count(),
        words=sums["words"] or 0,
        seconds=sums["seconds"] or 0.0,
    )
