"""What a check is."""

from __future__ import annotations

from typing import Protocol

from dragoman.fidelity.finding import Finding
from dragoman.fidelity.pair import Pair


class Check(Protocol):
    """Sees one kind of error. It keeps no state and never raises."""

    @property
    def name(self) -> str:
        """The word for it in findings, reasons (`held:numbers`) and docs/fidelity.md."""

    def covers(self, source_language: str, target_language: str) -> bool:
        """Whether it knows enough of both languages; where not, finding nothing says nothing."""

    def find(self, pair: Pair) -> list[Finding]:
        """What is wrong with `pair`; empty if nothing is, or where it does not cover the pair."""
