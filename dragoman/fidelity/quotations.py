"""The quotations of a sentence, whatever marks its language puts around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.fidelity.finding import Spans

# One mark each: doubled apostrophes and commas are typed for what the keyboard lacks.
_DOUBLE = re.compile(r"''|``|,,(?=\w)|\"+|[“”„‟«»‹›＂「」『』〝〞〟]")
_TITLE = re.compile(r"《[^》]*》|〈[^〉]*〉")
_SINGLE = re.compile(
    r"(?:(?<=[\s(\[{\"“„«—–-])|^)['‘‚’](?=[^\W_])(?P<inside>[^'‘’‚]*(?:\w['’]\w[^'‘’‚]*)*)['’‘](?!\w)"
)
_DASHED_SPEECH = re.compile(r"^\s*[-–—]\s*\w|[,.!?…]\s+[–—]\s")
_IN_WORD = re.compile(r"\w")
# 'n' and the like; a quotation in single marks of fewer words may be anything.
MIN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations in double marks, the marks that may quote too, and whether one is left open.

    `sure`: (start, end) of each, marks included, in order; of nested ones and their outer ones the
    pieces. `possible`: those in single marks and titles. `open`: the double marks are odd in
    number. `dashed`: speech may follow a dash instead.
    """

    sure: Spans
    possible: Spans
    open: bool
    dashed: bool

    @property
    def any(self) -> bool:
        return bool(self.sure or self.possible or self.open)


def quotations(text: str) -> Quotations:
    """The quotations of `text`, in any language."""
    marks = _marks(text)
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    sure = [(first[0], last[1]) for first, last in pairs]
    singles = [match for match in _SINGLE.finditer(text) if not _within(match.span(), sure)]
    long = [each.span() for each in singles if len(each["inside"].split()) >= MIN_WORDS]
    short = [each.span() for each in singles if each.span() not in long]
    titles = [match.span() for match in _TITLE.finditer(text)]
    return Quotations(
        tuple(sorted(sure + long)),
        tuple(sorted(short + titles)),
        bool(len(marks) % 2),
        bool(_DASHED_SPEECH.search(text)),
    )


def _marks(text: str) -> list[tuple[int, int]]:
    """The double marks, but those of inches (6") and inside words (צה"ל)."""
    marks: list[tuple[int, int]] = []
    inside = False
    for match in _DOUBLE.finditer(text):
        straight = match[0].startswith('"')
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if straight and (
            (_IN_WORD.match(before) and _IN_WORD.match(after)) or (before.isdigit() and not inside)
        ):
            continue
        inside = inside != straight
        marks.append(match.span())
    return marks


def _within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
