"""Words that a text says again at once: doubled words, phrases, sentences, loops of syllables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from babel import Locale, UnknownLocaleError

from dragoman.fidelity.word_tokens import Word, words
from dragoman.text.unspaced import SIGNS

# A phrase of more words that is said twice is found by its parts as soon as it is said often.
_LONGEST_PHRASE = 12
# A text is read so far: more is no sentence.
_MOST_WORDS = 400
_MOST_CHARACTERS = 4_000
# Words that grammar puts side by side, by language; sorted.
_DOUBLED_BY_GRAMMAR = {
    "de": "das dem den denen der des die ihr sie sich was wie zu",
    "en": "had her is that was you",
    "es": "se",
    "fr": "en nous vous",
    "nl": "dat die is ze zijn was wat",
    "pt": "da das do dos se",
    "sv": "det den de är",
}
DOUBLED_BY_GRAMMAR = {
    language: frozenset(listed.split()) for language, listed in _DOUBLED_BY_GRAMMAR.items()
}
# Languages that double a word to say "very", "each" or "many"; three times is a loop there too.
_DOUBLING = (
    "am ar az bn fa gu hi hy id ka kk km kn ko ky lo ml mn mr ms my ne pa ps si sw ta te th tl tr"
    " ur uz vi xh zu"
)
DOUBLING = frozenset(_DOUBLING.split())
# What an English word carries that its repetition need not: The Tap Tap's.
_POSSESSIVE = re.compile(r"['’]s?$")
# Two small words may meet twice: distintos de los de los otros puertos.
_TINY = 3
# Digits in threes are one figure: 5 000 000.
_GROUP = 3
# White space, or nothing that parts a sentence; a word that a bracket explains is not said twice.
_JOINED = re.compile(r"[\s\"“”„«»‘’'*_]*|\)\s*\(?")
_BRACKET = re.compile(r"[()\[\]]")
_EDGE_BEFORE = re.compile(r"(?:^|[^\w\s])\s*$")
_EDGE_AFTER = re.compile(r"\s*(?:$|[^\w\s])")
_FIRST_WORD = re.compile(r"\s+(\w+)")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLACE = re.compile(r"\{\d\}")
# A phrase of so many words, so many of them of so many letters, is said twice in one of 20,000
# human translations where the source repeats no word, compared by so many first letters.
_PHRASE = 4
_LONG_WORDS = 2
_LONG = 5
_STEM = 4
_DENSE = re.compile(f"[{SIGNS}]")
# Signs that stand for a syllable or a word, with no spaces: 研究研究 is grammar, thrice is not.
_DENSE_LOOP = re.compile(r"([\u3040-\u30ff\u3400-\u9fff]{2,12}?)\1{2,}|([\u3400-\u9fff]{4,20})\2")
# Inside a word: a syllable four times, a letter six times. "hahaha" has three.
_SYLLABLE_LOOP = re.compile(r"([^\W\d_]{2,6}?)\1{3,}|([^\W\d_])\2{5,}")


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something said at least twice in a row: what, how often, and where all of it stands."""

    said: str
    times: int
    start: int
    end: int


