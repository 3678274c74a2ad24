"""Reading a delivery's body within bounds: bytes, time, and threads of the web server.

The server has few threads, and one that waits for a slow hub serves no reader. A read cannot be
interrupted (Granian waits for the bytes asked for or the end of the connection; giving the request
up under it stalls the whole server, as measured), so few may read at once; the others are told to
come again, and hubs do.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from django.http import HttpRequest

from dragoman.common.errors import DragomanError

# Of the web server's four threads (see cli/supervisor.py).
_READERS = 2
# A delivery of a usual size is read in milliseconds: who waits longer meets a slow one.
_WAIT_SECONDS = 1.0
# For the whole body. A hub that needs longer for some hundred kilobytes is no help.
_BODY_SECONDS = 15.0
# Small enough that a trickle is noticed, large enough that a megabyte is a few hundred reads.
_CHUNK = 4096

_readers = threading.BoundedSemaphore(_READERS)


class BodyError(DragomanError):
    """A delivery's body cannot be taken; `status` tells the hub why."""

    code = "body"
    status = 400


class TooLarge(BodyError):  # noqa: N818 - reads as what it says
    """More bytes than a feed may have."""

    code = "too_large"
    status = 413


class TooSlow(BodyError):  # noqa: N818
    """The body does not come in time."""

    code = "too_slow"
    status = 408


class Busy(BodyError):  # noqa: N818
    """Others are being read; come again."""

    code = "busy"
    retryable = True
    status = 503


class Incomplete(BodyError):  # noqa: N818
    """The body ended before its announced length."""

    code = "incomplete"


class Readable(Protocol):
    """Where a body comes from."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes; none at the end."""
        ...


def body_of(request: HttpRequest, *, limit: int) -> bytes:
    """The body of a request, at most `limit` bytes; raises `BodyError`."""
    announced = _announced(request)
    if announced is not None and announced > limit:
        raise TooLarge(f"announces {announced:,} bytes; the limit is {limit:,}")
    with _reading():
        body = read_bounded(_stream(request), limit=limit, seconds=_BODY_SECONDS)
    if announced is not None and len(body) < announced:
        raise Incomplete(f"{len(body):,} of {announced:,} bytes")
    return body


def read_bounded(stream: Readable, *, limit: int, seconds: float) -> bytes:
    """Everything in `stream`; raises `TooLarge` past `limit` bytes, `TooSlow` after `seconds`."""
    until = time.monotonic() + seconds
    body = bytearray()
    while chunk := stream.read(_CHUNK):
        body += chunk
        if len(body) > limit:
            raise TooLarge(f"more than {limit:,} bytes")
        if time.monotonic() > until:
            raise TooSlow(f"{len(body):,} bytes in {seconds:g} s")
    return bytes(body)


@contextmanager
def _reading() -> Iterator[None]:
    if not _readers.acquire(timeout=_WAIT_SECONDS):
        raise Busy("other deliveries are being read")
    try:
        yield
    finally:
        _readers.release()


def _announced(request: HttpRequest) -> int | None:
    value = request.META.get("CONTENT_LENGTH") or ""
    return int(value) if value.isascii() and value.isdigit() else None


def _stream(request: HttpRequest) -> Readable:
    """The body without Django, which takes one without a length (chunked) for empty."""
    if request.META.get("wsgi.input_terminated"):
        raw: Readable = request.META["wsgi.input"]
        return raw
    return request
