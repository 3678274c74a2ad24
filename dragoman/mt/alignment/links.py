"""The links between the tokens of a sentence and those of its translation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.mt.alignment.chain import Table
from dragoman.mt.alignment.roles import Role
from dragoman.mt.alignment.tokens import Token


@dataclass(frozen=True, slots=True)
class Links:
    """`table[i, j]`: from 0 to 1, how surely target token j came from source token i."""

    sources: tuple[Token, ...]
    targets: tuple[Token, ...]
    table: Table
    source_roles: tuple[Role, ...]
    target_roles: tuple[Role, ...]

    def within(self, inside: Sequence[int]) -> Table:
        """For each target token how surely it came from one of the source tokens `inside`."""
        chosen: Table = self.table[list(inside)].sum(axis=0)
        return chosen

    def anywhere(self) -> Table:
        """For each target token how surely it came from any source token at all."""
        every: Table = self.table.sum(axis=0)
        return every
