"""When something was published, as feeds write it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

# What lies outside is a slip or a placeholder (year 1, year 9999), not the time of a news item.
_YEARS = range(1970, 2101)


def moment_in(text: str) -> datetime | None:
    """A time written by RFC 3339 or RFC 822, in UTC; one without a zone is taken for UTC."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text.strip())
            zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return _plausible(zoned.astimezone(UTC))
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    return None


def moment_of(parsed: time.struct_time | None) -> datetime | None:
    """The same of a `struct_time` in UTC, which is how feedparser gives times."""
    if parsed is None:
        return None
    try:
        year, month, day, hour, minute, second = parsed[:6]
        return _plausible(datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC))
    except (ValueError, OverflowError, TypeError):
        return None


def _plausible(moment: datetime) -> datetime | None:
    return moment if moment.year in _YEARS else None
