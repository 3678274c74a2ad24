"""A line of an HTML page: its words as runs, and the page's own elements around new words again.

Each element gets a mark whose key says which it is, so that whoever carries marks over to a
translation carries it with all its attributes. What holds no words (a picture, a comment, an icon)
is a fixture: it goes back to its share of the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape, unescape

from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.html_tokens import Token, TokenKind

Cut = Callable[[int, int], str]

# Deeper nesting is no sentence: its pieces are lines of their own, which bounds the work.
MAX_DEPTH = 30
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                  "param", "source", "track", "wbr"})  # fmt: skip
# Their words stand in the sentence but are never translated.
VERBATIM = frozenset({"code", "kbd", "samp", "var"})
_KINDS = {
    "a": MarkKind.LINK,
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "strong": MarkKind.STRONG,
    "sub": MarkKind.SUB,
    "sup": MarkKind.SUP,
    "var": MarkKind.CODE,
}
# White space as HTML has it: a no-break space is none.
_SPACE = re.compile(r"[ \t\n\f\r]+")


@dataclass(slots=True)
class _Element:
    """A pair of tags around `start:end` of the line's words."""

    name: str
    opening: Token
    closing: Token
    start: int
    end: int
    verbatim: bool


@dataclass(frozen=True, slots=True)
class _Fixture:
    """Source without words; `at` is its place in the line's words, `inside` its element (or -1)."""

    token: Token
    at: int
    inside: int


@dataclass(slots=True)
class Line:
    """One line: `runs` to translate, `start:end` of the page's source that it takes up."""

    start: int
    end: int
    runs: tuple[Run, ...] = ()
    elements: list[_Element] = field(default_factory=list)
    fixtures: list[_Fixture] = field(default_factory=list)

    def rebuilt(self, runs: Sequence[Run], cut: Cut) -> str:
        """The line's source with the words of `runs` in its elements.

        `cut` gives the page's source between two offsets, as it is to be written.
        """
        return _Writer(self, runs, cut).written()


def read_line(source: str, tokens: Sequence[Token]) -> Line:
    """The line that `tokens` make: text, fixtures and well nested tags."""
    line = Line(tokens[0].start, tokens[-1].end)
    words: list[tuple[str, tuple[int, ...]]] = []
    opened: list[int] = []
    length = 0
    for token in tokens:
        match token.kind:
            case TokenKind.TEXT:
                text = _SPACE.sub(" ", unescape(source[token.start : token.end]))
                words.append((text, tuple(opened)))
                length += len(text)
            case TokenKind.OPEN if token.name not in VOID:
                opened.append(len(line.elements))
                line.elements.append(_Element(token.name, token, token, length, length, token.kept))
            case TokenKind.CLOSE:
                element = line.elements[opened.pop()]
                element.end, element.closing = length, token
            case _:
                line.fixtures.append(_Fixture(token, length, opened[-1] if opened else -1))
    line.runs = _runs(line, words)
    return line


def _runs(line: Line, words: Sequence[tuple[str, tuple[int, ...]]]) -> tuple[Run, ...]:
    return tuple(Run(text, _marks(line, inside)) for text, inside in words if text)


def _marks(line: Line, inside: Sequence[int]) -> tuple[Mark, ...]:
    """One mark for each stretch: elements around the very same words share theirs."""
    groups: list[list[int]] = []
    for number in inside:
        element = line.elements[number]
        outer = line.elements[groups[-1][0]] if groups else None
        if outer and (outer.start, outer.end) == (element.start, element.end):
            groups[-1].append(number)
        else:
            groups.append([number])
    return tuple(_mark(line, group) for group in groups)


def _mark(line: Line, group: Sequence[int]) -> Mark:
    kinds = [_KINDS.get(line.elements[number].name, MarkKind.SPAN) for number in group]
    told = next((kind for kind in kinds if kind is not MarkKind.SPAN), MarkKind.SPAN)
    return Mark(told, key="-".join(map(str, group)))


