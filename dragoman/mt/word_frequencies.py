"""How common a word is in a language, the rarest of a large list too, in little memory.

A dictionary of the words of English takes 35 MB; in one sorted block, each with a sign for its
frequency behind it, they take 4. The lists are in small letters: they say nothing of capitals.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dragoman.languages.word_lists import Size, has_list, words_by_frequency

# One process reads the headlines of few languages.
_LISTS_KEPT = 6
_END = b"\n"


@dataclass(frozen=True, slots=True)
class WordList:
    """Words of a language with how common they are; without words it knows none.

    `block` holds the words in UTF-8, sorted, each followed by a line end and a byte, ten times its
    Zipf frequency; `starts` says where in it each word begins.
    """

    block: bytes = b""
    starts: Sequence[int] = field(default_factory=lambda: array("I"))

    def zipf(self, word: str) -> float:
        """How common `word`, in small letters, is: 6 is once in a thousand words, 3 in a million.

        0 if it is not known. The scale is the logarithm (10) of occurrences in a billion words.
        """
        wanted = word.encode()
        place = bisect_left(self.starts, wanted, key=self._word_at)
        if place == len(self.starts) or self._word_at(self.starts[place]) != wanted:
            return 0.0
        return self.block[self.starts[place] + len(wanted) + len(_END)] / 10

    def _word_at(self, start: int) -> bytes:
        return self.block[start : self.block.index(_END, start)]


@lru_cache(maxsize=_LISTS_KEPT)
def word_list(language: str) -> WordList:
    """The words of `language`, read when first asked for (English: .4 s); empty if unknown."""
    size = Size.LARGE if has_list(language, Size.LARGE) else Size.SMALL
    return _packed(words_by_frequency(language, size))


def _packed(by_frequency: Iterable[tuple[float, Sequence[str]]]) -> WordList:
    entries = [
        word.encode() + _END + bytes((round(10 * frequency),))
        for frequency, words in by_frequency
        for word in words
        if word.isalpha()
    ]
    entries.sort()
    starts = array("I")
    position = 0
    for entry in entries:
        starts.append(position)
        position += len(entry)
    return WordList(b"".join(entries), starts)
