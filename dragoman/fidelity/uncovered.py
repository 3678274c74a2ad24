"""What of a sentence has no counterpart on the other side, and how much speaks for that.

It goes by the context's `lexicon`; other versions in the same language, where there are any, tell
which words have their place all the same, and how long the text should be.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from dragoman.fidelity.lexicon import Lexicon, LinkedWord
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.runs import Run, Side, heaviest_run, weighed
from dragoman.fidelity.scripts import UNSPACED
from dragoman.fidelity.word_weights import weight

# The logarithm of how much longer a text is than its version counts so much: a fifth of a sentence
# weighs as much as one word.
_LENGTH = 5.0
# A translation that is free elsewhere is free here too: the share of lone words outside the run
# counts so much against it, and so does that of the other side's.
_FREE = 4.0
# A clause between two marks that has no counterpart as a whole: it has so many words, and of their
# weight, which is no trifle, so much is lone. What people say otherwise seldom goes from mark to
# mark, so a clause counts more: a tenth more of those that were added are found at equal alarms.
_CLAUSE_WORDS, _CLAUSE_WEIGHT, _CLAUSE_LONE, _CLAUSE = 3, 0.9, 0.7, 2.0
_MARK = re.compile(r"[,;:!?.…()“”\"«»—–،؛؟।]|\s-\s")
# Of texts with fewer words, by weight, nobody can say whether they are about the same.
_LEAST_WEIGHT = 1.0
# A pair is asked about by one after another.
_KEPT = 8
# Texts of a few words differ in length by chance.
_FEW_CHARACTERS = 10
# Two forms of one word begin alike.
_STEM, _SHORT_STEM, _SHORT_WORD = 5, 4, 6
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A run of words of one text, from `start` to `end`, that may have no counterpart.

    `evidence`: in words of meaning, of which common ones are halves; `compared`: whether a version
    of the text had its say.
    """

    start: int
    end: int
    evidence: float
    compared: bool


class _That:
    """A lexicon as a key: that very one."""

    __slots__ = ("its",)

    def __init__(self, its: Lexicon | None) -> None:
        self.its = its

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _That) and self.its is other.its

    def __hash__(self) -> int:
        return id(self.its)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the answer depends on: `coverage`, `meaning` and `doubt` ask the same, one by one."""

    source: str
    target: str
    languages: tuple[str, str]
    second: str
    back: str
    lexicon: _That

    @classmethod
    def of(cls, pair: Pair) -> Self:
        known = pair.context
        languages = (pair.source_language, pair.target_language)
        lexicon = _That(known.lexicon)
        return cls(pair.source, pair.target, languages, known.second, known.back, lexicon)


def can_tell(source_language: str, target_language: str) -> bool:
    """Only of languages that have words with edges."""
    return not {source_language, target_language} & UNSPACED


def uncovered(pair: Pair) -> tuple[Uncovered | None, Uncovered | None]:
    """What was dropped of the source, and what was added in the translation."""
    return _uncovered(_Asked.of(pair))


@lru_cache(maxsize=_KEPT)
def _uncovered(asked: _Asked) -> tuple[Uncovered | None, Uncovered | None]:
    sides = _sides(asked)
    if sides is None:
        return None, None
    source, target = sides
    return (
        _of(source, target, asked.source, asked.back),
        _of(target, source, asked.target, asked.second),
    )


def strangeness(pair: Pair) -> float | None:
    """From 0 to 1: the share of words, by weight, that have no counterpart, in the mean of both
    texts; None where either is too short to tell, or nothing is known of the words."""
    sides = _sides(_Asked.of(pair))
    if sides is None or min(side.whole for side in sides) < _LEAST_WEIGHT:
        return None
    source, target = sides
    return (source.lone() / source.whole + target.lone() / target.whole) / 2


@lru_cache(maxsize=_KEPT)
def _sides(asked: _Asked) -> tuple[Side, Side] | None:
    """The words of both texts; None where nothing is known of them."""
    lexicon, (source_language, target_language) = asked.lexicon.its, asked.languages
    if lexicon is None or not can_tell(source_language, target_language):
        return None
    links = lexicon.links(asked.source, asked.target)
    if not links.sources or not links.targets:
        return None
    return (
        _side(links.sources, asked.source, source_language, asked.back),
        _side(links.targets, asked.target, target_language, asked.second),
    )


def _of(side: Side, other: Side, text: str, version: str) -> Uncovered | None:
    found = [(run, 0.0) for run in (heaviest_run(side, other),) if run is not None]
    found += [(weighed(run, side, other), _CLAUSE) for run in _lone_clauses(side, text)]
    if not found:
        return None
    length = _LENGTH * _growth(text, version)
    evidence, run = max(
        ((run.excess + more - _freedom(run, side, other) + length, run) for run, more in found),
        key=lambda one: one[0],
    )
    start, end = side.words[run.first].start, side.words[run.last - 1].end
    return Uncovered(start, end, evidence, bool(version))


def _lone_clauses(side: Side, text: str) -> Iterator[Run]:
    """Clauses, but not the whole text, most of which has no counterpart."""
    words, first = side.words, 0
    for last in range(1, len(words) + 1):
        if last < len(words) and not _MARK.search(text, words[last - 1].end, words[last].start):
            continue
        whole, lone = sum(side.weights[first:last]), side.lone(first, last)
        if (
            _CLAUSE_WORDS <= last - first < len(words)
            and whole >= _CLAUSE_WEIGHT
            and lone >= _CLAUSE_LONE * whole
        ):
            yield Run(first, last, lone)
        first = last


def _freedom(run: Run, side: Side, other: Side) -> float:
    elsewhere = side.lone() - side.lone(run.first, run.last)
    return _FREE * (elsewhere / (side.whole or 1) + other.lone() / (other.whole or 1))


def _growth(text: str, version: str) -> float:
    """How much longer a text is than another in its language; 0 where there is none."""
    if not version:
        return 0.0
    return math.log((len(text) + _FEW_CHARACTERS) / (len(version) + _FEW_CHARACTERS))


def _side(words: Sequence[LinkedWord], text: str, language: str, version: str) -> Side:
    """`words` of `text`; one that another version in the same language has too, has its place."""
    also = {_stem(match[0]) for match in _WORD.finditer(version)}
    forms = [text[word.start : word.end] for word in words]
    return Side(
        [
            replace(word, sure=1.0) if _stem(form) in also else word
            for word, form in zip(words, forms, strict=True)
        ],
        [weight(form, language) for form in forms],
    )


def _stem(word: str) -> str:
    return word.casefold()[: _STEM if len(word) > _SHORT_WORD else _SHORT_STEM]
