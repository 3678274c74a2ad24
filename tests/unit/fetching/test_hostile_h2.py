"""HTTP/2 misused: frames without end, headers without end, windows that never open."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

import hpack
import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from tests.unit.fetching.certificates import NAME, Authority, serving
from tests.unit.fetching.servers import QUICK, names, only_public

POLICY = replace(QUICK, read_seconds=5.0, total_seconds=0.5)

DATA, HEADERS, RST_STREAM, SETTINGS, PUSH_PROMISE = 0, 1, 3, 4, 5
PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = 6, 7, 8, 9
END_STREAM, END_HEADERS = 1, 4

OK = hpack.Encoder().encode([(":status", "200")])

Send = Callable[[bytes], None]
Script = Callable[[Send, threading.Event], None]


def frame(kind: int, flags: int = 0, stream: int = 0, payload: bytes = b"") -> bytes:
    return (
        struct.pack(">I", len(payload))[1:]
        + bytes([kind, flags])
        + struct.pack(">I", stream)
        + payload
    )


def repeating(piece: bytes, *, first: bytes = b"", pause: float = 0.0) -> Script:
    def script(send: Send, over: threading.Event) -> None:
        send(first)
        while not over.wait(pause):
            send(piece)

    return script


def saying(data: bytes) -> Script:
    """Sends this and keeps the connection open."""

    def script(send: Send, over: threading.Event) -> None:
        send(data)
        over.wait(10)

    return script


@contextmanager
def h2_server(authority: Authority, script: Script) -> Iterator[str]:
    """A server that speaks enough HTTP/2 to be believed, then follows `script`."""
    context = serving(authority.issue(), "h2")
    listener = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def accept() -> None:
        with suppress(OSError):
            while True:
                raw, _ = listener.accept()
                threading.Thread(target=attend, args=(raw,), daemon=True).start()

    def attend(raw: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(raw, server_side=True) as connection:
            connection.sendall(frame(SETTINGS))
            _until_request(connection)
            script(connection.sendall, over)

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"https://{NAME}:{listener.getsockname()[1]}/"
    finally:
        over.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _until_request(connection: ssl.SSLSocket) -> None:
    received = b""
    while frame(HEADERS)[3:4] not in received[24:]:
        received += connection.recv(65536)


def big_headers(count: int, size: int) -> bytes:
    return hpack.Encoder().encode(
        [(":status", "200"), *((f"x-{number}", "v" * size) for number in range(count))]
    )


def split(block: bytes, stream: int = 1) -> bytes:
    """A header block over as many frames as it needs."""
    pieces = [block[at : at + 16_000] for at in range(0, len(block), 16_000)]
    frames = [frame(HEADERS, 0, stream, pieces[0])]
    frames += [frame(CONTINUATION, 0, stream, piece) for piece in pieces[1:-1]]
    return b"".join([*frames, frame(CONTINUATION, END_HEADERS, stream, pieces[-1])])


BEGUN = frame(HEADERS, END_HEADERS, 1, OK)
SCRIPTS: dict[str, Script] = {
    "no answer": saying(b""),
    "headers of 400 KB": saying(split(big_headers(100, 4000))),
    "continuations without end": repeating(
        frame(CONTINUATION, 0, 1, b""), first=frame(HEADERS, 0, 1, OK)
    ),
    "pings without end": repeating(frame(PING, 0, 0, bytes(8)) * 100),
    "settings without end": repeating(frame(SETTINGS) * 100),
    "empty data without end": repeating(frame(DATA, 0, 1) * 100, first=BEGUN),
    "padding without end": repeating(frame(DATA, 8, 1, b"\xff" + bytes(255)) * 10, first=BEGUN),
    "a byte now and then": repeating(frame(DATA, 0, 1, b"."), first=BEGUN, pause=0.05),
    "window updates without end": repeating(frame(WINDOW_UPDATE, 0, 0, b"\0\0\0\1") * 100),
    "unknown frames without end": repeating(frame(0xBE, 0, 0, bytes(100)) * 100),
    "no streams allowed": saying(frame(SETTINGS, 0, 0, b"\0\3\0\0\0\0")),
    "a frame that is too large": saying(b"\xff\xff\xff\0\0\0\0\0\1"),
    "a pushed page": saying(frame(PUSH_PROMISE, END_HEADERS, 1, b"\0\0\0\2" + OK)),
    "reset": saying(frame(RST_STREAM, 0, 1, b"\0\0\0\2")),
    "going away": saying(frame(GOAWAY, 0, 0, bytes(8))),
    "HTTP/1.1 after all": saying(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"),
    "broken compression": saying(frame(HEADERS, END_HEADERS | END_STREAM, 1, b"\xff" * 20)),
    "length too long": saying(
        frame(HEADERS, END_HEADERS, 1, OK + hpack.Encoder().encode([("content-length", "9")]))
        + frame(DATA, END_STREAM, 1, b"page")
    ),
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_ends_with_a_typed_error_in_time(authority: Authority, script: Script) -> None:
    resolve = names(news_example="127.0.0.1")
    with (
        h2_server(authority, script) as url,
        Fetcher(POLICY, accepts=only_public, resolve=resolve, tls=authority.trust()) as web,
    ):
        started = time.monotonic()
        with pytest.raises(errors.FetchError) as caught:
            web.fetch(url)
        assert time.monotonic() - started < POLICY.total_seconds + 1
    assert caught.value.retryable
    assert caught.value.url == url


def test_body_past_the_limit(authority: Authority) -> None:
    script = repeating(frame(DATA, 0, 1, bytes(16_000)), first=BEGUN)
    resolve = names(news_example="127.0.0.1")
    with (
        h2_server(authority, script) as url,
        Fetcher(
            replace(POLICY, max_bytes=50_000),
            accepts=only_public,
            resolve=resolve,
            tls=authority.trust(),
        ) as web,
        pytest.raises(errors.TooLarge),
    ):
        web.fetch(url)
