"""Whether a word with a capital is a name, or has its capital for another reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from dragoman.fidelity.naming.cldr import calendar
from dragoman.fidelity.naming.common_words import is_compound, is_ordinary, zipf
from dragoman.fidelity.naming.first_names import FIRST_NAMES
from dragoman.fidelity.naming.generic_words import is_generic

# Every noun has a capital.
CAPITAL_NOUNS = frozenset({"de", "lb"})
_SHORTEST = 3
_WORDS_KEPT = 8192
# So long is Capt. or Prof.
_ABBREVIATION = 4
# Of the first word of an institution's name a translator makes what he will.
_SLAVIC = frozenset({"be", "bg", "bs", "cs", "hr", "mk", "pl", "ru", "sk", "sl", "sr", "uk"})
_ADJECTIVE = re.compile(
    # й has become и by folding.
    "(?:ыи|ии|ая|яя|ое|ого|его|ои|ому|ом|их|ых|им|ым|ую|ие|ые|но|sk[aiyeo]|sk[eé]ho|skiego|skiej"
    "|sk[yi]m|sk[iy]ch|n[ií]ch?|n[iy]|n[ey]|n[aey]go|n[ea]j|n[eé]ho)$"
)
# German names are in the lists of most of these languages, too.
_ABROAD = ("en", "es", "fr", "pl")
_MOST_ABROAD = 3
_NOUN = re.compile(
    "(?:ung|heit|keit|schaft|tion|tät|ismus|chen|nis|tum|ling|ist|eur|enz|anz|er|ler|ner)"
    "(?:e|en|s|es|n|er|in|innen)?$"
)
_ROMAN = re.compile(r"[IVXLC]+(?:e|er|ème|th)?")
# English words of such make are ordinary ones, also where they are part of an institution's name.
_DERIVED = re.compile(
    r"^(?:anti|inter|multi|non|sub)[a-z]{5}"
    r"|(?:tions?|tional|abilit(?:y|ies)|ness|i[sz]ed|ical|ional|ology|ists?|isms?|ments|[nt]cy|hood|ship|ics|iary)$"
)


class Sureness(Enum):
    """Whether a word is a name."""

    NO = 0
    LIKELY = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Capitalised:
    """A word with a capital: as written, folded, its language, and where it stands.

    `begins`: a sentence begins with it. `titled`: in a title. `dotted`: a full stop follows.
    """

    written: str
    folded: str
    language: str
    begins: bool = False
    titled: bool = False
    dotted: bool = False


@lru_cache(maxsize=_WORDS_KEPT)
def sureness(word: Capitalised) -> Sureness:
    """How sure it is that `word` is a name, and no acronym."""
    if _is_none(word):
        return Sureness.NO
    small = word.written.lower()
    ordinary = is_ordinary(small, word.language) or is_ordinary(word.folded, word.language)
    if word.folded in FIRST_NAMES:
        return Sureness.NO if word.begins and ordinary else Sureness.SURE
    if word.titled or ordinary:
        return Sureness.NO
    noun = word.language in CAPITAL_NOUNS
    if (word.begins or noun) and not _is_international(small):
        known = _is_german_noun(small) if noun else _is_known(small, word.language)
        return Sureness.NO if known else Sureness.LIKELY
    adjective = word.language in _SLAVIC and _ADJECTIVE.search(word.folded)
    return Sureness.LIKELY if word.begins or adjective else Sureness.SURE


@lru_cache(maxsize=_WORDS_KEPT)
def is_calendar(folded: str, language: str) -> bool:
    """True of months and days, which languages write as they like, and their forms."""
    known = calendar(language)
    return any(folded[: len(folded) - cut] in known for cut in range(3) if len(folded) - cut > 2)


def is_numeral(written: str) -> bool:
    """True of a Roman numeral: XVI, XIXe."""
    return _ROMAN.fullmatch(written) is not None


def _is_none(word: Capitalised) -> bool:
    """True of what is plainly no name: a month, a numeral, an institution's common noun, Prof."""
    return bool(
        len(word.folded) < _SHORTEST
        or word.written.isupper()
        or is_numeral(word.written)
        or (word.dotted and len(word.folded) <= _ABBREVIATION)
        or (word.language == "en" and _DERIVED.search(word.folded))
        or is_calendar(word.folded, word.language)
        or is_generic(word.folded)
    )


def _is_international(small: str) -> bool:
    """True if most languages have the word, as they have names, and it is no English one."""
    abroad = sum(bool(zipf(small, other)) for other in _ABROAD)
    return abroad >= _MOST_ABROAD and not is_ordinary(small, "en")


def _is_known(small: str, language: str) -> bool:
    """True if the list has the word, or may lack it as it lacks most forms of any Slavic word."""
    return language in _SLAVIC or bool(zipf(small, language))


def _is_german_noun(small: str) -> bool:
    """True if German has the noun, or makes it of others or by an ending."""
    return bool(zipf(small, "de")) or bool(_NOUN.search(small)) or is_compound(small, "de")