def repeats(text: str, language: str) -> list[Repeat]:
    """What `text` says again at once where neither grammar nor style asks for it."""
    text = text[:_MOST_CHARACTERS]
    loops = [
        Repeat(match[0][:40], 2, *match.span())
        for pattern in (_SYLLABLE_LOOP, _DENSE_LOOP)
        for match in pattern.finditer(text)
    ]
    strange = [
        Repeat(text[run[0].start : run[size - 1].end], len(run) // size, run[0].start, run[-1].end)
        for run, size in _runs(words(text)[:_MOST_WORDS])
        if _is_strange(text, run, size, language)
    ]
    return strange + loops


def said_again(text: str) -> list[Repeat]:
    """Phrases of four words, two of them long, that stand in `text` once more farther on."""
    said = words(text[:_MOST_CHARACTERS])[:_MOST_WORDS]
    plain = [word.text for word in said]
    is_long = [len(word) >= _LONG for word in plain]
    first: dict[tuple[str, ...], int] = {}
    for index in range(len(said) - _PHRASE + 1):
        if sum(is_long[index : index + _PHRASE]) < _LONG_WORDS:
            continue
        phrase = tuple(plain[index : index + _PHRASE])
        if index - first.setdefault(phrase, index) >= _PHRASE:
            start, end = said[index].start, said[index + _PHRASE - 1].end
            return [Repeat(text[start:end], 2, start, end)]
    return []


def repeats_a_word(text: str) -> bool:
    """Whether `text` has a longer word twice, in whatever form: then its translation may too. True
    of a text without spaces, whose words are not known."""
    stems = [
        word.text[:_STEM] for word in words(text[:_MOST_CHARACTERS]) if len(word.text) >= _STEM
    ]
    return bool(_DENSE.search(text)) or len(set(stems)) < len(stems)


def repeats_anything(text: str) -> bool:
    """Whether `text` says anything twice in a row, for whatever reason."""
    text = text[:_MOST_CHARACTERS]
    if _SYLLABLE_LOOP.search(text) or _DENSE_LOOP.search(text):
        return True
    return next(_runs(words(text)[:_MOST_WORDS]), None) is not None


def _runs(said: Sequence[Word]) -> Iterator[tuple[Sequence[Word], int]]:
    """Each run of words that is a phrase said over and over, and that phrase's size in words."""
    plain = [_POSSESSIVE.sub("", word.text) for word in said]
    often = {word for word, times in Counter(plain).items() if times > 1}
    index = 0
    while index < len(plain):
        size, times = _longest_run(plain, index) if plain[index] in often else (1, 1)
        if times > 1:
            yield said[index : index + size * times], size
        index += size * times


def _longest_run(plain: Sequence[str], index: int) -> tuple[int, int]:
    """The size of the shortest phrase at `index` that is repeated at once, and how often it is."""
    for size in range(1, min(_LONGEST_PHRASE, (len(plain) - index) // 2) + 1):
        if plain[index] != plain[index + size]:
            continue
        phrase = plain[index : index + size]
        times = 1
        while plain[index + size * times : index + size * (times + 1)] == phrase:
            times += 1
        if times > 1:
            return size, times
    return 1, 1


def _is_strange(text: str, run: Sequence[Word], size: int, language: str) -> bool:
    phrase = [word.text for word in run[:size]]
    gaps = [text[one.end : other.start] for one, other in pairwise(run)]
    if not all(_JOINED.fullmatch(gap) for gap in gaps):
        figures = all(word.isdecimal() for word in phrase)
        return (
            not figures and _is_whole(text, run, language) and not any(map(_BRACKET.search, gaps))
        )
    if size > 1:
        return len(run) > 2 * size or any(len(word) > _TINY for word in phrase)
    if run[0].capital != run[1].capital and run[0].start:
        return False
    return len(run) > 2 or _is_strange_twice(phrase[0], language)


def _is_strange_twice(word: str, language: str) -> bool:
    if word.isdecimal():
        return len(word) != _GROUP
    return language not in DOUBLING and word not in DOUBLED_BY_GRAMMAR.get(language, ())


def _is_whole(text: str, run: Sequence[Word], language: str) -> bool:
    """Whether what is said twice, with a stop or comma between, is all of its clause: Yes! Yes!
    An item of a list is one too: lawyers, lawyers and judges.

    A clause that takes up the last word of the one before is style: "... a lamp, a lamp that".
    """
    before, after = text[: run[0].start], text[run[-1].end :]
    if not _EDGE_BEFORE.search(before[-3:]):
        return False
    following = _FIRST_WORD.match(after)
    return bool(
        _EDGE_AFTER.match(after[:3]) or (following and following[1] in _list_words(language))
    )


@cache
def _list_words(language: str) -> frozenset[str]:
    """The words before the last item of a list, from CLDR: and, or."""
    try:
        patterns = Locale.parse(language).list_patterns
    except (UnknownLocaleError, ValueError):
        return frozenset()
    ends = (patterns[name]["end"] for name in ("standard", "or") if name in patterns)
    return frozenset(word for end in ends for word in _LETTERS.findall(_PLACE.sub(" ", end)))
