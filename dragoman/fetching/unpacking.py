"""Takes a downloaded file out of its compression, whichever that is, and stops at a limit."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import zstandard

from dragoman.fetching import errors

_GZIP_MAGIC = b"\x1f\x8b"
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
# What the zstd command unpacks without being told to take more memory; -22 makes use of it.
_ZSTD_WINDOW = 1 << 27
_STEP = 1 << 20


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def unpack(packed: Path, to: Path, *, limit: int, url: str) -> str:
    """Write the content of `packed` (zstd, gzip, or as it is) to `to`; returns its SHA-256.

    The compression is told by the first bytes. `url`: where it came from, for the error. Raises
    `TooLarge` past `limit` bytes, `BadEncoding`, `CannotSave`; then `to` is not whole.
    """
    digest = hashlib.sha256()
    size = 0
    try:
        with _reader(packed) as reader, to.open("wb") as stream:
            while chunk := _read(reader, url):
                size += len(chunk)
                if size > limit:
                    raise errors.TooLarge(url, f"more than {limit:,} bytes when unpacked")
                digest.update(chunk)
                stream.write(chunk)
    except OSError as error:
        raise errors.CannotSave(url, f"cannot write {to}: {error.strerror}") from error
    return digest.hexdigest()


@contextmanager
def _reader(packed: Path) -> Iterator[_Readable]:
    with packed.open("rb") as stream:
        magic = stream.read(4)
        stream.seek(0)
        if magic == _ZSTD_MAGIC:
            decompressor = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
            with decompressor.stream_reader(stream, read_across_frames=True) as reader:
                yield reader
        elif magic.startswith(_GZIP_MAGIC):
            with gzip.GzipFile(fileobj=stream) as reader:
                yield reader
        else:
            yield stream


def _read(reader: _Readable, url: str) -> bytes:
    try:
        return reader.read(_STEP)
    except (EOFError, gzip.BadGzipFile, zlib.error, zstandard.ZstdError) as error:
        raise errors.BadEncoding(url, f"its compression is damaged ({error})") from error
