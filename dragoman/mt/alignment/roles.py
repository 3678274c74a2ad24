"""What a token does in its sentence: carry meaning, hold words together, part them."""

from __future__ import annotations

from enum import IntEnum

from dragoman.mt.alignment.grammar_words import meanings
from dragoman.mt.alignment.tokens import Kind, Token, is_unspaced

# In a language whose grammar words are not known a word of so few letters is one.
_SHORT = 3


class Role(IntEnum):
    """SIGN: punctuation. GRAMMAR: articles, prepositions, auxiliaries. CONTENT: all else."""

    SIGN = 0
    GRAMMAR = 1
    CONTENT = 2


def role_of(token: Token, language: str) -> Role:
    """The role of `token` in a text in `language`."""
    if token.kind is Kind.SIGN:
        return Role.SIGN
    if token.kind is Kind.FIGURE or is_unspaced(token):
        return Role.CONTENT
    known = meanings(language)
    grammatical = token.key in known if known else len(token.key) <= _SHORT
    return Role.GRAMMAR if grammatical else Role.CONTENT
