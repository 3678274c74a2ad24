"""The SHA-256 of a model's files, computed again only when one of them changes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from dragoman.common.hashing import of_files
from dragoman.mt.errors import ModelBroken


def hash_of(paths: Iterable[Path]) -> str:
    """SHA-256 over the contents of `paths`, in order; raises `ModelBroken` if one is not there."""
    try:
        stamps = [(path, path.stat()) for path in paths]
        return _hash(tuple((path, stat.st_mtime_ns, stat.st_size) for path, stat in stamps))
    except OSError as error:
        raise ModelBroken(f"a file of the model cannot be read: {error}") from error


@cache
def _hash(stamps: tuple[tuple[Path, int, int], ...]) -> str:
    return of_files([path for path, _, _ in stamps])
