"""Letters that a model does not have: written without their accents, put back in names."""

from __future__ import annotations

import math
import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

from dragoman.mt.reading import Reading, StandInLost, Step, unchanged
from dragoman.mt.vocabulary import Vocabulary

# Letters that Unicode does not take apart (sorted by what is written for them).
_PLAIN = {
    "æ": "ae", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "ng", "ø": "o",
    "œ": "oe", "ß": "ss", "þ": "th", "ŧ": "t",
}  # fmt: skip

WORD = re.compile(r"[^\W\d_]+")
# With the accents that no letter has composed with: Ọ̀ is two characters.
_ACCENTED = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")

# How alike a lower-case word and a name must be to be taken for the same name. Hand-made cases:
# índia/India 1.0, índia/Indian .91, but índios/Indians .62.
_SAME_NAME = 0.8
# How alike a name that the model has as one word and a word of the translation must be for the
# name to be said in the target's way: Istanbul/Istambul .88, Zurich/Zurique .62; Uwe/Uma .33.
_SAID_ANOTHER_WAY = 0.6
# "As" is no name for "às".
_SHORTEST_NAME = 4


@cache
def fold_letter(letter: str) -> str:
    """`letter` without accents and ligatures: ü → u, Ł → L, ß → ss, ﬁ → fi."""
    plain = _PLAIN.get(letter.lower())
    if plain is not None:
        return plain.capitalize() if letter.isupper() else plain
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))


def foldable(letter: str, vocabulary: Vocabulary) -> bool:
    """True if `letter` is a letter or accent that the model can do without, or read folded."""
    if not (letter.isalpha() or "\u0300" <= letter <= "\u036f"):
        return False
    folded = fold_letter(letter)
    return folded != letter and all(map(vocabulary.knows, folded))


