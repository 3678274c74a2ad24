"""Files that are there whole or not at all, whatever moment the power fails."""

from __future__ import annotations

import os
from pathlib import Path


def flush(path: Path) -> None:
    """Wait until the disk holds the file or the folder at `path` (for a folder: its names)."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(made: Path, place: Path) -> None:
    """Give the finished file or folder `made` its name `place`, on the same disk, in one step.

    A file that is there is replaced; a folder has to be empty or missing (`OSError` otherwise).
    """
    flush(made)
    made.replace(place)
    flush(place.parent)
