"""The names of a sentence: words that a script with capitals marks, and things known by name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.fidelity.naming.classical_names import CLASSICAL_NAMES
from dragoman.fidelity.naming.cldr import calendar
from dragoman.fidelity.naming.common_words import is_compound, is_ordinary, zipf
from dragoman.fidelity.naming.first_names import FIRST_NAMES
from dragoman.fidelity.naming.folding import CASELESS, fold, undotted
from dragoman.fidelity.naming.generic_words import is_generic
from dragoman.fidelity.naming.romanise import WORD
from dragoman.fidelity.naming.world import things_named, world

CLASSICAL = frozenset(CLASSICAL_NAMES)
# Every noun has a capital.
CAPITAL_NOUNS = frozenset({"de", "lb"})
# A sentence whose longer words nearly all have capitals is a title, and they mark nothing.
_TITLE_SHARE = 0.7
_TITLE_WORDS = 4
_LONGER = 4
# Of the first word of an institution's name a translator makes what he will.
_SLAVIC = frozenset({"be", "bg", "bs", "cs", "hr", "mk", "pl", "ru", "sk", "sl", "sr", "uk"})
_ADJECTIVE = re.compile(
    # й has become и by folding.
    "(?:ыи|ии|ая|яя|ое|ого|его|ои|ому|ом|их|ых|им|ым|ую|ие|ые|но|sk[aiyeo]|sk[eé]ho|skiego|skiej"
    "|sk[yi]m|sk[iy]ch|n[ií]ch?|n[iy]|n[ey]|n[aey]go|n[ea]j|n[eé]ho)$"
)
# Languages in whose lists German names are looked for.
_ABROAD = ("en", "es", "fr", "pl")
_MOST_ABROAD = 3
_NOUN = re.compile(
    "(?:ung|heit|keit|schaft|tion|tät|ismus|chen|nis|tum|ling|ist|eur|enz|anz|er|ler|ner)"
    "(?:e|en|s|es|n|er|in|innen)?$"
)
_SHORTEST = 3
# So long is Capt. or Prof.
_ABBREVIATION = 4
_ACRONYM = re.compile(r"(?=[^\W\d_]{2,7}$)(?:[^\W\d_](?<![a-zа-яα-ω]))+s?")
# Names of known things have up to so many words.
_MOST_WORDS = 4
_START = re.compile(r"(?:^|[.!?:…;]|[\"“”„«»‘'’(\[–—\-|/•*])\s*$")
_CLITIC = re.compile(r"^[^\W\d_]{1,4}['’](?=[^\W\d_]{3})")
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:re|ve|ll|m|d))$", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]+(?:e|er|ème|th|\.)?")
# English words of such make are ordinary ones, also where they are part of an institution's name.
_DERIVED = re.compile(
    r"^(?:anti|inter|multi|non|sub)[a-z]{5}"
    r"|(?:tions?|tional|ness|i[sz]ed|ical|ional|ology|ists?|isms?|ments|[nt]cy|hood|ship|ics|iary)$"
)
_LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class Name:
    """A word of a name, or several where they are known as one thing.

    `folded` is for looking up. `things` are what it may be the name of; empty for a name that no
    table has. `sure`: its capital cannot come from the beginning of a sentence or a title.
    """

    text: str
    span: tuple[int, int]
    folded: str
    things: frozenset[str] = frozenset()
    acronym: bool = False
    sure: bool = True


def names_in(text: str, language: str) -> list[Name]:
    """The names that can be told in `text`, in order."""
    if text.isupper():
        return []
    text = undotted(text)
    if CASELESS.search(text):
        return _caseless(text, language)
    matches = list(WORD.finditer(text))
    title = _is_title([match[0] for match in matches], language)
    found: list[Name] = []
    index = 0
    while index < len(matches):
        known = _known(text, matches, index, language)
        if known is not None:
            name, taken = known
            found.append(name)
            index += taken
            continue
        name_here = _name(text, matches, index, language, title=title)
        if name_here is not None:
            found.append(name_here)
        index += 1
    return found


def _caseless(text: str, language: str) -> list[Name]:
    """The known things of a text without capitals; longer names first, and none inside another."""
    taken = [False] * len(text)
    found: list[Name] = []
    small = text.lower()
    for form in world(language).caseless:
        if len(form) < 2:
            break
        start = small.find(form)
        if start < 0 or any(taken[start : start + len(form)]):
            continue
        end = start + len(form)
        spaced = form[0] < "\u0e00"
        if spaced and (small[start - 1 : start].isalpha() or len(form) <= _SHORTEST):
            continue
        whole = not spaced or not WORD.match(text, end)
        taken[start:end] = [True] * len(form)
        things = world(language).forms[form]
        # Two characters are a part of a longer name as well: Mali in Maryland.
        sure = whole and (spaced or len(form) > 2 or form[-1] in "国國")
        found.append(Name(text[start:end], (start, end), form, things, sure=sure))
    return sorted(found, key=lambda name: name.span)


def _is_title(found: list[str], language: str) -> bool:
    longer = [word for word in found[1:] if len(word) >= _LONGER and not CASELESS.match(word)]
    if language in CAPITAL_NOUNS or len(longer) < _TITLE_WORDS:
        return False
    return sum(word[0].isupper() for word in longer) >= _TITLE_SHARE * len(longer)


def _known(
    text: str, matches: list[re.Match[str]], index: int, language: str
) -> tuple[Name, int] | None:
    """The longest name of a known thing that begins at word `index`, and how many words it has."""
    if not matches[index][0][0].isupper():
        return None
    forms = world(language).forms
    for taken in range(min(_MOST_WORDS, len(matches) - index), 0, -1):
        start, end = matches[index].start(), matches[index + taken - 1].end()
        written = text[start:end]
        if taken > 1 and not matches[index + taken - 1][0][0].isupper():
            continue
        folded = fold(_without_clitics(written))
        things = forms.get(folded) or things_named(folded, language)
        if not things or (len(folded) <= _SHORTEST and not written.isupper()):
            continue
        if taken == 1 and (
            is_generic(folded)
            or (folded in FIRST_NAMES or things <= CLASSICAL)
            or is_calendar(folded, language)
            or (_begins(text, start) and is_ordinary(folded, language))
        ):
            continue
        return Name(written, (start, end), folded, things, acronym=written.isupper()), taken
    return None


def _without_clitics(written: str) -> str:
    if _CONTRACTED.search(written):
        return written.lower()
    bare = _CLITIC.sub("", written)
    return re.sub(r"['’][^\W\d_]{0,5}$", "", bare) or written


def _name(
    text: str, matches: list[re.Match[str]], index: int, language: str, *, title: bool
) -> Name | None:
    match = matches[index]
    written = _without_clitics(match[0])
    if not written[0].isupper():
        return None
    folded = fold(written)
    start = match.start() + match[0].find(written)
    span = (start, start + len(written))
    if _ROMAN.fullmatch(written) or (language == "en" and _DERIVED.search(folded)):
        return None
    acronym = _ACRONYM.fullmatch(written) is not None
    if acronym:
        return Name(written, span, folded, acronym=True, sure=False)
    if len(folded) < _SHORTEST or written.isupper() or is_calendar(folded, language):
        return None
    if len(folded) <= _ABBREVIATION and text[match.end() : match.end() + 2] == ". ":
        return None
    if is_generic(folded):
        return None
    first = folded in FIRST_NAMES
    small = written.lower()
    if not first and (is_ordinary(small, language) or is_ordinary(folded, language)):
        return None
    if first and not (_begins(text, match.start()) and is_ordinary(small, language)):
        return Name(written, span, folded, world(language).forms.get(folded, frozenset()))
    if title:
        return None
    if _begins(text, match.start()):
        known = zipf(small, language)
        likely = not known or _is_international(small)
        return Name(written, span, folded, sure=False) if likely else None
    if language in CAPITAL_NOUNS and not _is_international(small):
        return None if _is_german_noun(small) else Name(written, span, folded, sure=False)
    adjective = language in _SLAVIC and _ADJECTIVE.search(folded) is not None
    return Name(written, span, folded, sure=not adjective)


def _begins(text: str, start: int) -> bool:
    """True if the capital at `start` may be there because a sentence begins."""
    return bool(_START.search(text[max(start - _LOOK_BACK, 0) : start]))


def _is_international(small: str) -> bool:
    """True if most languages have the word, as they have names; in German any noun has a capital."""
    return sum(bool(zipf(small, other)) for other in _ABROAD) >= _MOST_ABROAD and not is_ordinary(
        small, "en"
    )


def _is_german_noun(small: str) -> bool:
    """True if German has the noun, or makes it of others or by an ending."""
    return bool(zipf(small, "de")) or bool(_NOUN.search(small)) or is_compound(small, "de")


def is_calendar(folded: str, language: str) -> bool:
    """True of months and days, which languages write as they like, and their forms."""
    known = calendar(language)
    return any(folded[: len(folded) - cut] in known for cut in range(3) if len(folded) - cut > 2)
