"""Countries, regions, languages and cities as CLDR names them in each language, and our own tables.

A *thing* is one of them, under CLDR's code (`DE`, `150`, `Europe/Vienna`) or its name in our
tables. A people counts as its country, and a language as the country that it has its name from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from dragoman.fidelity.naming import cldr
from dragoman.fidelity.naming.classical_names import CLASSICAL_NAMES
from dragoman.fidelity.naming.folding import CASELESS, fold
from dragoman.fidelity.naming.further_peoples import FURTHER_PEOPLES
from dragoman.fidelity.naming.further_places import FURTHER_PLACES
from dragoman.fidelity.naming.generic_words import GENERIC_WORDS
from dragoman.fidelity.naming.han import (
    ABBREVIATIONS,
    AFTER_ABBREVIATION,
    BEFORE_ABBREVIATION,
)
from dragoman.fidelity.naming.institutions import INSTITUTIONS
from dragoman.fidelity.naming.peoples import PEOPLES
from dragoman.fidelity.naming.places import PLACES
from dragoman.fidelity.naming.romanise import words
from dragoman.fidelity.naming.sky_and_time import SKY_AND_TIME

# How long the beginning is by which a word is known through its endings: Germ-any, Germ-an.
_STEM = 4
# What may be left of a name before another ending begins, and what endings names, peoples and their
# adjectives have.
_DROPPED = re.compile(r"[aeiouyаеиоуыяьі]?|i[aeo]|[иі][еияю]|i?en|l?and|ia|ie|ия|ii|um|us|is")
_ENDINGS = re.compile(
    "i?(?:an|ans|n|ns|s|es|e|en|er|ern|ers|em|i|is|o|a|os|as|u|y|ie|ii|ou|ach|ami|ech|om|ov|ova|ovi"
    "|in|ins|ine|ese|ish|ssa|ssä|sta|lla|lta|lle|ta|da|de|dan|den|nin|ban|ben|ben|nak|aan)?"
    "|i?(?:en|an)?isch(?:e[nrms]?)?|i?sk[aeyio]?(?:go|j|m|mu|ch|mi|ho)?|[а-яёіїєў]{1,4}"
)
_SHORT = 3
_TABLES = (
    PLACES,
    FURTHER_PLACES,
    PEOPLES,
    FURTHER_PEOPLES,
    INSTITUTIONS,
    SKY_AND_TIME,
    CLASSICAL_NAMES,
)
_WORDS_KEPT = 8192
# Südafrika is spoken of Africa, too, and древнегреческий of Greece; elsewhere only a longer
# beginning may stand inside a word.
_COMPOUNDING = frozenset(
    {"be", "bg", "cs", "da", "de", "fi", "hu", "is", "nb", "nl", "nn", "no", "pl", "ru", "sk", "sr",
     "sv", "uk"}
)  # fmt: skip
_HAN = ("ja", "zh")
_LIKE_COUNTRIES = frozenset({"catalonia", "earth", "england", "moon", "scotland", "sun", "wales"})


@dataclass(frozen=True, slots=True)
class World:
    """The things that a language has names for.

    `forms`: a name, folded → its things. `stems`: thing → the beginnings of the words of each of
    its names; a text that speaks of it has all of one name's. `by_stem`: the first letters of a
    words of a name → such names. `openings`: with what names of several words begin. `caseless`:
    the names in scripts without capitals, long first. `native`: the things that CLDR names in the
    language itself. `readable`: those that have a name in a script without capitals.
    """

    forms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    stems: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    by_stem: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    openings: frozenset[str] = frozenset()
    caseless: tuple[str, ...] = ()
    native: frozenset[str] = frozenset()
    readable: frozenset[str] = frozenset()


@cache
def world(language: str) -> World:
    """What CLDR and our tables know in `language`; our tables alone if CLDR does not know it."""
    forms: dict[str, set[str]] = {}
    stems: dict[str, set[tuple[str, ...]]] = {}
    native: set[str] = set()
    for thing, name, own in _names(language):
        folded = fold(name)
        if not folded:
            continue
        forms.setdefault(folded, set()).add(thing)
        stems.setdefault(thing, set()).add(_stems(folded, own=own))
        if own:
            native.add(thing)
    by_stem: dict[str, list[str]] = {}
    for form in sorted(forms):
        if len(form) >= _STEM:
            by_stem.setdefault(_key(form), []).append(form)
    return World(
        {form: frozenset(things) for form, things in forms.items()},
        {thing: tuple(sorted(each)) for thing, each in stems.items()},
        {stem: tuple(each) for stem, each in by_stem.items()},
        frozenset(form.split()[0][:_STEM] for form in forms if " " in form),
        tuple(sorted((form for form in forms if CASELESS.match(form)), key=len, reverse=True)),
        frozenset(native),
        frozenset(thing for form in forms if CASELESS.match(form) for thing in forms[form]),
    )


def _key(form: str) -> str:
    return " ".join(word[:_STEM] for word in form.split())


@lru_cache(maxsize=_WORDS_KEPT)
def may_open(word: str, language: str) -> bool:
    """True if a name of several words may begin with `word`, as it is written."""
    return any(part[:_STEM] in world(language).openings for part in fold(word).split())


@lru_cache(maxsize=_WORDS_KEPT)
def things_named(name: str, language: str) -> frozenset[str]:
    """The things that `name`, folded, may be the name of in any case, or that of a people."""
    known = world(language)
    exact = known.forms.get(name)
    if exact is not None:
        return exact
    return frozenset(
        thing
        for form in known.by_stem.get(_key(name), ())
        if all(map(_is_form, name.split(), form.split()))
        for thing in known.forms[form]
    )


def _is_form(word: str, name: str) -> bool:
    """True if `word` is `name` with another ending: Austrian and Austria, Праге and Прага."""
    if word == name:
        return True
    same = 0
    for one, other in zip(word, name, strict=False):
        if one != other:
            break
        same += 1
    return (
        same >= _STEM
        and len(word) >= len(name) - 1
        and _DROPPED.fullmatch(name[same:]) is not None
        and _ENDINGS.fullmatch(word[same:]) is not None
    )


def is_spoken_of(thing: str, text: str, language: str) -> bool:
    """True if `text`, folded and with a space at either end, may well speak of `thing`."""
    if language in _HAN and thing in ABBREVIATIONS and _abbreviation(thing).search(text):
        return True
    inside = _STEM if language in _COMPOUNDING else _STEM + 1
    return any(
        all(stem in text or (len(stem) > inside and stem.strip() in text) for stem in stems)
        for stems in world(language).stems.get(thing, ())
    )


def is_said_for_clearness(thing: str) -> bool:
    """True of countries, peoples and the like, which people add and leave out."""
    return (
        cldr.is_country(thing)
        or thing in PEOPLES
        or thing in FURTHER_PEOPLES
        or thing in _LIKE_COUNTRIES
    )


@cache
def _abbreviation(thing: str) -> re.Pattern[str]:
    others = "".join(ABBREVIATIONS.values())
    own = ABBREVIATIONS[thing]
    return re.compile(
        f"[{own}][{AFTER_ABBREVIATION}{others}]|[{BEFORE_ABBREVIATION}{others}][{own}]"
    )


def _stems(name: str, *, own: bool) -> tuple[str, ...]:
    """What has to be in a text for the name to be there, in any case.

    A name of the language itself (`own`) is known by fewer letters than one of any language.
    """
    found = []
    for word in words(name):
        if CASELESS.match(word):
            bare = word.removeprefix("ال")
            found.append(bare[:-1] if len(bare) > _STEM else bare)
        elif len(word) < _STEM:
            if " " not in name:
                found.append(f" {word} ")
        elif len(word) == _STEM and own and word[-1] in "aя":
            found.append(f" {word[:-1]}")
        elif word not in GENERIC_WORDS or " " not in name:
            found.append(f" {word[: _STEM if own else max(_STEM, len(word) - 2)]}")
    return tuple(found) or tuple(f" {word[:_STEM]}" for word in words(name))


def _names(language: str) -> Iterator[tuple[str, str, bool]]:
    """(thing, name, whether it is the language's own)."""
    for table in _TABLES:
        for thing, names in table.items():
            for name in names.split("|"):
                yield thing, name, False
    for thing, name in cldr.names(language):
        yield thing, name, True
        bare = [word for word in fold(name).split() if word not in GENERIC_WORDS]
        if len(bare) == 1 and len(bare[0]) > _SHORT and bare[0] != fold(name):
            yield thing, bare[0], True
