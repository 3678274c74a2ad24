"""How much names without a counterpart tell: whether the sentence says something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from dragoman.fidelity.common_words import is_rare_word
from dragoman.fidelity.naming import cldr
from dragoman.fidelity.naming.common_words import zipf
from dragoman.fidelity.naming.counterpart import is_exact, side
from dragoman.fidelity.naming.mentions import COMMON_THINGS, Name
from dragoman.fidelity.naming.name_words import CAPITAL_NOUNS
from dragoman.fidelity.naming.world import is_said_for_clearness, is_spoken_of, world
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script

# What one name tells: hardly anything, since languages make other words of it (an acronym, what may
# be an ordinary word); something; enough by itself.
NOTHING, PERHAPS, LIKELY, CERTAIN = 0, 1, 2, 3
# So much in all is an error: one name that is certain, or a likely one that is lost where anything
# is new; between scripts two likely ones, since no letters tell them from others. Of 31,000 human
# translations between languages in Latin letters .1 % have a country or a place lost or new that
# nothing explains, .3 % a people, 1.2 % another word with a capital; of DEMETR's replaced names 12,
# 2 and 11 %. python -m benchmarks.fidelity human demetr
GRAVE = 3
# The language in whose list of words an ordinary word is not found, as a name is.
_BESIDE = "en"
_MORE_BESIDE = ("en", "fr", "es", "de", "it", "pl")
_SENTENCES = 40
# A quotation mark may stand before the first word.
_BEGINNING = 2
# A church or a football ground rather than the island.
_SAINT = ("st ", "saint ", "san ", "sao ")
# A German noun of so many letters that no list has is rather made of others than a name.
_COMPOUND = 9
_WORDS_KEPT = 4096


def is_grave(lost: Sequence[Name], new: Sequence[Name], pair: Pair) -> bool:
    """True of names that hardly any human translation leaves out, adds or exchanges."""
    languages = pair.source_language, pair.target_language
    if lost and new:
        ours, theirs = _of_side(lost, pair, source=True), _of_side(new, pair, source=False)
        if ours and theirs:
            respelled = script(languages[0]) != script(languages[1])
            return ours + theirs + _are_subjects(lost, new) >= GRAVE + respelled
    return _of_side(_firm(lost, *languages), pair, source=True) >= GRAVE or (
        _of_side(_firm(new, *languages[::-1]), pair, source=False) >= GRAVE
    )


def _are_subjects(lost: Sequence[Name], new: Sequence[Name]) -> bool:
    """True if both sentences begin with such a name, which is that of who does or is something."""
    return lost[0].span[0] <= _BEGINNING >= new[0].span[0]


def _firm(names: Sequence[Name], language: str, other: str) -> list[Name]:
    """The names of a sentence in `language` that would be known if the one in `other` had them.

    Arabic has no vowels, Han no sounds at all: there it is known of what CLDR or our tables have
    in that script.
    """
    if is_exact(other):
        return list(names) if is_exact(language) else []
    there = world(other).native & world(other).readable
    return [name for name in names if is_exact(language) and not name.things.isdisjoint(there)]


def _of_side(names: Sequence[Name], pair: Pair, *, source: bool) -> int:
    # What another translation says as this one does is no longer among the names.
    surer = bool(pair.context.second)
    each = (_weight(name, pair, source=source) for name in names)
    weights = sorted((weight and weight + surer for weight in each), reverse=True)
    if not weights:
        return 0
    several = len({name.folded for name in names}) > 1 and weights[1] >= LIKELY
    return weights[0] + several


def _weight(name: Name, pair: Pair, *, source: bool) -> int:
    language = pair.source_language if source else pair.target_language
    things = name.things - COMMON_THINGS
    if name.acronym and not things:
        return PERHAPS
    if things:
        return _weight_of_place(name, things, pair, source=source)
    if is_ordinary_here(name.folded, name.text.lower(), language):
        return PERHAPS if name.sure else NOTHING
    if not name.sure:
        noun = language in CAPITAL_NOUNS and len(name.text) >= _COMPOUND
        return NOTHING if noun else PERHAPS
    # A pronoun may take a name's place. Nobody makes one up, but takes it from another sentence.
    return LIKELY if source or pair.context.others else CERTAIN


def _weight_of_place(name: Name, things: Iterable[str], pair: Pair, *, source: bool) -> int:
    """People say the Italian ministry for the ministry in Rome, and the other way round."""
    language = pair.source_language if source else pair.target_language
    if name.folded.startswith(_SAINT):
        return LIKELY
    here = (
        side(pair.target, pair.target_language)
        if source
        else side(pair.source, pair.source_language)
    )
    for thing in things:
        for place in cldr.akin(thing):
            if is_spoken_of(place, here.folded, here.language):
                return LIKELY
    people = any(map(is_said_for_clearness, things)) and name.folded not in cldr.territories(
        language
    )
    return LIKELY if people or _is_known(name, pair, source=source) else CERTAIN


def _is_known(name: Name, pair: Pair, *, source: bool) -> bool:
    """True if another sentence of the document has the name on the other side."""
    language = pair.target_language if source else pair.source_language
    return any(
        side(other[1] if source else other[0], language).has(name)
        for other in pair.context.others[:_SENTENCES]
    )


@lru_cache(maxsize=_WORDS_KEPT)
def is_ordinary_here(folded: str, small: str, language: str) -> bool:
    """True if the language has the word, and others, which have names of all the world, have not.

    A word that the others have as a rare one only is an ordinary one, too, if it has a plural or
    the like: liquor, liquors.
    """
    if not is_rare_word(small, language):
        return False
    if language != _BESIDE and not (is_rare_word(small, _BESIDE) or is_rare_word(folded, _BESIDE)):
        return True
    if any(zipf(small, other) for other in _MORE_BESIDE if other != language):
        return False
    return any(is_rare_word(form, language) for form in _forms(small))


def _forms(word: str) -> list[str]:
    plural = (
        f"{word[:-1]}ies" if word[-1] == "y" else f"{word}es" if word[-1] in "shxz" else f"{word}s"
    )
    return [plural, f"{word}ly"]
