"""Numbers, shares, days and names of languages as the staff's language writes them."""

from __future__ import annotations

from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent
from django.utils.translation import get_language

from dragoman.languages.locales import FALLBACK_INTERFACE, SHORT_DAYS, locale_of
from dragoman.languages.table import name_of

# The least share that a tenth of a percent can show; what is less, and not nothing, says so.
_LEAST = 0.001


def number(value: int) -> str:
    """`20,814`."""
    return format_decimal(value, locale=_locale())


def share(part: int, whole: int) -> str:
    """`1.5%`; `<0.1%` for the least, and a plain `0%` only for nothing at all."""
    if not part or not whole:
        return format_percent(0, locale=_locale())
    value = part / whole
    if value >= _LEAST:
        return percent(value)
    return f"<{percent(_LEAST)}"


def percent(value: float, *, whole: bool = False) -> str:
    """`1.5%`, or `20%` where it is a `whole` number of them."""
    pattern = str(_locale().percent_formats[None].pattern)
    digits = pattern if whole else pattern.replace("#,##0", "#,##0.0")
    return format_percent(value, format=digits, locale=_locale())


def day(value: date) -> str:
    """`28 Nov`."""
    locale = _locale()
    patterns = SHORT_DAYS.get(_language())
    if patterns:
        return format_date(value, patterns[0], locale=locale)
    return format_skeleton("MMMd", value, locale=locale)


def language(code: str) -> str:
    """`German`."""
    return name_of(code, str(_locale()))


def _language() -> str:
    return get_language() or FALLBACK_INTERFACE


def _locale() -> Locale:
    return locale_of(_language())
