"""The ways to translate a sentence differently: each gives one candidate, or None.

A way is named for what it changes of the sentence or of its first translation. Nothing here judges.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.languages.table import UnknownLanguage, find
from dragoman.mt.clauses import join, split_clauses
from dragoman.mt.proper_words import proper_words
from dragoman.mt.routes import Route

Translate = Callable[[str], str]

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)")
# PORT LOUIS, April 25 (Agency) - and what follows.
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_][^\d(),—–]{1,40})(?:, [^()—–]{2,40})?(?: \([\w/ ]{2,30}\))?"
    r" (?P<dash>[-—–]) (?=\S)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What stands between two words of one name.
_WITHIN_NAME = frozenset({" ", "-", ". "})
# Not one of `protect.STAND_INS`, which the engine's own preparation uses.
_STAND_IN = "XX{}"


@dataclass(frozen=True, slots=True)
class Other:
    """Another way from language to language: another engine, other models, another pivot."""

    route: Route
    translate: Translate

    @property
    def name(self) -> str:
        """`engine:fasttranslate`, `pivot:es`: what provenance calls it."""
        if self.route.pivots:
            return f"pivot:{'+'.join(self.route.pivots)}"
        return f"engine:{'+'.join(model.engine for model in self.route.models)}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that failed, its first translation, and how to translate another text.

    `others` are the other ways from its language to the target, the best first.
    """

    source_language: str
    target_language: str
    text: str
    first: str
    translate: Translate
    others: tuple[Other, ...] = ()


# A way gives a candidate, or None where it does not apply.
Way = Callable[[Sentence], str | None]


def as_it_is(sentence: Sentence) -> str | None:
    """The sentence as it stands; for the other engines, which have not seen it."""
    return sentence.translate(sentence.text)


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
    figures = _FIGURE.findall(sentence.text)
    easy = [str(21 + 13 * index % 79) for index in range(len(figures))]
    if set(easy) & set(figures) or len(set(easy)) < len(easy):
        return None
    return _substituted(sentence, _figures(sentence), easy)


def stand_in_figures(sentence: Sentence) -> str | None:
    """Each figure as a made-up name, which models copy; the real ones are put back."""
    return _substituted(sentence, _figures(sentence))


def stand_in_names(sentence: Sentence) -> str | None:
    """Each name that the first translation lost as a made-up one, which models copy."""
    lost = lost_names(sentence)
    found = {span: name for span, name in _names(sentence).items() if name in lost}
    return _substituted(sentence, found)


def lost_names(sentence: Sentence) -> tuple[str, ...]:
    """The names of the source that its first translation does not have as they are.

    A name is a run of words with a capital, but for the sentence's first word and what the source
    language itself writes with one (Monday, French, NATO): these have translations.
    """
    names = dict.fromkeys(_names(sentence).values())
    return tuple(name for name in names if name not in sentence.first)


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
    pieces = split_clauses(sentence.text, sentence.source_language)
    if len(pieces) == 1:
        return None
    return join(pieces, [sentence.translate(piece) for piece in pieces])


# Where something stands in the source, and how the target writes it; in order.
_Kept = Mapping[tuple[int, int], str]


def _figures(sentence: Sentence) -> _Kept:
    found = _FIGURE.finditer(sentence.text)
    return {match.span(): _localised(match[0], sentence) for match in found}


def _names(sentence: Sentence) -> _Kept:
    text = sentence.text
    known = proper_words(sentence.source_language)
    spans: list[tuple[int, int]] = []
    for word in list(_WORD.finditer(text))[1:]:
        if not word[0][0].isupper() or word[0].lower() in known:
            continue
        start, end = word.span()
        if spans and text[spans[-1][1] : start] in _WITHIN_NAME:
            start = spans.pop()[0]
        spans.append((start, end))
    return {(start, end): text[start:end] for start, end in spans}


def _substituted(sentence: Sentence, kept: _Kept, names: Sequence[str] = ()) -> str | None:
    """The sentence translated with one of `names` (made up, if none) for each of `kept`.

    None where there is nothing to keep, or where not each of the names came back once.
    """
    names = names or [_STAND_IN.format(number + 1) for number in range(len(kept))]
    if not kept:
        return None
    pieces, position = [], 0
    for (start, end), name in zip(kept, names, strict=True):
        pieces += [sentence.text[position:start], name]
        position = end
    translation = sentence.translate("".join(pieces) + sentence.text[position:])
    for written, name in zip(reversed(list(kept.values())), reversed(names), strict=True):
        pattern = re.compile(rf"(?<!\w){name}(?!\d)")
        if len(pattern.findall(translation)) != 1:
            return None
        translation = pattern.sub(written.replace("\\", r"\\"), translation)
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
