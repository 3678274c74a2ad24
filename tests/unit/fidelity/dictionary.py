"""A lexicon of a few words, for examples of checks that ask for one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.fidelity import LinkedWord, Links

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Dictionary:
    """`words`: what each word of the source may become; words alike need no entry."""

    words: Mapping[str, str]

    def share(self, source_word: str, target_word: str) -> float:
        source, target = source_word.lower(), target_word.lower()
        return float(source == target or target in self.words.get(source, "").split())

    def links(self, source: str, target: str) -> Links:
        one, other = list(_WORD.finditer(source)), list(_WORD.finditer(target))
        return Links(
            tuple(_linked(each, [self.share(each[0], word[0]) for word in other]) for each in one),
            tuple(_linked(each, [self.share(word[0], each[0]) for word in one]) for each in other),
        )


def _linked(word: re.Match[str], shares: Sequence[float]) -> LinkedWord:
    best = max(shares, default=0.0)
    return LinkedWord(word.start(), word.end(), best, list(shares).index(best) if shares else 0)
