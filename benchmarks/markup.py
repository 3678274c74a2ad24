"""The tagged texts of the evaluation set `markup/dev-eurlex.tsv` as runs; how a tag is judged.

The set's tags: `<g id="2">…</g>` around text, and three that hold nothing (`x`, `bx`, `ex`). Each
becomes a mark of its own (the tag and its number are in the mark's `href`), a tag that holds
nothing an empty run.
"""

from __future__ import annotations

import csv
import html
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.html import runs_to_html

DATA = Path(__file__).parents[2] / "shared" / "data" / "markup" / "dev-eurlex.tsv"
_TAG = re.compile(r'<(?P<closing>/?)(?P<name>g|x|bx|ex)(?: id="(?P<number>\d+)")?(?P<empty>/?)>')
_WORD = re.compile(r"\w+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tag stands in a text: between two offsets, which are one where it holds nothing."""

    start: int
    end: int


@cache
def columns() -> dict[str, list[str]]:
    """The set's four columns by language, line by line."""
    with DATA.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {language: [row[language] for row in rows] for language in rows[0]}


@cache
def runs_of(line: str) -> tuple[Run, ...]:
    """One line of the set as runs, outermost mark first."""
    runs: list[Run] = []
    stack: list[Mark] = []
    position = 0

    def text_until(end: int) -> None:
        if text := html.unescape(line[position:end]):
            runs.append(Run(text, tuple(stack)))

    for match in _TAG.finditer(line):
        text_until(match.start())
        position = match.end()
        if match["closing"]:
            stack.pop()
            continue
        # HTML has no link in a link, so an inner tag is emphasis.
        kind = MarkKind.EMPHASIS if stack else MarkKind.LINK
        mark = Mark(kind, f"https://tags.example/{match['name']}/{match['number']}")
        if match["empty"]:
            runs.append(Run("", (*stack, mark)))
        else:
            stack.append(mark)
    text_until(len(line))
    return tuple(runs)


def text_of(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def places(runs: Sequence[Run]) -> dict[str, list[Place]]:
    """Every stretch of every mark by its `href`, in order; an empty run is a stretch of its own."""
    found: dict[str, list[Place]] = {}
    open_marks: dict[str, int] = {}
    position = 0
    for run in (*runs, Run("")):
        here = {mark.href for mark in run.marks}
        for name in [name for name in open_marks if name not in here]:
            found.setdefault(name, []).append(Place(open_marks.pop(name), position))
        for mark in run.marks:
            open_marks.setdefault(mark.href, position)
        position += len(run.text)
    return found


def same_tags(source: Sequence[Run], target: Sequence[Run]) -> bool:
    """The same marks on both sides, each in as many stretches."""
    return {mark: len(each) for mark, each in places(source).items()} == {
        mark: len(each) for mark, each in places(target).items()
    }


def well_formed(source: Sequence[Run], target: Sequence[Run]) -> bool:
    """The written HTML parses as XML, with no link in a link and no more elements than `source`."""
    elements = [Counter[str](), Counter[str]()]
    for runs, names in zip((source, target), elements, strict=True):
        written = _CONTROLS.sub("", runs_to_html(runs))
        root = etree.fromstring(f"<p>{written}</p>")
        names.update(str(element.tag) for element in root.iter())
        if root.xpath(".//a//a"):
            return False
    return all(elements[1][name] <= elements[0][name] for name in elements[1])


def same_words(text: str, gold: Place, found: Place) -> bool:
    """Around exactly the same words; spaces and punctuation at the edges do not count."""
    return _words_edges(text, gold) == _words_edges(text, found)


def words_f1(text: str, gold: Place, found: Place) -> float:
    """F1 of the words touched; 1 where both touch none."""
    one, other = _words(text, gold), _words(text, found)
    if not one and not other:
        return float(same_words(text, gold, found))
    return 2 * len(one & other) / (len(one) + len(other))


@dataclass(slots=True)
class Score:
    """How the tags of a language pair were placed; shares are of tags, `milliseconds` a segment."""

    segments: int = 0
    same_tags: int = 0
    well_formed: int = 0
    seconds: float = 0.0
    tags: int = 0
    exact: int = 0
    f1: float = 0.0
    # Of tags that do not hold, and do not stand before or after, all words of their segment.
    inner: int = 0
    inner_exact: int = 0
    inner_f1: float = 0.0

    @property
    def milliseconds(self) -> float:
        return 1000 * self.seconds / self.segments

    def add(self, placed: Placed) -> None:
        self.tags += 1
        self.exact += placed.exact
        self.f1 += placed.f1
        if placed.inner:
            self.inner += 1
            self.inner_exact += placed.exact
            self.inner_f1 += placed.f1


@dataclass(frozen=True, slots=True)
class Placed:
    """One tag, held against where a person put it."""

    exact: bool
    f1: float
    inner: bool


Carry = Callable[[Sequence[Run], str], Sequence[Run]]


def measure(carry: Carry, source: str, target: str) -> Score:
    """The human translation of each tagged segment given its tags by `carry`, and judged."""
    texts = columns()
    score = Score()
    for line, other in zip(texts[source], texts[target], strict=True):
        runs, gold = runs_of(line), runs_of(other)
        if not any(run.marks for run in runs):
            continue
        started = time.perf_counter()
        made = carry(runs, text_of(gold))
        score.seconds += time.perf_counter() - started
        score.segments += 1
        score.same_tags += same_tags(runs, made) and text_of(made) == text_of(gold)
        score.well_formed += well_formed(runs, made)
        for placed in _judged(runs, gold, made):
            score.add(placed)
    return score


def pairs(source: str, target: str) -> list[tuple[str, str]]:
    """The plain texts of all segments."""
    texts = columns()
    return [
        (text_of(runs_of(one)), text_of(runs_of(other)))
        for one, other in zip(texts[source], texts[target], strict=True)
    ]


def _judged(source: Sequence[Run], gold: Sequence[Run], made: Sequence[Run]) -> Iterator[Placed]:
    text, translation = text_of(source), text_of(gold)
    before, found = places(source), places(made)
    for name, wanted in places(gold).items():
        for number, place in enumerate(wanted):
            others = found.get(name, [])
            origins = before.get(name, [])
            whole = is_whole(translation, place) and (
                number >= len(origins) or is_whole(text, origins[number])
            )
            if number >= len(others):
                yield Placed(exact=False, f1=0.0, inner=not whole)
                continue
            other = others[number]
            yield Placed(
                same_words(translation, place, other),
                words_f1(translation, place, other),
                inner=not whole,
            )


def is_whole(text: str, place: Place) -> bool:
    """Around all words of a segment, or, of a place without words, before or after all of them."""
    words = _words_edges(text, place)
    everything = _words_edges(text, Place(0, len(text)))
    if words[0] == words[1]:
        return words[0] in (0, everything[1])
    return words == everything


def _words_edges(text: str, place: Place) -> tuple[int, int]:
    """How many word characters stand before the place and before its end."""
    before = sum(len(word) for word in _WORD.findall(text[: place.start]))
    return before, before + sum(len(word) for word in _WORD.findall(text[place.start : place.end]))


def _words(text: str, place: Place) -> set[int]:
    return {
        number
        for number, match in enumerate(_WORD.finditer(text))
        if match.start() < place.end and match.end() > place.start
    }
