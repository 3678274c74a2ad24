"""The negations of a sentence: which words of it deny something, and which may."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.fidelity.finding import Spans
from dragoman.fidelity.negation_words import NEGATION_WORDS, NegationWords
from dragoman.fidelity.phrases import expression, plain

_PHRASE = re.compile("[_…-]")
_KINDS = ("clear", "concord", "doubtful", "vague", "without", "only")
_KIND_OF = {kind: kind for kind in _KINDS} | {"phrase": "doubtful", "pattern": "doubtful"}
# Characters, that is one short word, between "without" and a word that agrees with it.
_BELONGS_WITHIN = 6
_CLAUSE_END = re.compile(r"[,;:.!?()«»\"“”„–—،؛。，；：！？、]")


@dataclass(frozen=True, slots=True)
class Negations:
    """Where a sentence denies, and where it may: the kinds of `NegationWords`."""

    clear: Spans
    concord: Spans
    doubtful: Spans
    vague: Spans
    without: Spans
    only: Spans

    @property
    def fewest(self) -> int:
        """The negations that it has at least."""
        return max(len(self.clear), min(len(self.concord), 1))

    @property
    def most(self) -> int:
        """The negations that it has at most."""
        return len(self.clear) + len(self.concord)

    @property
    def denials(self) -> Spans:
        """Where the words are that deny."""
        return tuple(sorted(self.clear + self.concord))

    def answered_by(self, other: Negations) -> int:
        """How many more words `other` has, kind by kind, that may say what a negation says."""
        kinds = ("doubtful", "vague", "without", "only")
        return sum(max(0, len(getattr(other, kind)) - len(getattr(self, kind))) for kind in kinds)


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
        found["concord"] = _not_after(found["without"], found["concord"])
        found["concord"] = _on_their_own(lowered, found["clear"], found["concord"])
    return Negations(**{kind: tuple(spans) for kind, spans in found.items()})


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
    without: list[tuple[int, int]], concord: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Those that do not belong to a "without": sem nenhuma pressa, sin que nadie."""
    return [
        span
        for span in concord
        if not any(end <= span[0] <= end + _BELONGS_WITHIN for _, end in without)
    ]


def _on_their_own(
    text: str, clear: list[tuple[int, int]], concord: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The first of `concord` in each clause that has no clear negation."""
    ends = [match.start() for match in _CLAUSE_END.finditer(text)]
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
