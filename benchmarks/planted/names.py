"""Names replaced, mangled and removed.

A name that can be told without a dictionary: a word with a capital that source and target both
have; in Cyrillic, a word with a capital inside a sentence; in any script, a country by CLDR.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from babel import Locale

from benchmarks.planted.ground import (
    Ground,
    place_in_run,
    swapped,
    with_target,
    without,
    word_places,
)
from benchmarks.planted.words import UNSPACED
from dragoman.fidelity import Pair

_CAPITAL = re.compile(r"(?<![\w'’-])[^\W\d_a-z][^\W\d_]{3,}(?![\w'’-])")
_INSIDE = re.compile(r"(?:[^\W_]|,)\s$")
# A name that lost a letter still has to look like itself.
MANGLED_LENGTH = 5
# A word that no text has.
_NO_TERM = "Harbwick"
CYRILLIC = frozenset({"bg", "ru", "sr", "uk"})


def _capitals(text: str) -> list[re.Match[str]]:
    """Words with one capital, inside a sentence: after a word, not after a full stop."""
    return [
        one
        for one in _CAPITAL.finditer(text)
        if one[0].istitle() and _INSIDE.search(text[: one.start()])
    ]


@cache
def _names(source: str, target: str, language: str) -> tuple[re.Match[str], ...]:
    """Where names stand in the target."""
    there = {one[0] for one in _capitals(source)}
    if language in CYRILLIC:
        return tuple(_capitals(target)) if there else ()
    everywhere = (one for one in _CAPITAL.finditer(target) if one[0] in there)
    return tuple(everywhere)


def _places(ground: Ground) -> list[re.Match[str]]:
    return list(_names(ground.pair.source, ground.target, ground.language))


def name_replaced(ground: Ground) -> str | None:
    """By another name of the same document, or of another where it has none."""
    place = ground.choice(_places(ground))
    if place is None:
        return None
    here = ground.pair.context.others
    strange = ((ground.stranger.source, ground.stranger.target),)
    for pairs in (here, strange):
        names = sorted(
            {one[0] for source, target in pairs for one in _names(source, target, ground.language)}
        )
        others = [name for name in names if name not in ground.target]
        if others:
            return swapped(ground.target, place.span(), ground.chance.choice(others))
    return None


def term_replaced(ground: Ground) -> tuple[Pair, Pair] | None:
    """A name that the glossary keeps as it is becomes another word.

    In Cyrillic no name can be told from its source, so none can be a term.
    """
    place = ground.choice(_places(ground))
    if place is None or ground.language in CYRILLIC:
        return None
    context = replace(ground.pair.context, terms=((place[0], place[0]),))
    good = replace(ground.pair, context=context)
    return good, with_target(good, ground.target.replace(place[0], _NO_TERM))


def name_mangled(ground: Ground) -> str | None:
    """A letter inside is lost, doubled or another one."""
    place = ground.choice([one for one in _places(ground) if len(one[0]) >= MANGLED_LENGTH])
    if place is None:
        return None
    name = place[0]
    at = ground.chance.randrange(1, len(name) - 2)
    letters = [letter for letter in name.lower() if letter not in name[at].lower()]
    new = ground.chance.choice(["", name[at] * 2, ground.chance.choice(letters)])
    return swapped(ground.target, place.span(), name[:at] + new + name[at + 1 :])


def name_removed(ground: Ground) -> str | None:
    place = ground.choice(_places(ground))
    return place and without(ground.target, place.span())


_WELL_KNOWN = frozenset(
    {"AR", "AU", "BR", "CA", "CL", "CN", "DE", "EG", "ES", "FR", "GR", "IN", "IT", "JP", "KE", "MX",
     "NG", "NO", "PL", "PT", "SE", "TR", "ZA"}
)  # fmt: skip


@cache
def _countries(language: str) -> dict[str, str]:
    """Code by name, of countries whose name is long enough to be nothing else."""
    shortest = 2 if language in UNSPACED else 4
    named = Locale.parse(language).territories
    return {
        name: code
        for code, name in named.items()
        if len(code) == 2 and code.isalpha() and len(name) >= shortest and "(" not in name
    }


def country_replaced(ground: Ground) -> str | None:
    """A country that both sides name becomes another one."""
    ours, theirs = _countries(ground.pair.source_language), _countries(ground.language)
    find = place_in_run if ground.language in UNSPACED else word_places
    here = {ours[one[0]] for one in word_places(ground.pair.source, ours)}
    place = ground.choice([one for one in find(ground.target, theirs) if theirs[one[0]] in here])
    if place is None:
        return None
    well_known = [name for name, code in theirs.items() if code in _WELL_KNOWN - here]
    return swapped(ground.target, place.span(), ground.chance.choice(well_known))
