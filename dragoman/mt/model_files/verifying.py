"""Whether a model's files are still what they were when it was installed."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from dragoman.common import hashing
from dragoman.mt.models import WHEEL, FirefoxModel


@dataclass(frozen=True, slots=True)
class Checked:
    """One model after its check: what it was compared with, and each file that differs, with why.

    `compared_with` is `manifest`, `wheel`, or empty where nothing is known to compare with.
    """

    model: FirefoxModel
    compared_with: str
    problems: tuple[str, ...]

    @property
    def way_out(self) -> str:
        """What mends it; empty where nothing is wrong."""
        if not self.problems:
            return ""
        model = self.model
        if model.origin == "wheel":
            return f"pip install --force-reinstall {WHEEL.replace('_', '-')}"
        if model.manifest is not None and Path(model.manifest.origin).is_absolute():
            return f"dragoman models import {model.manifest.origin}"
        return f"dragoman models add {model.source} {model.target} --force"


def verify(model: FirefoxModel) -> Checked:
    """Read every file of `model` and compare it with what is known of it."""
    if model.manifest is not None:
        known = {entry.name: entry.sha256 for entry in model.manifest.files}
        return Checked(model, "manifest", _differences(model.folder, known))
    if model.origin == "wheel":
        known = _wheel_hashes(model.folder)
        return Checked(model, "wheel" if known else "", _differences(model.folder, known))
    return Checked(model, "", ())


def _differences(folder: Path, known: Mapping[str, str]) -> tuple[str, ...]:
    found = []
    for name, sha256 in known.items():
        path = folder / name
        try:
            there = hashing.of_files([path])
        except OSError as error:
            found.append(f"{path}: {error.strerror}")
            continue
        if there != sha256:
            found.append(f"{path}: SHA-256 is {there[:12]}… and should be {sha256[:12]}…")
    return tuple(found)


def _wheel_hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of the wheel's files in `folder`, by name, as pip has them in RECORD."""
    try:
        files = distribution(WHEEL.replace("_", "-")).files or []
    except PackageNotFoundError:
        return {}
    return {
        file.name: base64.urlsafe_b64decode(file.hash.value + "=").hex()
        for file in files
        if file.hash is not None
        and file.hash.mode == "sha256"
        and Path(str(file.locate())).parent.resolve() == folder.resolve()
    }
