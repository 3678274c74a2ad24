"""Writes of translations and findings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.common import clock, hashing
from dragoman.translations.models import Finding, Translation
from dragoman.translations.segments import StoredSegment, Weight


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
    """A whole translation; `weights` are the route's in order, then those of other sentences."""

    revision_id: int
    language: str
    route: tuple[str, ...]
    engine: str
    weights: tuple[Weight, ...]
    segments: Sequence[StoredSegment]
    findings: Sequence[FindingToStore]
    verdict: str
    reason: str
    flagged: int
    words: int
    seconds: float


def store(translation: TranslationToStore) -> int:
    """Store a translation with its findings and return its id; the same one is stored once."""
    segments = [segment.to_json() for segment in translation.segments]
    content_hash = hashing.of_text(
        json.dumps(segments, sort_keys=True, ensure_ascii=False),
        translation.verdict,
        *(weight.hash for weight in translation.weights),
    )
    row, new = Translation.objects.get_or_create(
        revision_id=translation.revision_id,
        language=translation.language,
        content_hash=content_hash,
        defaults={
            "route": list(translation.route),
            "engine": translation.engine,
            "weights": [weight.to_json() for weight in translation.weights],
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
