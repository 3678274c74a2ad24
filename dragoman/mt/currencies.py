"""The currencies of CLDR: the sign of each, and how a language names it and counts in millions."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_name

# Signs that CLDR prints in one language or another, and the currency they mean without one to
# say otherwise (¥ is yen, since yuan in other countries' papers is CN¥); sorted.
SIGNS = {
    "$AR": "ARS", "$AU": "AUD", "$CA": "CAD", "$CL": "CLP", "$CO": "COP", "$HK": "HKD",
    "$MX": "MXN", "$NZ": "NZD", "$SG": "SGD", "$UY": "UYU", "A$": "AUD", "AU$": "AUD",
    "BM$": "BMD", "BS$": "BSD", "BZ$": "BZD", "Bds$": "BBD", "C$": "CAD", "CA$": "CAD",
    "CN¥": "CNY", "EC$": "XCD", "EG£": "EGP", "FJ$": "FJD", "HK$": "HKD", "JM$": "JMD",
    "JP¥": "JPY", "Kč": "CZK", "MX$": "MXN", "NT$": "TWD", "NZ$": "NZD", "RD$": "DOP",
    "S$": "SGD", "SI$": "SBD", "UK£": "GBP", "zł": "PLN", "£": "GBP", "¥": "JPY",
    "֏": "AMD", "৳": "BDT", "฿": "THB", "៛": "KHR", "₡": "CRC", "₦": "NGN", "₩": "KRW",
    "₪": "ILS", "₫": "VND", "€": "EUR", "₭": "LAK", "₮": "MNT", "₱": "PHP", "₲": "PYG",
    "₴": "UAH", "₵": "GHS", "₸": "KZT", "₹": "INR", "₺": "TRY", "₼": "AZN", "₽": "RUB",
    "₾": "GEL", "元": "CNY", "￥": "JPY",
}  # fmt: skip
# Said without their country: nobody writes "British pounds" or "European euros".
_BARE = frozenset({"EUR", "GBP", "INR", "JPY", "RUB"})
# Where the noun comes before its adjective: libras esterlinas, but Turkish lira.
_NOUN_FIRST = frozenset({"ca", "es", "fr", "gl", "it", "pt", "ro"})
_STEM = 4
_TERM = re.compile(r"[^\W\d_]+")


@cache
def currency_name(code: str, language: str, *, one: bool) -> str | None:
    """What `language` calls `code` (yen, Turkish lira); None if CLDR has no name for it."""
    try:
        name = get_currency_name(code, count=1 if one else 2, locale=language)
    except (UnknownLocaleError, ValueError):
        return None
    if name == code:
        return None
    if language in _NOUN_FIRST:
        # CLDR prints Portuguese names as in a list, with a capital.
        name = name[0].lower() + name[1:]
    return _noun(name, language) if code in _BARE else name


@cache
def signs_of(code: str) -> tuple[str, ...]:
    """Every sign for currency `code`, and the code itself."""
    return (code, *(sign for sign, its in SIGNS.items() if its == code))


def says_currency(text: str, code: str, language: str) -> bool:
    """True if `text` in `language` speaks of currency `code`, by sign, code or name.

    A name counts by the stem of its noun and, where currencies share it (dollars, pesos), that of
    another word: dólares australianos. A name that CLDR does not have is not believed.
    """
    if any(sign in text for sign in signs_of(code)):
        return True
    folded = _plain(text)
    return any(
        noun in folded and (not others or any(other in folded for other in others))
        for noun, others in _stems(code, language)
    )


@cache
def _stems(code: str, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names = [currency_name(code, language, one=one) for one in (True, False)]
    found = []
    for name in filter(None, names):
        noun = _noun(name, language)
        others = [term for term in _TERM.findall(name) if term != noun and len(term) >= _STEM]
        found.append((_plain(noun)[:_STEM], tuple(_plain(other)[:_STEM] for other in others)))
    return tuple(dict.fromkeys(found))


def _noun(name: str, language: str) -> str:
    terms = _TERM.findall(name)
    return terms[0 if language in _NOUN_FIRST else -1] if terms else name


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


@cache
def scale_words(language: str) -> tuple[str, ...]:
    """The words for thousands, millions and more, from CLDR's long compact numbers."""
    try:
        patterns = Locale.parse(language).compact_decimal_formats["long"]
    except (KeyError, UnknownLocaleError, ValueError):
        return ()
    words = {
        match[1].strip(" \u00a0'")
        for plurals in patterns.values()
        for pattern in plurals.values()
        if (match := re.search(r"0([^0;]+)$", str(getattr(pattern, "pattern", pattern))))
    }
    return tuple(sorted(filter(None, words), key=lambda word: (-len(word), word)))
