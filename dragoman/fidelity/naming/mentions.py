"""The names of a sentence: words that a script with capitals marks, and things known by name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.fidelity.naming import cldr
from dragoman.fidelity.naming.classical_names import CLASSICAL_NAMES
from dragoman.fidelity.naming.common_words import is_ordinary
from dragoman.fidelity.naming.first_names import FIRST_NAMES
from dragoman.fidelity.naming.folding import CASELESS, fold, undotted
from dragoman.fidelity.naming.generic_words import is_generic
from dragoman.fidelity.naming.name_words import (
    CAPITAL_NOUNS,
    Capitalised,
    Sureness,
    is_calendar,
    is_numeral,
    sureness,
)
from dragoman.fidelity.naming.romanise import WORD
from dragoman.fidelity.naming.sky_and_time import SKY_AND_TIME
from dragoman.fidelity.naming.world import may_open, things_named, world
from dragoman.languages.table import UnknownLanguage, find

_WITH_CAPITALS = frozenset({"Armn", "Cyrl", "Grek", "Latn"})
# A sentence whose longer words nearly all have capitals is a title, and they mark nothing.
_TITLE_SHARE = 0.7
_TITLE_WORDS = 4
_LONGER = 4
_SHORTEST = 3
_ACRONYM = re.compile(r"(?=[^\W\d_]{2,7}$)[^\W\d_]{2,}s?")
# Names of known things have up to so many words.
_MOST_WORDS = 4
_START = re.compile(r"(?:^|[.!?:…;]|[\"“”„«»‘'’(\[–—\-|/•*])\s*$")
_LOOK_BACK = 8
_CLITIC = re.compile(r"^[^\W\d_]{1,4}['’](?=[^\W\d_]{3})")
_POSSESSIVE = re.compile(r"['’][^\W\d_]{0,5}$")
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:re|ve|ll|m|d))$", re.IGNORECASE)
# Their names may be ordinary words or those of anybody: Cancer, John.
COMMON_THINGS = frozenset({*CLASSICAL_NAMES, *SKY_AND_TIME})


@dataclass(frozen=True, slots=True)
class Name:
    """A word of a name, or several where they are known as one thing.

    `folded` is for looking up. `things` are what it may be the name of; empty for a name that no
    table has. `sure`: it cannot be anything but a name.
    """

    text: str
    span: tuple[int, int]
    folded: str
    things: frozenset[str] = frozenset()
    acronym: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence, its words, its language, and whether it is a title."""

    text: str
    words: tuple[re.Match[str], ...]
    language: str
    titled: bool

    def begins(self, start: int) -> bool:
        """True if a capital at `start` may be there because a sentence begins."""
        return bool(_START.search(self.text[max(start - _LOOK_BACK, 0) : start]))


def names_in(text: str, language: str) -> list[Name]:
    """The names that can be told in `text`, in order."""
    if text.isupper():
        return []
    text = undotted(text)
    if not _has_capitals(language):
        return _without_capitals(text, language)
    words = tuple(WORD.finditer(text))
    reading = _Reading(text, words, language, _is_title(words, language))
    found: list[Name] = []
    index = 0
    while index < len(words):
        name, taken = None, 1
        if not words[index][0].islower():
            name, taken = _known(reading, index)
            name = name or _capitalised(reading, words[index])
        if name is not None:
            found.append(name)
        index += taken
    return found


def _has_capitals(language: str) -> bool:
    try:
        return find(language).script in _WITH_CAPITALS
    except UnknownLanguage:
        return True


def _is_title(words: tuple[re.Match[str], ...], language: str) -> bool:
    longer = [match[0] for match in words[1:] if len(match[0]) >= _LONGER]
    if language in CAPITAL_NOUNS or len(longer) < _TITLE_WORDS:
        return False
    return sum(word[0].isupper() for word in longer) >= _TITLE_SHARE * len(longer)


