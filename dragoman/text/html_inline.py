"""A line of an HTML page: its words as runs, and the page's own elements around new words again.

Each element gets a mark whose key says which it is, so that whoever carries marks over to a
translation carries it with all its attributes. What holds no words (a picture, a comment, an icon)
is a fixture: it goes back to its share of the element that it stood in.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import takewhile

from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.html_once import once_each
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
# Where a fixture stands that is in no element of its line.
_NO_ELEMENT = -1
_NOTHING: deque[tuple[int, Token]] = deque()
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
    """Source without words; `at` is its place in the line's words, `inside` its element."""

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

    def holds(self, one: int, other: int) -> bool:
        """Whether element `one` stands around element `other`."""
        outer, inner = self.elements[one], self.elements[other]
        return outer.opening.start < inner.opening.start and inner.closing.end < outer.closing.end

    def inside(self, number: int) -> Iterator[int]:
        """The elements in element `number`: those right after it, as elements are in order."""
        others = range(number + 1, len(self.elements))
        return takewhile(lambda other: self.holds(number, other), others)

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
                line.fixtures.append(_Fixture(token, length, opened[-1] if opened else _NO_ELEMENT))
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
    """Writes runs as source, opening and closing the line's elements as their marks come and go.

    A fixture stays in its element, at its share of it; what stood in none stays in none.
    """

    def __init__(self, line: Line, runs: Sequence[Run], cut: Cut) -> None:
        self._line = line
        self._cut = cut
        self._runs = once_each([(run.text, _elements(run)) for run in runs], line.holds)
        self._old = "".join(run.text for run in line.runs)
        self._new = "".join(run.text for run in runs)
        self._out: list[str] = []
        self._open: list[int] = []
        self._done: set[int] = set()
        self._waiting = self._placed_fixtures()

    def written(self) -> str:
        position = 0
        for text, inside in self._runs:
            common = self._leave_for(inside)
            self._fixtures(position)
            self._enter(inside[common:], position)
            end = position + len(text)
            waiting = self._waiting.get(self._innermost, _NOTHING)
            while waiting and waiting[0][0] < end:
                place, token = waiting.popleft()
                self._text(self._new[position:place])
                position = place
                self._source(token)
            self._text(self._new[position:end])
            position = end
        self._leave_for(())
        self._fixtures(len(self._new))
        self._lost()
        return "".join(self._out)

    @property
    def _innermost(self) -> int:
        return self._open[-1] if self._open else _NO_ELEMENT

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

    def _enter(self, numbers: Sequence[int], position: int) -> None:
        for number in numbers:
            self._begin(number)
            self._fixtures(position)

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
            self._done.update(self._line.inside(number))

    def _leave(self) -> None:
        self._fixtures(len(self._new))
        number = self._open.pop()
        if not self._in_verbatim():
            self._source(self._line.elements[number].closing)

    def _in_verbatim(self) -> bool:
        return any(self._line.elements[number].verbatim for number in self._open)

    def _text(self, text: str) -> None:
        if text and not self._in_verbatim():
            self._out.append(escape(text, quote=False))

    def _fixtures(self, position: int) -> None:
        """Those of the innermost open element that stand at `position` or before."""
        waiting = self._waiting.get(self._innermost, _NOTHING)
        while waiting and waiting[0][0] <= position:
            self._source(waiting.popleft()[1])

    def _source(self, token: Token) -> None:
        self._out.append(self._cut(token.start, token.end))

    def _placed_fixtures(self) -> dict[int, deque[tuple[int, Token]]]:
        """By element, its fixtures in order, each with its place in the new words."""
        extents = {_NO_ELEMENT: (0, len(self._new))}
        position = 0
        for text, inside in self._runs:
            for number in inside:
                start = extents.get(number, (position, position))[0]
                extents[number] = start, position + len(text)
            position += len(text)
        waiting: dict[int, deque[tuple[int, Token]]] = {}
        for fixture in self._line.fixtures:
            around = self._line.elements[fixture.inside] if fixture.inside != _NO_ELEMENT else None
            if around and around.verbatim:
                continue
            old = (around.start, around.end) if around else (0, len(self._old))
            place = self._place(fixture.at, old, extents.get(fixture.inside, (0, 0)))
            waiting.setdefault(fixture.inside, deque()).append((place, fixture.token))
        return waiting

    def _place(self, at: int, old: tuple[int, int], new: tuple[int, int]) -> int:
        if at in old:
            return new[old.index(at)]
        if self._old[slice(*old)] == self._new[slice(*new)]:
            return new[0] + at - old[0]
        place = new[0] + round((at - old[0]) * (new[1] - new[0]) / (old[1] - old[0]))
        space = self._new.rfind(" ", new[0], place + 1)
        if space < 0:
            return new[0]
        return space if self._old[at] == " " else space + 1

    def _lost(self) -> None:
        """Elements whose mark did not come back close the line, empty: a link target may be one."""
        for number in range(len(self._line.elements)):
            if number not in self._done:
                self._begin(number)
                self._leave()


def _elements(run: Run) -> tuple[int, ...]:
    """The elements of a run's marks, outermost first."""
    return tuple(int(number) for mark in run.marks if mark.key for number in mark.key.split("-"))
