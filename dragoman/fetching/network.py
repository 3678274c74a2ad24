"""Connections that go only to checked addresses, and never past the deadline of the fetch.

The check stands where the connection is made: what is checked is what is connected to, on every
redirect, and no second look-up can give another answer (DNS rebinding). Connections are kept by
host name, so that TLS verifies the name and two hosts on one address share nothing.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

import httpcore
import httpx

from dragoman.fetching.addresses import IPAddress, Resolver
from dragoman.fetching.errors import (
    ConnectionFailed,
    DnsFailed,
    PrivateAddress,
    Timeout,
    TlsFailed,
)
from dragoman.fetching.tls import tls_problem

# getaddrinfo cannot be interrupted, so it runs beside us; a stuck name server holds only these.
_RESOLVER_THREADS = 8
# Hosts give at most a few addresses; the rest of a long list is as dead as its beginning.
_ADDRESSES_TRIED = 4
_CONNECTIONS = 100
_CONNECTED_TO = "dragoman.address"
_KEPT_ALIVE = 20
_KEPT_ALIVE_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """The request that the current thread is making, since when, and by when it has to end.

    Both moments are of `time.monotonic`, and of the whole fetch, not of one redirect.
    """

    url: str
    started: float
    deadline: float

    @property
    def seconds_used(self) -> float:
        """Seconds since the fetch began."""
        return time.monotonic() - self.started

    def seconds_left(self) -> float:
        """Seconds until the deadline; raises `Timeout` when there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise Timeout(self.url, "the time for the whole fetch is used up")
        return left

    def at_most(self, seconds: float | None) -> float:
        """`seconds`, or what the deadline leaves of them."""
        left = self.seconds_left()
        return left if seconds is None else min(seconds, left)


_attempt: ContextVar[Attempt] = ContextVar("attempt")


@contextmanager
def attempting(url: str, started: float, seconds: float) -> Iterator[Attempt]:
    """Everything that this thread sends and reads inside is for `url`, `seconds` at most."""
    attempt = Attempt(url, started, started + seconds)
    token = _attempt.set(attempt)
    try:
        yield attempt
    finally:
        _attempt.reset(token)


class Door:
    """Resolves a host and lets only acceptable addresses through."""

    def __init__(self, resolve: Resolver, accepts: Callable[[IPAddress], bool]) -> None:
        self._resolve = resolve
        self._accepts = accepts
        self._threads = ThreadPoolExecutor(_RESOLVER_THREADS, thread_name_prefix="dns")

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def addresses(self, host: str, port: int, timeout: float | None) -> tuple[str, ...]:
        """The addresses of `host`, each of them checked.

        One bad address closes the door for the host: a name that has public and private
        addresses is either a trick or not meant for us.
        """
        attempt = _attempt.get()
        found = self._look_up(host, port, timeout)
        for address in found:
            try:
                accepted = self._accepts(ip_address(address))
            except ValueError as error:
                raise DnsFailed(attempt.url, f"no address for {host} ({error})") from error
            if not accepted:
                where = host if host == address else f"{host} ({address})"
                raise PrivateAddress(
                    attempt.url,
                    f"{where} is not on the public internet; to fetch from private networks, set "
                    "DRAGOMAN_FETCH_ALLOW_PRIVATE=1",
                )
        return found[:_ADDRESSES_TRIED]

    def _look_up(self, host: str, port: int, timeout: float | None) -> tuple[str, ...]:
        attempt = _attempt.get()
        looking = self._threads.submit(self._resolve, host, port)
        try:
            found = tuple(looking.result(attempt.at_most(timeout)))
        except TimeoutError:
            looking.cancel()
            raise DnsFailed(attempt.url, f"no answer from the name server for {host}") from None
        except (OSError, UnicodeError) as error:
            raise DnsFailed(attempt.url, f"no address for {host} ({error})") from error
        if not found:
            raise DnsFailed(attempt.url, f"no address for {host}")
        return found