def _known(reading: _Reading, index: int) -> tuple[Name | None, int]:
    """The longest name of a known thing that begins at word `index`, and how many words it has."""
    words = reading.words
    most = _MOST_WORDS if may_open(words[index][0], reading.language) else 1
    for taken in range(min(most, len(words) - index), 0, -1):
        last = words[index + taken - 1]
        if not last[0][0].isupper():
            continue
        start, end = words[index].start(), last.end()
        written = reading.text[start:end]
        folded = fold(_without_clitics(written))
        things = things_named(folded, reading.language)
        if not things or (len(folded) <= _SHORTEST and not _is_settled(written, things, reading)):
            continue
        if taken == 1 and _is_other(written, things, reading, start):
            continue
        return Name(written, (start, end), folded, things, acronym=written.isupper()), taken
    return None, 1


def _is_settled(written: str, things: frozenset[str], reading: _Reading) -> bool:
    """True of an acronym, and of a short name that the language itself has, like Omã."""
    own = written[0].isupper() and not things.isdisjoint(world(reading.language).native)
    return own or written.isupper()


def _is_other(written: str, things: frozenset[str], reading: _Reading, start: int) -> bool:
    """True if the single word is rather a common noun, a first name or a month."""
    folded = fold(_without_clitics(written))
    return (
        is_generic(folded)
        or folded in FIRST_NAMES
        or things <= COMMON_THINGS
        or is_calendar(folded, reading.language)
        or (
            (reading.language in CAPITAL_NOUNS or reading.begins(start))
            and not written.isupper()
            and folded not in cldr.territories(reading.language)
            and is_ordinary(folded, reading.language)
        )
    )


def _without_clitics(written: str) -> str:
    """`written` without an article before it or an ending behind: L'Aquila, Ankara'ya."""
    if _CONTRACTED.search(written):
        return written.lower()
    return _POSSESSIVE.sub("", _CLITIC.sub("", written)) or written


def _capitalised(reading: _Reading, match: re.Match[str]) -> Name | None:
    """The word as a name, if it is one that no table knows."""
    written = _without_clitics(match[0])
    if not written[0].isupper():
        return None
    folded = fold(written)
    start = match.start() + match[0].find(written)
    span = (start, start + len(written))
    if _is_acronym(written):
        if is_numeral(written) or written in cldr.currency_codes():
            return None
        return Name(written, span, folded, acronym=True, sure=False)
    sure = sureness(
        Capitalised(
            written,
            folded,
            reading.language,
            begins=reading.begins(match.start()),
            titled=reading.titled,
            dotted=reading.text[match.end() : match.end() + 2] == ". ",
        )
    )
    if sure is Sureness.NO:
        return None
    things = world(reading.language).forms.get(folded, frozenset()) & COMMON_THINGS
    return Name(written, span, folded, things, sure=sure is Sureness.SURE)


def _is_acronym(written: str) -> bool:
    """True of capitals alone, and an s for several."""
    return _ACRONYM.fullmatch(written) is not None and (
        written.isupper()
        or (len(written) > _SHORTEST and written[:-1].isupper() and written[-1] == "s")
    )


def _without_capitals(text: str, language: str) -> list[Name]:
    """The known things of a text without capitals; longer names first, and none inside another."""
    taken = [False] * len(text)
    found: list[Name] = []
    for form in world(language).caseless:
        start = text.find(form)
        end = start + len(form)
        if start < 0 or len(form) < 2 or any(taken[start:end]):
            continue
        spaced = form[0] < "\u0e00"
        if spaced and (text[start - 1 : start].isalpha() or len(form) <= _SHORTEST):
            continue
        whole = not spaced or not WORD.match(text, end)
        taken[start:end] = [True] * len(form)
        things = world(language).forms[form]
        # Two characters are a part of a longer name as well: Mali in Maryland.
        sure = whole and (spaced or len(form) > 2 or form[-1] in "国國")
        found.append(Name(text[start:end], (start, end), form, things, sure=sure))
    return sorted([*found, *_foreign(text)], key=lambda name: name.span)


def _foreign(text: str) -> list[Name]:
    """Names in Latin letters in a text of another script, which stay as they are."""
    return [
        Name(match[0], match.span(), fold(match[0]), sure=not match[0].isupper())
        for match in WORD.finditer(text)
        if len(match[0]) > _SHORTEST and match[0][0].isupper() and not CASELESS.match(match[0])
    ]
