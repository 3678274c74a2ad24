"""What a check is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from dragoman.fidelity.finding import Finding


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its translation, with the codes of their languages."""

    source: str
    target: str
    source_language: str
    target_language: str


class Check(Protocol):
    """Sees one kind of error. It keeps no state and never raises."""

    @property
    def name(self) -> str:
        """The word for it in findings, reasons (`held:numbers`) and docs/fidelity.md."""

    def find(self, pair: Pair) -> list[Finding]:
        """What is wrong with `pair`; empty if nothing is."""