def foreign_names(text: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Where names stand with a letter that the model lacks, or that it might not copy."""
    return [
        match.span() for match in _ACCENTED.finditer(text) if _is_foreign_name(match, vocabulary)
    ]


def _is_foreign_name(match: re.Match[str], vocabulary: Vocabulary) -> bool:
    word = match[0]
    if word.isascii() or vocabulary.complete or not word[0].isupper():
        return False
    if all(map(vocabulary.knows, word)):
        return not _is_word(word, vocabulary) and _in_full_name(match)
    if word.isupper() and vocabulary.likelihood(word.lower()) > -math.inf:
        return False  # the language's own, in capitals: NÃO, COMEÇOU
    return not _only_capital_is_strange(word, vocabulary) or _in_full_name(match)


def fold_letters(text: str, reading: Reading, *, wary: bool = False) -> Step:
    """`text` in letters that the model knows; undoing writes the names as they were.

    Undoing raises `StandInLost` where a name is lost that the model has no word of its own for;
    not if `wary`, when foreign names have been kept aside already.
    """
    if text.isascii():
        return text, unchanged
    vocabulary = reading.vocabulary
    originals: dict[str, str] = {}
    names: list[str] = []
    accented: list[str] = []

    def folded(match: re.Match[str]) -> str:
        word = match[0]
        if all(map(vocabulary.knows, word)):
            if _is_foreign_name(match, vocabulary):
                accented.append(word)
            return word
        if _only_capital_is_strange(word, vocabulary) and not _in_full_name(match):
            small = word[0].lower() + word[1:]
            originals.setdefault(fold_letter(small[0]) + small[1:], fold_letter(word[0]) + word[1:])
            return small
        # All of them, since models know a name best with no accent at all.
        plain = _folded(word)
        originals.setdefault(plain, word)
        if _is_foreign_name(match, vocabulary):
            names.append(word)
        return plain

    plain_text = _ACCENTED.sub(folded, text)
    if plain_text == text and not accented:
        return text, unchanged
    own = set(WORD.findall(text))
    kept = {plain: word for plain, word in originals.items() if plain not in own}
    by_key = {
        _key(word): word
        for word in [*(name for name in names if name in kept.values()), *accented]
        if len(word) >= _SHORTEST_NAME
    }

    def undo(translation: str) -> str:
        written = _names_restored(translation, kept, by_key)
        lost = [name for name in accented if not _has_like(name, written)]
        lost += [
            name
            for name in names
            if name not in written and not _said_another_way(name, written, vocabulary)
        ]
        if lost and not wary:
            raise StandInLost(lost[0])
        return written

    return plain_text, undo


def _names_restored(translation: str, kept: dict[str, str], by_key: dict[str, str]) -> str:
    """`translation` with the words of `kept` as they were, and names that only lost accents."""

    def restored(match: re.Match[str]) -> str:
        word = match[0]
        if word in kept:
            return kept[word]
        original = by_key.get(_key(word)) if word[0].isupper() else None
        if original is None:
            return word
        return original.upper() if word.isupper() else original

    return _ACCENTED.sub(restored, translation)


def _said_another_way(name: str, translation: str, vocabulary: Vocabulary) -> bool:
    plain = _folded(name)
    return vocabulary.likelihood(plain) > -math.inf and _has_like(plain, translation)


def _has_like(name: str, translation: str) -> bool:
    key = _key(name)
    return name in translation or any(
        other[0] == key[0] and SequenceMatcher(None, key, other).ratio() >= _SAID_ANOTHER_WAY
        for other in map(_key, WORD.findall(translation))
    )


def _is_word(word: str, vocabulary: Vocabulary) -> bool:
    """True if the model has `word` as one, with accents or without: a name that it may say."""
    forms = (word, word.lower(), _folded(word))
    return max(map(vocabulary.likelihood, forms)) > -math.inf


def _folded(word: str) -> str:
    return word if word.isascii() else "".join(map(fold_letter, word))


def restore_capitals(text: str, translation: str, vocabulary: Vocabulary) -> str:
    """`translation` with the capitals that the model cannot write (índia → Índia)."""
    if vocabulary.complete:
        return translation
    words = WORD.findall(translation)
    if all(vocabulary.knows(first.upper()) for first in {word[0] for word in words}):
        return _start_capitalised(text, translation, vocabulary)
    names = [_key(word) for word in WORD.findall(text) if word[0].isupper()]

    def capitalised(match: re.Match[str]) -> str:
        word = match[0]
        if not word[0].islower() or vocabulary.knows(word[0].upper()):
            return word
        key = _key(word)
        if len(key) < _SHORTEST_NAME:
            return word
        alike = any(SequenceMatcher(None, key, name).ratio() >= _SAME_NAME for name in names)
        return word[0].upper() + word[1:] if alike else word

    return _start_capitalised(text, WORD.sub(capitalised, translation), vocabulary)


def _start_capitalised(text: str, translation: str, vocabulary: Vocabulary) -> str:
    """A capital to begin with, where the model was given or had to write a small letter."""
    ours, theirs = WORD.search(text), WORD.search(translation)
    if ours is None or theirs is None or not ours[0][0].isupper():
        return translation
    start = theirs.start()
    capital = translation[start].upper()
    if vocabulary.knows(ours[0][0]) and vocabulary.knows(capital):
        return translation
    return translation[:start] + capital + translation[start + 1 :]


def _key(word: str) -> str:
    return _folded(word).lower()


def _only_capital_is_strange(word: str, vocabulary: Vocabulary) -> bool:
    """True of Índia where í is known: the language's own spelling, not a foreign name."""
    return (
        not vocabulary.knows(word[0])
        and vocabulary.knows(word[0].lower())
        and all(map(vocabulary.knows, word[1:]))
    )


def _in_full_name(match: re.Match[str]) -> bool:
    """True if the word before or after is capitalised too: Ângela Silva, not Índia."""
    start, _, before = match.string[: match.start()].rstrip(" ").rpartition(" ")
    after = match.string[match.end() :].lstrip(" ")
    # The word that begins the sentence has a capital anyway.
    return after[:1].isupper() or (before[:1].isupper() and bool(start))
