"""All words of one language that say a number, gathered once from CLDR and from tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from dragoman.fidelity.number_words.further import FURTHER
from dragoman.fidelity.number_words.scale_words import scale_words, short_scales
from dragoman.fidelity.number_words.seldom import SELDOM
from dragoman.fidelity.number_words.spellout import SpellOut, spell_out
from dragoman.fidelity.number_words.tokens import words

Phrase = tuple[str, ...]


class Kind(Enum):
    """What a word does in a number.

    NUMBER adds up, SCALE multiplies what stands before it, JOINER stands between the two, HALF adds
    a half, HINT says a number that it may also not mean (both, quarter) and joins no other.
    """

    NUMBER = "number"
    SCALE = "scale"
    JOINER = "joiner"
    HALF = "half"
    HINT = "hint"


# Scripts that part no words: numbers in words are not found in them.
UNPARTED = frozenset({"km", "lo", "my", "th"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase: its kind and its value (0 of a joiner)."""

    kind: Kind
    value: float
    seldom: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's number words.

    `longest`: how many words the longest phrase has that begins with this one. `pieces`: what
    numbers written as one word are made of; empty where the language writes none. `short`: scales
    that stand right after figures only (5bn), true where the same letter may be a unit (5m).
    `reads_words`: a text's small numbers can be read, not just scales.
    """

    entries: dict[Phrase, Entry]
    longest: dict[str, int]
    pieces: frozenset[str]
    short: dict[str, tuple[float, bool]]
    reads_words: bool

    def scale(self, following: Phrase) -> float:
        """The factor that the first two of the `following` words say; 1 where they say none."""
        both, first = self.entries.get(following[:2]), self.entries.get(following[:1])
        if both and both.kind is Kind.SCALE:
            return both.value
        if first is None or first.kind is not Kind.SCALE:
            return 1.0
        second = self.entries.get(following[1:2])
        further = second.value if second and second.kind is Kind.SCALE else 1.0
        return first.value * further

    def scale_at(self, text: str) -> float:
        """The factor whose word `text` begins with, for scripts that part no words."""
        return max(
            (
                entry.value
                for phrase, entry in self.entries.items()
                if entry.kind is Kind.SCALE and text.startswith("".join(phrase))
            ),
            default=1.0,
        )


@cache
def vocabulary(language: str) -> Vocabulary:
    """The number words of a language's code or tag; empty where none are known."""
    base = language.strip().lower().replace("_", "-").split("-")[0]
    if base != language:
        return vocabulary(base)
    spoken = spell_out(base)
    entries = _entries(base, spoken)
    return Vocabulary(
        entries,
        _longest(entries),
        _pieces(entries) if spoken and spoken.glued else frozenset(),
        short_scales(base),
        reads_words=base not in UNPARTED
        and Kind.NUMBER in {entry.kind for entry in entries.values()},
    )


def _entries(language: str, spoken: SpellOut | None) -> dict[Phrase, Entry]:
    """Later sources outrank earlier ones: what is written here by hand comes last."""
    entries: dict[Phrase, Entry] = {}
    if spoken is not None:
        entries |= {(word,): Entry(Kind.JOINER, 0.0) for word in spoken.joiners}
        entries |= {phrase: Entry(Kind.NUMBER, value) for phrase, value in spoken.values.items()}
        entries |= {phrase: Entry(Kind.SCALE, value) for phrase, value in spoken.scales.items()}
    entries |= {phrase: Entry(Kind.SCALE, value) for phrase, value in scale_words(language).items()}
    further = FURTHER.get(language)
    if further is not None:
        for kind, table in (
            (Kind.NUMBER, further.numbers),
            (Kind.SCALE, further.scales),
            (Kind.HALF, further.halves),
            (Kind.HINT, further.hints),
        ):
            entries |= {
                words(phrase): Entry(kind, value)
                for value, listed in table.items()
                for phrase in listed.split(",")
            }
        entries |= {(word,): Entry(Kind.JOINER, 0.0) for word in further.joiners.split()}
    entries.pop((), None)
    for phrase in map(words, SELDOM.get(language, "").split()):
        if phrase in entries:
            entries[phrase] = Entry(entries[phrase].kind, entries[phrase].value, seldom=True)
    return entries


def _longest(phrases: Iterable[Phrase]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(longest.get(phrase[0], 0), len(phrase))
    return longest


def _pieces(entries: dict[Phrase, Entry]) -> frozenset[str]:
    return frozenset(
        phrase[0]
        for phrase, entry in entries.items()
        if len(phrase) == 1 and entry.kind is not Kind.HINT
    )
