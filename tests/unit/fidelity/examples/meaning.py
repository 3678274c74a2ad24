"""Pairs for the check `meaning`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.fidelity import Context, Severity
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

EXAMPLES = (
    good("the same", SOURCE, TARGET, context=alike(0.93)),
    good("nobody asked", SOURCE, OTHER),
    good("a few words", "Markets", "Mercados", context=alike(0.7)),
    good("no language it knows", SOURCE, OTHER, "en-xx", context=alike(0.7)),
    bad("another sentence", SOURCE, OTHER, context=alike(0.75)),
    bad("hardly the same", SOURCE, OTHER, context=alike(0.84), worst=Severity.MINOR),
    bad("another sentence between scripts", SOURCE, OTHER, "en-ru", context=alike(0.75)),
)
