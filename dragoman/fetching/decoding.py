"""Takes compression off a body, and stops at a limit.

httpx's own decoders give out whatever a chunk inflates to: 64 KiB of Brotli or zstd may become
gigabytes in one call. Here at most a few MB more than the limit are ever made.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator

import brotli  # type: ignore[import-untyped]
import zstandard

from dragoman.fetching.errors import BadEncoding, CutBody, TooLarge

ACCEPT_ENCODING = "gzip, br, zstd"

_STEP = 1 << 16
_GZIP_MAGIC = b"\x1f\x8b"
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
# 4 bytes of zstd stand for at most one block of 128 KiB, so a slice inflates to 8 MiB at most.
_ZSTD_SLICE = 256
# RFC 9659: what a decoder on the web has to take, and the most that it should.
_ZSTD_WINDOW = 8 << 20
# Nobody honest compresses more than twice.
_LAYERS = 2


class _Cut(Exception):  # noqa: N818 - never leaves this module
    """The compressed stream ends too early."""


def decoded(raw: bytes, content_encoding: str, *, limit: int, url: str) -> bytes:
    """`raw` without the codings of a `Content-Encoding` header, at most `limit` bytes.

    Names that are no compression (`identity`, `utf-8`) are passed over, and so is `gzip` or
    `zstd` over a body that plainly is not: servers say both. Raises `TooLarge`, `CutBody`,
    `BadEncoding`.
    """
    names = [name.strip().lower() for name in content_encoding.split(",")]
    layers = [name for name in reversed(names) if name in _DECODERS]
    if len(layers) > _LAYERS:
        raise BadEncoding(url, f"compressed {len(layers)} times over")
    body = raw
    for name in layers:
        body = _without(name, body, limit, url)
    return body


def _without(name: str, body: bytes, limit: int, url: str) -> bytes:
    if not body:
        return body
    out = bytearray()
    try:
        for piece in _DECODERS[name](body):
            out += piece
            if len(out) > limit:
                raise TooLarge(url, f"more than {limit:,} bytes when decompressed")
    except _Cut:
        raise CutBody(url, f"the {name} body ends too early") from None
    except (zlib.error, brotli.error, zstandard.ZstdError) as error:
        raise BadEncoding(url, f"the body is not {name} ({error})") from error
    return bytes(out)


def _gzip(body: bytes) -> Iterator[bytes]:
    if not body.startswith(_GZIP_MAGIC):
        yield body
        return
    # Members may follow one another; what follows and is none (padding) is not part of the body.
    while body.startswith(_GZIP_MAGIC):
        body = yield from _inflate(body, zlib.MAX_WBITS | 16)


def _deflate(body: bytes) -> Iterator[bytes]:
    # RFC 9110 means a zlib stream; some servers send the bare one.
    has_header = body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0
    yield from _inflate(body, zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)


def _inflate(body: bytes, window_bits: int) -> Generator[bytes, None, bytes]:
    """The pieces of one stream; returns what follows it."""
    decompressor = zlib.decompressobj(window_bits)
    rest = body
    while not decompressor.eof:
        piece = decompressor.decompress(rest, _STEP)
        rest = decompressor.unconsumed_tail
        if not piece and not rest and not decompressor.eof:
            raise _Cut
        yield piece
    return decompressor.unused_data


def _brotli(body: bytes) -> Iterator[bytes]:
    decompressor = brotli.Decompressor()
    piece = decompressor.process(body, output_buffer_limit=_STEP)
    while True:
        yield piece
        if decompressor.is_finished():
            return
        if decompressor.can_accept_more_data():
            raise _Cut
        piece = decompressor.process(b"", output_buffer_limit=_STEP)


def _zstd(body: bytes) -> Iterator[bytes]:
    if not body.startswith(_ZSTD_MAGIC):
        yield body
        return
    rest = memoryview(body)
    while rest:
        decompressor = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()
        while rest and not decompressor.eof:
            yield decompressor.decompress(rest[:_ZSTD_SLICE])
            rest = rest[_ZSTD_SLICE:]
        if not decompressor.eof:
            raise _Cut
        rest = memoryview(decompressor.unused_data + bytes(rest))


_DECODERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "br": _brotli,
    "deflate": _deflate,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "zstd": _zstd,
}
