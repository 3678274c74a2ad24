"""When something was published, as feeds write it.

By the standards first (RFC 3339, RFC 822), then by the words and orders of figures of the languages
that feeds are written in. What is ambiguous is not guessed: it is no time.
"""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from dragoman.feedparsing.date_words import AFTERNOON, MORNING, ZONES, month_named

# What lies outside is a slip or a placeholder (year 1, year 9999), not the time of a news item.
_YEARS = range(1970, 2101)
# A time is a few words; what is longer is a text in the wrong place.
_LONGEST = 100
# RFC 2822: two figures below 50 are of this century, the rest of the last.
_CENTURY_TURNS_AT = 50
# Thai feeds count from the death of the Buddha, 543 years earlier.
_BUDDHIST_YEARS = range(2513, 2644)

_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_LOOSE_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?)\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?P<before>上午|下午|오전|오후)?\s*(?<![\d.])(?P<hour>\d{1,2})\s?[:hH]\s?(?P<minute>\d\d)"
    r"(?::(?P<second>\d\d))?(?:[.,]\d+)?\s*"
    r"(?P<after>[ap]\.?m\b\.?|[πμ]\.μ\.?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:(?:GMT|UTC)\s*)?([+-])\s?(\d{1,2}):?(\d\d)?\b|\b([A-Za-z]{1,4})\b")
_ORIENTAL = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_YEAR_FIRST = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_YEAR_LAST = re.compile(r"\b(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d\d)\b")
_WORD = re.compile(r"[^\W\d_][^\s\d,]*")
_FIGURES = re.compile(r"[\d:]+")
_NUMBER = re.compile(r"\d+")

# Written by most of the English press of America, by no one else.
_MONTH_FIRST = frozenset({"en-US"})


def moment_in(text: str, language: str = "") -> datetime | None:
    """The moment that a text means, in UTC; one without a zone is taken for UTC.

    `language` is the feed's, a tag or empty. None for what is no time, is ambiguous, or lies
    outside the years 1970 to 2100.
    """
    bare = " ".join(text.split())
    if not bare or len(bare) > _LONGEST:
        return None
    for read in (_by_rfc3339, _by_rfc822, lambda t: _by_words(t, language)):
        try:
            moment = read(bare)
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
        if moment is not None:
            return _plausible(moment)
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
    try:
        zoned = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return zoned if zoned.year in _YEARS else None


def _by_rfc3339(text: str) -> datetime | None:
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text) / 1000 ** (len(text) > 10), UTC)
    loose = _LOOSE_ISO.fullmatch(text)
    if loose:
        day, clock, zone = loose.groups()
        shift = "+00:00" if (zone or "").upper() in ("Z", "UTC", "GMT") else zone or ""
        return datetime.fromisoformat(f"{day}T{clock.replace(',', '.')}{shift}")
    return datetime.fromisoformat(text)


def _by_rfc822(text: str) -> datetime | None:
    head, _, name = text.rpartition(" ")
    if name.lower() in ZONES and head:
        shift = timezone(timedelta(minutes=ZONES[name.lower()]))
        return parsedate_to_datetime(f"{head} +0000").replace(tzinfo=shift)
    moment = parsedate_to_datetime(text)
    # Python drops a zone that it does not know, `GMT+1` among them.
    return moment if moment.tzinfo or _FIGURES.fullmatch(name) else None


def _by_words(text: str, language: str) -> datetime | None:
    clock = _CLOCK.search(text)
    rest = text[: clock.start()] + " " + text[clock.end() :] if clock else text
    day = _day_in(rest, language)
    if day is None:
        return None
    hour, minute, second = _clock_of(clock)
    moment = datetime(*day, hour, minute, second)
    return moment.replace(tzinfo=_zone_after(text[clock.end() :] if clock else ""))


def _day_in(text: str, language: str) -> tuple[int, int, int] | None:
    oriental = _ORIENTAL.search(text) or _YEAR_FIRST.search(text)
    if oriental:
        year, month, day = map(int, oriental.groups())
        return _year(year), month, day
    figures = _YEAR_LAST.search(text)
    if figures:
        one, mark, other, end = figures.groups()
        return _by_order(int(one), int(other), _year(int(end), len(end)), mark, language)
    return _named_day(text, language)


def _by_order(
    one: int, other: int, year: int, mark: str, language: str
) -> tuple[int, int, int] | None:
    """Day and month by what they can be, else by the mark (dots: day first) and the language."""
    if one > 12:
        return year, other, one
    if other > 12:
        return year, one, other
    if mark == "." or one == other:
        return year, other, one
    if not language or language == "en":
        return None
    return (year, one, other) if language in _MONTH_FIRST else (year, other, one)


def _named_day(text: str, language: str) -> tuple[int, int, int] | None:
    months = (month_named(word, language) for word in _WORD.findall(text))
    month = next((month for month in months if month), None)
    numbers = _NUMBER.findall(text)
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if month is None or not days:
        return None
    if years:
        return _year(int(years[0])), month, int(days[0])
    return (_year(int(days[1]), 2), month, int(days[0])) if len(days) > 1 else None


def _year(year: int, figures: int = 4) -> int:
    if figures == 2:
        return year + (2000 if year < _CENTURY_TURNS_AT else 1900)
    return year - 543 if year in _BUDDHIST_YEARS else year


def _clock_of(clock: re.Match[str] | None) -> tuple[int, int, int]:
    if clock is None:
        return 0, 0, 0
    hour = int(clock["hour"])
    half = (clock["before"] or clock["after"] or "").lower()
    if half in AFTERNOON and hour < 12:
        hour += 12
    elif half in MORNING and hour == 12:
        hour = 0
    return hour, int(clock["minute"]), min(int(clock["second"] or 0), 59)


def _zone_after(text: str) -> timezone:
    """The zone in what follows a clock; UTC where there is none."""
    for sign, hours, minutes, name in _ZONE.findall(text):
        if sign:
            shift = int(hours) * 60 + int(minutes or 0) if len(hours) <= 2 else 0
            return timezone(timedelta(minutes=-shift if sign == "-" else shift))
        if name.lower() in ZONES and name.lower() not in ("gmt", "utc"):
            return timezone(timedelta(minutes=ZONES[name.lower()]))
    return UTC
