"""Writes of translations, findings and memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.common import clock, hashing
from dragoman.text import serialise
from dragoman.text.document import Run
from dragoman.translations.models import Finding, Memory, Translation
from dragoman.translations.segments import StoredSegment


@dataclass(frozen=True, slots=True)
class FindingToStore:
    """A check's finding in the segment of that number."""

    segment: int
    check: str
    severity: str
    message: str
    source_spans: tuple[tuple[int, int], ...]
    target_spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TranslationToStore:
    """A whole translation; `weights` are {pair, name, hash} in the order of the route."""

    revision_id: int
    language: str
    route: tuple[str, ...]
    engine: str
    weights: tuple[Mapping[str, str], ...]
    segments: Sequence[StoredSegment]
    findings: Sequence[FindingToStore]
    verdict: str
    reason: str
    flagged: int
    words: int
    seconds: float


@dataclass(frozen=True, slots=True)
class MemoryKey:
    """Under which models a sentence is remembered."""

    source_language: str
    target_language: str
    model: str


def source_hash(runs: tuple[Run, ...]) -> str:
    """The key of a sentence in memory: its words and its marks."""
    return hashing.of_text(json.dumps(serialise.runs_to_data(runs), ensure_ascii=False))


def remember(key: MemoryKey, pairs: Iterable[tuple[tuple[Run, ...], tuple[Run, ...]]]) -> None:
    """Keep translated sentences; one that is known stays as it is."""
    Memory.objects.bulk_create(
        [
            Memory(
                source_language=key.source_language,
                target_language=key.target_language,
                model=key.model,
                source_hash=source_hash(source),
                source="".join(run.text for run in source),
                target=serialise.runs_to_data(target),
                created=clock.now(),
            )
            for source, target in pairs
        ],
        ignore_conflicts=True,
    )


def store(translation: TranslationToStore) -> int:
    """Store a translation with its findings and return its id; the same one is stored once."""
    segments = [segment.to_json() for segment in translation.segments]
    content_hash = hashing.of_text(
        json.dumps(segments, sort_keys=True, ensure_ascii=False),
        translation.verdict,
        *(weight["hash"] for weight in translation.weights),
    )
    row, new = Translation.objects.get_or_create(
        revision_id=translation.revision_id,
        language=translation.language,
        content_hash=content_hash,
        defaults={
            "route": list(translation.route),
            "engine": translation.engine,
            "weights": [dict(weight) for weight in translation.weights],
            "segments": segments,
            "verdict": translation.verdict,
            "reason": translation.reason,
            "sentences": len(segments),
            "flagged": translation.flagged,
            "words": translation.words,
            "seconds": translation.seconds,
            "created": clock.now(),
        },
    )
    if new:
        Finding.objects.bulk_create(
            Finding(
                translation=row,
                segment=finding.segment,
                check_name=finding.check,
                severity=finding.severity,
                message=finding.message,
                source_spans=[list(span) for span in finding.source_spans],
                target_spans=[list(span) for span in finding.target_spans],
            )
            for finding in translation.findings
        )
    return row.pk
