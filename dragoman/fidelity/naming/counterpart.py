"""Whether a sentence has what may be the counterpart of a name of the other."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dragoman.fidelity.naming.folding import CASELESS, fold
from dragoman.fidelity.naming.romanise import romanise, words
from dragoman.fidelity.naming.sounds import likeness, skeleton, within
from dragoman.fidelity.naming.world import is_spoken_of
from dragoman.fidelity.naming.mentions import Name

# How alike (sounds.likeness) two words have to sound to be taken for the same name.
_SAME_SCRIPT = 0.75
_OTHER_SCRIPT = 0.6
# In a run of Han or kana a name can be found anywhere, and so by chance.
_IN_A_RUN = 0.72
# Skeletons of so few sounds are alike by chance: their vowels are compared, too.
_FEW_SOUNDS = 2
_SHORTEST_PART = 4
_BEGINNING = 4
_RUNS = ("ja", "zh", "th", "lo", "km", "my")
_TEXTS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence, made ready for looking for names in it."""

    language: str
    folded: str
    tokens: tuple[str, ...]
    sounds: tuple[str, ...]
    caseless: bool

    def has(self, name: Name) -> bool:
        """True if the sentence has what may be a counterpart of `name`."""
        if self._has_spelling(name.folded):
            return True
        if any(is_spoken_of(thing, self.folded, self.language) for thing in name.things):
            return True
        if name.acronym:
            return self._has_letters_of(name.folded)
        return all(self._has_sound(word) for word in name.folded.split())

    def _has_spelling(self, folded: str) -> bool:
        if f" {folded} " in self.folded:
            return True
        if len(folded) < _SHORTEST_PART:
            return False
        return folded in self.folded or f" {folded[: max(_BEGINNING, len(folded) - 2)]}" in self.folded

    def _has_letters_of(self, acronym: str) -> bool:
        """An acronym with the same letters in another order, or words that begin with them."""
        letters = sorted(acronym)
        if any(sorted(token) == letters for token in self.tokens):
            return True
        wanted = "".join(letters)
        initials = [romanise(token)[:1] for token in self.tokens if len(token) > 3]
        size = len(wanted)
        return any(
            "".join(sorted(initials[place : place + size])) == wanted
            for place in range(len(initials) - size + 1)
        )

    def _has_sound(self, word: str) -> bool:
        latin = romanise(word)
        wanted = skeleton(latin)
        if not wanted:
            return True
        if self.language in _RUNS and not CASELESS.match(word):
            return any(within(wanted, sound) >= _IN_A_RUN for sound in self.sounds)
        script = _script(word)
        for token, sound in zip(self.tokens, self.sounds, strict=True):
            enough = _SAME_SCRIPT if _script(token) == script else _OTHER_SCRIPT
            if abs(len(sound) - len(wanted)) > 3 or likeness(wanted, sound) < enough:
                continue
            if min(len(wanted), len(sound)) > _FEW_SOUNDS or _vowels_agree(latin, romanise(token)):
                return True
        return False


def _vowels_agree(one: str, other: str) -> bool:
    ours = {sign for sign in one if sign in "aeiouy"}
    theirs = {sign for sign in other if sign in "aeiouy"}
    return one[:1] == other[:1] or len(ours & theirs) >= min(len(ours), len(theirs), 1)


@lru_cache(maxsize=_TEXTS_KEPT)
def side(text: str, language: str) -> Side:
    """`text` as a side to look for names in."""
    folded = fold(text)
    tokens = tuple(words(folded))
    sounds = tuple(skeleton(romanise(token)) for token in tokens)
    return Side(language, f" {folded} ", tokens, sounds, bool(CASELESS.search(text)))


@lru_cache(maxsize=4096)
def _script(word: str) -> str:
    return unicodedata.name(word[0], "").partition(" ")[0]
