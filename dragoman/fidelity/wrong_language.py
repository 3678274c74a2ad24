"""Whether a text is in the language that it should be in: by its small words, then by its letters.

Small words (articles, prepositions, pronouns) are cheap and sure where both languages have a list;
the identifier is asked only where too few of them stand in the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.fidelity.common_words import small_words, zipf
from dragoman.fidelity.word_tokens import Word
from dragoman.languages.identify import identify

# A small word of one language tells it from another where it is so much commoner (powers of ten).
_TELLING = 1.3
# So many telling words of the source's language, and so many for each of the target's own: names
# and titles bring in two or three.
MIN_TELLING = 3
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
    frozenset({"ca", "es", "gl", "pt"}),
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
    their_words, our_words = telling_words(source, target), telling_words(target, source)
    theirs = sum(word in their_words for word in plain)
    ours = sum(word in our_words for word in plain)
    if theirs >= MIN_TELLING and theirs > _TELLING_EACH * ours:
        return Wrong(source, f"{theirs} small words of it, {ours} of the right one")
    own = small_words(target)
    if own and sum(word in own for word in plain) >= ENOUGH_OWN * len(plain):
        return None
    return _identified(text, plain, target) if len(plain) >= MIN_WORDS else None


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
