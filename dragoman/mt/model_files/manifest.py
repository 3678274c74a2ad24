"""`model.json` in a model's folder: what it is, where it came from, what its files must be."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dragoman.mt.engine import Quality

FILE_NAME = "model.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file as it was installed: its name, bytes, SHA-256, and when it was written (ns)."""

    name: str
    bytes: int
    sha256: str
    modified_ns: int

    def is_untouched(self, folder: Path) -> bool:
        """Whether size and time are still those of the installation; nothing is read."""
        try:
            there = (folder / self.name).stat()
        except OSError:
            return False
        return (there.st_size, there.st_mtime_ns) == (self.bytes, self.modified_ns)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of an installed model. `hash`: SHA-256 over its files, as `FirefoxModel.hash`.

    `origin` is the address or the folder that it came from, `installed` an ISO 8601 moment.
    """

    source: str
    target: str
    version: str
    architecture: str
    quality: Quality
    hash: str
    files: tuple[FileEntry, ...]
    origin: str
    installed: str

    def is_untouched(self, folder: Path) -> bool:
        """Whether every file has the size and time that it was installed with."""
        return all(entry.is_untouched(folder) for entry in self.files)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write it into the model's folder. Raises `OSError`."""
    data = {"format": _FORMAT} | asdict(manifest) | {"quality": manifest.quality.name.lower()}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    (folder / FILE_NAME).write_text(text, encoding="utf-8")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a model's folder; None if there is none that can be read."""
    try:
        data = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return _from_data(data) if data["format"] == _FORMAT else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _from_data(data: Mapping[str, Any]) -> Manifest:
    return Manifest(
        source=str(data["source"]),
        target=str(data["target"]),
        version=str(data["version"]),
        architecture=str(data["architecture"]),
        quality=Quality[data["quality"].upper()],
        hash=str(data["hash"]),
        files=tuple(
            FileEntry(
                str(entry["name"]),
                int(entry["bytes"]),
                str(entry["sha256"]),
                int(entry["modified_ns"]),
            )
            for entry in data["files"]
        ),
        origin=str(data["origin"]),
        installed=str(data["installed"]),
    )
