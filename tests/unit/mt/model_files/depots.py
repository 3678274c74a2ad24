"""A depot on disk, which can be told to fail, and offers of the wheel's model."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from dragoman.common.errors import DragomanError
from dragoman.mt.engine import Quality
from dragoman.mt.model_files.catalogue import Offer, OfferedFile
from dragoman.mt.model_files.installing import Progress
from dragoman.mt.models import FirefoxModel


class LineBroke(DragomanError):  # noqa: N818 - reads as what it says
    """What a download raises."""


@dataclass
class DiskDepot:
    """Files by their location; those in `failing` cannot be had."""

    files: dict[str, Path]
    failing: set[str] = field(default_factory=set)
    fetched: list[str] = field(default_factory=list)

    def address_of(self, location: str) -> str:
        return f"depot:{location}"

    def fetch(
        self, location: str, to: Path, *, sha256: str, limit: int, progress: Progress
    ) -> None:
        if location in self.failing:
            raise LineBroke(location)
        self.fetched.append(location)
        shutil.copyfile(self.files[location], to)
        progress(to.stat().st_size)

    def unpack(self, packed: Path, to: Path, *, location: str, limit: int) -> str:
        shutil.copyfile(packed, to)
        return hashlib.sha256(to.read_bytes()).hexdigest()


def offer_of(model: FirefoxModel, *, version: str = "3.0") -> Offer:
    """`model` as a mirror would offer it."""
    files = tuple(
        OfferedFile(
            name=path.name,
            location=path.name,
            packed_sha256=(sha256 := hashlib.sha256(path.read_bytes()).hexdigest()),
            packed_bytes=path.stat().st_size,
            sha256=sha256,
            bytes=path.stat().st_size,
        )
        for path in model.files
    )
    return Offer(model.source, model.target, version, "tiny", Quality.FAIR, files)


def depot_of(model: FirefoxModel) -> DiskDepot:
    return DiskDepot({path.name: path for path in model.files})


def with_hash(offer: Offer, sha256: str) -> Offer:
    """The offer, its first file said to be something else."""
    return replace(offer, files=(replace(offer.files[0], sha256=sha256), *offer.files[1:]))
