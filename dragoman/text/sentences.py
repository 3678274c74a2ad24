"""Where the sentences of a text begin and end: the library's answer, put right around quotes."""

from __future__ import annotations

import re
from typing import NamedTuple

import sentencex

from dragoman.text.abbreviations import holds_on

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
    cuts = set(_cuts(text, language))
    if _QUOTE.search(text):
        # The library takes a quotation for one sentence however many it holds, and a quotation
        # that goes on in the next block upsets its count of marks. So it is asked again with the
        # marks blanked out.
        masked = _QUOTE.sub(" ", text)
        cuts.update(
            cut for cut in _cuts(masked, language) if _ends_sentence(text[:cut], text[cut:])
        )
    moved = sorted({_before_opening_quote(text, cut) for cut in cuts} - {0, len(text)})
    return [Span(*bounds) for bounds in zip([0, *moved], [*moved, len(text)], strict=True)]


def _cuts(text: str, language: str) -> list[int]:
    cuts = []
    position = 0
    for piece in sentencex.segment(language, text):
        position += len(piece)
        cuts.append(position)
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
    opening = _OPENING_BEFORE_CUT.search(text[:cut]) if cut < len(text) else None
    return opening.start() if opening else cut


def _one_sentence(text: str, left: Span, right: Span, language: str) -> bool:
    return holds_on(
        text[left.start : left.end],
        text[right.start : right.end],
        language,
        glued=left.end == right.start,
    )
