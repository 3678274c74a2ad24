"""Whether a sentence has what may be the counterpart of a name of the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from dragoman.fidelity.naming import east_asian
from dragoman.fidelity.naming.folding import CASELESS, fold, undotted
from dragoman.fidelity.naming.generic_words import GENERIC_WORDS
from dragoman.fidelity.naming.mentions import Name
from dragoman.fidelity.naming.name_tokens import Token, tokens_of
from dragoman.fidelity.naming.romanise import WORD, romanise
from dragoman.fidelity.naming.same_name import ANY_SCRIPT, FEW_SOUNDS, NATIVE, is_same_name
from dragoman.fidelity.naming.sounds import likeness, skeleton
from dragoman.fidelity.naming.world import is_spoken_of, world
from dragoman.languages.table import LANGUAGES

_BEGINNING = 4
# So long a name is no part of other words by chance.
_LONG = 7
_SUFFIX = 4
_LETTER_NAMES = {
    "a": "e", "b": "bi", "c": "si", "d": "di", "e": "i", "f": "ef", "g": "ji", "h": "ech",
    "i": "ai", "j": "je", "k": "ke", "l": "el", "m": "em", "n": "en", "o": "o", "p": "pi",
    "q": "kyu", "r": "ar", "s": "es", "t": "ti", "u": "yu", "v": "vi", "w": "dablyu", "x": "eks",
    "y": "wai", "z": "zed",
}  # fmt: skip
_RUNS = frozenset({"ja", "zh"})
# Scripts that no table reads.
_UNREAD = frozenset({"am", "km", "lo", "my", "si", "th"})
_ABJADS = frozenset({"ar", "fa", "he", "ps", "ur"})
# The sentences of an article, which are looked through for a new name.
_TEXTS_KEPT = 256


class Side:
    """A sentence, made ready for looking for names in it.

    What most names do not need is made when it is asked for: they stand there as they are.
    """

    def __init__(self, text: str, language: str) -> None:
        self.language = language
        self._words = WORD.findall(undotted(text))
        self.folded = f" {' '.join(filter(None, map(fold, self._words)))} "

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words; each once, however often it stands there."""
        return tuple(token for word in dict.fromkeys(self._words) for token in tokens_of(word))

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self._words if word.isupper() and len(word) > 1)

    @cached_property
    def _run(self) -> str:
        return self.folded.replace(" ", "")

    def is_readable(self, name: Name) -> bool:
        """False where a name may be there and cannot be told: written in Han by its meaning."""
        if self.language != "zh":
            return True
        return not name.things.isdisjoint(world(self.language).readable)

    def has(self, name: Name) -> bool:
        """True if the sentence has what may be a counterpart of `name`."""
        if self._has_spelling(name.folded):
            return True
        if any(is_spoken_of(thing, self.folded, self.language) for thing in name.things):
            return True
        if name.acronym and " " not in name.folded:
            return self._has_letters_of(name.folded)
        native = not name.things.isdisjoint(world(self.language).native)
        parts = name.folded.split()
        if len(parts) > 1 and "".join(part[0] for part in parts) in self._acronyms:
            return True
        parts = [part for part in parts if part not in GENERIC_WORDS] or parts
        return all(self._has_sound(word, native=native) for word in parts) or (
            len(parts) > 1 and self._has_sound("".join(parts), native=native)
        )

    def has_surely(self, name: Name) -> bool:
        """True if it has `name` so plainly that chance cannot have brought it there."""
        if self._has_spelling(name.folded):
            return True
        if any(is_spoken_of(thing, self.folded, self.language) for thing in name.things):
            return True
        wanted = skeleton(romanise(name.folded))
        return any(
            len(token.sound) > FEW_SOUNDS and likeness(wanted, token.sound) >= NATIVE
            for token in self.tokens
        )

    def has_together(self, names: Sequence[Name]) -> bool:
        """True if the names are one word here: Тонлесап."""
        joined = "".join(name.folded.replace(" ", "") for name in names)
        wanted = skeleton(romanise(joined))
        return any(
            len(token.folded) > len(joined) - len(names)
            and likeness(wanted, token.sound) >= NATIVE - 0.1
            for token in self.tokens
        )

    def has_word(self, folded: str) -> bool:
        """True if a word with a capital is `folded`, perhaps with another ending."""
        return any(
            token.capital and token.folded[: len(folded)][:_BEGINNING] == folded[:_BEGINNING]
            for token in self.tokens
        )

    def _has_spelling(self, folded: str) -> bool:
        if f" {folded} " in self.folded:
            return True
        if len(folded) < _BEGINNING:
            return False
        if folded in self.folded and len(folded) > _BEGINNING:
            return True
        if (" " in folded or len(folded) >= _LONG) and folded.replace(" ", "") in self._run:
            return True
        if f" {folded[: max(_BEGINNING, len(folded) - 2)]}" in self.folded:
            return True
        # Gates in Gatesová.
        return any(
            token.capital
            and len(token.folded) >= _BEGINNING
            and len(folded) - len(token.folded) <= _SUFFIX
            and folded.startswith(token.folded)
            for token in self.tokens
        )

    def _has_letters_of(self, acronym: str) -> bool:
        """The acronym in another order or spelled out, or the words that it stands for."""
        letters = sorted(romanise(acronym))
        if any(sorted(romanise(token.folded)) == letters for token in self.tokens if token.capital):
            return True
        initials = [romanise(token.folded)[:1] for token in self.tokens if len(token.folded) > 3]
        size = len(letters)
        if any(
            sorted(initials[place : place + size]) == letters
            for place in range(len(initials) - size + 1)
        ):
            return True
        spelled = skeleton("".join(_LETTER_NAMES.get(letter, "") for letter in acronym))
        return any(likeness(spelled, token.sound) >= ANY_SCRIPT for token in self.tokens)

    def _has_sound(self, word: str, *, native: bool) -> bool:
        latin = romanise(word)
        if not skeleton(latin):
            return True
        if self.language in {"ja", "zh"} and not CASELESS.match(word) and not native:
            if east_asian.hides_japanese(latin, self.folded):
                return True
            if east_asian.has_chinese(latin, self.folded):
                return True
            if east_asian.sounds_in(latin, self.folded):
                return True
        return any(is_same_name(token, word, native=native) for token in self.tokens)


def is_read(language: str) -> bool:
    """Whether names can be told in the language's script."""
    return language in LANGUAGES and language not in _UNREAD


def is_exact(language: str) -> bool:
    """Whether its script tells of every sound: Arabic has no vowels, Han no sounds at all."""
    return language not in _RUNS and language not in _ABJADS


@lru_cache(maxsize=_TEXTS_KEPT)
def side(text: str, language: str) -> Side:
    """`text` as a side to look for names in."""
    return Side(text, language)
