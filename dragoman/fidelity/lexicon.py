"""What is known of the words of two languages, and which word of a pair became which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

# What a lexicon has as the translation of a name is that name: a title, an office, a place.
TRANSLATED = 0.5


@dataclass(frozen=True, slots=True)
class LinkedWord:
    """A word or figure, and its counterpart on the other side.

    It stands from `start` to `end`. `sure`, from 0 to 1: how surely it has a counterpart at all;
    `partner` is the likeliest one's index there, whether sure or not.
    """

    start: int
    end: int
    sure: float
    partner: int


@dataclass(frozen=True, slots=True)
class Links:
    """The words of a sentence and of its translation, without signs, in order."""

    sources: tuple[LinkedWord, ...]
    targets: tuple[LinkedWord, ...]

    def turned(self) -> Links:
        """The same seen from the translation."""
        return Links(self.targets, self.sources)


class Lexicon(Protocol):
    """What a model's own dictionary, or any other, says of words of one pair of languages.

    Its knowledge is rough: a word that is not known gets links by its look and its place alone.
    """

    def share(self, source_word: str, target_word: str) -> float:
        """From 0 to 1: how much of `target_word` is among what `source_word` may become."""

    def links(self, source: str, target: str) -> Links:
        """Which words of two sentences translate each other; none of what is no sentence."""
