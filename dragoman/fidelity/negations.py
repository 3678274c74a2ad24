"""The negations of a sentence: which words of it deny something, and which may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from dragoman.fidelity.finding import Spans
from dragoman.fidelity.negation_words import NEGATION_WORDS
from dragoman.fidelity.phrases import LETTER, expression, plain

_PHRASE = re.compile("[_…'-]")
_KINDS = ("clear", "soft", "concord", "doubtful", "vague", "without", "only")
_KIND_OF = {kind: kind for kind in _KINDS} | {"phrase": "doubtful", "pattern": "doubtful"}
# Several checks ask of the same source, translation and two other versions.
_TEXTS_KEPT = 8
# News of one language has some tens of thousands of words; of what kind one is is found out once.
_WORDS_KEPT = 65_536
CLAUSE_END = re.compile(r"[,;:.!?()«»\"“”„–—،؛。，；：！？、]")


class Answer(Enum):
    """How one side answers a negation of the other: by its like, perhaps, or not at all."""

    SURE = auto()
    DOUBTFUL = auto()
    NONE = auto()


class Answering(NamedTuple):
    """A word that may deny: its kind, and where it stands in its sentence, from 0 to 1."""

    kind: str
    place: float


@dataclass(frozen=True, slots=True)
class Negations:
    """Where a sentence denies, and where it may: the kinds of `NegationWords`."""

    clear: Spans
    soft: Spans
    concord: Spans
    doubtful: Spans
    vague: Spans
    without: Spans
    only: Spans
    length: int

    @property
    def fewest(self) -> int:
        """The negations that it has at least."""
        return max(len(self.clear) + len(self.soft), min(len(self.concord), 1))

    @property
    def most(self) -> int:
        """The negations that it has at most."""
        return len(self.clear) + len(self.soft) + len(self.concord)

    @property
    def denials(self) -> Spans:
        """Where the words are that deny."""
        return tuple(sorted(self.clear + self.soft + self.concord))

    def place(self, span: tuple[int, int]) -> float:
        """Where it stands in the sentence, from 0 to 1."""
        return sum(span) / 2 / self.length

    def answering(self) -> list[Answering]:
        """The words that may deny."""
        return [
            Answering(kind, self.place(span))
            for kind in ("doubtful", "vague", "without", "only")
            for span in getattr(self, kind)
        ]


@lru_cache(maxsize=_TEXTS_KEPT)
def negations(text: str, language: str) -> Negations | None:
    """The negations of `text`; None if nothing is known of the language's."""
    if language not in NEGATION_WORDS:
        return None
    lowered = plain(text)
    found: dict[str, list[tuple[int, int]]] = {kind: [] for kind in _KINDS}
    for kind, span in _cues(lowered, language):
        if kind in _KIND_OF:
            found[_KIND_OF[kind]].append(span)
    if found["concord"]:
        found["concord"] = _not_after(lowered, found["without"], found["concord"])
        found["concord"] = _on_their_own(lowered, found["clear"], found["concord"])
    return Negations(
        **{kind: tuple(spans) for kind, spans in found.items()}, length=max(len(text), 1)
    )


def _cues(text: str, language: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each word or phrase that has to do with negation: its kind, and where it stands.

    Phrases go before the words in them; single words are looked up, which is faster.
    """
    end = 0
    phrases = _phrases(language).finditer(text)
    words = _words_of(text) if NEGATION_WORDS[language].spaced else iter(())
    word = next(words, None)
    for phrase in chain(phrases, (None,)):
        start = len(text) if phrase is None else phrase.start()
        while word is not None and word.start() < start:
            kind = _kind(word[0], language)
            if kind and word.start() >= end and word.end() <= start:
                yield kind, word.span()
            word = next(words, None)
        if phrase is not None:
            end = phrase.end()
            yield phrase.lastgroup or "void", phrase.span()


_words_of = re.compile(f"{LETTER}+").finditer


@lru_cache(maxsize=_WORDS_KEPT)
def _kind(word: str, language: str) -> str | None:
    found = _singles(language).fullmatch(word)
    return found and found.lastgroup


@cache
def _phrases(language: str) -> re.Pattern[str]:
    return _compiled(language, phrases=True)


@cache
def _singles(language: str) -> re.Pattern[str]:
    return _compiled(language, phrases=False)


def _compiled(language: str, *, phrases: bool) -> re.Pattern[str]:
    """What is longest and surest stands first: a phrase before the negation that is in it."""
    words = NEGATION_WORDS[language]
    groups = [("void", words.void)]
    groups += [("phrase", words.doubtful)] if phrases else []
    groups += [(kind, getattr(words, kind)) for kind in ("without", "only", "soft", "clear")]
    groups += [("concord", words.concord)]
    groups += [] if phrases else [("doubtful", words.doubtful)]
    groups += [("vague", words.vague)]
    alternatives = [
        f"(?P<{name}>{expression(' '.join(wanted), spaced=words.spaced)})"
        for name, listed in groups
        if (wanted := _listed(listed, phrases=phrases, spaced=words.spaced))
    ]
    if words.patterns and phrases:
        alternatives.insert(1, f"(?P<pattern>{words.patterns})")
    return re.compile("|".join(alternatives) or r"(?!)")


def _listed(listed: str, *, phrases: bool, spaced: bool) -> list[str]:
    return [
        each for each in listed.split() if phrases == (bool(_PHRASE.search(each)) or not spaced)
    ]


def _not_after(
    text: str, without: list[tuple[int, int]], concord: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Those that no "without" of their clause stands before: sem nenhuma pressa."""
    return [
        span
        for span in concord
        if not any(
            end <= span[0] and not CLAUSE_END.search(text, end, span[0]) for _, end in without
        )
    ]


def _on_their_own(
    text: str, clear: list[tuple[int, int]], concord: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The first of `concord` in each clause that has no clear negation."""
    ends = [match.start() for match in CLAUSE_END.finditer(text)]
    denied = {_clause(span, ends) for span in clear}
    alone = []
    for span in concord:
        clause = _clause(span, ends)
        if clause not in denied:
            denied.add(clause)
            alone.append(span)
    return alone


def _clause(span: tuple[int, int], ends: list[int]) -> int:
    return sum(end < span[0] for end in ends)
