from __future__ import annotations

import gzip
import random
import time
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
WIDE_WINDOW = zstandard.ZstdCompressor(
    compression_params=zstandard.ZstdCompressionParameters(window_log=27)
).compress(bytes(10_000_000))


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


NOISE = random.Random(1).randbytes(3_000_000)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (gzip.compress(NOISE, 1), "gzip"),
        (zlib.compress(NOISE, 1), "deflate"),
        (brotli.compress(NOISE, quality=1), "br"),
        (zstandard.compress(NOISE), "zstd"),
        (
            b"".join(
                gzip.compress(NOISE[at : at + 65_536], 1) for at in range(0, 3_000_000, 65_536)
            ),
            "gzip",
        ),
    ],
    ids=["gzip", "deflate", "br", "zstd", "gzip in blocks"],
)
def test_large_body_that_hardly_compresses_is_whole(raw: bytes, encoding: str) -> None:
    assert decode(raw, encoding, limit=4_000_000) == NOISE


@pytest.mark.parametrize(
    ("stream", "encoding"),
    [(gzip.compress(b""), "gzip"), (zstandard.compress(b""), "zstd")],
    ids=["gzip", "zstd"],
)
def test_a_million_empty_streams_are_refused_at_once(stream: bytes, encoding: str) -> None:
    raw = stream * (5_000_000 // len(stream))
    started = time.monotonic()
    with pytest.raises(errors.BadEncoding, match="streams in one body"):
        decode(raw, encoding)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("raw", "encoding", "kind"),
    [
        (b"\x78\x9c" + b"\0\0\0\xff\xff" * 500_000, "deflate", errors.CutBody),
        (gzip.compress(b"")[:10] + b"\0\0\0\xff\xff" * 500_000, "gzip", errors.CutBody),
        (b"\x28\xb5\x2f\xfd\x20\0" + b"\0\0\0" * 500_000, "zstd", errors.CutBody),
        (WIDE_WINDOW, "zstd", errors.BadEncoding),
    ],
    ids=["deflate", "gzip", "zstd", "zstd that wants 128 MiB"],
)
def test_work_without_output_ends(raw: bytes, encoding: str, kind: type[errors.FetchError]) -> None:
    started = time.monotonic()
    with pytest.raises(kind):
        decode(raw, encoding)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate"])
def test_deadline_is_looked_at_while_decoding(encoding: str) -> None:
    packed = {
        "gzip": gzip.compress,
        "br": lambda noise: brotli.compress(noise, quality=1),
        "zstd": zstandard.compress,
        "deflate": zlib.compress,
    }[encoding](NOISE[:1_000_000])
    steps: list[None] = []

    def count() -> None:
        steps.append(None)
        if len(steps) == 3:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        decoded(packed, encoding, limit=2_000_000, url="", each_step=count)


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
