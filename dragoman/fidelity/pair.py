"""What a check gets: a sentence, its translation, and whatever else is known of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from dragoman.fidelity.lexicon import Lexicon


class Similarity(Protocol):
    """How near texts of any language are in meaning; asking costs as much as translating."""

    def similarity(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each pair of texts from -1 to 1; see `embeddings.Embedder`."""


@dataclass(frozen=True, slots=True)
class Context:
    """What else is known of a pair; each field is empty where nothing is.

    `others` are the document's other sentences with their translations. `terms` are the glossary's
    (source, target). `names` were identified in the document, as its source writes them. `second`
    is another translation of the source, by another engine or model; `back` is the translation
    brought back into the source's language; `lexicon` knows words of the pair of languages.
    `similarity` is given where the pair deserves what it costs (`doubt`). `headline`: the pair is
    one.
    """

    others: Sequence[tuple[str, str]] = ()
    terms: Sequence[tuple[str, str]] = ()
    names: frozenset[str] = frozenset()
    second: str = ""
    back: str = ""
    lexicon: Lexicon | None = field(default=None, compare=False)
    similarity: Similarity | None = field(default=None, compare=False)
    headline: bool = False


NOTHING_ELSE = Context()


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its translation, with the codes of their languages."""

    source: str
    target: str
    source_language: str
    target_language: str
    context: Context = NOTHING_ELSE
