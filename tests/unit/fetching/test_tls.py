"""TLS and HTTP/2: names are verified, failures are named in words that a person understands."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import h2.config
import h2.connection
import h2.events
import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from tests.unit.fetching.certificates import NAME, Authority, self_signed, serving
from tests.unit.fetching.servers import (
    QUICK,
    RawServer,
    always,
    names,
    only_public,
    response,
)


def client(trust: ssl.SSLContext | None) -> Fetcher:
    resolve = names(news_example="127.0.0.1", other_example="127.0.0.1")
    return Fetcher(QUICK, accepts=only_public, resolve=resolve, tls=trust)


def failure(context: ssl.SSLContext, web: Fetcher, name: str = NAME) -> errors.TlsFailed:
    """How fetching from a server with this context fails; nothing may have been asked of it."""
    with RawServer(always(response(200, b"x")), tls=context) as server, web:
        with pytest.raises(errors.TlsFailed) as caught:
            web.fetch(server.url(name=name))
        assert server.requests == []
    return caught.value


def test_name_is_verified_and_sent(authority: Authority) -> None:
    asked: list[str | None] = []
    context = serving(authority.issue())
    context.sni_callback = lambda _socket, name, _context: asked.append(name)
    with (
        RawServer(always(response(200, b"safe")), tls=context) as server,
        client(authority.trust()) as web,
    ):
        page = web.fetch(server.url(name=NAME))
    assert (page.body, page.address, page.http_version) == (b"safe", "127.0.0.1", "HTTP/1.1")
    assert asked == [NAME]


def old(context: ssl.SSLContext) -> ssl.SSLContext:
    """The same server, as of 2006: TLS 1.0 and 1.1 only."""
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


def members_only(context: ssl.SSLContext) -> ssl.SSLContext:
    """The same server, which wants a certificate of its visitors."""
    context.verify_mode = ssl.CERT_REQUIRED
    return context


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda authority, _: serving(authority.issue(days=-1)), "not valid: it has expired"),
        (lambda _, folder: serving(self_signed(folder)), "not valid: it is self-signed"),
        (lambda authority, _: serving(authority.issue("other.example")), "for another host name"),
        (
            lambda _, folder: serving(Authority(folder / "stranger", name="Stranger").issue()),
            "its issuer is not known",
        ),
    ],
    ids=["expired", "self-signed", "wrong host", "unknown authority"],
)
def test_certificate_that_is_not_accepted(
    authority: Authority,
    tmp_path: Path,
    make: Callable[[Authority, Path], ssl.SSLContext],
    words: str,
) -> None:
    error = failure(make(authority, tmp_path), client(authority.trust()))
    assert "the certificate is not valid" in str(error)
    assert words in str(error)
    assert (error.code, error.retryable) == ("tls", False)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_protocol_that_is_too_old(authority: Authority) -> None:
    error = failure(old(serving(authority.issue())), client(authority.trust()))
    assert "the server's TLS is too old" in str(error)


def test_server_that_wants_a_certificate_of_ours(authority: Authority) -> None:
    error = failure(members_only(serving(authority.issue())), client(authority.trust()))
    assert "wants a certificate of ours" in str(error)


def test_authorities_of_the_world_do_not_know_ours(authority: Authority) -> None:
    error = failure(serving(authority.issue()), client(None))
    assert "its issuer is not known" in str(error)


def one_connection(serve: Callable[[socket.socket], None]) -> tuple[int, socket.socket]:
    listener = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        connection, _ = listener.accept()
        with connection, suppress(OSError):
            serve(connection)

    threading.Thread(target=answer, daemon=True).start()
    return listener.getsockname()[1], listener


def plain_http(connection: socket.socket) -> None:
    connection.recv(65536)
    connection.sendall(response(400))
    connection.recv(65536)


def hang_up(connection: socket.socket) -> None:
    connection.recv(65536)


@pytest.mark.parametrize(
    ("serve", "kind", "words"),
    [
        (plain_http, errors.TlsFailed, "does not speak TLS here"),
        (hang_up, errors.ConnectionFailed, NAME),
    ],
    ids=["plain HTTP", "hangs up"],
)
def test_port_without_tls(
    serve: Callable[[socket.socket], None], kind: type[errors.FetchError], words: str
) -> None:
    port, listener = one_connection(serve)
    with listener, client(None) as web, pytest.raises(errors.FetchError) as caught:
        web.fetch(f"https://{NAME}:{port}/")
    assert type(caught.value) is kind
    assert words in str(caught.value)


def serve_h2(connection: socket.socket, bodies: dict[str, bytes]) -> None:
    """Answer HTTP/2 requests by their path until the other side hangs up."""
    state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    state.initiate_connection()
    connection.sendall(state.data_to_send())
    while data := connection.recv(65536):
        for event in state.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                path = dict(event.headers)[b":path"].decode()
                body = bodies.get(path)
                status = "404" if body is None else "200"
                state.send_headers(event.stream_id, [(":status", status)])
                state.send_data(event.stream_id, body or b"", end_stream=True)
        connection.sendall(state.data_to_send())


def test_http2_is_spoken_and_kept(authority: Authority) -> None:
    bodies = {f"/{number}": b"page %d" % number for number in range(20)}
    context = serving(authority.issue(), "h2", "http/1.1")
    listener = socket.create_server(("127.0.0.1", 0))
    connections = 0

    def accept() -> None:
        nonlocal connections
        while True:
            raw, _ = listener.accept()
            connections += 1
            with context.wrap_socket(raw, server_side=True) as connection:
                assert connection.selected_alpn_protocol() == "h2"
                serve_h2(connection, bodies)

    with ThreadPoolExecutor(5) as threads, client(authority.trust()) as web:
        serving_thread = threads.submit(accept)
        base = f"https://{NAME}:{listener.getsockname()[1]}"
        first = web.fetch(f"{base}/0")
        assert (first.body, first.http_version) == (b"page 0", "HTTP/2")
        pages = threads.map(lambda path: web.fetch(base + path).body, bodies)
        assert list(pages) == list(bodies.values())
        with pytest.raises(errors.Gone):
            web.fetch(f"{base}/none")
        web.close()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        with pytest.raises(OSError, match=r"Invalid argument|Bad file"):
            serving_thread.result(5)
    assert connections == 1
