"""One request and its answer, bounded in time and size; what breaks is told in our errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import httpcore
import httpx

from dragoman.fetching import errors
from dragoman.fetching.decoding import decoded
from dragoman.fetching.network import Attempt, Transport


@contextmanager
def answering(
    transport: Transport, attempt: Attempt, request: httpx.Request
) -> Iterator[httpx.Response]:
    """The answer, its body still to be read; httpcore's errors become ours, then and here."""
    response: httpx.Response | None = None
    try:
        response = transport.handle_request(request)
        yield response
    except httpcore.TimeoutException as error:
        attempt.seconds_left()
        raise errors.Timeout(attempt.url, "no answer in time") from error
    except httpcore.ProtocolError as error:
        if response is not None:
            raise errors.CutBody(attempt.url, f"the body is cut ({error})") from error
        if "disconnected" in str(error):
            raise errors.ConnectionFailed(attempt.url, "closed without an answer") from error
        raise errors.BadResponse(attempt.url, f"not a proper answer ({error})") from error
    except httpcore.NetworkError as error:
        kind = errors.CutBody if response is not None else errors.ConnectionFailed
        raise kind(attempt.url, f"the connection broke ({error})") from error
    finally:
        if response is not None:
            response.close()


def body_of(response: httpx.Response, attempt: Attempt, *, limit: int) -> tuple[bytes, bytes]:
    """The body as it came, and without compression: each at most `limit` bytes; empty on 304.

    Raises `FetchError`: `TooLarge`, `Timeout`, `CutBody`, `BadEncoding`.
    """
    raw = _raw(response, attempt, limit)
    body = decoded(
        b"" if response.status_code == 304 else raw,
        response.headers.get("content-encoding", ""),
        limit=limit,
        url=attempt.url,
        each_step=attempt.seconds_left,
    )
    return raw, body


def is_sendable(value: str) -> bool:
    """Whether `value` can stand in a header."""
    return value.isascii() and value.isprintable()


def _raw(response: httpx.Response, attempt: Attempt, limit: int) -> bytes:
    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit and response.status_code != 304:
        raise errors.TooLarge(
            attempt.url, f"announces {int(announced):,} bytes; the limit is {limit:,}"
        )
    raw = bytearray()
    for chunk in response.iter_raw():
        raw += chunk
        if len(raw) > limit:
            raise errors.TooLarge(attempt.url, f"more than {limit:,} bytes")
        attempt.seconds_left()
    return bytes(raw)
