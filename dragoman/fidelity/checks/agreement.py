"""Figures and names that the source and other versions agree on, and the translation has not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dragoman.fidelity.finding import Finding, Severity, Spans
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script

# Two words of which so much is the same, or that begin with the same letters, are one name.
_ALIKE, _BEGINNING = 0.6, 4
_SHORTEST_NAME = 3
_FIGURE = re.compile(r"\d+(?:[.,' \u00a0\u202f]\d{3})*(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
_START = re.compile(r"(?:^|[.!?:]\s+|[\"“„«(‘'’]\s*)$")
# Nouns have a capital here, so a capital makes no name.
_CAPITAL_NOUNS = frozenset({"de", "lb"})
# A text of more words is no sentence, and comparing all of them takes its time.
_MOST_WORDS = 300


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of thing that has to be the same: those of a text, and whether one is in another."""

    what: str
    of: Callable[[str], Sequence[re.Match[str]]]
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
        gone = _missing(kind, pair.source, (pair.target, back))
        new = _missing(kind, pair.target, (pair.source, second))
        agreed = [one for one in gone if kind.among(one[0], second)]
        confirmed = [one for one in new if kind.among(one[0], back)]
        if (agreed and new) or (gone and confirmed):
            message = f"{kind.what} {_listed(gone)} became {_listed(new)}"
            yield self._finding(Severity.MAJOR, message, gone, new)
        elif agreed:
            message = f"{kind.what} {_listed(agreed)} is in another version and not here"
            yield self._finding(Severity.MINOR, message, agreed, ())
        elif confirmed:
            message = f"{kind.what} {_listed(confirmed)} is in no other version"
            yield self._finding(Severity.MINOR, message, (), confirmed)

    def _finding(
        self,
        severity: Severity,
        message: str,
        gone: Sequence[re.Match[str]],
        new: Sequence[re.Match[str]],
    ) -> Finding:
        return Finding(
            self.name,
            severity,
            message,
            source_spans=_spans(gone),
            target_spans=_spans(new),
        )


def _kinds(source_language: str, target_language: str) -> Iterator[_Kind]:
    yield _Kind("the figure", _figures, _figure_among)
    if not {source_language, target_language} & _CAPITAL_NOUNS:
        yield _Kind("the name", _names, _name_among)


def _missing(kind: _Kind, text: str, others: Sequence[str]) -> list[re.Match[str]]:
    return [one for one in kind.of(text) if not any(kind.among(one[0], other) for other in others)]


def _figures(text: str) -> list[re.Match[str]]:
    return list(_FIGURE.finditer(text))


def _figure_among(figure: str, text: str) -> bool:
    return _digits(figure) in {_digits(match[0]) for match in _FIGURE.finditer(text)}


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure).lstrip("0")


def _names(text: str) -> list[re.Match[str]]:
    """Words that have a capital inside a sentence.

    What is all in capitals stands for words, which each language has its own of.
    """
    return [
        match
        for match in _WORD.finditer(text)
        if len(match[0]) >= _SHORTEST_NAME
        and match[0][0].isupper()
        and not match[0].isupper()
        and not _START.search(text[: match.start()][-_MOST_WORDS:])
    ]


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


def _listed(found: Sequence[re.Match[str]]) -> str:
    return ", ".join(f"“{match[0]}”" for match in found)


def _spans(found: Sequence[re.Match[str]]) -> Spans:
    return tuple(match.span() for match in found)
