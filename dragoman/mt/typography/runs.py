"""The same for a sentence with links and emphasis: set as one text, cut again at the same words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from dragoman.mt.typography.typeset import typeset
from dragoman.text.document import MarkKind, Run


def typeset_runs(
    runs: Sequence[Run], language: str, *, source: str = "", source_language: str = ""
) -> tuple[Run, ...]:
    """`runs`, a translation of `source`, as `typeset` prints their text; code stays as it is."""
    text = unicodedata.normalize("NFC", "".join(run.text for run in runs))
    code = [run.text for run in runs if any(mark.kind is MarkKind.CODE for mark in run.marks)]
    printed = typeset(text, language, source=source, source_language=source_language, verbatim=code)
    if len(runs) == 1:
        return (replace(runs[0], text=printed),)
    edges = [0, *accumulate(len(run.text) for run in runs)]
    # A date in another order, or letters composed over an edge: no edge could be found again.
    if printed == text or len(text) != edges[-1] or _letters(printed) != _letters(text):
        return tuple(runs)
    cuts = [_moved(edge, text, printed) for edge in edges[:-1]] + [len(printed)]
    cuts = list(accumulate(cuts, max))
    return tuple(
        replace(run, text=printed[start:end])
        for run, (start, end) in zip(runs, pairwise(cuts), strict=True)
    )


def _moved(edge: int, text: str, printed: str) -> int:
    """Where `edge` of `text` is in `printed`: after as many letters, and marks behind them."""
    if edge == 0:
        return 0
    letters = sum(map(str.isalnum, text[:edge]))
    behind = next((back for back in range(edge) if text[edge - 1 - back].isalnum()), edge)
    place = _after_letters(printed, letters)
    next_letter = _after_letters(printed, letters + 1) - 1
    if edge < len(text) and text[edge].isalnum():
        return max(next_letter, place)
    kept_marks = sum(not sign.isspace() for sign in text[edge - behind : edge])
    while place < len(printed) and kept_marks and not printed[place].isalnum():
        kept_marks -= not printed[place].isspace()
        place += 1
    spaced = text[edge - 1].isspace()
    while spaced and place < len(printed) and printed[place].isspace():
        place += 1
    return place


def _after_letters(text: str, count: int) -> int:
    """The place right after the first `count` letters and digits of `text`."""
    if count == 0:
        return 0
    for index, sign in enumerate(text):
        count -= sign.isalnum()
        if count == 0:
            return index + 1
    return len(text)


def _letters(text: str) -> list[str]:
    return [sign.lower() for sign in text if sign.isalnum()]
