"""Whether a sentence has what may be the counterpart of a name of the other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from dragoman.fidelity.naming import east_asian
from dragoman.fidelity.naming.folding import CASELESS, fold, undotted
from dragoman.fidelity.naming.generic_words import GENERIC_WORDS
from dragoman.fidelity.naming.mentions import Name
from dragoman.fidelity.naming.romanise import WORD, romanise
from dragoman.fidelity.naming.sounds import likeness, silent, skeleton
from dragoman.fidelity.naming.world import is_spoken_of, world
from dragoman.languages.table import LANGUAGES

# How alike (sounds.likeness) two words have to sound to be taken for the same name, by the script
# of the sentence that is searched, where the name is in another one.
_OTHER_SCRIPT = {"ARABIC": 0.65, "DEVANAGARI": 0.8, "HEBREW": 0.65, "KATAKANA": 0.65}
_ANY_SCRIPT = 0.7
_SAME_SCRIPT = 0.75
# Things that both languages have names for are seldom known by sound alone.
_NATIVE = 0.9
_WITHOUT_VOWELS = frozenset({"ARABIC", "HEBREW"})
# Skeletons of so few sounds are alike by chance: their vowels are compared, too.
_FEW_SOUNDS = 2
_BEGINNING = 4
# So many sounds more or less make another name.
_DIFFERENCE = 2
# So long a name is no part of other words by chance.
_LONG = 7
# Names of one script share letters, too (difflib's ratio): those that only sound alike fewer.
_LETTERS = 0.6
_LETTERS_OF_SOUND = 0.4
_SUFFIX = 4
_SEMITIC_PREFIX = re.compile("(?:[وفبكل]?ال|لل|[ובהלמשכ]|[وفبكل])(?=..)")
# Of Niagara, ниагарский; of Gates, Gatesův; of Westphalia, westfälisch.
_ADJECTIVE = re.compile(
    # й has become и by folding.
    "(?<=...)(?:(?:ов|ев|ин|е|и)?(?:ск|цк)(?:ии|ая|ое|ого|ои|ому|ом|их|им|ими|ую|ие|ия|ото|ата|ите)"
    "|(?:ск|ов|ев|ин)(?:а|о|ы|е|и|у|ои|ого|ым|ых)"
    "|e?(?:sk|ck)(?:i|y|a|e|o|ou|ego|eho|iej|ej|emu|im|ym|ich|ych|imi|ymi|u)"
    "|(?:ov|uv|ow)(?:a|o|y|e|i)?|(?:er|en|l)?isch(?:e[nrms]?)?)$"
)
_KATAKANA = re.compile("[ァ-ヺー・]{2,}")
_LETTER_NAMES = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        [
            "e",
            "bi",
            "si",
            "di",
            "i",
            "ef",
            "ji",
            "ech",
            "ai",
            "je",
            "ke",
            "el",
            "em",
            "en",
            "o",
            "pi",
            "kyu",
            "ar",
            "es",
            "ti",
            "yu",
            "vi",
            "dablyu",
            "eks",
            "wai",
            "zed",
        ],
        strict=True,
    )
)
_RUNS = frozenset({"ja", "zh"})
# Scripts that no table reads.
_UNREAD = frozenset({"am", "km", "lo", "my", "si", "th"})
_ABJADS = frozenset({"ar", "fa", "he", "ps", "ur"})
# The sentences of an article, which are looked through for a new name.
_TEXTS_KEPT = 256
# The words of some hundred articles.
_WORDS_KEPT = 16384


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence: folded, its sounds, its script, whether it may be a name."""

    folded: str
    sound: str
    script: str
    capital: bool


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
        return tuple(token for word in dict.fromkeys(self._words) for token in _tokens(word))

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
        return self._has_spelling(name.folded) or any(
            is_spoken_of(thing, self.folded, self.language) for thing in name.things
        ) or any(
            len(token.sound) > _FEW_SOUNDS and likeness(skeleton(romanise(name.folded)), token.sound) >= _NATIVE
            for token in self.tokens
        )

    def has_together(self, names: Sequence[Name]) -> bool:
        """True if the names are one word here: Тонлесап."""
        joined = "".join(name.folded.replace(" ", "") for name in names)
        wanted = skeleton(romanise(joined))
        return any(
            len(token.folded) > len(joined) - len(names)
            and likeness(wanted, token.sound) >= _NATIVE - 0.1
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
        return any(likeness(spelled, token.sound) >= _ANY_SCRIPT for token in self.tokens)

    def _has_sound(self, word: str, *, native: bool) -> bool:
        latin = romanise(word)
        wanted = skeleton(latin)
        if not wanted:
            return True
        if self.language in {"ja", "zh"} and not CASELESS.match(word) and not native:
            if east_asian.hides_japanese(latin, self.folded):
                return True
            if east_asian.has_chinese(latin, self.folded):
                return True
            if east_asian.sounds_in(latin, self.folded):
                return True
        script = _script(word)
        return any(
            self._is_alike(token, word, wanted, script, native=native) for token in self.tokens
        )

    def _is_alike(self, token: Token, word: str, wanted: str, script: str, *, native: bool) -> bool:
        if abs(len(token.sound) - len(wanted)) > _DIFFERENCE:
            return False
        same = token.script == script
        if same and not token.capital and token.folded[:3] != word[:3]:
            return False
        enough = _SAME_SCRIPT if same else _OTHER_SCRIPT.get(token.script, _ANY_SCRIPT)
        alike = likeness(wanted, token.sound)
        if alike < enough and not (same or native or "DEVANAGARI" in (script, token.script)):
            return _is_alike_in_french(word, token.folded)
        if alike < (_NATIVE if native else enough):
            return False
        if same and _same_letters(word, token.folded) < (_LETTERS if alike < _NATIVE else _LETTERS_OF_SOUND):
            return False
        few = min(len(wanted), len(token.sound)) <= _FEW_SOUNDS
        if few and native and same:
            return False
        if alike == 1 and (token.script in _WITHOUT_VOWELS or not CASELESS.match(token.folded)):
            return True
        return not few or _vowels_agree(romanise(word), romanise(token.folded))


def is_read(language: str) -> bool:
    """Whether names can be told in the language's script."""
    return language in LANGUAGES and language not in _UNREAD


def _is_alike_in_french(one: str, other: str) -> bool:
    """True if two names in different scripts sound the same but for last consonants."""
    ours, theirs = (skeleton(_as_in_french(word)) for word in (one, other))
    return min(len(ours), len(theirs)) > _FEW_SOUNDS - 1 and likeness(ours, theirs) >= _NATIVE and (
        len(ours) > _FEW_SOUNDS or _vowels_agree(romanise(one), romanise(other))
    )


def _as_in_french(word: str) -> str:
    latin = romanise(word)
    return silent(latin) if _script(word) == "LATIN" else latin


@lru_cache(maxsize=_WORDS_KEPT)
def _same_letters(one: str, other: str) -> float:
    return SequenceMatcher(None, romanise(one), romanise(other), autojunk=False).ratio()


def is_exact(language: str) -> bool:
    """Whether its script tells of every sound: Arabic has no vowels, Han no sounds at all."""
    return language not in _RUNS and language not in _ABJADS


# English writes a what others hear as e.
_VOWELS = {"a": "a", "e": "a", "i": "i", "y": "i", "o": "o", "u": "o", "w": "o"}


def _vowels_agree(one: str, other: str) -> bool:
    ours, theirs = ({_VOWELS[sign] for sign in word if sign in _VOWELS} for word in (one, other))
    return len(ours & theirs) >= min(len(ours), len(theirs), 1)


@lru_cache(maxsize=_TEXTS_KEPT)
def side(text: str, language: str) -> Side:
    """`text` as a side to look for names in."""
    return Side(text, language)


@lru_cache(maxsize=_WORDS_KEPT)
def _tokens(written: str) -> tuple[Token, ...]:
    capital = written[0].isupper() or CASELESS.match(written) is not None
    forms = [form for word in fold(written).split() for form in _pieces(word)]
    return tuple(Token(form, skeleton(romanise(form)), _script(form), capital) for form in forms)


def _pieces(word: str) -> list[str]:
    """The words in which a name may be: without an Arabic or Hebrew prefix, runs of katakana."""
    if not CASELESS.match(word):
        adjective = _ADJECTIVE.search(word)
        return [word] if adjective is None else [word, word[: adjective.start()]]
    foreign = _KATAKANA.findall(word)
    if foreign:
        return [piece for run in foreign for piece in run.split("・") if piece]
    prefix = _SEMITIC_PREFIX.match(word)
    return [word] if prefix is None else [word, word[prefix.end() :]]


@lru_cache(maxsize=4096)
def _script(word: str) -> str:
    return unicodedata.name(word[0], "").partition(" ")[0]
