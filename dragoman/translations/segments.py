"""One translated sentence as it is stored: the JSON of `Translation.segments`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dragoman.text import serialise
from dragoman.text.document import Part, Run


class Origin(StrEnum):
    """Where a sentence's target words come from."""

    MACHINE = "machine"
    MEMORY = "memory"
    PERSON = "person"
    KEPT = "kept"
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True, slots=True)
class Weight:
    """A model as provenance names it: `en-pt`, its name, its content hash, the engine that ran it.

    `engine` is empty in rows from before engines had names.
    """

    pair: str
    name: str
    hash: str
    engine: str = ""

    def to_json(self) -> dict[str, str]:
        """The stored form."""
        return {"pair": self.pair, "name": self.name, "hash": self.hash, "engine": self.engine}

    @classmethod
    def from_json(cls, stored: Mapping[str, str]) -> Weight:
        """Back from the stored form."""
        return cls(stored["pair"], stored["name"], stored["hash"], stored.get("engine", ""))


@dataclass(frozen=True, slots=True)
class StoredSegment:
    """Source and target runs of one segment, and where it stands in its document.

    `origin`: `machine`, `memory` (translated before, here or elsewhere), `person` (a person's words
    from memory), `kept` (it failed its checks, so `target` is the source) or `untranslated`
    (nothing to translate: code, a bare number). `repairs`: the ways of the repair ladder that were
    tried after a first translation had failed; `mended_by`: the one that made the words, empty
    where the first did. `refused`: of a kept sentence, the translation that failed its checks.
    `made_by`: the hashes of the models that made it, where they are not the translation's first,
    one for each step of its route.
    """

    number: int
    part: Part
    block: int
    source: tuple[Run, ...]
    target: tuple[Run, ...]
    origin: Origin
    repairs: tuple[str, ...] = ()
    refused: tuple[Run, ...] = ()
    made_by: tuple[str, ...] = ()
    mended_by: str = ""

    @property
    def repaired(self) -> bool:
        """Whether it stands because another way than the first made it."""
        return bool(self.mended_by) and self.origin is not Origin.KEPT

    def to_json(self) -> dict[str, Any]:
        """The stored form."""
        stored: dict[str, Any] = {
            "number": self.number,
            "part": self.part.value,
            "block": self.block,
            "source": serialise.runs_to_data(self.source),
            "target": serialise.runs_to_data(self.target),
            "origin": self.origin.value,
            "repairs": list(self.repairs),
            "refused": serialise.runs_to_data(self.refused),
        }
        if self.made_by:
            stored["made_by"] = list(self.made_by)
        if self.mended_by:
            stored["mended_by"] = self.mended_by
        return stored

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> StoredSegment:
        """Back from the stored form."""
        return cls(
            number=stored["number"],
            part=Part(stored["part"]),
            block=stored["block"],
            source=serialise.runs_from_data(stored["source"]),
            target=serialise.runs_from_data(stored["target"]),
            origin=Origin(stored["origin"]),
            repairs=tuple(stored["repairs"]),
            refused=serialise.runs_from_data(stored["refused"]),
            made_by=tuple(stored.get("made_by", ())),
            mended_by=stored.get("mended_by", ""),
        )
