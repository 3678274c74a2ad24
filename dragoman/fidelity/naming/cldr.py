"""What CLDR calls countries, regions, languages and cities in a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from dragoman.fidelity.naming.folding import fold
from dragoman.languages.table import LANGUAGES

# The United Nations' codes for parts of the world.
_REGIONS = frozenset({"002", "003", "005", "009", "019", "142", "150", "419"})
_UNIONS = frozenset({"EU", "EZ", "UN"})
# Countries that a language's name stands for, where CLDR thinks of another one; "" for none.
_COUNTRY_OF_LANGUAGE = {
    "ar": "", "br": "", "ca": "", "co": "", "cy": "", "en": "GB", "eu": "", "ga": "IE", "gd": "",
    "gl": "", "ku": "", "la": "", "pt": "PT", "qu": "", "sa": "", "yi": "", "zh": "CN",
}  # fmt: skip
# Of the capitals, cities and regions that are in our own table of places.
CAPITALS = {
    "athens": "GR", "bavaria": "DE", "beijing": "CN", "berlin": "DE", "bohemia": "CZ",
    "bohemian": "CZ", "brexit": "GB", "brussels": "BE", "california": "US", "catalonia": "ES",
    "cologne": "DE", "copenhagen": "DK", "edinburgh": "GB", "england": "GB", "florence": "IT",
    "gaza": "PS", "geneva": "CH", "hague": "NL", "jerusalem": "IL", "kremlin": "RU", "kyiv": "UA",
    "lisbon": "PT", "london": "GB", "milan": "IT", "moravia": "CZ", "moscow": "RU",
    "munich": "DE", "naples": "IT", "new_york": "US", "normandy": "FR", "paris": "FR",
    "pentagon": "US", "prague": "CZ", "pyongyang": "KP", "rome": "IT", "scotland": "GB",
    "siberia": "RU", "sicily": "IT", "tuscany": "IT", "venice": "IT", "vienna": "AT",
    "wales": "GB", "warsaw": "PL", "white_house": "US", "zurich": "CH",
}  # fmt: skip
# Where a language is written in several countries, those that have names of their own.
_ELSEWHERE = {
    "de": ("de_CH",), "en": ("en_GB",), "es": ("es_AR", "es_MX"), "fr": ("fr_CA",),
    "pt": ("pt_PT",), "zh": ("zh_Hant",),
}  # fmt: skip
_ASIDE = re.compile(r"\s*[(\[（].*")


def names(language: str) -> Iterator[tuple[str, str]]:
    """(code, name) of all of them; none if CLDR does not know the language."""
    locale = _locale(language)
    if locale is None:
        return
    for place in (locale, *filter(None, map(_locale, _ELSEWHERE.get(language, ())))):
        for code, name in sorted(place.territories.items()):
            if code.isalpha() or code in _REGIONS:
                yield code, _ASIDE.sub("", name)
    for code in sorted(LANGUAGES):
        country, name = _country(code), locale.languages.get(code)
        if country and name:
            yield country, _ASIDE.sub("", name)
    yield from _cities(locale)


@cache
def akin(thing: str) -> frozenset[str]:
    """The country of a city, the capitals of a country and other well-known cities in it."""
    country = country_of(thing)
    if country:
        return frozenset({country})
    return frozenset(city for city, its in CAPITALS.items() if its == thing)


@cache
def currency_codes() -> frozenset[str]:
    """ISO 4217's codes, which are no acronyms of names: CZK."""
    locale = _locale("en")
    return frozenset(locale.currencies) if locale is not None else frozenset()


@cache
def territories(language: str) -> frozenset[str]:
    """What countries and parts of the world are called, folded: peoples are not."""
    locale = _locale(language)
    return frozenset(map(fold, locale.territories.values())) if locale is not None else frozenset()


def is_country(thing: str) -> bool:
    """True of the codes of countries and parts of the world."""
    return (len(thing) == 2 and thing not in _UNIONS) or thing in _REGIONS


def country_of(thing: str) -> str:
    """The country in which a city is, "" if it is none or not known."""
    found: str = get_global("zone_territories").get(thing) or CAPITALS.get(thing, "")
    return found


@cache
def calendar(language: str) -> frozenset[str]:
    """The words of months and days, folded."""
    locale = _locale(language)
    return frozenset(_calendar(locale)) if locale is not None else frozenset()


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return None


def _country(language: str) -> str:
    own = _COUNTRY_OF_LANGUAGE.get(language)
    if own is not None:
        return own
    likely = str(get_global("likely_subtags").get(language, "")).split("_")
    return likely[-1] if len(likely) > 1 else ""


def _cities(locale: Locale) -> Iterator[tuple[str, str]]:
    """The cities after which time zones are named."""
    for zone in sorted(get_global("zone_territories")):
        own = locale.time_zones.get(zone, {}).get("city")
        if own is not None:
            yield zone, own
        elif "/" in zone and locale.language == "en":
            yield zone, zone.rpartition("/")[2].replace("_", " ")


def _calendar(locale: Locale) -> Iterator[str]:
    for table in (locale.months, locale.days):
        for context in table.values():
            for width in ("wide", "abbreviated"):
                for name in context.get(width, {}).values():
                    yield from fold(name).split()
