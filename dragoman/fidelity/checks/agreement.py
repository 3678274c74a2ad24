"""Figures and names that the source and other versions agree on, and the translation has not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dragoman.fidelity.finding import Finding, Severity, Spans
from dragoman.fidelity.lexicon import TRANSLATED, Lexicon
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script
from dragoman.fidelity.uncovered import strangeness

# Two words of which so much is the same, or that begin with the same letters, are one name. With
# .6 a quarter of the names that were replaced are missed, with .8 one alarm in 100 more is false.
_ALIKE, _BEGINNING = 0.8, 4
_SHORTEST_NAME = 3
# How strange a translation may be to its source (`uncovered.strangeness`) for what became another
# to be no free rendering, and for what is only gone to have been lost. Of the engine's own
# translations six in ten are no stranger than the second, of people's one in three. `python -m
# benchmarks.with_models`: nine in ten of the names that were taken out of the engine's sentences
# are found by the second, at one alarm in 500.
_FAITHFUL, _LITERAL = 0.35, 0.08
_FIGURE = re.compile(r"\d+(?:[.,' \u00a0\u202f]\d{3})*(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
_START = re.compile(r"(?:[.!?:]\s+|[\"“„«(‘'’]\s*)$")
# Nouns have a capital here, so a capital makes no name.
_CAPITAL_NOUNS = frozenset({"de", "lb"})
# So much before a word tells whether it starts a sentence.
_BEFORE = 4
# A text of more words is no sentence, and comparing all of them takes its time.
_MOST_WORDS = 300

_Found = Sequence[re.Match[str]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of thing that has to be the same.

    `of`: those of a text, given another version that shows what is one; `among`: whether a text
    has one of them.
    """

    what: str
    of: Callable[[str, str], _Found]
    among: Callable[[str, str], bool]


class AgreementCheck:
    """Compares with the context's versions: `second`, and the way `back`.

    Where one thing of the source is gone and another came, the translation says something else.
    """

    name = "agreement"

    def covers(self, source_language: str, target_language: str) -> bool:
        return script(source_language) == script(target_language)

    def find(self, pair: Pair) -> list[Finding]:
        context = pair.context
        if not context.second or not context.back:
            return []
        if not self.covers(pair.source_language, pair.target_language):
            return []
        texts = (pair.source, pair.target, context.second, context.back)
        if any(len(_WORD.findall(text)) > _MOST_WORDS for text in texts):
            return []
        return [
            finding
            for kind in _kinds(pair.source_language, pair.target_language)
            for finding in self._of_kind(kind, pair)
        ]

    def _of_kind(self, kind: _Kind, pair: Pair) -> Iterator[Finding]:
        second, back = pair.context.second, pair.context.back
        gone = _missing(kind, pair.source, second, (pair.target, back))
        new = _missing(kind, pair.target, back, (pair.source, second))
        gone, new = _untranslated(gone, new, pair.context.lexicon)
        agreed = [one for one in gone if kind.among(one[0], second)]
        confirmed = [one for one in new if kind.among(one[0], back)]
        if (agreed and new) or (gone and confirmed):
            message = f"{kind.what} {_listed(gone)} became {_listed(new)}"
            yield self._finding(_severity(pair, _FAITHFUL), message, gone, new)
        elif agreed:
            message = f"{kind.what} {_listed(agreed)} is in another version and not here"
            yield self._finding(_severity(pair, _LITERAL), message, agreed, ())
        elif confirmed:
            message = f"{kind.what} {_listed(confirmed)} is in no other version"
            yield self._finding(Severity.MINOR, message, (), confirmed)

    def _finding(
        self,
        severity: Severity,
        message: str,
        gone: _Found,
        new: _Found,
    ) -> Finding:
        return Finding(
            self.name,
            severity,
            message,
            source_spans=_spans(gone),
            target_spans=_spans(new),
        )


def _severity(pair: Pair, most: float) -> Severity:
    """Major in a translation of at most so much strangeness, or if that is not known.

    For want of a lexicon what is gone may have been said otherwise.
    """
    strange = strangeness(pair)
    if strange is None:
        return Severity.MAJOR if most == _FAITHFUL else Severity.MINOR
    return Severity.MAJOR if strange <= most else Severity.MINOR


def _kinds(source_language: str, target_language: str) -> Iterator[_Kind]:
    yield _Kind("the figure", _figures, _figure_among)
    if not {source_language, target_language} & _CAPITAL_NOUNS:
        yield _Kind("the name", _names, _name_among)


def _missing(kind: _Kind, text: str, version: str, others: Sequence[str]) -> _Found:
    return [
        one
        for one in kind.of(text, version)
        if not any(kind.among(one[0], other) for other in others)
    ]


def _untranslated(gone: _Found, new: _Found, lexicon: Lexicon | None) -> tuple[_Found, _Found]:
    """Without those of both sides that translate each other."""
    if lexicon is None:
        return gone, new
    same = [
        (one, other)
        for one in gone
        for other in new
        if lexicon.share(one[0], other[0]) >= TRANSLATED
    ]
    ones, others = [one for one, _ in same], [other for _, other in same]
    return [one for one in gone if one not in ones], [one for one in new if one not in others]


def _figures(text: str, _version: str) -> _Found:
    return list(_FIGURE.finditer(text))


def _figure_among(figure: str, text: str) -> bool:
    return _digits(figure) in {_digits(match[0]) for match in _FIGURE.finditer(text)}


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure).lstrip("0")


def _names(text: str, version: str) -> _Found:
    """Words that have a capital inside a sentence, or at its start and in another version too.

    What is all in capitals stands for words, which each language has its own of.
    """
    kept = set(_WORD.findall(version))
    return [
        match
        for match in _WORD.finditer(text)
        if len(match[0]) >= _SHORTEST_NAME
        and match[0][0].isupper()
        and not match[0].isupper()
        and (match[0] in kept or not _starts(text, match.start()))
    ]


def _starts(text: str, place: int) -> bool:
    before = text[max(place - _BEFORE, 0) : place]
    return not before or _START.search(before) is not None


def _name_among(name: str, text: str) -> bool:
    wanted = _folded(name)
    return any(_alike(wanted, _folded(match[0])) for match in _WORD.finditer(text))


def _alike(one: str, other: str) -> bool:
    if one[:_BEGINNING] == other[:_BEGINNING]:
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _folded(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _listed(found: _Found) -> str:
    return ", ".join(f"“{match[0]}”" for match in found)


def _spans(found: _Found) -> Spans:
    return tuple(match.span() for match in found)
