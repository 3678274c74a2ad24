"""Which of CLDR's locales writes for which reader, and what CLDR leaves open.

Plain `en` and `pt` are American and Brazilian in CLDR; the editions' English and Portuguese are
the European ones, with the day before the month and a clock of 24 hours.
"""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

# The languages that the pages' own words are written in; every other edition reads English ones.
INTERFACES = ("en", "es", "fr", "pt")
FALLBACK_INTERFACE = "en"

# Language of the edition → locale of CLDR, where they differ.
_LOCALES = {"en": "en_GB", "pt": "pt_PT"}

# Day and month, where CLDR's abbreviated pattern is a row of figures.
SHORT_DAYS = {"pt": ("d MMM", "d MMM y")}

# Languages whose readers count in other digits than 0–9, as newspapers in them print.
DIGITS = {
    "ar": "٠١٢٣٤٥٦٧٨٩",
    "bn": "০১২৩৪৫৬৭৮৯",
    "fa": "۰۱۲۳۴۵۶۷۸۹",
    "mr": "०१२३४५६७८९",
}


def interface_of(language: str) -> str:
    """The language of the pages' own words in the edition `language`."""
    return language if language in INTERFACES else FALLBACK_INTERFACE


@cache
def locale_of(language: str) -> Locale:
    """CLDR's data for readers of `language`; English where CLDR does not know it."""
    try:
        return Locale.parse(_LOCALES.get(language, language), sep="_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_LOCALES[FALLBACK_INTERFACE])
