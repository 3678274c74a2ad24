"""What an error is planted in, and what comes out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from dragoman.fidelity import Pair


@dataclass(frozen=True, slots=True)
class Ground:
    """A good pair, another good one of the same languages to borrow from, and the chance."""

    pair: Pair
    stranger: Pair
    chance: Random

    @property
    def target(self) -> str:
        return self.pair.target

    @property
    def language(self) -> str:
        return self.pair.target_language

    def choice(self, places: Sequence[re.Match[str]]) -> re.Match[str] | None:
        """One of the places, if there is any."""
        return self.chance.choice(places) if places else None


# The target with the error in it; None where this kind cannot be planted.
Planter = Callable[[Ground], str | None]
# The same for kinds that write into the source, too: the good pair and the bad one.
PairPlanter = Callable[[Ground], tuple[Pair, Pair] | None]


def with_target(pair: Pair, target: str) -> Pair:
    return replace(pair, target=target)


def swapped(text: str, span: tuple[int, int], new: str) -> str:
    """`text` with `new` in place of what stands at `span`."""
    return text[: span[0]] + new + text[span[1] :]


def without(text: str, span: tuple[int, int]) -> str:
    """`text` with what stands at `span` taken out, and no space left over."""
    shorter = swapped(text, span, "")
    return re.sub(r"\s{2,}", " ", re.sub(r"\s+(?=[,.;:!?)])", "", shorter)).strip()


def word_places(text: str, words: Mapping[str, str]) -> list[re.Match[str]]:
    """Where one of `words` stands alone; signs (no letters) need no edges."""
    spelled = sorted((re.escape(word) for word in words if word[0].isalpha()), key=len)[::-1]
    signs = [re.escape(word) for word in words if not word[0].isalpha()]
    letter = r"[^\W\d_]"
    # A part of a compound (peut-être) is another word.
    edges = rf"(?<!{letter})(?<!{letter}[-'’])", rf"(?!-?{letter})"
    patterns = [rf"{edges[0]}(?:{'|'.join(spelled)}){edges[1]}"] if spelled else []
    return list(re.finditer("|".join([*patterns, *signs]), text)) if patterns or signs else []


def place_in_run(text: str, words: Mapping[str, str]) -> list[re.Match[str]]:
    """The same for scripts without spaces, where words have no edges."""
    longest = sorted(words, key=len)[::-1]
    return list(re.finditer("|".join(map(re.escape, longest)), text)) if words else []


def same_case(model: str, word: str) -> str:
    """`word` with a capital where `model` has one."""
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
