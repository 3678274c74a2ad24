"""Translations that were recorded before: for tests, demonstrations and measuring.

A file of recordings holds one a line: JSON with `source`, `target` (languages), `text` and
`translation` where its name ends in `.jsonl`, else the same four separated by tabs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.common.hashing import of_text
from dragoman.mt.engine import Batch, Model, Quality
from dragoman.mt.errors import EngineFailed, ModelBroken, UnknownPair

_SHOWN = 60
_FIELDS = ("source", "target", "text", "translation")


@dataclass(frozen=True, slots=True)
class Recording:
    """`text` in language `source`, and what it became in language `target`."""

    source: str
    target: str
    text: str
    translation: str


@dataclass(frozen=True, slots=True)
class RecordedModel(Model):
    """The recordings of one direction; `content` is the hash over them."""

    content: str

    @property
    def hash(self) -> str:
        return self.content


class ReplayEngine:
    """Says again what was recorded, and nothing else. Of several for one text the last counts."""

    name = "replay"
    at_once = 64
    reads_context = False

    def __init__(self, recordings: Iterable[Recording], *, quality: Quality = Quality.FAIR) -> None:
        self._said: dict[tuple[str, str], dict[str, str]] = {}
        for one in recordings:
            self._said.setdefault((one.source, one.target), {})[one.text] = one.translation
        self._models: dict[tuple[str, str], Model] = {
            (source, target): RecordedModel(
                source, target, "recordings", self.name, quality, _content(said)
            )
            for (source, target), said in self._said.items()
        }

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        return self._models

    def translate(self, batch: Batch) -> list[str]:
        """See `Engine.translate`; a text that was not recorded is an `EngineFailed`."""
        if not batch.texts:
            return []
        try:
            said = self._said[batch.source, batch.target]
        except KeyError:
            raise UnknownPair(
                f"{self.name} has no recordings {batch.source}-{batch.target}"
            ) from None
        return [self._one(text, said) if text.strip() else text for text in batch.texts]

    def _one(self, text: str, said: Mapping[str, str]) -> str:
        try:
            return said[text]
        except KeyError:
            raise EngineFailed(f"{self.name}: no recording of {text[:_SHOWN]!r}") from None


def read_recordings(path: Path) -> list[Recording]:
    """The recordings in a file; raises `ModelBroken` naming the line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelBroken(f"{path} cannot be read: {error}") from error
    recordings: list[Recording] = []
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            values = json.loads(line) if path.suffix == ".jsonl" else _tabbed(line)
            recordings.append(Recording(*(str(values[name]) for name in _FIELDS)))
        except (KeyError, TypeError, ValueError) as error:
            raise ModelBroken(
                f"{path}, line {number}: not {', '.join(_FIELDS)} ({error})"
            ) from error
    return recordings


def _tabbed(line: str) -> dict[str, str]:
    return dict(zip(_FIELDS, line.split("\t"), strict=True))


def _content(said: Mapping[str, str]) -> str:
    return of_text(*(part for pair in sorted(said.items()) for part in pair))
