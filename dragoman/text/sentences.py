"""Where the sentences of a text begin and end: the library's answer, put right around quotes."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

import sentencex

from dragoman.text.abbreviations import holds_on
from dragoman.text.stops import sure_ends

# The library's cost grows with the square of a text of brackets or quotation marks (100 kB of them:
# 30 seconds), so it is shown this many characters at a time: more than a paragraph of news has.
_WINDOW = 4_000
# What stands farther from a cut has no say in it.
_NEAR = 120
_QUOTES = '"“”„«»'
# A single mark counts as a quote only at a word's edge; inside a word it is an apostrophe.
_QUOTE = re.compile(rf"[{_QUOTES}]|(?<!\w)['‘’]|['‘’](?!\w)")
# French sets a space inside its marks, so one may stand between the mark and the cut.
_OPENING_BEFORE_CUT = re.compile(rf"(?<=\s)(?:«\s|[{_QUOTES}'‘])+$")
_QUOTE_AFTER_STOP = re.compile(rf"[.…]\s?[{_QUOTES}'’]+$")


class Span(NamedTuple):
    """Offsets in a text, as in `text[start:end]`."""

    start: int
    end: int


def sentence_spans(text: str, language: str) -> tuple[Span, ...]:
    """Where each sentence of `text` stands, white space around it left out.

    `language` is a code of the table; one that the splitter has no rules for is split by the
    general ones.
    """
    spans: list[Span] = []
    for start, end in _pieces(text, language):
        for inner in trimmed(text[start:end]):
            found = Span(start + inner.start, start + inner.end)
            if spans and _one_sentence(text, spans[-1], found, language):
                spans[-1] = Span(spans[-1].start, found.end)
            else:
                spans.append(found)
    return tuple(spans)


def trimmed(text: str) -> tuple[Span, ...]:
    """The one span of `text` without the white space around it; none if there is nothing else."""
    stripped = text.strip()
    if not stripped:
        return ()
    start = text.index(stripped)
    return (Span(start, start + len(stripped)),)


def _pieces(text: str, language: str) -> list[Span]:
    cuts = {*_cuts(text, language), *sure_ends(text, language)}
    if _QUOTE.search(text):
        # The library takes a quotation for one sentence however many it holds, and a quotation
        # that goes on in the next block upsets its count of marks. So it is asked again with the
        # marks blanked out.
        masked = _QUOTE.sub(" ", text)
        cuts.update(
            cut
            for cut in _cuts(masked, language)
            if _ends_sentence(text[max(cut - _NEAR, 0) : cut], text[cut : cut + 1])
        )
    moved = sorted({_before_opening_quote(text, cut) for cut in cuts} - {0, len(text)})
    return [Span(*bounds) for bounds in zip([0, *moved], [*moved, len(text)], strict=True)]


def _cuts(text: str, language: str) -> list[int]:
    cuts: list[int] = []
    start = 0
    while start < len(text):
        window = text[start : start + _WINDOW]
        ends = list(itertools.accumulate(map(len, sentencex.segment(language, window))))
        last = start + len(window) == len(text)
        # What the window cuts off is read again with what follows; if nothing ends, it goes on.
        whole = ends if last else ends[:-1]
        cuts += [start + end for end in whole]
        start += whole[-1] if whole else len(window)
    return cuts


def _ends_sentence(before: str, after: str) -> bool:
    """False where a quotation ends and its speaker may follow: “Really?” Ann asked."""
    left = before.rstrip()
    opening = _OPENING_BEFORE_CUT.search(left)
    if opening:
        left = left[: opening.start()].rstrip()
    if not left or not _QUOTE.search(left[-1] + " "):
        return True
    return bool(_QUOTE_AFTER_STOP.search(left)) and after[:1].isupper()


def _before_opening_quote(text: str, cut: int) -> int:
    start = max(cut - _NEAR, 0)
    opening = _OPENING_BEFORE_CUT.search(text[start:cut]) if cut < len(text) else None
    return start + opening.start() if opening else cut


def _one_sentence(text: str, left: Span, right: Span, language: str) -> bool:
    return holds_on(
        text[max(left.start, left.end - _NEAR) : left.end],
        text[right.start : min(right.end, right.start + _NEAR)],
        language,
        glued=left.end == right.start,
    )
