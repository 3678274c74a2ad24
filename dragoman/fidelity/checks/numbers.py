"""Numbers: each one of the source is in the translation, by value, and none is new."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.fidelity.evidence import Said, said
from dragoman.fidelity.figures import Figure, any_among
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.number_words import Spelled
from dragoman.fidelity.pair import Pair

# An article may become a figure (a ship → 1 ship), and no table of words can tell. On 1,053 human
# translations into each of five columns, 0 and 2 give the same false alarms, and 2 misses 5 more of
# 1,141 changed digits; tests/quality/test_translation.py measures both.
TINY = 1
# Words up to here say a number so loosely (both, a couple, the other) that none is asked for.
LOOSE = 2


class NumbersCheck:
    """Finds numbers that were lost, changed or made up.

    A number may change its form (1,234.5 → 1.234,5; 5.30pm → 17h30; 2.8bn → 2,8 mil milhões;
    19th → XIX; 2 → two), never its value.
    """

    name = "numbers"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        here = said(pair.source, pair.source_language, pair.target_language)
        there = said(pair.target, pair.target_language, pair.source_language)
        lost = [one for one in here.figures if not one.said_by(there.values) and any(one.values)]
        new = [
            one
            for one in there.figures
            if not one.said_by(here.values) and max(one.values, default=TINY + 1) > TINY
        ]
        found = [self._lost(figure) for figure in lost] + [self._new(figure) for figure in new]
        return found or list(self._words(pair, here, there))

    def _words(self, pair: Pair, here: Said, there: Said) -> Iterator[Finding]:
        """A number word that is not on the other side, where another number is in its place."""
        lost, new = _missing(here.words, there), _missing(there.words, here)
        if not any(word.value > LOOSE for word in (*lost, *new)):
            return
        if lost and new:
            yield Finding(
                self.name,
                Severity.MAJOR,
                f"“{_text(pair.source, lost[0])}” of the source became"
                f" “{_text(pair.target, new[0])}”",
                source_spans=tuple((word.start, word.end) for word in lost),
                target_spans=tuple((word.start, word.end) for word in new),
            )
            return
        for word in lost:
            message = f"“{_text(pair.source, word)}” of the source is not in the translation"
            spans = ((word.start, word.end),)
            yield Finding(self.name, Severity.MINOR, message, source_spans=spans)
        for word in new:
            message = f"“{_text(pair.target, word)}” of the translation is not in the source"
            spans = ((word.start, word.end),)
            yield Finding(self.name, Severity.MINOR, message, target_spans=spans)

    def _lost(self, figure: Figure) -> Finding:
        message = f"the figure {figure.text} of the source is not in the translation"
        return Finding(self.name, Severity.MAJOR, message, source_spans=(figure.span,))

    def _new(self, figure: Figure) -> Finding:
        message = f"the figure {figure.text} of the translation is not in the source"
        return Finding(self.name, Severity.MAJOR, message, target_spans=(figure.span,))


def _missing(words: list[Spelled], other: Said) -> list[Spelled]:
    return [
        word
        for word in words
        if word.sure
        and not word.bare
        and word.value >= LOOSE
        and not any_among(frozenset({word.value}), other.values)
    ]


def _text(text: str, word: Spelled) -> str:
    return text[word.start : word.end]
