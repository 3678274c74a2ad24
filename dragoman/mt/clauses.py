"""Cuts sentences that are too long for a model at the ends of clauses, and joins them again."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.mt.clause_cuts import UNSPACED, WIDE, any_cut, clause_cut
from dragoman.mt.engine import Model
from dragoman.mt.pieces import Counter, counter_of

# The decoder stops near 100–125 pieces without a word. Of inputs of 80–99 pieces nothing was lost,
# of 100–119 pieces 12 % lost more than a fifth. Nor does the output of long pieces run short:
# Portuguese to English, pieces of more than 65 keep 0.93 of their letters, all pieces 0.93.
MAX_PIECES = 80
# Where a model has no vocabulary at hand, words and characters stand in for its pieces: 80–99
# pieces are 63–74 English words, and the characters catch languages with long words.
MAX_WORDS = 60
MAX_CHARACTERS = 400
# Scripts without spaces: a Chinese, Japanese or Korean character is at most about one piece, one of
# Thai, Lao, Khmer or Burmese about half of one. Reckoned from the 80 pieces, not measured: no model
# of these languages was at hand.
MAX_WIDE = 80
MAX_UNSPACED = 160

# A clause's mark and how it is written where the translation has lost it.
_MARKS = {
    ",": ",",
    ":": ":",
    ";": ";",
    "،": ",",
    "؛": ";",
    "፣": ",",
    "፤": ";",
    "、": ",",
    "，": ",",
    "：": ":",
    "；": ";",
}
_STOPS = ".。।۔።"
_CLOSING = "\"'”’»)]」』）"


def fits(text: str, count: Counter | None = None) -> bool:
    """True if a model translates `text` whole; `count` counts its pieces."""
    # No text of ASCII has more pieces than letters, and one for its start.
    if len(text) < MAX_PIECES and text.isascii():
        return True
    if count is not None:
        return count(text) <= MAX_PIECES
    return (
        len(text) <= MAX_CHARACTERS
        and len(text.split()) <= MAX_WORDS
        and len(WIDE.findall(text)) <= MAX_WIDE
        and len(UNSPACED.findall(text)) <= MAX_UNSPACED
    )


def split_for(model: Model, text: str) -> list[str]:
    """`text` in pieces that `model` translates whole."""
    return split_long(text, model.source, counter_of(model))


def split_long(text: str, language: str = "", count: Counter | None = None) -> list[str]:
    """`text` in pieces that fit, cut at clauses where there are any; nothing is left out.

    `language` is its own, for its conjunctions. Of white space alone an empty text is left. Costs
    a comparison of lengths where `text` is short, else time in proportion to its length.
    """
    if fits(text, count) or len(text) < 2:
        return [text]
    cut = any_cut(text, language)
    halves = text[:cut].rstrip(), text[cut:]
    pieces = [piece for half in halves if half for piece in split_long(half, language, count)]
    return pieces or [""]


def split_clauses(text: str, language: str = "") -> list[str]:
    """`text` in two at the clause nearest its middle; one piece where there is no such place."""
    cut = clause_cut(text, language)
    return [text] if cut is None else [text[:cut].rstrip(), text[cut:]]


def join(sources: Sequence[str], translations: Sequence[str]) -> str:
    """The translations of the pieces `sources` as one sentence."""
    joined: list[str] = []
    for index, (source, translation) in enumerate(zip(sources, translations, strict=True)):
        piece = translation.strip()
        if index < len(sources) - 1 and source.rstrip(_CLOSING)[-1:] not in _STOPS:
            piece = piece.rstrip(_STOPS)
            if source[-1:] in _MARKS and piece[-1:] not in _MARKS:
                piece += _MARKS[source[-1:]]
        if index and source[:1].islower():
            piece = piece[:1].lower() + piece[1:]
        if joined and not _runs_on(joined[-1], piece):
            joined.append(" ")
        joined.append(piece)
    return "".join(joined)


def _runs_on(before: str, after: str) -> bool:
    """True between two pieces in a script that sets no spaces."""
    edges = before[-1:] + after[:1]
    return all(WIDE.match(edge) or edge in "，、；：。「」" for edge in edges)
