"""How common a word is in a language: the word lists of `wordfreq`, kept small in memory.

The library's own dictionary of English takes 35 MB; the same words in one sorted block, each with a
sign for its frequency behind it, take 4. The lists are lower-cased: they say nothing of capitals.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

# One process reads the headlines of few languages.
_LISTS_KEPT = 6
_LARGEST_FIRST = ("large", "small")
# Serbo-Croatian in Latin letters goes by its old code.
_CODES = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb"}
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
    # A tenth of a second and 15 MB, which a process without titles need not pay.
    from wordfreq import available_languages, cB_to_zipf, read_cBpack  # noqa: PLC0415

    code = _CODES.get(language, language)
    for size in _LARGEST_FIRST:
        path = available_languages(size).get(code)
        if path is not None:
            return _packed(read_cBpack(path), cB_to_zipf)
    return WordList()


def _packed(by_frequency: Sequence[Sequence[str]], zipf_of: Callable[[int], float]) -> WordList:
    """`by_frequency`: at each index the words that are so many centibels rarer than certainty."""
    entries = sorted(
        word.encode() + _END + bytes((round(10 * zipf_of(-centibels)),))
        for centibels, words in enumerate(by_frequency)
        for word in words
        if word.isalpha()
    )
    starts = array("I")
    position = 0
    for entry in entries:
        starts.append(position)
        position += len(entry)
    return WordList(b"".join(entries), starts)
