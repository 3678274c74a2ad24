from __future__ import annotations

import gzip
import zlib

import brotli  # type: ignore[import-untyped]
import pytest
import zstandard

from dragoman.fetching import errors
from dragoman.fetching.decoding import decoded
from tests.unit.fetching.servers import RawServer, always, fetcher, response

TEXT = b"one sentence after another. " * 200
_raw = zlib.compressobj(wbits=-15)
RAW_DEFLATE = _raw.compress(TEXT) + _raw.flush()


def decode(raw: bytes, encoding: str, limit: int = 100_000) -> bytes:
    return decoded(raw, encoding, limit=limit, url="http://news.example/")


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (TEXT, "utf-8"),
        (TEXT, "none"),
        (TEXT, "gzip"),
        (TEXT, "zstd"),
        (gzip.compress(TEXT), "gzip"),
        (gzip.compress(TEXT), "GZip"),
        (gzip.compress(TEXT), "x-gzip"),
        (gzip.compress(TEXT[:99]) + gzip.compress(TEXT[99:]), "gzip"),
        (gzip.compress(TEXT) + b"\0\0\0", "gzip"),
        (zlib.compress(TEXT), "deflate"),
        (RAW_DEFLATE, "deflate"),
        (brotli.compress(TEXT), "br"),
        (zstandard.compress(TEXT), "zstd"),
        (zstandard.compress(TEXT[:99]) + zstandard.compress(TEXT[99:]), "zstd"),
        (brotli.compress(gzip.compress(TEXT)), "gzip, br"),
    ],
)
def test_decoded(raw: bytes, encoding: str) -> None:
    assert decode(raw, encoding) == TEXT


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate"])
def test_empty(encoding: str) -> None:
    assert decode(b"", encoding) == b""


BOMB = bytes(50_000_000)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (gzip.compress(BOMB), "gzip"),
        (brotli.compress(BOMB, quality=5), "br"),
        (zstandard.compress(BOMB), "zstd"),
        (gzip.compress(gzip.compress(BOMB)), "gzip, gzip"),
    ],
    ids=["gzip", "br", "zstd", "twice"],
)
def test_bomb(raw: bytes, encoding: str) -> None:
    assert len(raw) < 60_000
    with pytest.raises(errors.TooLarge, match="decompressed"):
        decode(raw, encoding)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (gzip.compress(TEXT)[:-30], "gzip"),
        (brotli.compress(TEXT)[:-5], "br"),
        (zstandard.compress(TEXT)[:-5], "zstd"),
        (zlib.compress(TEXT)[:-20], "deflate"),
    ],
)
def test_cut(raw: bytes, encoding: str) -> None:
    with pytest.raises(errors.CutBody):
        decode(raw, encoding)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (b"\x1f\x8b" + b"garbage" * 9, "gzip"),
        (TEXT, "br"),
        (TEXT, "deflate"),
        (b"\x28\xb5\x2f\xfd" + b"\xff" * 99, "zstd"),
        (TEXT, "gzip, gzip, gzip"),
    ],
)
def test_not_what_it_says(raw: bytes, encoding: str) -> None:
    with pytest.raises(errors.BadEncoding):
        decode(raw, encoding)


def test_over_the_wire() -> None:
    packed = gzip.compress(TEXT)
    answer = always(response(200, packed, ["Content-Encoding: gzip"]))
    with RawServer(answer) as server, fetcher() as web:
        page = web.fetch(server.url())
    assert (page.body, page.wire_bytes) == (TEXT, len(packed))


def test_bomb_over_the_wire() -> None:
    answer = always(response(200, gzip.compress(BOMB), ["Content-Encoding: gzip"]))
    with RawServer(answer) as server, fetcher() as web, pytest.raises(errors.TooLarge):
        web.fetch(server.url())
