"""What a check gets: a sentence, its translation, and whatever else is known of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol


class Lexicon(Protocol):
    """Single words and what they may become: a model's own dictionary, or any other."""

    def renderings(self, word: str) -> frozenset[str]:
        """The words of the target language that `word` of the source may become, in small letters.

        Empty where the word is not known, which says nothing of its translation.
        """


@dataclass(frozen=True, slots=True)
class Context:
    """What else is known of a pair; each field is empty where nothing is.

    `others` are the document's other sentences with their translations. `terms` are the glossary's
    (source, target). `names` were identified in the document, as its source writes them. `second`
    is another translation of the source, by another engine or model; `back` is the translation
    brought back into the source's language; `lexicon` knows words of the pair of languages.
    `headline`: the pair is one.
    """

    others: Sequence[tuple[str, str]] = ()
    terms: Sequence[tuple[str, str]] = ()
    names: frozenset[str] = frozenset()
    second: str = ""
    back: str = ""
    lexicon: Lexicon | None = field(default=None, compare=False)
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
