"""Who reads: the language and the clock that dates, numbers and names are written for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_decimal
from django.utils.safestring import SafeString, mark_safe

from dragoman.common.clock import now
from dragoman.languages.locales import DIGITS, SHORT_DAYS, interface_of, locale_of
from dragoman.languages.table import LANGUAGES, name_of
from dragoman.publishing.views import EditionView
from dragoman.website.from_words import FROM_WORDS

# A weekday alone is plain for as long as it cannot mean two days.
_WEEKDAY_SPAN_DAYS = 6


@dataclass(frozen=True, slots=True)
class Reader:
    """The reader of an edition: `interface` is the language of the page's own words.

    Times are written in the edition's language, words that stand in a sentence of the page
    (names of languages and countries, counts) in the interface's.
    """

    language: str
    interface: str
    zone: tzinfo
    now: datetime

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, for the page."""
        return direction_of(self.language)

    @property
    def interface_attributes(self) -> SafeString:
        """Attributes for an element that holds the page's own words, where they are borrowed."""
        if self.interface == self.language:
            return mark_safe("")
        return mark_safe(f' lang="{self.interface}" dir="ltr"')  # noqa: S308 - a code of ours

    def language_name(self, code: str) -> str:
        """The name of a language, to stand in a sentence: `alemão`."""
        return name_of(code, str(locale_of(self.interface)))

    def from_language(self, code: str) -> str:
        """`do alemão`, `from German`."""
        return FROM_WORDS[self.interface].of(self.language_name(code))

    def country_name(self, code: str) -> str:
        """The name of a country (ISO 3166 alpha-2); the code itself if CLDR does not know it."""
        return str(locale_of(self.interface).territories.get(code.upper(), code))

    def number(self, value: int) -> str:
        """A count, to stand in a sentence."""
        return format_decimal(value, locale=locale_of(self.interface))

    def clock(self, moment: datetime) -> str:
        """`07:40`."""
        return self._digits(moment.astimezone(self.zone).strftime("%H:%M"))

    def near(self, moment: datetime) -> str:
        """The least that tells a recent moment: `07:40`, `sábado, 07:40`, `12 nov., 07:40`."""
        local, today = moment.astimezone(self.zone), self.now.astimezone(self.zone)
        days = (today.date() - local.date()).days
        if days == 0:
            return self.clock(moment)
        if 0 < days <= _WEEKDAY_SPAN_DAYS:
            # Not "ccc": of a territory Babel forgets that form once the language itself was read.
            return self._joined(format_datetime(local, "EEE", locale=self._locale), moment)
        return self.short(moment)

    def short(self, moment: datetime) -> str:
        """Day and time, with the year if it is not this one: `22 nov., 07:40`."""
        local, today = moment.astimezone(self.zone), self.now.astimezone(self.zone)
        with_year = local.year != today.year
        if patterns := SHORT_DAYS.get(self.language):
            day = format_date(local.date(), patterns[with_year], locale=self._locale)
        else:
            skeleton = "yMMMd" if with_year else "MMMd"
            day = format_skeleton(skeleton, local, locale=self._locale)
        return self._joined(day, moment)

    def weekday_and_date(self, moment: datetime) -> tuple[str, str]:
        """The day in full, in two pieces: `Domingo, ` and `22 de novembro de 2026`."""
        day = moment.astimezone(self.zone).date()
        full = self._digits(format_date(day, "full", locale=self._locale))
        date = self._digits(format_date(day, "long", locale=self._locale))
        full = full[:1].upper() + full[1:]
        return (full.removesuffix(date), date) if full.endswith(date) else ("", full)

    def _joined(self, day: str, moment: datetime) -> str:
        pattern = str(self._locale.datetime_formats["short"]).replace("'", "")
        return self._digits(pattern.replace("{1}", day).replace("{0}", self.clock(moment)))

    def _digits(self, text: str) -> str:
        return text.translate(str.maketrans("0123456789", DIGITS.get(self.language, "0123456789")))

    @property
    def _locale(self) -> Locale:
        return locale_of(self.language)


def reader_of(edition: EditionView) -> Reader:
    """The reader of `edition`, now."""
    zone = ZoneInfo(edition.timezone)
    return Reader(edition.language, interface_of(edition.language), zone, now())


def direction_of(language: str) -> str:
    """`rtl` or `ltr`; left to right for a language that the table does not have."""
    known = LANGUAGES.get(language.split("-", maxsplit=1)[0])
    return known.direction if known else "ltr"
