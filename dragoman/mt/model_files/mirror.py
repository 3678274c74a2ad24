"""A folder that any web server can serve as a mirror: records, and files by their hashes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dragoman.common import durable, hashing
from dragoman.mt.engine import Quality
from dragoman.mt.model_files import names
from dragoman.mt.models import FirefoxModel

RECORDS = "records.json"
ATTACHMENTS = "attachments"
# The version and the architecture of a model that does not tell its own.
_VERSION = "3.0"
_ARCHITECTURES = {Quality.GOOD: "base"}


def write_mirror(models: Iterable[FirefoxModel], folder: Path) -> int:
    """Write `models` into `folder` (made if missing); returns how many records that were.

    `records.json` is written last and in one step, so that a running server never names what is
    not there. Files that are there already stay. Raises `OSError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    records = [_record(model, path, folder) for model in models for path in model.files]
    made = folder / f".{RECORDS}"
    made.write_text(json.dumps({"data": records}, indent=1) + "\n", encoding="utf-8")
    durable.put_in_place(made, folder / RECORDS)
    return len(records)


def _record(model: FirefoxModel, path: Path, folder: Path) -> dict[str, Any]:
    sha256, size = hashing.of_files([path]), path.stat().st_size
    location = f"{sha256[:16]}/{path.name}"
    place = folder / ATTACHMENTS / location
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        made = place.with_name(f".{path.name}")
        shutil.copyfile(path, made)
        durable.put_in_place(made, place)
    return {
        "name": path.name,
        "fileType": names.kind_of(path.name),
        "sourceLanguage": model.source,
        "targetLanguage": model.target,
        "version": model.version or _VERSION,
        "architecture": model.architecture or _ARCHITECTURES.get(model.quality, "tiny"),
        "decompressedHash": sha256,
        "decompressedSize": size,
        "attachment": {
            "location": location,
            "filename": path.name,
            "hash": sha256,
            "size": size,
            "mimetype": "application/octet-stream",
        },
    }
