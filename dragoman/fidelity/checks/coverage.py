"""Clauses that were dropped or added, where a dictionary tells which word became which."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.lexicon import LinkedWord
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.runs import Run, Side, heaviest_run
from dragoman.fidelity.scripts import UNSPACED
from dragoman.fidelity.word_weights import weight

# What a run without counterpart has to weigh: words of meaning count 1, common ones a half.
# Translators write out what a source leaves unsaid more often than they leave out what it says, so
# more is asked of what was added. The second of each pair, where there is another version, also
# counts the length. Measured with `tests/quality/test_coverage.py` on human translations of news.
DROPPED = {Severity.MAJOR: (1.9, 1.9), Severity.MINOR: (0.9, 1.3)}
ADDED = {Severity.MAJOR: (2.9, 3.1), Severity.MINOR: (1.5, 2.4)}
# With vectors, how much nearer the translation is to its source without what seems added counts so
# much, and this is asked of both together. (Of what was dropped, the same tells nothing new.)
_NEARER, _ADDED_BY_VECTORS = 200.0, 3.6
# With another version to compare, the logarithm of how much longer or shorter the translation is
# than it should be counts so much: a fifth of a sentence weighs as much as one word.
_LENGTH = 5.0
# Texts of a few words differ in length by chance.
_FEW_CHARACTERS = 10
# Two forms of one word begin alike.
_STEM, _SHORT_STEM, _SHORT_WORD = 5, 4, 6
_WORD = re.compile(r"[^\W_]+")


class CoverageCheck:
    """Finds runs of words in the source that became nothing, and some that came from nothing.

    It needs the context's `lexicon`, and is surer with the other versions, `second` and `back`.
    """

    name = "coverage"

    def covers(self, source_language: str, target_language: str) -> bool:
        return not {source_language, target_language} & UNSPACED

    def find(self, pair: Pair) -> list[Finding]:
        lexicon = pair.context.lexicon
        if lexicon is None or not self.covers(pair.source_language, pair.target_language):
            return []
        links = lexicon.links(pair.source, pair.target)
        if not links.sources or not links.targets:
            return []
        source = _side(links.sources, pair.source, pair.source_language, pair.context.back)
        target = _side(links.targets, pair.target, pair.target_language, pair.context.second)
        growth = _growth(pair)
        return [
            *self._dropped(pair, source, target, growth),
            *self._added(pair, target, source, growth),
        ]

    def _dropped(
        self, pair: Pair, side: Side, other: Side, growth: float | None
    ) -> Iterable[Finding]:
        run = heaviest_run(side, other)
        severity = _severity(run, DROPPED, None if growth is None else -growth)
        if run is not None and severity is not None:
            start, end = side.words[run.first].start, side.words[run.last - 1].end
            message = f"nothing stands for “{pair.source[start:end]}”"
            yield Finding(self.name, severity, message, source_spans=((start, end),))

    def _added(
        self, pair: Pair, side: Side, other: Side, growth: float | None
    ) -> Iterable[Finding]:
        run = heaviest_run(side, other)
        severity = _severity(run, ADDED, growth)
        if run is not None and severity is not None:
            start, end = side.words[run.first].start, side.words[run.last - 1].end
            if pair.context.similarity is not None and growth is not None:
                evidence = run.excess + _LENGTH * growth + _NEARER * _nearer(pair, start, end)
                severity = Severity.MAJOR if evidence >= _ADDED_BY_VECTORS else Severity.MINOR
            message = f"“{pair.target[start:end]}” stands for nothing in the source"
            yield Finding(self.name, severity, message, target_spans=((start, end),))


def _severity(
    run: Run | None, asked: Mapping[Severity, tuple[float, float]], odd: float | None
) -> Severity | None:
    """`odd`: how much the length speaks for it; None where there is nothing to compare with."""
    if run is None:
        return None
    evidence = run.excess + _LENGTH * (odd or 0.0)
    for severity, (alone, compared) in asked.items():
        if evidence >= (alone if odd is None else compared):
            return severity
    return None


def _nearer(pair: Pair, start: int, end: int) -> float:
    """How much nearer the translation is to its source without that part, by vectors."""
    asked = pair.context.similarity
    if asked is None:
        return 0.0
    rest = f"{pair.target[:start].rstrip()} {pair.target[end:].lstrip()}"
    whole, without = asked.similarity([(pair.source, pair.target), (pair.source, rest)])
    return without - whole


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


def _growth(pair: Pair) -> float | None:
    """How much longer the translation is than it should be, as a logarithm; None where unknown.

    Compared are texts of one language: the translation with another, and the source with the
    translation brought back.
    """
    context = pair.context
    versions = [
        math.log((len(text) + _FEW_CHARACTERS) / (len(other) + _FEW_CHARACTERS))
        for text, other in ((pair.target, context.second), (context.back, pair.source))
        if text and other
    ]
    return sum(versions) / len(versions) if versions else None
