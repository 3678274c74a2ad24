"""Words that a text says again at once: doubled words, phrases, sentences, loops of syllables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.fidelity.word_tokens import Word, words

# A phrase of more words that is said twice is found by its parts as soon as it is said often.
_LONGEST_PHRASE = 12
# A text is read so far: more is no sentence.
_MOST_WORDS = 400
_MOST_CHARACTERS = 4_000
# Words that grammar puts side by side, by language; sorted.
_DOUBLED_BY_GRAMMAR = {
    "de": "das dem den denen der des die ihr sie sich was wie zu",
    "en": "had her is that was",
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
# White space, or nothing that parts a sentence.
_JOINED = re.compile(r"[\s\"“”„«»‘’'*_]*")
_BRACKET = re.compile(r"[()\[\]]")
_EDGE_BEFORE = re.compile(r"(?:^|[^\w\s])\s*$")
_EDGE_AFTER = re.compile(r"\s*(?:$|[^\w\s])")
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
    """What `text` says again at once and the language's grammar does not ask for."""
    text = text[:_MOST_CHARACTERS]
    loops = [
        Repeat(match[0][:40], 2, *match.span())
        for pattern in (_SYLLABLE_LOOP, _DENSE_LOOP)
        for match in pattern.finditer(text)
    ]
    return _phrases(text, words(text)[:_MOST_WORDS], language) + loops


def _phrases(text: str, said: Sequence[Word], language: str) -> list[Repeat]:
    plain = [_POSSESSIVE.sub("", word.text) for word in said]
    found: list[Repeat] = []
    index = 0
    while index < len(plain):
        size, times = _longest_run(plain, index)
        run = said[index : index + size * times]
        index += len(run)
        if times > 1 and _is_strange(text, run, size, language):
            phrase = text[run[0].start : run[size - 1].end]
            found.append(Repeat(phrase, times, run[0].start, run[-1].end))
    return found


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
    if not any(character.isalpha() for word in phrase for character in word):
        return False
    gaps = [text[one.end : other.start] for one, other in pairwise(run)]
    if not all(_JOINED.fullmatch(gap) for gap in gaps):
        return _is_whole(text, run) and not any(_BRACKET.search(gap) for gap in gaps)
    if run[size].capital and not run[0].capital:
        return False
    if len(phrase) > 1 or len(run) > 2:
        return True
    return language not in DOUBLING and phrase[0] not in DOUBLED_BY_GRAMMAR.get(language, ())


def _is_whole(text: str, run: Sequence[Word]) -> bool:
    """Whether what is said twice, with a stop or comma between, is all of its clause: Yes! Yes!

    A clause that takes up the last word of the one before is style: "... the post, the post is".
    """
    before, after = text[: run[0].start], text[run[-1].end :]
    return bool(_EDGE_BEFORE.search(before[-3:]) and _EDGE_AFTER.match(after[:3]))
