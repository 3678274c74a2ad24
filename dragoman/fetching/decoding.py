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
# A body may be many compressed streams one after another (bgzip makes one of each 64 KiB); empty
# ones by the million keep a decoder busy for nothing.
_MEMBERS = 10_000


class _Cut(Exception):  # noqa: N818 - never leaves this module
    """The compressed stream ends too early."""


class _TooManyMembers(Exception):  # noqa: N818 - never leaves this module
    """More streams one after another than anybody honest makes."""


def decoded(
    raw: bytes,
    content_encoding: str,
    *,
    limit: int,
    url: str,
    each_step: Callable[[], object] = lambda: None,
) -> bytes:
    """`raw` without the codings of a `Content-Encoding` header, at most `limit` bytes.

    Names that are no compression (`identity`, `utf-8`) are passed over, and so is `gzip` or
    `zstd` over a body that plainly is not: servers say both. `each_step` is called every few KB
    of work; what it raises ends the decoding (a deadline). Raises `TooLarge`, `CutBody`,
    `BadEncoding`.
    """
    names = [name.strip().lower() for name in content_encoding.split(",")]
    layers = [name for name in reversed(names) if name in _DECODERS]
    if len(layers) > _LAYERS:
        raise BadEncoding(url, f"compressed {len(layers)} times over")
    body = raw
    for name in layers:
        body = _without(name, body, limit, url, each_step)
    return body


def _without(
    name: str, body: bytes, limit: int, url: str, each_step: Callable[[], object]
) -> bytes:
    if not body:
        return body
    out = bytearray()
    try:
        for piece in _DECODERS[name](body):
            each_step()
            out += piece
            if len(out) > limit:
                raise TooLarge(url, f"more than {limit:,} bytes when decompressed")
    except _Cut:
        raise CutBody(url, f"the {name} body ends too early") from None
    except _TooManyMembers:
        raise BadEncoding(url, f"more than {_MEMBERS:,} {name} streams in one body") from None
    except (zlib.error, brotli.error, zstandard.ZstdError) as error:
        raise BadEncoding(url, f"the body is not {name} ({error})") from error
    return bytes(out)


def _gzip(body: bytes) -> Iterator[bytes]:
    if not body.startswith(_GZIP_MAGIC):
        yield body
        return
    # Members may follow one another; what follows and is none (padding) is not part of the body.
    at = 0
    for _ in range(_MEMBERS):
        at = yield from _inflate(body, at, zlib.MAX_WBITS | 16)
        if not body.startswith(_GZIP_MAGIC, at):
            return
    raise _TooManyMembers


def _deflate(body: bytes) -> Iterator[bytes]:
    # RFC 9110 means a zlib stream; some servers send the bare one.
    has_header = body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0
    yield from _inflate(body, 0, zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)


def _inflate(body: bytes, at: int, window_bits: int) -> Generator[bytes, None, int]:
    """The pieces of the stream that begins at `at`; returns where it ends."""
    decompressor = zlib.decompressobj(window_bits)
    view = memoryview(body)
    while at < len(body):
        rest: bytes | memoryview = view[at : at + _STEP]
        at += len(rest)
        while rest and not decompressor.eof:
            yield decompressor.decompress(rest, _STEP)
            rest = decompressor.unconsumed_tail
        if decompressor.eof:
            return at - len(decompressor.unused_data)
    raise _Cut


def _brotli(body: bytes) -> Iterator[bytes]:
    decompressor = brotli.Decompressor()
    piece = decompressor.process(body, output_buffer_limit=_STEP)
    yield piece
    # `can_accept_more_data` is no sign of the end: it is true while output still waits inside.
    while not decompressor.is_finished():
        piece = decompressor.process(b"", output_buffer_limit=_STEP)
        if not piece and not decompressor.is_finished():
            raise _Cut
        yield piece


def _zstd(body: bytes) -> Iterator[bytes]:
    if not body.startswith(_ZSTD_MAGIC):
        yield body
        return
    view, at = memoryview(body), 0
    for _ in range(_MEMBERS):
        decompressor = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()
        while at < len(body) and not decompressor.eof:
            piece = view[at : at + _ZSTD_SLICE]
            at += len(piece)
            yield decompressor.decompress(piece)
        if not decompressor.eof:
            raise _Cut
        at -= len(decompressor.unused_data)
        if at >= len(body):
            return
    raise _TooManyMembers


_DECODERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "br": _brotli,
    "deflate": _deflate,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "zstd": _zstd,
}
