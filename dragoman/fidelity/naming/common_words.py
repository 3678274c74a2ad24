"""Which words are ordinary words of a language, and which are rather names.

From the word lists of `wordfreq`, which are in small letters: a name is about as common in several
languages (Obama), an ordinary word in its own alone (house); a word that all of Europe has
(hospital) has other forms beside it (hospitals).
"""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.fidelity import common_words

# Between them names are compared: large lists of languages that are little akin.
_BESIDE = ("en", "de", "fr", "es", "pl")
_BESIDE_CYRILLIC = ("ru", "uk", "bg")
# How much commoner (Zipf, that is the logarithm of the count) an ordinary word is in its own
# language than in any other: house 1.2, struggle 4.6, but London .5, Smith .7, Obama .6.
_OWN = 0.8
# How much rarer the other forms of an ordinary word may be: hospital .8, minister .5; Smith 1.4.
_FORMS = 1.3
# A rarer word that nobody knows elsewhere is ordinary only if it has other forms: Corbyn has none.
_COMMON = 4.2
# So common is no name: con, так, however other languages have it too.
_FUNCTION_WORD = 5.7
# Names have other forms, too: Merkels; Trumpa, Trumpem.
_NAMES_WITH_S = frozenset({"da", "de", "nb", "nl", "nn", "no", "sv"})
_NAMES_INFLECTED = frozenset({"be", "bg", "bs", "cs", "hr", "pl", "ru", "sk", "sl", "sr", "uk"})
_SHORTEST = 3
_WORDS_KEPT = 8192
_KNOWN = 3.0
_LONGEST = 50
# Names are compounds, too: Stephenson, Blackburn.
_SURNAME = re.compile(
    "(?:berg|bridge|burg|burn|burgh|bury|field|ford|ham|hoff|land|ley|man|mann|mayer|meier|meyer"
    "|müller|shire|son|stein|stone|ton|ville|well|wood|worth)$"
)
_JOINTS = ("", "s", "es", "n", "en")
_VOWELS = "aeiou"


def zipf(word: str, language: str) -> float:
    """How common `word`, in small letters, is: 6 is once in a thousand words; 0 below 3."""
    return common_words.zipf(language).get(word.replace("ß", "ss"), 0.0)


def knows(language: str) -> bool:
    """Whether there is a word list of the language."""
    return bool(common_words.zipf(language))


@lru_cache(maxsize=_WORDS_KEPT)
def is_ordinary(word: str, language: str) -> bool:
    """True if `word`, in small letters, is an ordinary word of the language rather than a name."""
    own = zipf(word, language)
    if not own:
        return False
    if own >= _FUNCTION_WORD:
        return True
    beside = _BESIDE if word[0] < "\u0250" else _BESIDE_CYRILLIC
    elsewhere = max((zipf(word, one) for one in beside if one != language), default=0.0)
    inflected = max((zipf(form, language) for form in _forms(word, language)), default=0.0)
    if own - elsewhere >= _OWN:
        return own >= _COMMON or inflected > 0 or is_compound(word, language)
    return language not in _NAMES_INFLECTED and own - inflected < _FORMS


def _forms(word: str, language: str) -> list[str]:
    """Other forms that a noun or adjective of a European language may well have."""
    if len(word) < _SHORTEST:
        return []
    forms = [word + ending for ending in ("es", "e", "en", "n", "er", "a", "ly")]
    if language not in _NAMES_WITH_S:
        forms.append(word + "s")
    if word[-1] in _VOWELS:
        forms += [word[:-1] + vowel for vowel in _VOWELS if vowel != word[-1]]
        forms += [word[:-1] + vowel + "s" for vowel in "ao" if vowel != word[-1]]
    if word[-1] == "y":
        forms.append(word[:-1] + "ies")
    if word[-1] in "аяоейыи":
        forms += [word[:-1] + ending for ending in "аеиуыя"]
    elif word[-1] > "\u03ff":
        forms += [word + ending for ending in ("а", "и", "ы", "у", "ом")]
    if word[-1] == "s":
        forms.append(word[:-1])
    return forms


@lru_cache(maxsize=_WORDS_KEPT)
def is_compound(word: str, language: str) -> bool:
    """True if `word` is words of the language in one: Wetterberichten, Lichtbildausweis."""
    if len(word) > _LONGEST or _SURNAME.search(word):
        return False
    for place in range(_SHORTEST, len(word) - _SHORTEST):
        if zipf(word[:place], language) < (_COMMON if place == _SHORTEST else _KNOWN):
            continue
        rests = [word[place + len(joint) :] for joint in _JOINTS if word.startswith(joint, place)]
        if any(_is_known(rest, language) or is_compound(rest, language) for rest in rests):
            return True
    return False


def _is_known(word: str, language: str) -> bool:
    return len(word) > _SHORTEST and any(
        zipf(word[:end], language) for end in range(len(word), max(len(word) - 3, _SHORTEST), -1)
    )
