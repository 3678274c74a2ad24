"""Content hashes: how bodies, revisions, sentences and models are told apart."""

from __future__ import annotations

import hashlib
from pathlib import Path

_CHUNK = 1 << 20


def of_bytes(content: bytes) -> str:
    """SHA-256 of `content`, 64 lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def of_text(*parts: str) -> str:
    """SHA-256 of several texts; a NUL between them keeps ("ab", "c") apart from ("a", "bc")."""
    return of_bytes("\0".join(parts).encode("utf-8", "surrogatepass"))


def of_files(paths: list[Path]) -> str:
    """SHA-256 over the contents of `paths`, in the order given."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()
