"""Files out of their compression."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest
import zstandard

from dragoman.fetching import errors
from dragoman.fetching.unpacking import unpack

CONTENT = bytes(range(256)) * 1000
ZSTD = zstandard.ZstdCompressor(level=19).compress(CONTENT)
STRONGEST = zstandard.ZstdCompressor(level=22).compress(CONTENT)


@pytest.mark.parametrize(
    "packed",
    [CONTENT, gzip.compress(CONTENT), ZSTD, STRONGEST, zstandard.compress(CONTENT)],
    ids=["as it is", "gzip", "zstd", "zstd -22", "zstd -3"],
)
def test_each_compression_is_told_by_its_first_bytes(tmp_path: Path, packed: bytes) -> None:
    (tmp_path / "packed").write_bytes(packed)
    made = unpack(tmp_path / "packed", tmp_path / "a", limit=len(CONTENT), url="u")
    assert (tmp_path / "a").read_bytes() == CONTENT
    assert made == hashlib.sha256(CONTENT).hexdigest()


@pytest.mark.parametrize(
    ("packed", "expected"),
    [
        (gzip.compress(bytes(10_000_000)), errors.TooLarge),
        (zstandard.compress(bytes(10_000_000)), errors.TooLarge),
        (gzip.compress(CONTENT)[:-9], errors.BadEncoding),
        (gzip.compress(CONTENT)[:9] + b"xxxxxxxxxxxxxxxxxxxx", errors.BadEncoding),
        (ZSTD[:9] + b"xxxxxxxxxxxxxxxxxxxx", errors.BadEncoding),
    ],
    ids=["gzip bomb", "zstd bomb", "cut gzip", "damaged gzip", "damaged zstd"],
)
def test_bombs_and_damage(tmp_path: Path, packed: bytes, expected: type[Exception]) -> None:
    (tmp_path / "packed").write_bytes(packed)
    with pytest.raises(expected, match="from here"):
        unpack(tmp_path / "packed", tmp_path / "a", limit=len(CONTENT), url="from here")


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    (tmp_path / "packed").write_bytes(ZSTD)
    with pytest.raises(errors.CannotSave, match="No space left"):
        unpack(tmp_path / "packed", Path("/dev/full"), limit=len(CONTENT), url="u")
