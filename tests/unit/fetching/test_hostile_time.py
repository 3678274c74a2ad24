"""No host holds a worker: wherever it dawdles, the fetch ends by its deadline and says why."""

from __future__ import annotations

import itertools
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace

import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from tests.unit.fetching.servers import (
    PUBLIC,
    QUICK,
    Answer,
    Conversation,
    RawServer,
    fetcher,
    names,
    only_public,
    response,
)

# `read_seconds` is longer than the whole, so that nothing but the whole can end these.
POLICY = replace(QUICK, read_seconds=5.0, connect_seconds=5.0, total_seconds=0.5)
# What issue and operators are promised: never past the deadline by more than a second.
GRACE_SECONDS = 1.0


def dribbling(head: bytes, piece: bytes) -> Answer:
    """Sends `head`, then `piece` again and again, a breath apart."""

    def answer(conversation: Conversation) -> None:
        conversation.send(head)
        while not conversation.closing.wait(0.05):
            conversation.send(piece)

    return answer


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
DRIBBLES = {
    "status line": dribbling(b"HTTP/1.1 200 ", b"O"),
    "one header's value": dribbling(OK + b"X-Slow: ", b"."),
    "header after header": dribbling(OK, b"X-Slow: 1\r\n"),
    "body of a known length": dribbling(OK + b"Content-Length: 90000\r\n\r\n", b"."),
    "body until the connection closes": dribbling(OK + b"Connection: close\r\n\r\n", b"."),
    "chunk after chunk": dribbling(CHUNKED, b"1\r\n.\r\n"),
    "one chunk": dribbling(CHUNKED + b"ffff\r\n", b"."),
    "a chunk's size": dribbling(CHUNKED, b"0"),
    "a chunk's extension": dribbling(CHUNKED + b"5;x=", b"."),
    "trailers": dribbling(CHUNKED + b"0\r\nX-Trailer: ", b"."),
    "empty gzip blocks": dribbling(
        OK + b"Content-Encoding: gzip\r\n\r\n" + b"\x1f\x8b\x08\0\0\0\0\0\0\3", b"\0\0\0\xff\xff"
    ),
    "early hints": dribbling(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "continue": dribbling(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "processing": dribbling(b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
}


def ends_in_time(fetch: Callable[[], object]) -> errors.FetchError:
    started = time.monotonic()
    with pytest.raises(errors.FetchError) as caught:
        fetch()
    assert time.monotonic() - started < POLICY.total_seconds + GRACE_SECONDS
    return caught.value


@pytest.mark.parametrize("answer", DRIBBLES.values(), ids=DRIBBLES)
def test_dribble(answer: Answer) -> None:
    with RawServer(answer) as server, fetcher(POLICY) as web:
        error = ends_in_time(lambda: web.fetch(server.url()))
    assert isinstance(error, errors.Timeout | errors.BadResponse | errors.CutBody)
    assert error.retryable


def test_redirects_share_one_deadline() -> None:
    """Each step in good time, the whole too long."""
    steps = itertools.count()

    def answer(conversation: Conversation) -> None:
        time.sleep(0.2)
        conversation.send(response(302, headers=[f"Location: /{next(steps)}"]))

    with RawServer(answer) as server, fetcher(POLICY) as web:
        assert type(ends_in_time(lambda: web.fetch(server.url()))) is errors.Timeout


@contextmanager
def tcp_server(serve: Callable[[socket.socket, threading.Event], None]) -> Iterator[int]:
    """A port whose every connection is served by `serve` until the test is over."""
    listener = socket.create_server((PUBLIC, 0))
    over = threading.Event()

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=attend, args=(connection,), daemon=True).start()

    def attend(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            serve(connection, over)

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def silent(_connection: socket.socket, over: threading.Event) -> None:
    over.wait(30)


def dribbled_handshake(connection: socket.socket, over: threading.Event) -> None:
    """A TLS record that says it is 16 KB, byte by byte."""
    connection.recv(65536)
    connection.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc")
    while not over.wait(0.05):
        connection.sendall(b"\0")


@pytest.mark.parametrize("serve", [silent, dribbled_handshake])
def test_tls_handshake(serve: Callable[[socket.socket, threading.Event], None]) -> None:
    with (
        tcp_server(serve) as port,
        Fetcher(POLICY, resolve=names(news_example=PUBLIC), accepts=only_public) as web,
    ):
        error = ends_in_time(lambda: web.fetch(f"https://news.example:{port}/"))
    assert type(error) is errors.Timeout


@contextmanager
def full_backlog() -> Iterator[int]:
    """A port that listens and takes no connection: its queue is full, a SYN gets no answer."""
    listener = socket.socket()
    listener.bind((PUBLIC, 0))
    listener.listen(0)
    waiting = [socket.socket() for _ in range(8)]
    for one in waiting:
        one.setblocking(False)
        with suppress(BlockingIOError):
            one.connect(listener.getsockname())
    time.sleep(0.1)
    try:
        yield listener.getsockname()[1]
    finally:
        for one in [*waiting, listener]:
            one.close()


def test_connect() -> None:
    with full_backlog() as port, fetcher(POLICY) as web:
        error = ends_in_time(lambda: web.fetch(f"http://{PUBLIC}:{port}/"))
    assert type(error) is errors.Timeout


def test_name_server() -> None:
    over = threading.Event()

    def resolve(_host: str, _port: int) -> tuple[str, ...]:
        over.wait(10)
        return (PUBLIC,)

    with Fetcher(POLICY, resolve=resolve) as web:
        error = ends_in_time(lambda: web.fetch("http://slow.example/"))
        over.set()
    assert type(error) in (errors.DnsFailed, errors.Timeout)


def test_many_hostile_hosts_at_once_hold_nobody() -> None:
    """Twenty workers, all on hosts that dawdle, are all free again at the deadline."""
    answers = list(DRIBBLES.values())
    with fetcher(POLICY) as web, ThreadPoolExecutor(20) as workers:
        servers = [RawServer(answers[number % len(answers)]) for number in range(20)]
        try:
            started = time.monotonic()
            pending = [workers.submit(web.fetch, server.url()) for server in servers]
            failures = [one.exception(10) for one in pending]
            assert time.monotonic() - started < POLICY.total_seconds + GRACE_SECONDS
        finally:
            for server in servers:
                server.__exit__(None, None, None)
    assert all(isinstance(failure, errors.FetchError) for failure in failures)
