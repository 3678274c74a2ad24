"""Reads every number that a text spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from dragoman.fidelity.number_words.compounds import split
from dragoman.fidelity.number_words.sums import Item, Spelled, numbers
from dragoman.fidelity.number_words.tokens import Token, tokens
from dragoman.fidelity.number_words.vocabulary import Entry, Kind, Vocabulary, vocabulary

# Between the words of one number nothing stands but spaces, hyphens and apostrophes.
_INSIDE = re.compile(r"[\s\-\u00ad\u02bc\u2010\u2011'’]*")
# Articles and prepositions that are written as part of the next word.
_PREFIXES: dict[str, tuple[str, ...]] = {
    "ar": ("وال", "بال", "لل", "ال", "و", "ب", "ل", "ف"),
    "he": ("וה", "שה", "מה", "ו", "ב", "ל", "ה", "מ", "כ", "ש"),
}
# "Three and twenty" in words of their own; German and Danish write one word, which CLDR knows.
_ONES_FIRST = frozenset({"ar"})
# Of a word that only begins like a number (threefold, dreijährig, beşinde), so many letters have
# to be the number's. Fewer, and ten is found in tenant; languages that hang their grammar on the
# word's end need the shorter numbers, too.
_BEGINNING = 4
_SHORT_BEGINNING = 3
_SUFFIXING = frozenset(
    {"az", "et", "eu", "fi", "hu", "hy", "ka", "kk", "kn", "ko", "ky", "ml", "mn", "ta", "te",
     "tr", "uz"}
)  # fmt: skip


def spelled(text: str, language: str) -> list[Spelled]:
    """The numbers in words of `text`, in order, as its language's vocabulary knows them."""
    known = vocabulary(language)
    if not known.entries:
        return []
    ones_first = language in _ONES_FIRST
    found: list[Spelled] = []
    run: list[Item] = []
    for item in _items(text, tokens(text), known, language):
        if run and not _side_by_side(text, run[-1], item):
            found += numbers(run, ones_first=ones_first)
            run = []
        run.append(item)
    found += numbers(run, ones_first=ones_first)
    return [one for one in found if not (one.bare and _after_figure(text, one.start))]


def _items(text: str, words: list[Token], known: Vocabulary, language: str) -> Iterator[Item]:
    """Each number word with its place."""
    index = 0
    while index < len(words):
        entry, length = None, 1
        if words[index].word in known.longest:
            entry, length = _phrase(text, words, index, known)
        first, last = words[index], words[index + length - 1]
        index += length
        if entry is not None:
            yield Item(entry, first.start, last.end)
            continue
        for piece in _inside(first.word, language):
            yield Item(piece, first.start, first.end)


def _phrase(
    text: str, words: list[Token], index: int, known: Vocabulary
) -> tuple[Entry | None, int]:
    """The longest phrase that begins at `index`, and how many words it has."""
    for length in range(known.longest[words[index].word], 0, -1):
        part = words[index : index + length]
        entry = known.entries.get(tuple(token.word for token in part))
        if entry is not None and all(
            _INSIDE.fullmatch(text, one.end, other.start) for one, other in pairwise(part)
        ):
            return entry, len(part)
    return None, 1


@lru_cache(maxsize=50_000)
def _inside(word: str, language: str) -> tuple[Entry, ...]:
    """The numbers that are part of a longer word."""
    known = vocabulary(language)
    if known.pieces and (parts := split(word, known.pieces)):
        entries = tuple(known.entries[(part,)] for part in parts)
        # "Undécimos" is no one and tenths.
        if len(list(numbers([Item(entry, 0, 0) for entry in entries]))) == 1:
            return entries
    for prefix in _PREFIXES.get(language, ()):
        entry = known.entries.get((word[len(prefix) :],))
        if entry is not None and word.startswith(prefix) and entry.kind is not Kind.JOINER:
            return (entry,)
    return _beginning(word, language)


def _beginning(word: str, language: str) -> tuple[Entry, ...]:
    """The number that a word begins with: it may be meant, and is never asked for."""
    known = vocabulary(language).entries
    shortest = _SHORT_BEGINNING if language in _SUFFIXING else _BEGINNING
    for length in range(len(word) - 1, shortest - 1, -1):
        entry = known.get((word[:length],))
        if entry is not None and entry.kind is Kind.NUMBER:
            return (Entry(Kind.HINT, entry.value, seldom=True),)
    return ()


def _side_by_side(text: str, one: Item, other: Item) -> bool:
    return one.start == other.start or bool(_INSIDE.fullmatch(text, one.end, other.start))


def _after_figure(text: str, start: int) -> bool:
    return text[max(0, start - 3) : start].rstrip(" -\u00a0\u202f")[-1:].isdigit()
