"""What stands in brackets on one side only."""

from __future__ import annotations

import re
from typing import NamedTuple

from dragoman.fidelity.word_tokens import words

_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
# A label: a name, a heading of a table. A sentence may need an explanation, a label hardly does.
_LABEL_WORDS = 5


class Bracket(NamedTuple):
    """Offsets of a pair of brackets with all that is in them, and the text inside."""

    start: int
    end: int
    inside: str


def brackets(text: str) -> list[Bracket]:
    """Each pair of round or square brackets that holds a letter."""
    return [
        Bracket(*match.span(), match[1].strip())
        for match in _BRACKETED.finditer(text)
        if any(character.isalpha() for character in match[1])
    ]


def is_label(text: str) -> bool:
    """Whether `text` is so short that it is no sentence: a bare name."""
    return 0 < len(words(text)) <= _LABEL_WORDS and not text.rstrip().endswith(
        (".", "!", "?", "。")
    )
