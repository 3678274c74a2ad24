"""Cuts sentences that are too long for a model at the ends of clauses, and joins them again."""

from __future__ import annotations

import re
from collections.abc import Sequence

# The decoder stops near 100–125 tokens without a word. Of inputs of 80–99 tokens (63–74 words)
# nothing was lost, of 100–119 tokens 12 % lost more than a fifth. Words are counted, not tokens,
# because the engine does not tell them; the characters catch languages with long words.
MAX_WORDS = 60
MAX_CHARACTERS = 400
# Scripts without spaces: a Chinese, Japanese or Korean character is at most about one token, one of
# Thai, Lao, Khmer or Burmese about half of one. Reckoned from the 80 tokens, not measured: no model
# of these languages was at hand.
MAX_WIDE = 80
MAX_UNSPACED = 160
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# A piece shorter than this has too little context to be translated by itself.
_MIN_WORDS = 4

# A clause's mark and how it is written where the translation has lost it.
_MARKS = {
    ",": ",",
    ":": ":",
    ";": ";",
    "،": ",",
    "؛": ";",
    "、": ",",
    "，": ",",
    "：": ":",
    "；": ";",
}

# From the best place to cut to the worst; each match ends where the second piece begins.
_PLACES = (
    re.compile(r"[;:؛]\s+|[；：]"),
    re.compile(r"\s-\s+"),
    re.compile(r",\s+(?=(?:and|but|or|which|who|where|while|e|mas|ou|que|et|mais|y|und|aber)\s)"),
    re.compile(r"[,،]\s+|，"),
    re.compile(r"、"),
    re.compile(r"\s+"),
)


def fits(text: str) -> bool:
    """True if a model translates `text` whole."""
    if len(text) <= min(MAX_WORDS, MAX_WIDE):
        return True
    return (
        len(text) <= MAX_CHARACTERS
        and len(text.split()) <= MAX_WORDS
        and len(_WIDE.findall(text)) <= MAX_WIDE
        and len(_UNSPACED.findall(text)) <= MAX_UNSPACED
    )


def split_long(text: str) -> list[str]:
    """`text` in pieces that fit, cut at clauses where there are any; nothing is left out."""
    if fits(text):
        return [text]
    cut = _best_cut(text, _PLACES)
    if cut is None:
        # Without a place to cut it is cut anywhere: every length of MAX_WIDE fits.
        return [text[start : start + MAX_WIDE] for start in range(0, len(text), MAX_WIDE)]
    return [*split_long(text[:cut].rstrip()), *split_long(text[cut:])]


def split_clauses(text: str) -> list[str]:
    """`text` in two at the clause nearest its middle; one piece where there is no such place."""
    cut = _best_cut(text, _PLACES[:-1])
    return [text] if cut is None else [text[:cut].rstrip(), text[cut:]]


def join(sources: Sequence[str], translations: Sequence[str]) -> str:
    """The translations of the pieces `sources` as one sentence."""
    joined: list[str] = []
    for index, (source, translation) in enumerate(zip(sources, translations, strict=True)):
        piece = translation.strip()
        if index < len(sources) - 1 and not source.endswith("."):
            piece = piece.rstrip(".。।۔")
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
    return all(_WIDE.match(edge) or edge in "，、；：。「」" for edge in edges)


def _length(text: str) -> int:
    """In words; two characters count as one where no space stands between words."""
    return len(text.split()) + len(_WIDE.findall(text)) // 2 + len(_UNSPACED.findall(text)) // 4


def _best_cut(text: str, places: Sequence[re.Pattern[str]]) -> int | None:
    middle = len(text) / 2
    for place in places:
        cuts = [match.end() for match in place.finditer(text)]
        # A good mark far from the middle leaves a piece that has to be cut again badly.
        central = [cut for cut in cuts if abs(cut - middle) <= len(text) / 3]
        for cut in sorted(central, key=lambda cut: abs(cut - middle)):
            if min(_length(text[:cut]), _length(text[cut:])) >= _MIN_WORDS:
                return cut
    return None