@contextmanager
def _tls_named(attempt: Attempt) -> Iterator[None]:
    """What goes wrong inside is told as TLS's fault where it is; later reads can find out too."""
    try:
        yield
    except httpcore.NetworkError as error:
        cause = error.__cause__
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError):
            raise TlsFailed(attempt.url, tls_problem(cause)) from error
        raise


class BoundedStream(httpcore.NetworkStream):
    """A connection to `address` on which no wait outlasts the deadline of the fetch that waits."""

    def __init__(self, stream: httpcore.NetworkStream, address: str) -> None:
        self._stream = stream
        self._address = address

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        attempt = _attempt.get()
        with _tls_named(attempt):
            return self._stream.read(max_bytes, attempt.at_most(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        attempt = _attempt.get()
        with _tls_named(attempt):
            self._stream.write(buffer, attempt.at_most(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        attempt = _attempt.get()
        with _tls_named(attempt):
            stream = self._stream.start_tls(ssl_context, server_hostname, attempt.at_most(timeout))
        return BoundedStream(stream, self._address)

    def get_extra_info(self, info: str) -> Any:
        if info == _CONNECTED_TO:
            return self._address
        return self._stream.get_extra_info(info)


class Backend(httpcore.NetworkBackend):
    """Makes connections for httpcore, through the door."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        attempt = _attempt.get()
        addresses = self._door.addresses(host, port, timeout)
        until = time.monotonic() + attempt.at_most(timeout)
        problem: Exception | None = None
        for tried, address in enumerate(addresses):
            # A dead first address (often IPv6) must leave time for the others.
            share = (until - time.monotonic()) / (len(addresses) - tried)
            if share <= 0:
                break
            try:
                stream = self._sockets.connect_tcp(
                    address, port, share, local_address, socket_options
                )
                return BoundedStream(stream, address)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        if problem is None or isinstance(problem, httpcore.ConnectTimeout):
            raise Timeout(attempt.url, f"{host} did not accept a connection in time") from problem
        raise ConnectionFailed(attempt.url, f"no connection to {host} ({problem})") from problem


@dataclass(frozen=True, slots=True)
class Connection:
    """The IP address that an answer came from, and what was spoken (`HTTP/1.1`, `HTTP/2`)."""

    address: str
    http_version: str


def connection_of(response: httpx.Response) -> Connection:
    """The connection that an answer of `Transport` came over."""
    address = response.extensions["network_stream"].get_extra_info(_CONNECTED_TO)
    spoken: bytes = response.extensions["http_version"]
    return Connection(address, spoken.decode("ascii", "replace"))


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        return self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


class Transport(httpx.BaseTransport):
    """httpx over a pool whose connections are made by `Backend`: HTTP/1.1 and HTTP/2, kept alive.

    Raises httpcore's errors and those of this package.
    """

    def __init__(self, door: Door, tls: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls,
            max_connections=_CONNECTIONS,
            max_keepalive_connections=_KEPT_ALIVE,
            keepalive_expiry=_KEPT_ALIVE_SECONDS,
            http2=True,
            network_backend=Backend(door),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        answer = self._answer(asked)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def _answer(self, asked: httpcore.Request) -> httpcore.Response:
        """The answer; asked for once more where a kept connection turned out to be closed.

        A server may close a connection at the moment when we use it again: that says nothing
        about the page, and is no reason to come back later.
        """
        steps: list[str] = []
        asked.extensions = {**asked.extensions, "trace": lambda step, _: steps.append(step)}
        try:
            return self._pool.handle_request(asked)
        except (httpcore.RemoteProtocolError, httpcore.ReadError, httpcore.WriteError):
            # A form may have arrived all the same (RFC 9110 9.2.2).
            if "connection.connect_tcp.started" in steps or asked.method != b"GET":
                raise
            return self._pool.handle_request(asked)

    def close(self) -> None:
        self._pool.close()
