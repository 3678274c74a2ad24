"""When a feed asks to be left alone: `ttl`, RSS 1.0's syndication module, `skipHours`, `skipDays`.

feedparser keeps the last `hour` of many, so the two lists are read from the feed's own markup.
"""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Callable

# Minutes in a period of RSS 1.0's syndication module.
_PERIODS = {"daily": 1440, "hourly": 60, "monthly": 43_200, "weekly": 10_080, "yearly": 525_600}
# Both lists stand in the head of a channel; what comes later is an item's text.
_HEAD = 64 * 1024
_LISTS = {
    name: (
        re.compile(
            rb"<skip" + name + rb"s\s*>(.{0,4000}?)</skip" + name + rb"s\s*>",
            re.IGNORECASE | re.DOTALL,
        ),
        re.compile(rb"<" + name + rb"\s*>\s*([A-Za-z0-9]{1,12})\s*</", re.IGNORECASE),
    )
    for name in (b"hour", b"day")
}
_DAYS = {name.lower(): number for number, name in enumerate(day_name)}


def ttl_minutes(field: Callable[[str], str]) -> int | None:
    """Minutes between two changes by the channel's fields, or None; at least 1."""
    ttl = field("ttl").strip()
    if ttl.isdecimal() and len(ttl) < 7:
        return int(ttl) or None
    period = _PERIODS.get(field("sy_updateperiod").strip().lower())
    if not period:
        return None
    frequency = field("sy_updatefrequency").strip()
    times = int(frequency) if frequency.isdecimal() and len(frequency) < 7 else 1
    return max(1, period // max(1, times))


def skip_hours(body: bytes) -> frozenset[int]:
    """Hours 0–23 (GMT); the first RSS counted 1–24, where 24 is midnight."""
    hours = {int(text) for text in _listed(body, b"hour") if text.isdecimal()}
    return frozenset(hour % 24 for hour in hours if hour <= 24)


def skip_days(body: bytes) -> frozenset[int]:
    """Days of the week, Monday 0, by their English names (long, or of three letters)."""
    names = (text.lower() for text in _listed(body, b"day"))
    return frozenset(
        number for text in names for name, number in _DAYS.items() if text in (name, name[:3])
    )


def _listed(body: bytes, name: bytes) -> list[str]:
    lists, entries = _LISTS[name]
    found = lists.search(body[:_HEAD])
    return [text.decode() for text in entries.findall(found.group(1))] if found else []
