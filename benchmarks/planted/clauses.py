"""What was said left out, and what was not said put in."""

from __future__ import annotations

import re

from benchmarks.planted.ground import Ground, swapped
from benchmarks.planted.words import UNSPACED

# A clause has so many words; without spaces between words, so many signs.
CLAUSE_WORDS = 3
CLAUSE_SIGNS = 6
LONGEST_CLAUSE = 14
# An engine that stops early leaves out at least this much of a sentence of at least so many words.
CUT_SHARE = 0.4
CUT_WORDS = 10
# Engines that loop repeat themselves until they may write no more.
LOOPS = 6
_CLAUSE = re.compile(r"[^,;:،؛，；：—–()“”„«»\"]+")
_INNER = frozenset(",;:،؛，；：—–")
_END = re.compile(r"[\s.!?。！？؟…\"”»’）)]*$")


def _size(text: str, language: str) -> int:
    """In words; in clauses of CLAUSE_WORDS for scripts without spaces."""
    if language in UNSPACED:
        return len(text.strip()) * CLAUSE_WORDS // CLAUSE_SIGNS
    return len(text.split())


def _clauses(text: str, language: str) -> list[re.Match[str]]:
    found = _CLAUSE.finditer(_END.sub("", text, count=1))
    return [one for one in found if _size(one[0], language) >= CLAUSE_WORDS]


def clause_dropped(ground: Ground) -> str | None:
    """One of several clauses, with the mark before it (or after the first)."""
    text = ground.target
    clauses = _clauses(text, ground.language)
    if len(clauses) < 2:
        return None
    start, end = ground.chance.choice(clauses).span()
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if before[-1:] in _INNER and before:
        return before[:-1].rstrip() + text[end:]
    rest = after.lstrip("".join(_INNER)).lstrip()
    return before + rest[:1].upper() + rest[1:]


def clause_added(ground: Ground) -> str | None:
    """A clause of another sentence before the end: its first one only if it has no other."""
    clauses = [
        one[0].strip()
        for one in _clauses(ground.stranger.target, ground.language)
        if _size(one[0], ground.language) <= LONGEST_CLAUSE
    ]
    end = _END.search(ground.target)
    if not clauses or end is None:
        return None
    clause = ground.chance.choice(clauses[1:] or clauses)
    comma = {"ar": "، ", "ja": "、", "zh": "，"}.get(ground.language, ", ")
    added = comma + clause[0].lower() + clause[1:]
    return swapped(ground.target, (end.start(), end.start()), added)


def sentence_added(ground: Ground) -> str | None:
    space = "" if ground.language in UNSPACED else " "
    return ground.target.rstrip() + space + ground.stranger.target.lstrip()


def sentence_doubled(ground: Ground) -> str | None:
    space = "" if ground.language in UNSPACED else " "
    return ground.target.rstrip() + space + ground.target.lstrip()


def sentence_exchanged(ground: Ground) -> str | None:
    """The translation of another sentence."""
    return None if ground.stranger.source == ground.pair.source else ground.stranger.target


def source_copied(ground: Ground) -> str | None:
    return (
        ground.pair.source if _size(ground.pair.source, ground.pair.source_language) > 4 else None
    )


def half_untranslated(ground: Ground) -> str | None:
    """The second half stays in the source's language."""
    pair = ground.pair
    if (
        min(_size(pair.source, pair.source_language), _size(pair.target, ground.language))
        < CUT_WORDS
    ):
        return None
    half = pair.target[: len(pair.target) // 2]
    words = pair.source.split()
    start = half if ground.language in UNSPACED else half.rpartition(" ")[0]
    return " ".join([start, *words[len(words) // 2 :]])


def end_cut_off(ground: Ground) -> str | None:
    if _size(ground.target, ground.language) < CUT_WORDS:
        return None
    if ground.language in UNSPACED:
        return ground.target[: int(len(ground.target) * (1 - CUT_SHARE))]
    words = ground.target.split()
    return " ".join(words[: int(len(words) * (1 - CUT_SHARE))])


def looped(ground: Ground) -> str | None:
    """Three words again and again, as engines do that lose their way."""
    if _size(ground.target, ground.language) < CUT_WORDS:
        return None
    unspaced = ground.language in UNSPACED
    pieces = list(ground.target) if unspaced else ground.target.split()
    length = CLAUSE_SIGNS if unspaced else CLAUSE_WORDS
    at = ground.chance.randrange(1, len(pieces) - length)
    loop = pieces[at : at + length] * LOOPS
    return ("" if unspaced else " ").join([*pieces[:at], *loop, *pieces[at + length :]])
