"""Reads of translations and memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

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
    """A translation that is known already: the runs, `memory` or `person`, the models' hashes.

    `mended_by`: the way of the repair ladder that made it, if one did.
    """

    runs: tuple[Run, ...]
    origin: Origin
    made_by: tuple[str, ...] = ()
    mended_by: str = ""


def remembered(
    pair: MemoryPair,
    models: Sequence[str],
    sentences: Mapping[tuple[Run, ...], str],
    *,
    made_since: datetime | None = None,
) -> dict[tuple[Run, ...], Recalled]:
    """Those of the sentences that memory knows, in one query.

    `sentences` maps each sentence to the fingerprint of the glossary's terms in it. A person's
    words come first, then what was imported, then the machine's by `models` (the memory's `model`),
    in order; of the machine's only what was made since `made_since`, if that is given.
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
        stale = made_since is not None and row.created < made_since
        if not row.model or (row.fingerprint == sentences[runs] and not stale):
            known.setdefault(runs, _recalled(row))
    return known


def _recalled(row: Memory) -> Recalled:
    return Recalled(
        runs=serialise.runs_from_data(row.target),
        origin=Origin.PERSON if row.origin == MemoryOrigin.PERSON else Origin.MEMORY,
        made_by=tuple(row.model.split("+")) if row.model else (),
        mended_by=row.mended_by,
    )


def previous(article_id: int, language: str) -> Translation | None:
    """The last translation of any of an article's revisions into a language."""
    rows = Translation.objects.filter(revision__article_id=article_id, language=language)
    return rows.order_by("-pk").first()


def made_with(
    article_ids: Collection[int], language: str, *, model: str, since: datetime | None
) -> list[int]:
    """Of these articles those whose translation into a language is as asked.

    That is the newest that passed its checks, which readers see; where none did, the newest of all.
    `model`: the beginning of the hash of a model that made any of it; `since`: made then or later.
    """
    rows = (
        Translation.objects.filter(revision__article_id__in=article_ids, language=language)
        .annotate(held=Q(verdict="hold"))
        .order_by("revision__article_id", "held", "-pk")
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


def memories(source: str, target: str, origin: MemoryOrigin | None) -> QuerySet[Memory]:
    """Memory's rows between two languages (all where one is empty), in the order they came."""
    rows = Memory.objects.order_by("pk")
    if source:
        rows = rows.filter(source_language=source)
    if target:
        rows = rows.filter(target_language=target)
    return rows.filter(origin=origin) if origin is not None else rows


@dataclass(frozen=True, slots=True)
class MemoryShare:
    """How many sentences memory knows from one language to another, by who made them."""

    source: str
    target: str
    origin: str
    sentences: int
    models: int


def memory_shares() -> tuple[MemoryShare, ...]:
    """What memory holds, by languages and origin."""
    groups = ("source_language", "target_language", "origin")
    rows = Memory.objects.values_list(*groups).annotate(
        sentences=Count("pk"), models=Count("model", distinct=True, filter=~Q(model=""))
    )
    return tuple(MemoryShare(*row) for row in rows.order_by(*groups))


def containing(pair: MemoryPair, source: tuple[Run, ...]) -> list[tuple[int, str]]:
    """The (article, edition) whose newest translation has that sentence, by words and marks.

    What an edit of the sentence concerns: waiting stories take it over when they are made again.
    """
    data = serialise.runs_to_data(source)
    newer = Translation.objects.filter(
        revision__article_id=OuterRef("revision__article_id"),
        language=OuterRef("language"),
        pk__gt=OuterRef("pk"),
    )
    rows = (
        Translation.objects.filter(revision__language=pair.source, language=pair.target)
        # Containment is by subset and in any order: it finds the rows, equality decides.
        .filter(~Exists(newer), segments__contains=[{"source": data}])
        .order_by("revision__article_id")
    )
    return [
        (article_id, pair.target)
        for article_id, segments in rows.values_list("revision__article_id", "segments")
        if any(segment["source"] == data for segment in segments)
    ]


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
