"""Dates that a model left in English order with its own months: maio 12, 2018."""

from __future__ import annotations

import datetime
import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date


def set_dates(text: str, language: str, source: str) -> str:
    """`text` with such dates as CLDR writes them in full, if English `source` has that date."""
    pattern = _pattern(language)
    if pattern is None or not pattern.search(text):
        return text
    english = _pattern("en")
    assert english is not None
    dates = {_date(match, "en") for match in english.finditer(source)} - {None}

    def written(match: re.Match[str]) -> str:
        date = _date(match, language)
        return format_date(date, "long", language) if date in dates and date else match[0]

    return pattern.sub(written, text)


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    names = "|".join(map(re.escape, _months(language)))
    return re.compile(rf"\b({names}) (\d{{1,2}}), (\d{{4}})\b", re.IGNORECASE) if names else None


@cache
def _months(language: str) -> dict[str, int]:
    try:
        months = Locale.parse(language).months["format"]["wide"]
    except (KeyError, UnknownLocaleError, ValueError):
        return {}
    return {str(name).lower(): number for number, name in months.items()}


def _date(match: re.Match[str], language: str) -> datetime.date | None:
    month = _months(language).get(match[1].lower())
    try:
        return datetime.date(int(match[3]), month, int(match[2])) if month else None
    except ValueError:
        return None
