"""What a token does in its sentence: carry meaning, hold words together, part them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum

from dragoman.mt.alignment.grammar_words import meanings
from dragoman.mt.alignment.tokens import Kind, Token, is_unspaced

# In a language whose grammar words are not known a word of so few letters is one.
_SHORT = 3
# Where nouns are written with a capital, a small word that closes a clause is its verb.
_CAPITAL_NOUNS = frozenset({"de", "lb"})
_CLAUSE_ENDS = frozenset(".,;:!?)")


class Role(IntEnum):
    """SIGN: punctuation. GRAMMAR: articles, prepositions, auxiliaries, and verbs that close a
    clause, where order says nothing of what they came from. CONTENT: all else."""

    SIGN = 0
    GRAMMAR = 1
    CONTENT = 2


def roles_of(sentence: Sequence[Token], language: str) -> tuple[Role, ...]:
    """The role of each token of a sentence in `language`."""
    known = meanings(language)
    roles = [_role(token, known) for token in sentence]
    if language in _CAPITAL_NOUNS:
        closing = True
        for index in range(len(sentence) - 1, -1, -1):
            if closing and roles[index] is Role.CONTENT and sentence[index].text.islower():
                roles[index] = Role.GRAMMAR
            ends = sentence[index].key in _CLAUSE_ENDS
            closing = ends or (closing and roles[index] is Role.GRAMMAR)
    return tuple(roles)


def _role(token: Token, known: Collection[str]) -> Role:
    if token.kind is Kind.SIGN:
        return Role.SIGN
    if token.kind is Kind.FIGURE or is_unspaced(token):
        return Role.CONTENT
    grammatical = token.key in known if known else len(token.key) <= _SHORT
    return Role.GRAMMAR if grammatical else Role.CONTENT
