"""Reads for the report of fidelity: what the checks and the repair ladder did, counted.

Every translation that was made since a moment counts, also one that a later one has replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import BigIntegerField, Count, ExpressionWrapper, F, Q, QuerySet, Sum
from django.db.models.functions import TruncDate

from dragoman.translations.models import Finding, Translation

_HELD = Q(verdict="hold")


@dataclass(frozen=True, slots=True)
class Counts:
    """Sentences: all; those that stand by another way than their first translation; those that
    stand in the original, marked, in stories that are not held; all of the stories that are held.
    """

    sentences: int
    repaired: int
    flagged: int
    held: int


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """Sentences in which a check saw something: that failed in stories which are not held and in
    those that are, and `doubtful` ones, whose translation stands."""

    check: str
    flagged: int
    held: int
    doubtful: int


def of_all(since: datetime) -> Counts:
    """Everything translated since then."""
    return _counts(_since(since).aggregate(**_SUMS))


def by_source(since: datetime) -> tuple[tuple[str, str, Counts], ...]:
    """For each source (slug, name), those with most sentences first."""
    source = "revision__article__source__"
    groups = _grouped(since, f"{source}slug", f"{source}name")
    return tuple((slug, name, counts) for (slug, name), counts in groups)


def by_pair(since: datetime) -> tuple[tuple[str, str, Counts], ...]:
    """For each pair of languages (source, target), those with most sentences first."""
    groups = _grouped(since, "revision__language", "language")
    return tuple((source, target, counts) for (source, target), counts in groups)


def by_day(since: datetime) -> tuple[tuple[date, Counts], ...]:
    """For each day (UTC) on which anything was translated, the earliest first."""
    rows = _since(since).annotate(day=TruncDate("created", tzinfo=UTC))
    found = rows.values("day").annotate(**_SUMS).order_by("day")
    return tuple((row["day"], _counts(row)) for row in found)


def by_check(since: datetime) -> tuple[CheckCounts, ...]:
    """For each check that saw anything but remarks, those that most sentences failed first."""
    major = Q(severity="major")
    held = Q(translation__verdict="hold")
    rows = (
        Finding.objects.filter(translation__created__gte=since)
        .exclude(severity="note")
        .values("check_name")
        .annotate(
            flagged=_sentences(major & ~held),
            held=_sentences(major & held),
            doubtful=_sentences(~major),
        )
    )
    found = [
        CheckCounts(row["check_name"], row["flagged"], row["held"], row["doubtful"]) for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (-one.flagged - one.held, -one.doubtful, one.check)))


# More segments than any document has. One number a sentence is told from others faster than a pair.
_SEGMENTS = 2**20


def _sentences(which: Q) -> Count:
    """How many sentences such findings are about; one may have several of one check."""
    sentence = ExpressionWrapper(
        F("translation_id") * _SEGMENTS + F("segment"), output_field=BigIntegerField()
    )
    return Count(sentence, distinct=True, filter=which)


# A sum may not have the name of a column that another one adds up.
_SUMS = {
    "all_sentences": Sum("sentences"),
    "all_repaired": Sum("repaired"),
    "all_flagged": Sum("flagged", filter=~_HELD),
    "all_held": Sum("sentences", filter=_HELD),
}


def _since(since: datetime) -> QuerySet[Translation]:
    return Translation.objects.filter(created__gte=since)


def _grouped(since: datetime, *fields: str) -> Iterator[tuple[tuple[str, ...], Counts]]:
    rows = _since(since).values(*fields).annotate(**_SUMS).order_by("-all_sentences", *fields)
    for row in rows:
        yield tuple(row[field] for field in fields), _counts(row)


def _counts(row: Mapping[str, Any]) -> Counts:
    return Counts(*(row[name] or 0 for name in _SUMS))
