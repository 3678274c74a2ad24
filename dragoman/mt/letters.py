"""Letters that a model does not have: written without their accents, put back in names."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from dragoman.mt.reading import Reading, Step, unchanged
from dragoman.mt.vocabulary import Vocabulary

# Letters that Unicode does not take apart (sorted by what is written for them).
_PLAIN = {
    "æ": "ae", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "ng", "ø": "o",
    "œ": "oe", "ß": "ss", "þ": "th", "ŧ": "t",
}  # fmt: skip

WORD = re.compile(r"[^\W\d_]+")

# How alike a lower-case word and a name must be to be taken for the same name. Hand-made cases:
# índia/India 1.0, índia/Indian .91, but índios/Indians .62.
_SAME_NAME = 0.8
# "As" is no name for "às".
_SHORTEST_NAME = 4


def fold_letter(letter: str) -> str:
    """`letter` without accents and ligatures: ü → u, Ł → L, ß → ss."""
    plain = _PLAIN.get(letter.lower())
    if plain is not None:
        return plain.capitalize() if letter.isupper() else plain
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))


def foldable(letter: str, vocabulary: Vocabulary) -> bool:
    """True if the model can read `letter` once its accents are gone."""
    folded = fold_letter(letter)
    return folded != letter and all(map(vocabulary.knows, folded))


def fold_letters(text: str, reading: Reading) -> Step:
    """`text` in letters that the model knows; undoing writes the names that survived in full."""
    originals: dict[str, str] = {}

    def folded(match: re.Match[str]) -> str:
        word = match[0]
        if all(map(reading.vocabulary.knows, word)):
            return word
        if _only_capital_is_strange(word, reading.vocabulary) and not _in_full_name(match):
            small = word[0].lower() + word[1:]
            originals.setdefault(fold_letter(small[0]) + small[1:], fold_letter(word[0]) + word[1:])
            return small
        # All of them, since models know a name best with no accent at all.
        plain = "".join(map(fold_letter, word))
        originals.setdefault(plain, word)
        return plain

    plain_text = WORD.sub(folded, text)
    if plain_text == text:
        return text, unchanged
    own = set(WORD.findall(text))
    names = {plain: word for plain, word in originals.items() if plain not in own}
    return plain_text, lambda translation: WORD.sub(
        lambda match: names.get(match[0], match[0]), translation
    )


def restore_capitals(text: str, translation: str, vocabulary: Vocabulary) -> str:
    """`translation` with the capitals that the model cannot write (índia → Índia)."""
    if vocabulary.complete:
        return translation
    names = [_key(word) for word in WORD.findall(text) if word[0].isupper()]

    def capitalised(match: re.Match[str]) -> str:
        word = match[0]
        key = _key(word)
        if not word[0].islower() or vocabulary.knows(word[0].upper()) or len(key) < _SHORTEST_NAME:
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
    return "".join(map(fold_letter, word)).lower()


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
