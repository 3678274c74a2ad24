"""Reads of translations and memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Sum

from dragoman.text import serialise
from dragoman.text.document import Run
from dragoman.translations.models import Memory, Translation
from dragoman.translations.segments import StoredSegment
from dragoman.translations.services import MemoryKey, source_hash


@dataclass(frozen=True, slots=True)
class Work:
    """What the engines have done: words of source text, seconds of translating and checking."""

    translations: int
    words: int
    seconds: float


def remembered(
    key: MemoryKey, sentences: Iterable[tuple[Run, ...]]
) -> dict[tuple[Run, ...], tuple[Run, ...]]:
    """Those of the sentences that memory knows, with their translations."""
    by_hash = {source_hash(runs): runs for runs in sentences}
    rows = Memory.objects.filter(
        source_language=key.source_language,
        target_language=key.target_language,
        model=key.model,
        source_hash__in=list(by_hash),
    )
    return {by_hash[row.source_hash]: serialise.runs_from_data(row.target) for row in rows}


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
