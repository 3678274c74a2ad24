"""Numbers in words, in every language that CLDR can spell them out in, and by hand in some more.

Comes in: a language's code, or a text in it. Goes out: its `Vocabulary`, and every number that the
text spells out. Never: a judgement about a translation.
"""

from __future__ import annotations

from dragoman.fidelity.number_words.reading import spelled
from dragoman.fidelity.number_words.sums import Spelled
from dragoman.fidelity.number_words.vocabulary import Vocabulary, vocabulary

__all__ = ["Spelled", "Vocabulary", "spelled", "vocabulary"]
