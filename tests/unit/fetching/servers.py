"""Loopback servers that answer exactly what a test tells them to, byte by byte."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from types import TracebackType
from typing import Self

from dragoman.fetching.addresses import IPAddress, system_addresses
from dragoman.fetching.client import Fetcher
from dragoman.fetching.policy import FetchPolicy

PUBLIC = "127.0.0.1"  # plays the public internet in these tests
PRIVATE = "127.0.0.2"  # plays the inside of a network

Answer = Callable[["Conversation"], None]


class Conversation:
    """One request that a server got, and the means to answer it badly."""

    def __init__(self, connection: socket.socket, request: bytes, closing: threading.Event) -> None:
        self.connection = connection
        self.closing = closing
        head_text, _, self.body = request.decode("latin-1").partition("\r\n\r\n")
        head = head_text.split("\r\n")
        self.method, self.target = head[0].split(" ")[:2]
        self.headers = [(line.partition(":")[0], line.partition(": ")[2]) for line in head[1:]]

    def header(self, name: str) -> str:
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def stall(self) -> None:
        """Say nothing until the test is over."""
        self.closing.wait(30)


class RawServer:
    """Answers every request on `host` with `answer`; remembers the requests."""

    def __init__(
        self, answer: Answer, *, host: str = PUBLIC, tls: ssl.SSLContext | None = None
    ) -> None:
        self.answer = answer
        self.tls = tls
        self.requests: list[Conversation] = []
        self.connections = 0
        self.closing = threading.Event()
        self.listener = socket.create_server((host, 0))
        self.host, self.port = host, self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.closing.set()
        with suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def url(self, path: str = "/", *, name: str = "") -> str:
        scheme = "https" if self.tls else "http"
        return f"{scheme}://{name or self.host}:{self.port}{path}"

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        self.connections += 1
        with suppress(OSError):
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            connection.settimeout(30)
            while request := _request(connection):
                conversation = Conversation(connection, request, self.closing)
                self.requests.append(conversation)
                self.answer(conversation)
        connection.close()


def _request(connection: socket.socket) -> bytes:
    """The next request with its body, or nothing."""
    request = b""
    while not _is_whole(request):
        received = connection.recv(65536)
        if not received:
            return b""
        request += received
    return request


def _is_whole(request: bytes) -> bool:
    head, end, body = request.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: (\d+)", head)
    return bool(end) and len(body) >= int(length.group(1) if length else 0)


def response(
    status: int = 200, body: bytes = b"", headers: Sequence[str] = (), *, length: bool = True
) -> bytes:
    """A whole HTTP/1.1 answer; with `length=False` the end of the connection ends the body."""
    lines = [f"HTTP/1.1 {status} Because", *headers]
    lines.append(f"Content-Length: {len(body)}" if length else "Connection: close")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def always(data: bytes) -> Answer:
    """Answers each request with the same bytes and keeps the connection."""
    return lambda conversation: conversation.send(data)


def once(data: bytes) -> Answer:
    """Answers with these bytes and hangs up."""

    def answer(conversation: Conversation) -> None:
        conversation.send(data)
        conversation.connection.shutdown(socket.SHUT_RDWR)

    return answer


def only_public(address: IPAddress) -> bool:
    return address == ip_address(PUBLIC)


def names(**hosts: str) -> Callable[[str, int], tuple[str, ...]]:
    """A resolver that knows these names (`_` for `.`), and addresses as they are."""
    known = {name.replace("_", "."): address for name, address in hosts.items()}

    def resolve(host: str, port: int) -> tuple[str, ...]:
        if host in known:
            return tuple(known[host].split(","))
        if host[0].isdigit() or ":" in host:
            return system_addresses(host, port)
        raise OSError(f"the test knows no {host}")

    return resolve


QUICK = FetchPolicy(read_seconds=0.5, connect_seconds=1.0, total_seconds=2.0, max_bytes=100_000)


@contextmanager
def fetcher(policy: FetchPolicy = QUICK, **hosts: str) -> Iterator[Fetcher]:
    """A fetcher for which 127.0.0.1 is public and all else is not."""
    with Fetcher(policy, accepts=only_public, resolve=names(**hosts)) as opened:
        yield opened
