"""Which words of a sentence became which words of its translation.

In come a source sentence and its translation, out comes a table of links between their tokens. It
never translates, never changes a text, and needs neither an engine nor training: what it knows of
two languages is the model's own shortlist where there is one, their grammar words, names that are
written alike and, for a document that is long enough, the document itself.
"""

from dragoman.mt.alignment.aligner import Aligner, shortlist_of
from dragoman.mt.alignment.links import Links

__all__ = ["Aligner", "Links", "shortlist_of"]
