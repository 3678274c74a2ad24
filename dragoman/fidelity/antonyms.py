"""Which of two opposites that a story turns on (rise or fall, north or south) a text says."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.fidelity.antonym_words import OPPOSITES
from dragoman.fidelity.finding import Spans
from dragoman.fidelity.modality_words.obligation import OBLIGATION_WORDS
from dragoman.fidelity.phrases import LETTER, expression, plain
from dragoman.fidelity.scripts import UNSPACED

LANGUAGES = frozenset(language for rows in OPPOSITES.values() for language in rows)
_OBLIGATION = "obligation"
_ROWS = {**OPPOSITES, _OBLIGATION: OBLIGATION_WORDS}
_WORD = re.compile(f"{LETTER}+")
_PHRASE = re.compile("[_'-]")
# News of one language has some tens of thousands of words; what they mean is found out once.
WORDS_KEPT = 65_536
# Several checks ask of the same source, translation and two other versions.
_TEXTS_KEPT = 8


@dataclass(frozen=True, slots=True)
class Said:
    """Where a text says the one and where the other of two opposites."""

    one: Spans
    other: Spans


def opposites(text: str, language: str) -> dict[str, Said]:
    """What `text` says of those of `OPPOSITES` that it says anything of."""
    return {about: said for about, said in _said(text, language).items() if about in OPPOSITES}


def obligation(text: str, language: str) -> Said | None:
    """Where something has to be and where it may; None if nothing is known of the words for it."""
    if language not in OBLIGATION_WORDS:
        return None
    return _said(text, language).get(_OBLIGATION, Said((), ()))


@lru_cache(maxsize=_TEXTS_KEPT)
def _said(text: str, language: str) -> dict[str, Said]:
    lowered = plain(text)
    found: defaultdict[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]]
    found = defaultdict(lambda: ([], []))
    if language not in UNSPACED:
        for match in _WORD.finditer(lowered):
            for about, side in _meanings(match[0], language):
                found[about][side].append(match.span())
    for about, side, pattern in _phrases(language) if _has_phrase(lowered, language) else ():
        found[about][side].extend(match.span() for match in pattern.finditer(lowered))
    return {about: Said(tuple(one), tuple(other)) for about, (one, other) in found.items()}


def flipped(ours: Said, theirs: Said) -> tuple[Spans, Spans] | None:
    """Where one text says only the one and the other only the other; nothing if they do not."""
    if ours.one and theirs.other and not ours.other and not theirs.one:
        return ours.one, theirs.other
    if ours.other and theirs.one and not ours.one and not theirs.other:
        return ours.other, theirs.one
    return None


def exchanged(ours: Said, theirs: Said) -> tuple[Spans, Spans] | None:
    """Where one text says the one less often and the other more often; for texts of one language,
    of which the one is said with the same words as the other."""
    ones, others = len(ours.one) - len(theirs.one), len(ours.other) - len(theirs.other)
    if ones > 0 > others:
        return ours.one, theirs.other
    if others > 0 > ones:
        return ours.other, theirs.one
    return None


@lru_cache(maxsize=WORDS_KEPT)
def _meanings(word: str, language: str) -> tuple[tuple[str, int], ...]:
    # Most words have none, which one look tells.
    if not _any_of(language, phrases=False).fullmatch(word):
        return ()
    return tuple(
        (about, side) for about, side, pattern in _words(language) if pattern.fullmatch(word)
    )


@cache
def _words(language: str) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    """The single words for each side of each pair."""
    return _compiled(language, phrases=False)


@cache
def _phrases(language: str) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    """What words apart cannot tell; all there is where words are not apart."""
    return _compiled(language, phrases=True)


def _has_phrase(lowered: str, language: str) -> bool:
    """Whether any of the phrases is there: one look for all of them."""
    return _any_of(language, phrases=True).search(lowered) is not None


@cache
def _any_of(language: str, *, phrases: bool) -> re.Pattern[str]:
    rows = _phrases(language) if phrases else _words(language)
    return re.compile("|".join(f"(?:{pattern.pattern})" for _, _, pattern in rows) or "(?!)")


def _compiled(language: str, *, phrases: bool) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    spaced = language not in UNSPACED
    compiled = []
    for about, rows in _ROWS.items():
        for side, listed in enumerate(rows.get(language, ())):
            wanted = [
                each
                for each in listed.split()
                if phrases == bool(_PHRASE.search(each)) or not spaced
            ]
            if wanted:
                pattern = re.compile(expression(" ".join(wanted), spaced=spaced))
                compiled.append((about, side, pattern))
    return tuple(compiled)
