"""Names that a text has more than once, and the word that each translation has for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from dragoman.languages.table import UnknownLanguage, find

# Shorter words are alike too easily.
SHORTEST = 4
# How alike (difflib's ratio, in small letters) two words must be to be one name: London and Londres
# .77, Kyiv and Kiev .75, Kavanaugh and Kavanagh .94. On human translations into German .6 finds 14
# contradictions where .7 finds 9; .8 misses 18 % of names with two letters exchanged, .7 11 %.
# python -m benchmarks.whole_texts
ALIKE = 0.7
# Languages that put endings to names: sorted.
_DECLINING = frozenset(
    {"az", "be", "bs", "cs", "el", "et", "eu", "fi", "hr", "hu", "hy", "is", "ka", "kk", "ky",
     "lt", "lv", "mk", "mn", "pl", "ro", "ru", "sk", "sl", "sr", "tr", "uk", "uz"}
)  # fmt: skip
# What a case may add to, or change at the end of, a name.
_ENDING = 4
# What gender and number change: Republicano and Republicana, Global and Globais.
_AGREEMENT = 2
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…]\s*|[\"'“”„«»‘(–—-]\s*)$")


@dataclass(frozen=True, slots=True)
class Place:
    """A name in one sentence: the word of the translation, and both spans."""

    rendering: str
    source_span: tuple[int, int]
    target_span: tuple[int, int]


def renderings(
    pairs: Sequence[tuple[str, str]], source: str, target: str
) -> dict[str, dict[int, Place]]:
    """Each name that stands in two sentences or more, with its rendering in those that have one.

    Empty between languages of different scripts, where a rendering looks like nothing else.
    """
    if not _one_script(source, target):
        return {}
    found: dict[str, dict[int, Place]] = {}
    for name, places in _recurring(pairs).items():
        for index, span in places.items():
            match = _rendering(name, *pairs[index])
            if match is not None:
                place = Place(match[0], span, match.span())
                found.setdefault(name, {})[index] = place
    return found


@cache
def _one_script(one: str, other: str) -> bool:
    try:
        return find(one).script == find(other).script
    except UnknownLanguage:
        return False


def _recurring(pairs: Sequence[tuple[str, str]]) -> dict[str, dict[int, tuple[int, int]]]:
    """Words with a capital inside sentences that are never small, where they stand in each."""
    small = {word for source, _ in pairs for word in _WORD.findall(source) if word[0].islower()}
    places: dict[str, dict[int, tuple[int, int]]] = {}
    inside: Counter[str] = Counter()
    for index, (source, _) in enumerate(pairs):
        for match in _WORD.finditer(source):
            word = match[0]
            if len(word) < SHORTEST or not word[0].isupper() or word.isupper():
                continue
            places.setdefault(word, {}).setdefault(index, match.span())
            inside[word] += not _SENTENCE_START.search(source[: match.start()])
    return {
        word: having
        for word, having in places.items()
        if len(having) > 1 and inside[word] > 1 and word.lower() not in small
    }


def _rendering(name: str, source: str, target: str) -> re.Match[str] | None:
    """The word of the translation that is the name or most like it; None where none is alike.

    What the source itself has is another name: of Anna and Anne each is looked for by itself.
    """
    others = set(_WORD.findall(source)) - {name}
    words = [
        match
        for match in _WORD.finditer(target)
        if match[0][0].isupper() and len(match[0]) >= SHORTEST - 1 and match[0] not in others
    ]
    exact = next((match for match in words if match[0] == name), None)
    if exact is not None:
        return exact
    best = max(words, key=lambda match: _alike(name, match[0]), default=None)
    return best if best is not None and _alike(name, best[0]) >= ALIKE else None


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


def same_name(one: str, other: str, name: str, language: str) -> bool:
    """Whether two renderings of `name` are forms of one: of a genitive, a case, a gender, a number.

    Where one is the source's own word, the other is a translation, or damaged.
    """
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if longer in (f"{shorter}s", f"{shorter}es"):
        return True
    ending = _ENDING if language in _DECLINING else _AGREEMENT
    if language not in _DECLINING and name in (one, other):
        return False
    stem = max(len(shorter) - ending, SHORTEST - 1)
    return shorter[:stem] == longer[:stem] and len(longer) - len(shorter) <= ending