class _Writer:
    """Writes runs as source, opening and closing the line's elements as their marks come and go."""

    def __init__(self, line: Line, runs: Sequence[Run], cut: Cut) -> None:
        self._line = line
        self._cut = cut
        self._runs = runs
        self._old = sum(len(run.text) for run in line.runs)
        self._new = "".join(run.text for run in runs)
        self._out: list[str] = []
        self._open: list[int] = []
        self._done: set[int] = set()
        self._written: set[int] = set()

    def written(self) -> str:
        pending = self._free_fixtures()
        position = 0
        for run in self._runs:
            common = self._leave_for(_elements(run))
            while pending and pending[0][0] <= position:
                self._fixture(pending.pop(0)[1])
            self._enter(_elements(run)[common:])
            end = position + len(run.text)
            while pending and pending[0][0] < end:
                place, number = pending.pop(0)
                self._text(self._new[position : max(place, position)])
                position = max(place, position)
                self._fixture(number)
            self._text(self._new[position:end])
            position = end
        self._leave_for(())
        for _, number in pending:
            self._fixture(number)
        self._lost()
        return "".join(self._out)

    def _leave_for(self, wanted: Sequence[int]) -> int:
        """Close what is not `wanted`; how many of those are open already."""
        common = 0
        for old, new in zip(self._open, wanted, strict=False):
            if old != new:
                break
            common += 1
        while len(self._open) > common:
            self._leave()
        return common

    def _enter(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self._begin(number)

    def _begin(self, number: int) -> None:
        element = self._line.elements[number]
        hidden = self._in_verbatim()
        self._open.append(number)
        self._done.add(number)
        if hidden:
            return
        self._source(element.opening)
        if element.verbatim:
            self._out.append(self._cut(element.opening.end, element.closing.start))
            return
        for index, fixture in enumerate(self._line.fixtures):
            if fixture.inside == number and fixture.at == element.start < element.end:
                self._fixture(index)

    def _leave(self) -> None:
        number = self._open[-1]
        element = self._line.elements[number]
        if not element.verbatim and not self._in_verbatim():
            for index, fixture in enumerate(self._line.fixtures):
                if fixture.inside == number and fixture.at == element.end:
                    self._fixture(index)
        self._open.pop()
        if not self._in_verbatim():
            self._source(element.closing)

    def _in_verbatim(self) -> bool:
        return any(self._line.elements[number].verbatim for number in self._open)

    def _text(self, text: str) -> None:
        if text and not self._in_verbatim():
            self._out.append(escape(text, quote=False))

    def _fixture(self, index: int) -> None:
        if index not in self._written:
            self._written.add(index)
            self._source(self._line.fixtures[index].token)

    def _source(self, token: Token) -> None:
        self._out.append(self._cut(token.start, token.end))

    def _free_fixtures(self) -> list[tuple[int, int]]:
        """Fixtures in no element or amid one's words, by their place in the new words."""
        placed = []
        for index, fixture in enumerate(self._line.fixtures):
            if fixture.inside >= 0:
                element = self._line.elements[fixture.inside]
                if element.verbatim or fixture.at in (element.start, element.end):
                    continue
            placed.append((self._place(fixture.at), index))
        return placed

    def _place(self, at: int) -> int:
        if at in (0, self._old):
            return 0 if at == 0 else len(self._new)
        old_text = "".join(run.text for run in self._line.runs)
        if old_text == self._new:
            return at
        place = round(at * len(self._new) / self._old)
        space = self._new.rfind(" ", 0, place + 1)
        return max(space, 0) if old_text[at : at + 1] == " " else space + 1

    def _lost(self) -> None:
        """Elements whose mark did not come back close the line, empty: a link target may be one."""
        for number in range(len(self._line.elements)):
            if number not in self._done:
                self._begin(number)
                self._leave()
        for index, fixture in enumerate(self._line.fixtures):
            if fixture.inside < 0 or not self._line.elements[fixture.inside].verbatim:
                self._fixture(index)


def _elements(run: Run) -> tuple[int, ...]:
    """The elements of a run's marks, outermost first."""
    return tuple(int(number) for mark in run.marks if mark.key for number in mark.key.split("-"))
