"""Opposites: what rose does not fall, and the north does not become the south."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.fidelity.antonyms import LANGUAGES, exchanged, flipped, opposites
from dragoman.fidelity.finding import Finding, Severity, Spans
from dragoman.fidelity.negations import negations
from dragoman.fidelity.pair import Pair

# By what it is about, where the one and where the other is said.
_Flips = dict[str, tuple[Spans, Spans]]


class OppositesCheck:
    """Finds a word of the source that is answered by its opposite and by nothing like it.

    It holds back where only one side denies: not poor is rich, and a negation that is lost is
    another check's.
    """

    name = "opposites"

    def covers(self, source_language: str, target_language: str) -> bool:
        return source_language in LANGUAGES and target_language in LANGUAGES

    def find(self, pair: Pair) -> list[Finding]:
        if not self.covers(pair.source_language, pair.target_language):
            return []
        here = Text(pair.source, pair.source_language)
        there = Text(pair.target, pair.target_language)
        flips = _flips(here, there)
        second = Text(pair.context.second, pair.target_language)
        back = Text(pair.context.back, pair.source_language)
        if not second.text or not back.text:
            return [self._finding(pair, about, spans) for about, spans in flips.items()]
        return self._compared(pair, flips, _flips(second, there), _flips(here, back))

    def _compared(
        self, pair: Pair, flips: _Flips, by_second: _Flips, by_back: _Flips
    ) -> list[Finding]:
        """What both versions confirm blocks; of what only the words of two languages say, one in
        ten is true of engines' translations."""
        found = [
            self._finding(pair, about, (by_back[about][0], spans[1]), Severity.MAJOR)
            for about, spans in by_second.items()
            if about in by_back
        ]
        return found + [
            self._finding(pair, about, spans)
            for about, spans in flips.items()
            if about not in by_second or about not in by_back
        ]

    def _finding(
        self,
        pair: Pair,
        about: str,
        spans: tuple[Spans, Spans],
        severity: Severity = Severity.MINOR,
    ) -> Finding:
        here, there = spans
        (start, end), (first, last) = here[0], there[0]
        message = f"“{pair.source[start:end]}” became its opposite “{pair.target[first:last]}”"
        return Finding(self.name, severity, message, here, there)


class Text(NamedTuple):
    """A text and the code of its language."""

    text: str
    language: str


def _flips(one: Text, other: Text) -> _Flips:
    """What `one` says and `other` says the opposite of, if they deny alike."""
    ours, theirs = opposites(*one), opposites(*other)
    turned = exchanged if one.language == other.language else flipped
    found = {
        about: spans
        for about, said in ours.items()
        if about in theirs and (spans := turned(said, theirs[about])) is not None
    }
    return found if found and _deny_alike(one, other) else {}


def _deny_alike(one: Text, other: Text) -> bool:
    """Whether both sides deny, or neither; where nothing is known of negations, they do."""
    ours, theirs = negations(*one), negations(*other)
    if ours is None or theirs is None:
        return True
    return ours.fewest <= theirs.most and theirs.fewest <= ours.most
