"""Which script a text is written in, and what in it is in another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from dragoman.languages.identify import script_of
from dragoman.languages.table import LANGUAGES

# Scripts that a language uses beside its own; sorted.
_BESIDE = {
    "az": ("Cyrl",),
    "bs": ("Cyrl",),
    "ja": ("Hans",),
    "kk": ("Latn",),
    "ko": ("Hans",),
    "sr": ("Latn",),
    "uz": ("Cyrl",),
}
# A sign that writes a syllable or a word counts as so many letters.
_DENSE = frozenset({"Hans", "Jpan", "Kore"})
_LETTERS_A_SIGN = 3
_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def scripts_of(language: str) -> frozenset[str]:
    """The scripts that `language` is written in; none where it is not in the table."""
    row = LANGUAGES.get(language)
    return frozenset({row.script, *_BESIDE.get(language, ())}) if row else frozenset()


def own_share(text: str, language: str) -> float:
    """The share of letters that are in a script of `language`; 1 where there are no letters."""
    if text.isascii() and "Latn" in scripts_of(language):
        return 1.0
    own, other = _counts(text, scripts_of(language))
    return own / (own + other) if own + other else 1.0


def letters(text: str) -> int:
    """How many letters `text` has, a sign of a dense script being several."""
    return sum(_counts(text, frozenset()))


def foreign_runs(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and script of each run of letters in one known script that is not `language`'s."""
    if text.isascii() and "Latn" in scripts_of(language):
        return
    ours = scripts_of(language)
    for word in _LETTERS.finditer(text):
        start, script = word.start(), ""
        for index in range(*word.span()):
            here = script_of(text[index])
            if here != script:
                if script and script not in ours:
                    yield start, index, script
                start, script = index, here
        if script and script not in ours:
            yield start, word.end(), script


def _counts(text: str, ours: frozenset[str]) -> tuple[int, int]:
    own = other = 0
    for character, times in Counter(text).items():
        if not character.isalpha():
            continue
        script = script_of(character)
        weight = times * (_LETTERS_A_SIGN if script in _DENSE else 1)
        if script in ours:
            own += weight
        else:
            other += weight
    return own, other
