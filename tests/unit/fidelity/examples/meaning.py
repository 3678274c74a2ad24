"""Pairs for the check `meaning`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.dictionary import Dictionary
from tests.unit.fidelity.example import bad, good


@dataclass(frozen=True)
class Likeness:
    """Says of every pair of texts that they are so alike."""

    value: float

    def similarity(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [self.value for _ in pairs]


def alike(value: float) -> Context:
    return Context(similarity=Likeness(value))


SOURCE = "The harbour froze for the first time in a century."
TARGET = "O porto congelou pela primeira vez em um século."
OTHER = "A cozinheira esqueceu o açúcar na despensa da escola."

WORDS = Dictionary(
    {
        "century": "século",
        "farmers": "agricultores",
        "first": "primeira",
        "froze": "congelou",
        "harbour": "porto",
        "time": "vez",
        "watched": "observavam",
    }
)
LONGER = "The harbour froze for the first time in a century while farmers watched."
ALL_THERE = "O porto congelou pela primeira vez em um século enquanto agricultores observavam."

EXAMPLES = (
    good("its words are there", LONGER, ALL_THERE, context=Context(lexicon=WORDS)),
    good(
        "vectors are not asked then",
        LONGER,
        ALL_THERE,
        context=Context(lexicon=WORDS, similarity=Likeness(0.5)),
    ),
    bad("none of its words is there", LONGER, OTHER, context=Context(lexicon=WORDS)),
    good(
        "vectors know better",
        LONGER,
        OTHER,
        context=Context(lexicon=WORDS, similarity=Likeness(0.9)),
    ),
    good("the same", SOURCE, TARGET, context=alike(0.93)),
    good("nobody asked", SOURCE, OTHER),
    good("a few words", "Markets", "Mercados", context=alike(0.7)),
    good("no language it knows", SOURCE, OTHER, "en-xx", context=alike(0.7)),
    bad("another sentence", SOURCE, OTHER, context=alike(0.75)),
    bad("hardly the same", SOURCE, OTHER, context=alike(0.84), worst=Severity.MINOR),
    bad("another sentence between scripts", SOURCE, OTHER, "en-ru", context=alike(0.75)),
)
