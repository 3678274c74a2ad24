"""What only the whole text shows: the same source rendered in different ways.

A check sees one sentence; here each of them may pass and two still contradict each other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dragoman.fidelity.figures import Figure, figures
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.recurring_names import renderings, same_name

NAME = "consistency"
# Shorter ones are said in several ways by good translators: Yes. | Thank you. | Of course.
MIN_WORDS = 3
_QUOTED = 80
_WORD = re.compile(r"\w+")

Pairs = Sequence[tuple[str, str]]
Findings = dict[int, tuple[Finding, ...]]
Rendering = TypeVar("Rendering", bound=Hashable)


def check_document(
    pairs: Pairs, *, source_language: str, target_language: str, names: bool = True
) -> Findings:
    """What does not agree between the sentences of one text, by the index of the pair.

    `pairs` are (source, translation) in the text's order. Found are: a sentence that stands in the
    source twice and is translated in two ways, a figure that has one value here and another there,
    a name that is spelled in two ways. Of several ways the one of most sentences is taken for the
    text's own, else the first; the others are found, each as MINOR: which is right is not known.
    Without `names` these are left to the caller, who may have mended them.
    """
    several = [*_sentences(pairs), *_figures(pairs, source_language, target_language)]
    if names:
        several += _names(pairs, source_language, target_language)
    found: dict[int, list[Finding]] = {}
    for index, finding in several:
        found.setdefault(index, []).append(finding)
    return {index: tuple(of_one) for index, of_one in sorted(found.items())}


def _sentences(pairs: Pairs) -> list[tuple[int, Finding]]:
    places: dict[str, dict[int, str]] = {}
    for index, (source, target) in enumerate(pairs):
        if target.strip() and len(_WORD.findall(source)) >= MIN_WORDS:
            places.setdefault(_bare(source), {})[index] = _bare(target)
    found = []
    for renderings_ in places.values():
        for index, first in _others(renderings_).items():
            source, target = pairs[index]
            message = f"the same sentence is elsewhere translated: {_quoted(pairs[first][1])}"
            finding = _finding(message, ((0, len(source)),), ((0, len(target)),))
            found.append((index, finding))
    return found


def _bare(text: str) -> str:
    """The words and figures alone: marks and spaces make no other sentence."""
    return " ".join(_WORD.findall(text.casefold()))


def _quoted(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"


@dataclass(frozen=True, slots=True)
class _Said:
    """A figure of the source in one sentence, and the figure of the translation that says it."""

    figure: Figure
    values: frozenset[float]
    span: tuple[int, int]


def _figures(pairs: Pairs, source: str, target: str) -> list[tuple[int, Finding]]:
    """Figures that are written and meant alike in the source and have several values here.

    Such a figure may mean several things (5m), and each sentence by itself says one of them.
    """
    places: dict[tuple[str, frozenset[float]], dict[int, _Said]] = {}
    for index, (original, translation) in enumerate(pairs):
        ours = [one for one in figures(original, source, target) if len(one.values) > 1]
        theirs = figures(translation, target, source) if ours else []
        for figure in ours:
            for other in theirs:
                if meant := figure.values & other.values:
                    said = _Said(figure, meant, other.span)
                    places.setdefault((figure.text, figure.values), {}).setdefault(index, said)
    found = []
    for (text, _), several in places.items():
        for index, first in _others(_values_alike(several)).items():
            own, usual = several[index], several[first]
            message = f"the figure {text} is {_value(own)} here and elsewhere {_value(usual)}"
            found.append((index, _finding(message, (own.figure.span,), (own.span,))))
    return found


def _values_alike(several: Mapping[int, _Said]) -> dict[int, frozenset[float]]:
    """By sentence what it says; what may mean the same as an earlier one counts as that."""
    ways: dict[int, frozenset[float]] = {}
    for index, said in several.items():
        same = next((way for way in ways.values() if way & said.values), said.values)
        ways[index] = same
    return ways


def _value(said: _Said) -> str:
    return f"{max(said.values):,.15g}"


def _names(pairs: Pairs, source: str, target: str) -> list[tuple[int, Finding]]:
    found = []
    for name, several in renderings(pairs, source, target).items():
        ways: dict[int, str] = {}
        for index, place in several.items():
            ways[index] = next(
                (way for way in ways.values() if same_name(way, place.rendering, name, target)),
                place.rendering,
            )
        for index, first in _others(ways).items():
            own = several[index]
            message = (
                f"the name {name} is {own.rendering} here and elsewhere {several[first].rendering}"
            )
            found.append((index, _finding(message, (own.source_span,), (own.target_span,))))
    return found


def _others(ways: Mapping[int, Rendering]) -> dict[int, int]:
    """The sentences that have not the most frequent way, each with the first that has it."""
    if len(set(ways.values())) < 2:
        return {}
    # `most_common` keeps the order of first sight among those that tie.
    (usual, _), *_ = Counter(ways.values()).most_common(1)
    first = next(index for index, way in ways.items() if way == usual)
    return {index: first for index, way in ways.items() if way != usual}


def _finding(
    message: str, source: tuple[tuple[int, int], ...], target: tuple[tuple[int, int], ...]
) -> Finding:
    return Finding(NAME, Severity.MINOR, message, source, target)
