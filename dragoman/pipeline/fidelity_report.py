"""The report of fidelity: how much was repaired, marked and held; where, by which check, when."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from dragoman.common import clock
from dragoman.translations import reports
from dragoman.translations.reports import CheckCounts, Counts

# A month shows what a new model or a new check has changed, and no more rows than fit a screen.
DAYS = 30


@dataclass(frozen=True, slots=True)
class FidelityReport:
    """What was translated on whole days (UTC) from `first` to `last`, which is today.

    `sources` by slug and name, `pairs` by languages (source, target), both with most sentences
    first; `by_day` the days on which anything was translated.
    """

    first: date
    last: date
    total: Counts
    sources: tuple[tuple[str, str, Counts], ...]
    pairs: tuple[tuple[str, str, Counts], ...]
    checks: tuple[CheckCounts, ...]
    by_day: tuple[tuple[date, Counts], ...]


def read(days: int = DAYS) -> FidelityReport:
    """The report of the last `days` days, today included."""
    today = clock.now().astimezone(UTC).date()
    first = today - timedelta(days=days - 1)
    since = datetime.combine(first, time(), UTC)
    return FidelityReport(
        first=first,
        last=today,
        total=reports.of_all(since),
        sources=reports.by_source(since),
        pairs=reports.by_pair(since),
        checks=reports.by_check(since),
        by_day=reports.by_day(since),
    )


def report(days: int = DAYS) -> dict[str, Any]:
    """What `dragoman report --json` says of the last `days` days; shares are of `sentences`."""
    found = read(days)
    return {
        "days": days,
        "total": _told(found.total),
        "by_source": [
            {"source": slug, "name": name} | _told(counts) for slug, name, counts in found.sources
        ],
        "by_pair": [
            {"from": source, "to": target} | _told(counts) for source, target, counts in found.pairs
        ],
        "by_check": [asdict(counts) for counts in found.checks],
        "by_day": [{"day": day.isoformat()} | _told(counts) for day, counts in found.by_day],
    }


def _told(counts: Counts) -> dict[str, Any]:
    shares = {
        f"{name}_share": round(getattr(counts, name) / counts.sentences, 4)
        if counts.sentences
        else 0.0
        for name in ("repaired", "flagged", "held")
    }
    return asdict(counts) | shares
