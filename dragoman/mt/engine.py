"""What an engine is to the rest of Dragoman."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Engine(Protocol):
    """A machine-translation program.

    An engine only translates. What a model cannot read or would damage, long sentences, marks and
    retries are its callers' business.
    """

    @property
    def name(self) -> str:
        """The word for it in provenance: `firefox`."""

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The directions it has, as (source, target) language codes."""

    def translate(self, batch: Sequence[str], source: str, target: str) -> list[str]:
        """One translation for each text of `batch`, in order; an empty text stays empty.

        Raises `UnknownPair`, `EngineFailed`, `ModelBroken` or another `MtError`.
        """
