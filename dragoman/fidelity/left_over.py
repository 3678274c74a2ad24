"""Words of the source that stand untranslated in the translation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.fidelity.common_words import zipf
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.script_share import foreign_runs, scripts_of
from dragoman.fidelity.word_tokens import Word
from dragoman.fidelity.wrong_language import telling_words

# So many words of the source in a row, a small one among them, are no loan and no name.
RUN = 3
# A word that the source's language says once in 300,000 words or more often, and the target's less
# than once in a million: no loan that a reader would know.
COMMON = 3.5
MIN_LETTERS = 4
# Greek letters stand in formulas and names of particles, rays and variants.
_FORMULA_LETTERS = 2
# Titles and words that are spoken of stand between quotation marks or in brackets.
_SET_APART = re.compile(
    r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’|[(\[（][^)\]）]*[)\]）]|《[^》]*》|「[^」]*」"
    r"|https?://\S+|\S+@\S+|[@#]\w+"
)


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What was left, where, and whether it can only be an error."""

    text: str
    start: int
    end: int
    sure: bool


def in_another_script(pair: Pair) -> list[LeftOver]:
    """Runs of letters in a script that the target's language is not written in.

    What the source too writes in a script that is not its own is a quotation. Latin letters in
    another script are names as a rule: `words_left` looks at them.
    """
    found = []
    source_scripts = scripts_of(pair.source_language)
    for start, end, script in foreign_runs(pair.target, pair.target_language):
        run = pair.target[start:end]
        if script in {"Latn", ""} or (script == "Grek" and end - start <= _FORMULA_LETTERS):
            continue
        if script not in source_scripts and run in pair.source:
            continue
        found.append(LeftOver(run, start, end, not _is_apart(pair.target, start, end)))
    return found


def words_left(pair: Pair, there: list[Word], here: list[Word]) -> list[LeftOver]:
    """Words in small letters of the source (`here`) that stand in the target (`there`)."""
    apart = [match.span() for match in _SET_APART.finditer(pair.target)]
    source = {word.text for word in here if not word.capital}
    kept = [
        word.text in source
        and not word.capital
        and not any(start <= word.start < end for start, end in apart)
        for word in there
    ]
    return _runs(pair, there, kept) or _single(pair, there, kept)


def _runs(pair: Pair, there: list[Word], kept: list[bool]) -> list[LeftOver]:
    telling = telling_words(pair.source_language, pair.target_language)
    found: list[LeftOver] = []
    start = 0
    for index, is_kept in enumerate([*kept, False]):
        if is_kept:
            continue
        run = there[start:index]
        if len(run) >= RUN and any(word.text in telling for word in run):
            text = pair.target[run[0].start : run[-1].end]
            found.append(LeftOver(text, run[0].start, run[-1].end, True))
        start = index + 1
    return found


def _single(pair: Pair, there: list[Word], kept: list[bool]) -> list[LeftOver]:
    ours, theirs = zipf(pair.source_language), zipf(pair.target_language)
    if not ours or not theirs:
        return []
    return [
        LeftOver(word.text, word.start, word.end, ours.get(word.text, 0.0) >= COMMON)
        for word, is_kept in zip(there, kept, strict=True)
        if is_kept
        and len(word.text) >= MIN_LETTERS
        and word.text in ours
        and word.text not in theirs
    ]


def _is_apart(text: str, start: int, end: int) -> bool:
    return any(
        match.start() <= start and end <= match.end() for match in _SET_APART.finditer(text)
    )
