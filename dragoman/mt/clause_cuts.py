"""Where a text may be cut in two: at the ends of clauses, never inside a number or an address.

What is one line may hold several sentences: the end of one is the best place there is. Of 12
sentences of news made one, chrF rises by 1 where they are cut there and not at their commas.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.mt.conjunctions import CONJUNCTIONS
from dragoman.text.sentences import Span, sentence_spans

# Scripts without spaces between words.
WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# A piece shorter than this has too little context to be translated by itself.
_MIN_WORDS = 4
# A third of a text longer than this has enough words: not counted, which would cost its square.
_SURELY_ENOUGH = 400

# What has no inside: addresses, numbers with their groups of digits (also set apart by a space).
_WHOLE = re.compile(
    r"https?://\S+|www\.\S+|[^\s@]{1,64}@\S+"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/'’\-–]\d+)*"
)
_ENCLOSED = re.compile(
    r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|\"[^\"]*\"|\([^()]*\)|\[[^\[\]]*\]"
    r"|「[^「」]*」|『[^『』]*』|（[^（）]*）"
)
_SPACE = re.compile(r"\s+")


def clause_cut(text: str, language: str) -> int | None:
    """Where the second half of `text` begins, at the best clause near its middle; None if none."""
    return _best(text, language, _places(language))


def any_cut(text: str, language: str) -> int:
    """The same, between words where there is no clause, between letters where there is no space.

    `text` has two characters at least; both halves have one.
    """
    cut = _best(text, language, (*_places(language), _SPACE))
    return _between_letters(text) if cut is None else cut


@cache
def _places(language: str) -> tuple[re.Pattern[str], ...]:
    """From the best places to cut to the worst; each match ends where the second half begins."""
    words = sorted(CONJUNCTIONS.get(language, "").split(), key=len, reverse=True)
    # Between words without spaces a conjunction has no end of its own.
    spaced = not any(WIDE.match(word) or UNSPACED.match(word) for word in words)
    conjunction = "(?=(?:" + "|".join(map(re.escape, words)) + ")" + (r"\s)" if spaced else ")")
    at_conjunctions = (
        (re.compile(r"(?:[,،፣]\s+|[，、])" + conjunction), re.compile(r"\s+" + conjunction))
        if words
        else ()
    )
    return (
        re.compile(r"[;:؛፤]\s+|[；：]"),
        re.compile(r"\s[-–—]\s+"),
        *at_conjunctions[:1],
        re.compile(r"[,،፣]\s+|，"),
        re.compile(r"、"),
        *at_conjunctions[1:],
    )


def _best(text: str, language: str, places: Sequence[re.Pattern[str]]) -> int | None:
    """The best place outside quotation marks and brackets, else the best inside."""
    whole = _spans(_WHOLE, text)
    enclosed = _spans(_ENCLOSED, text)
    inside: int | None = None
    for cuts in _candidates(text, language, places):
        for cut in _central(cuts, len(text)):
            if _is_within(cut, whole) or not _is_enough(text, cut):
                continue
            if not _is_within(cut, enclosed):
                return cut
            inside = cut if inside is None else inside
    return inside


def _candidates(text: str, language: str, places: Sequence[re.Pattern[str]]) -> Iterator[list[int]]:
    """The places of each kind, from the best kind to the worst."""
    yield [span.start for span in sentence_spans(text, language)[1:]]
    for place in places:
        yield [match.end() for match in place.finditer(text)]


def _central(cuts: Sequence[int], length: int) -> list[int]:
    """Those of `cuts` near the middle, nearest first."""
    middle = length / 2
    # A good mark far from the middle leaves a piece that has to be cut again badly.
    central = [cut for cut in cuts if abs(cut - middle) <= length / 3]
    return sorted(central, key=lambda cut: abs(cut - middle))


def _is_enough(text: str, cut: int) -> bool:
    if len(text) > _SURELY_ENOUGH:
        return True
    return min(_words(text[:cut]), _words(text[cut:])) >= _MIN_WORDS


def _words(text: str) -> int:
    """Two characters count as one word where no space stands between words."""
    return len(text.split()) + len(WIDE.findall(text)) // 2 + len(UNSPACED.findall(text)) // 4


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _is_within(cut: int, spans: Sequence[Span]) -> bool:
    """Whether `cut` stands between two characters of one of `spans`, which are in order."""
    index = bisect_left(spans, cut, key=lambda span: span.start) - 1
    return index >= 0 and cut < spans[index].end


def _between_letters(text: str) -> int:
    """Near the middle: at the edge of a number or address, else between two letters."""
    middle = len(text) // 2
    for span in _spans(_WHOLE, text):
        if span.start < middle < span.end:
            edges = [edge for edge in span if 0 < edge < len(text)]
            return min(edges, key=lambda edge: abs(edge - middle), default=middle)
    return next((cut for cut in _outwards(middle, len(text)) if _starts(text[cut])), middle)


def _outwards(middle: int, length: int) -> Iterator[int]:
    for distance in range(length // 4):
        yield middle - distance
        yield middle + distance


def _starts(character: str) -> bool:
    """Whether a letter starts here: no accent that belongs to the one before."""
    return not unicodedata.category(character).startswith("M")
