"""The negations of a sentence: which words of it deny something, and which may."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from dragoman.fidelity.finding import Spans
from dragoman.fidelity.negation_words import NEGATION_WORDS, NegationWords
from dragoman.fidelity.phrases import expression, plain

_PHRASE = re.compile("[_…-]")
_KINDS = ("clear", "soft", "concord", "doubtful", "vague", "without", "only")
_KIND_OF = {kind: kind for kind in _KINDS} | {"phrase": "doubtful", "pattern": "doubtful"}
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


def negations(text: str, language: str) -> Negations | None:
    """The negations of `text`; None if nothing is known of the language's."""
    if language not in NEGATION_WORDS:
        return None
    lowered = plain(text)
    found: dict[str, list[tuple[int, int]]] = {kind: [] for kind in _KINDS}
    for match in _cues(language).finditer(lowered):
        kind = _KIND_OF.get(match.lastgroup or "")
        if kind:
            found[kind].append(match.span())
    if found["concord"]:
        found["concord"] = _not_after(lowered, found["without"], found["concord"])
        found["concord"] = _on_their_own(lowered, found["clear"], found["concord"])
    return Negations(
        **{kind: tuple(spans) for kind, spans in found.items()}, length=max(len(text), 1)
    )


@cache
def _cues(language: str) -> re.Pattern[str]:
    """What is longest and surest stands first: a phrase before the negation that is in it."""
    words: NegationWords = NEGATION_WORDS[language]
    doubtful = words.doubtful.split()
    phrases = [each for each in doubtful if _PHRASE.search(each) or not words.spaced]
    single = [each for each in doubtful if each not in phrases]
    groups = (
        ("void", words.void),
        ("phrase", " ".join(phrases)),
        ("without", words.without),
        ("only", words.only),
        ("soft", words.soft),
        ("clear", words.clear),
        ("concord", words.concord),
        ("doubtful", " ".join(single)),
        ("vague", words.vague),
    )
    alternatives = [
        f"(?P<{name}>{expression(listed, spaced=words.spaced)})" for name, listed in groups
    ]
    if words.patterns:
        alternatives.insert(1, f"(?P<pattern>{words.patterns})")
    return re.compile("|".join(alternatives))


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
