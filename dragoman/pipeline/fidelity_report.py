"""The report of fidelity: how much was repaired, marked and held; where, by which check, when."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from dragoman.common import clock
from dragoman.translations import reports
from dragoman.translations.reports import Counts

# A month shows what a new model or a new check has changed, and no more rows than fit a screen.
DAYS = 30


def report(days: int = DAYS) -> dict[str, Any]:
    """What `dragoman report --json` says of the last `days` days; shares are of `sentences`."""
    since = clock.now() - timedelta(days=days)
    return {
        "days": days,
        "total": _told(reports.of_all(since)),
        "by_source": [
            {"source": slug} | _told(counts) for slug, counts in reports.by_source(since)
        ],
        "by_pair": [
            {"from": source, "to": target} | _told(counts)
            for source, target, counts in reports.by_pair(since)
        ],
        "by_check": [asdict(counts) for counts in reports.by_check(since)],
        "by_day": [
            {"day": day.isoformat()} | _told(counts) for day, counts in reports.by_day(since)
        ],
    }


def _told(counts: Counts) -> dict[str, Any]:
    shares = {
        f"{name}_share": round(getattr(counts, name) / counts.sentences, 4)
        if counts.sentences
        else 0.0
        for name in ("repaired", "flagged", "held")
    }
    return asdict(counts) | shares
