"""How sure a sentence is and on whose word, a row a language: a code goes in, words come out."""

from __future__ import annotations

from dragoman.fidelity.modality_words import european, other, slavic
from dragoman.fidelity.modality_words.row import ModalityWords

__all__ = ["MODALITY_WORDS", "ModalityWords"]

MODALITY_WORDS: dict[str, ModalityWords] = {
    **european.ROWS,
    **other.ROWS,
    **slavic.ROWS,
}
MODALITY_WORDS["bs"] = MODALITY_WORDS["hr"]
MODALITY_WORDS["nn"] = MODALITY_WORDS["no"] = MODALITY_WORDS["nb"]
