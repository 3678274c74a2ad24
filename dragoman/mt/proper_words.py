"""Words whose capitals do not depend on the sentence: Monday, French, Saudi Arabia, NATO, iPhone.

Months, days, languages, countries and cities come from CLDR, with the small or capital letters that
their language gives them (`janvier`, `Januar`); the rest are the tables below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from dragoman.languages.table import LANGUAGES


def words_of(table: str) -> frozenset[str]:
    """The words of a table that is written as one text."""
    return frozenset(table.split())


# Abbreviations of any newspaper, sorted.
ACRONYMS = words_of(
    "AFP AP BBC CDC CEO CFO CIA CNN DJ DNA ECB EU FBI FDA FIFA GDP GOP GPS HBO HIV IAEA IBM ICC ICE"
    " IMF IOC IRA IRS ISIS IT IVF JFK LGBT LGBTQ LNG MEP MP MPs MSF NASA NATO NBA NFL NGO NHS NPR"
    " NSA NYC NYPD OECD ONU OPEC OSCE OTAN PKK PTSD RAF SNP SUV TV UAE UCLA UEFA UFO UK UN UNESCO"
    " UNHCR UNICEF US USA USAID USSR VAT VIP WHO WTO WWF"
)
# Of these the ones that are English words as well.
WORDS_TOO = words_of("ICE IT US WHO")
# Names with capitals inside, sorted.
_CAMELS = words_of(
    "AstraZeneca BioNTech BuzzFeed eBay FedEx iCloud iOS iPad iPhone iTunes JPMorgan LinkedIn macOS"
    " McDonald McLaren OpenAI PayPal PlayStation SpaceX TikTok WhatsApp WikiLeaks YouTube"
)
# Peoples, faiths and feasts that are written with a capital, sorted; CLDR has the languages.
_PEOPLES = {
    "en": words_of(
        "Afghan African Alawite American Anglican Arab Argentine Argentinian Asian Bedouin Belgian"
        " Brazilian Brit British Briton Buddhist Catalan Catholic Chechen Chilean Christian"
        " Christmas Croat Cypriot Dane Druze Dutch Egyptian Emirati European Filipino Finn Greek"
        " Hindu Houthi Iraqi Irish Islam Islamic Islamist Israeli Jew Jewish Jihadist Kurd Kuwaiti"
        " Lebanese Libyan Mexican Moroccan Mormon Muslim Nazi Norwegian Olympic Olympics Pakistani"
        " Palestinian Peruvian Protestant Qatari Ramadan Roma Russian Saudi Scot Scottish Serb"
        " Shia Shiite Sikh Slav Soviet Spaniard Sunni Swede Swiss Syrian Taliban Tories Tory Turk"
        " Ukrainian Venezuelan Yazidi Yemeni"
    ),
}
# Names of CLDR that are common words of some language too, sorted.
_ALSO_COMMON = words_of(
    "center chad easter jersey man march may merkez oral reunião reunión troll turkey"
    " восток того центр"
)
# What a people's name adds to that of its country in English: Venezuela → Venezuelan, Iraq → Iraqi.
_OF_PEOPLE = re.compile(r"(?:i?ans?|n?ians?|is?|ese|ish)$")
_SHORTEST_STEM = 4
_ASIDE = re.compile(r"\s*[(\[,].*")
_NAME = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")


@cache
def proper_words(language: str) -> Mapping[str, str]:
    """In small letters → as `language` writes it; words, and names of several words."""
    names = [*_cldr_names(language), *sorted(_CAMELS), *_peoples(language)]
    return {name.lower(): name for name in names if name.lower() not in _ALSO_COMMON}


@cache
def calendar_words(language: str) -> frozenset[str]:
    """The names of months and days, in small letters."""
    try:
        return frozenset(name.lower() for name in _calendar(Locale.parse(language)))
    except (UnknownLocaleError, ValueError):
        return frozenset()


def names_a_people(word: str, language: str) -> bool:
    """True if `word`, in small letters, is made from the name of a country: venezuelans."""
    stem = _OF_PEOPLE.sub("", word)
    return stem != word and len(stem) >= _SHORTEST_STEM and stem in _country_stems(language)


@cache
def _country_stems(language: str) -> frozenset[str]:
    if language != "en":
        return frozenset()
    names = (name.lower() for name in _territories(Locale.parse(language)))
    return frozenset(name.rstrip("aeiouy") for name in names if name.isalpha())


def _peoples(language: str) -> Iterator[str]:
    for name in sorted(_PEOPLES.get(language, ())):
        yield name
        yield name + "s"


def _cldr_names(language: str) -> Iterator[str]:
    """From what may be overruled to what counts: cities, languages, territories, the calendar."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    languages = (locale.languages.get(code, "") for code in sorted(LANGUAGES))
    for name in (*_cities(locale), *languages, *_territories(locale)):
        plain = _ASIDE.sub("", name).replace("’", "'")
        if _NAME.fullmatch(plain):
            yield plain
    yield from _calendar(locale)


def _calendar(locale: Locale) -> Iterator[str]:
    for names in (locale.months, locale.days):
        yield from names["format"]["wide"].values()


def _territories(locale: Locale) -> list[str]:
    return [name for code, name in sorted(locale.territories.items()) if code.isalpha()]


def _cities(locale: Locale) -> Iterator[str]:
    """The cities after which time zones are named."""
    for zone in sorted(get_global("zone_territories")):
        own = locale.time_zones.get(zone, {}).get("city")
        if own is not None:
            yield own
        elif locale.language == "en" and "/" in zone:
            yield zone.rpartition("/")[2].replace("_", " ")
