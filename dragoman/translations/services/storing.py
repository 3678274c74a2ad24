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
    repaired: int
    words: int
    seconds: float


def store(translation: TranslationToStore) -> int:
    """Store a translation with its findings and return its id.

    The same one twice in a row is stored once. One that says again what an earlier one said before
    the last is stored anew, since the last is the one that counts.
    """
    segments = [segment.to_json() for segment in translation.segments]
    content_hash = hashing.of_text(
        json.dumps(segments, sort_keys=True, ensure_ascii=False),
        translation.verdict,
        *(weight.hash for weight in translation.weights),
    )
    content_hash = _after_the_last(translation, content_hash)
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
            "repaired": translation.repaired,
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


def _after_the_last(translation: TranslationToStore, content_hash: str) -> str:
    """The hash to store it under: its own, or where one before the last has that, a new one."""
    rows = Translation.objects.filter(
        revision_id=translation.revision_id, language=translation.language
    ).order_by("-pk")
    stored = list(rows.values_list("pk", "content_hash"))
    hashes = [known for _, known in stored]
    if content_hash not in hashes:
        return content_hash
    before = str(stored[1][0]) if len(stored) > 1 else ""
    if hashes[0] in (content_hash, hashing.of_text(content_hash, before)):
        return hashes[0]
    return hashing.of_text(content_hash, str(stored[0][0]))
