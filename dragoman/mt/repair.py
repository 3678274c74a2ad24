"""The repair ladder: other ways to translate a sentence whose translation was refused.

What each way repairs was measured on 32 number errors planted in news sentences and 13 real ones:
numbers swapped in 19 and 1, thousands mark dropped 17 and 2, easy numbers 22 and 4, stand-ins 27
and 7, clauses 11 and 7. Stand-ins harmed 10 of 150 sound sentences, easy numbers 3, clauses 1, the
others none; so what costs no translation comes first, then the harmless, then what repairs most.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.languages.table import UnknownLanguage, find
from dragoman.mt.clauses import join, split_clauses
from dragoman.mt.errors import EngineFailed

Judge = Callable[[str], bool]
Translate = Callable[[str], str]

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)")
# PORT LOUIS, April 25 (Agency) - and what follows.
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_][^\d(),—–]{1,40})(?:, [^()—–]{2,40})?(?: \([\w/ ]{2,30}\))?"
    r" (?P<dash>[-—–]) (?=\S)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that failed, its first translation, and how to translate another text."""

    source_language: str
    target_language: str
    text: str
    first: str
    translate: Translate


# A way gives a candidate, or None where it does not apply. Its name goes into provenance.
Way = tuple[str, Callable[[Sentence], str | None]]


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of it: the text that stands, the ways tried, whether the last one was accepted."""

    text: str
    tried: tuple[str, ...] = ()
    accepted: bool = True


def repair(sentence: Sentence, judge: Judge, ways: Sequence[Way] | None = None) -> Repaired:
    """The first candidate that `judge` accepts; the first translation if it accepts none."""
    if judge(sentence.first):
        return Repaired(sentence.first)
    tried: list[str] = []
    for name, way in WAYS if ways is None else ways:
        try:
            candidate = way(sentence)
        except EngineFailed:
            continue
        if candidate is None or candidate == sentence.first:
            continue
        tried.append(name)
        if judge(candidate):
            return Repaired(candidate, tuple(tried))
    return Repaired(sentence.first, tuple(tried), accepted=False)


def swap_figure(sentence: Sentence) -> str | None:
    """Where one figure is lost and one is new, the lost one takes the new one's place."""
    wanted = [_localised(figure, sentence) for figure in _FIGURE.findall(sentence.text)]
    there = _FIGURE.findall(sentence.first)
    lost = [figure for figure in wanted if _digits(figure) not in map(_digits, there)]
    new = [figure for figure in there if _digits(figure) not in map(_digits, wanted)]
    if len(lost) != 1 or len(new) != 1:
        return None
    return re.sub(rf"(?<!\d){re.escape(new[0])}(?!\d)", lost[0], sentence.first)


def drop_thousands_mark(sentence: Sentence) -> str | None:
    """Figures without a thousands mark, which models garble; it is set again afterwards."""
    grouped = _grouped(sentence)
    if not grouped:
        return None
    plain = sentence.text
    for figure in grouped:
        plain = plain.replace(figure, _digits(figure))
    translation = sentence.translate(plain)
    for figure in grouped:
        bare = rf"(?<!\d){_digits(figure)}(?!\d)"
        translation = re.sub(bare, _localised(figure, sentence), translation)
    return translation


def easy_figures(sentence: Sentence) -> str | None:
    """Each figure as another of two digits, which models copy; the real ones are put back."""
    return _substituted(sentence, lambda index: str(21 + 13 * index % 79))


def stand_in_figures(sentence: Sentence) -> str | None:
    """Each figure as a made-up name, which models copy; the real ones are put back."""
    return _substituted(sentence, lambda index: f"XX{index + 1}")


def after_dateline(sentence: Sentence) -> str | None:
    """Place and date by themselves: before a long sentence models leave the date out."""
    line = _DATELINE.match(sentence.text)
    if line is None or not line["place"].isupper():
        return None
    head = sentence.translate(sentence.text[: line.start("dash")].rstrip())
    rest = sentence.translate(sentence.text[line.end() :])
    return f"{head} {line['dash']} {rest}"


def in_clauses(sentence: Sentence) -> str | None:
    """The sentence in two halves, each translated by itself."""
    pieces = split_clauses(sentence.text)
    if len(pieces) == 1:
        return None
    return join(pieces, [sentence.translate(piece) for piece in pieces])


WAYS: tuple[Way, ...] = (
    ("swapped-figure", swap_figure),
    ("dateline", after_dateline),
    ("no-thousands-mark", drop_thousands_mark),
    ("clauses", in_clauses),
    ("stand-in-figures", stand_in_figures),
    ("easy-figures", easy_figures),
)


def _substituted(sentence: Sentence, name: Callable[[int], str]) -> str | None:
    figures = [match[0] for match in _FIGURE.finditer(sentence.text)]
    names = [name(index) for index in range(len(figures))]
    if not figures or set(names) & set(figures) or len(set(names)) < len(names):
        return None
    remaining = iter(names)
    translation = sentence.translate(_FIGURE.sub(lambda _: next(remaining), sentence.text))
    for figure, stand_in in zip(reversed(figures), reversed(names), strict=True):
        pattern = re.compile(rf"(?<!\w){stand_in}(?!\d)")
        if len(pattern.findall(translation)) != 1:
            return None
        translation = pattern.sub(_localised(figure, sentence), translation)
    return translation


def _grouped(sentence: Sentence) -> list[str]:
    mark = _marks(sentence.source_language)[1]
    figures = [match[0] for match in _GROUPED.finditer(sentence.text)]
    return [figure for figure in dict.fromkeys(figures) if mark in figure]


def _localised(figure: str, sentence: Sentence) -> str:
    """`figure` with the target language's decimal and thousands marks."""
    decimal, group = _marks(sentence.source_language)
    to_decimal, to_group = _marks(sentence.target_language)
    return figure.translate({ord(decimal): to_decimal, ord(group): to_group})


def _marks(language: str) -> tuple[str, str]:
    try:
        found = find(language)
    except UnknownLanguage:
        return ".", ","
    return found.decimal, found.group


def _digits(figure: str) -> str:
    return re.sub(r"\D", "", figure)
