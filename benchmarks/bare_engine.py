"""The engine alone: what everything else is measured against."""

from __future__ import annotations

from collections.abc import Sequence

from fxtranslate import Translator

from dragoman.mt.models import ModelStore


def load(pair: str = "en-pt") -> Translator:
    """The engine's own translator for one direction, from the model that comes with Dragoman."""
    model = next(model for model in ModelStore().models() if model.pair == pair)
    return Translator(
        model.weights.read_bytes(),
        model.source_vocabulary.read_bytes(),
        model.target_vocabulary.read_bytes(),
        model.candidates.read_bytes() if model.candidates else None,
    )


def words(sentences: Sequence[str]) -> int:
    """How many words of source text they hold."""
    return sum(len(sentence.split()) for sentence in sentences)
