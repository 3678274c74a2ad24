"""Countries, regions, languages and cities as CLDR names them in each language, and our own tables.

A *thing* is one of them, under CLDR's code (`DE`, `150`, `Europe/Vienna`) or its name in our tables.
A people counts as its country and a language as the country that it has its name from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from dragoman.fidelity.naming.folding import CASELESS, fold
from dragoman.fidelity.naming.institutions import INSTITUTIONS
from dragoman.fidelity.naming.peoples import PEOPLES
from dragoman.fidelity.naming.places import PLACES
from dragoman.fidelity.naming.romanise import words

# Countries that a language's name stands for, where CLDR thinks of another one; "" for none.
_COUNTRY_OF_LANGUAGE = {
    "ar": "", "en": "GB", "eu": "", "ga": "IE", "ku": "", "la": "", "pt": "PT", "qu": "", "sa": "",
    "yi": "", "zh": "CN", "ca": "", "gl": "", "cy": "", "gd": "", "co": "", "br": "",
}  # fmt: skip
_ASIDE = re.compile(r"\s*[(\[（].*")
# How long the beginning is by which a word is known through its endings: Herman, German-y.
_STEM = 4
_ENDING = 3


@dataclass(frozen=True, slots=True)
class World:
    """The things that a language has names for.

    `forms`: a name, folded → its things. `stems`: thing → the beginnings of the words of each of
    its names, one of which a text that speaks of it has in it. `by_stem`: the first letters of a
    name of one word → such names.
    """

    forms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    stems: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    by_stem: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def world(language: str) -> World:
    """What CLDR and our tables know in `language`; empty if CLDR does not know the language."""
    forms: dict[str, set[str]] = {}
    stems: dict[str, set[tuple[str, ...]]] = {}
    for thing, name in _names(language):
        folded = fold(name)
        if folded:
            forms.setdefault(folded, set()).add(thing)
            stems.setdefault(thing, set()).add(_stems(folded))
    by_stem: dict[str, list[str]] = {}
    for form in sorted(forms):
        if " " not in form and len(form) >= _STEM:
            by_stem.setdefault(form[:_STEM], []).append(form)
    return World(
        {form: frozenset(things) for form, things in forms.items()},
        {thing: tuple(sorted(each)) for thing, each in stems.items()},
        {stem: tuple(each) for stem, each in by_stem.items()},
    )


def things_named(word: str, language: str) -> frozenset[str]:
    """The things that `word`, folded, may be the name of in any case, or that of a people."""
    known = world(language)
    exact = known.forms.get(word)
    if exact is not None:
        return exact
    return frozenset(
        thing
        for form in known.by_stem.get(word[:_STEM], ())
        if _is_form(word, form)
        for thing in known.forms[form]
    )


def _is_form(word: str, name: str) -> bool:
    """True if `word` is `name` with another ending: Austrian and Austria, Праге and Прага."""
    same = 0
    for one, other in zip(word, name, strict=False):
        if one != other:
            break
        same += 1
    return same >= max(_STEM, len(name) - 2) and len(word) - same <= _ENDING


def is_spoken_of(thing: str, text: str, language: str) -> bool:
    """True if `text`, folded and with a space at either end, may well speak of `thing`."""
    return any(
        all(stem in text for stem in stems) for stems in world(language).stems.get(thing, ())
    )


def _stems(name: str) -> tuple[str, ...]:
    """What has to be in a text for the name to be there, in any case."""
    found = []
    for word in words(name):
        if CASELESS.match(word):
            found.append(word[: max(2, len(word) - 1)] if len(word) > _STEM else word)
        elif len(word) > 2 or " " not in name:
            found.append(f" {word[:_STEM]}" if len(word) >= _STEM else f" {word} ")
    return tuple(found) or (f" {name} ",)


def _names(language: str) -> Iterator[tuple[str, str]]:
    for table in (PLACES, PEOPLES, INSTITUTIONS):
        for thing, names in table.items():
            for name in names.split("|"):
                yield thing, name
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return
    for code, name in sorted(locale.territories.items()):
        if len(code) == 2 or code in _REGIONS:
            yield code, _ASIDE.sub("", name)
    for code, name in sorted(locale.languages.items()):
        country = _country(code)
        if country and "_" not in code:
            yield country, _ASIDE.sub("", name)
    yield from _cities(locale)


# Codes of the United Nations for parts of the world that CLDR names.
_REGIONS = frozenset({"002", "003", "005", "009", "019", "142", "150", "419"})


def _country(language: str) -> str:
    if len(language) > 2:
        return ""
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
        elif "/" in zone and locale.language in {"en"}:
            yield zone, zone.rpartition("/")[2].replace("_", " ")
