"""Whether a text is in the language that it should be in: by its small words, then by its letters.

Small words (articles, prepositions, pronouns) are cheap and sure where both languages have a list;
the identifier is asked only where too few of them stand in the text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.fidelity.common_words import listed_languages, small_words, well_known, zipf
from dragoman.fidelity.script_share import scripts_of
from dragoman.fidelity.word_tokens import Word
from dragoman.languages.identify import identify

# A small word of one language tells it from another where it is so much commoner (powers of ten).
_TELLING = 1.3
# So many telling words of the source's language, and so many for each of the target's own: names
# and titles bring in two or three.
MIN_TELLING = 3
MIN_TELLING_THIRD = 3
_TELLING_EACH = 2
# With a word in six being one of its own small words a text is in its language. Of 1,053 news
# sentences in each of six European languages of twelve words and more one in a hundred has fewer.
ENOUGH_OWN = 1 / 6
# The identifier is not asked of fewer words, nor believed when less sure.
MIN_WORDS = 8
MIN_CONFIDENCE = 0.95
# The words of what it says that must be that language's small words.
MIN_OTHER = 0.25
# Languages that the identifier and a short text confuse; each row holds those alike.
_ALIKE = (
    frozenset({"af", "nl"}),
    frozenset({"be", "bg", "mk", "ru", "sr", "uk"}),
    frozenset({"bs", "hr", "sl", "sr"}),
    frozenset({"ca", "es", "gl"}),
    frozenset({"gl", "pt"}),
    frozenset({"cs", "sk"}),
    frozenset({"da", "nb", "nn", "no", "sv"}),
    frozenset({"hi", "mr", "ne"}),
    frozenset({"id", "ms"}),
    frozenset({"fa", "ps", "ur"}),
    frozenset({"az", "tr", "uz"}),
    frozenset({"kk", "ky"}),
)


@dataclass(frozen=True, slots=True)
class Wrong:
    """The language that a text seems to be in, and what says so."""

    language: str
    why: str


@lru_cache(maxsize=64)
def telling_words(language: str, other: str) -> frozenset[str]:
    """The small words of `language` that are not words of `other`; empty if either is unknown."""
    here, there = zipf(language), zipf(other)
    if not there:
        return frozenset()
    return frozenset(
        word for word in small_words(language) if there.get(word, 0.0) < here[word] - _TELLING
    )


def wrong_language(text: str, said: list[Word], source: str, target: str) -> Wrong | None:
    """The language `text` is in, if that is not `target`; `said` are its words."""
    plain = [word.text for word in said]
    wrong = _by_small_words(said, source, target)
    if wrong is not None or len(plain) < MIN_WORDS:
        return wrong
    own = small_words(target)
    if own and sum(word in own for word in plain) >= ENOUGH_OWN * len(plain):
        return None
    return _identified(text, plain, target)


def _by_small_words(said: list[Word], source: str, target: str) -> Wrong | None:
    pointing = _pointing(target)
    counts = Counter(
        language
        for index, word in enumerate(said)
        if word.text in pointing and not _is_in_name(said, index)
        for language in pointing[word.text]
    )
    if not counts:
        return None
    # The source's language is what is left over; any other needs more to be believed.
    best = max(counts, key=lambda one: (counts[one] + (one == source), one))
    theirs = counts[best]
    if theirs < (MIN_TELLING if best == source else MIN_TELLING_THIRD):
        return None
    own = _against(target, best)
    ours = sum(word.text in own for word in said)
    if theirs <= _TELLING_EACH * ours:
        return None
    return Wrong(best, f"{theirs} small words of it, {ours} of the right one")


@lru_cache(maxsize=64)
def _against(language: str, other: str) -> frozenset[str]:
    """The small words of `language` that are much commoner there than in `other`, one of many."""
    here, there = well_known(language), well_known(other)
    return frozenset(
        word for word in small_words(language) if there.get(word, 0.0) < here[word] - _TELLING
    )


def _is_in_name(said: list[Word], index: int) -> bool:
    """Friends of the Earth and Sea in Tarnsey."""
    return 0 < index < len(said) - 1 and said[index - 1].capital and said[index + 1].capital


@lru_cache(maxsize=16)
def _pointing(target: str) -> Mapping[str, tuple[str, ...]]:
    """Small words of other languages in the same script that `target` does not have → which."""
    known, pointing = zipf(target), defaultdict[str, list[str]](list)
    if not known:
        return {}
    for language in sorted(listed_languages()):
        if language == target or not scripts_of(language) & scripts_of(target):
            continue
        if _alike(language, target):
            continue
        common = well_known(language)
        for word in small_words(language):
            if known.get(word, 0.0) < common[word] - _TELLING:
                pointing[word].append(language)
    return {word: tuple(languages) for word, languages in pointing.items()}


def _identified(text: str, plain: list[str], target: str) -> Wrong | None:
    found = identify(text)
    if not found.language or found.confidence < MIN_CONFIDENCE:
        return None
    if found.language == target or _alike(found.language, target):
        return None
    small = small_words(found.language)
    if small and sum(word in small for word in plain) < MIN_OTHER * len(plain):
        return None
    return Wrong(found.language, f"identified with {found.confidence:.2f}")


def _alike(one: str, other: str) -> bool:
    return any(one in row and other in row for row in _ALIKE)
