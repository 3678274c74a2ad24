"""Negations, a row a language: a code of the table goes in, its words come out."""

from __future__ import annotations

from dragoman.fidelity.negation_words import asian, germanic, others, romance, slavic
from dragoman.fidelity.negation_words.opposable import OPPOSABLE
from dragoman.fidelity.negation_words.row import NegationWords

__all__ = ["NEGATION_WORDS", "OPPOSABLE", "NegationWords"]

NEGATION_WORDS: dict[str, NegationWords] = {
    **asian.ROWS,
    **germanic.ROWS,
    **others.ROWS,
    **romance.ROWS,
    **slavic.ROWS,
}
NEGATION_WORDS["bs"] = NEGATION_WORDS["hr"]
NEGATION_WORDS["nn"] = NEGATION_WORDS["no"] = NEGATION_WORDS["nb"]
