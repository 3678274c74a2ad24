"""TLS and HTTP/2, with a certificate made for the run."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import h2.config
import h2.connection
import h2.events
import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from tests.unit.fetching.servers import (
    QUICK,
    RawServer,
    always,
    names,
    only_public,
    response,
)

NAME = "news.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a self-signed certificate for `news.example`, in one file."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("the openssl command, which makes the test certificate, is not installed")
    file = tmp_path_factory.mktemp("tls") / "news.pem"
    subject = ["-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    made = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject]
    subprocess.run(
        [*made, "-keyout", file, "-out", file.with_suffix(".crt")], check=True, capture_output=True
    )
    file.write_bytes(file.read_bytes() + file.with_suffix(".crt").read_bytes())
    return file


@pytest.fixture(scope="module")
def server_tls(certificate: Path) -> Callable[..., ssl.SSLContext]:
    def make(*protocols: str) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        context.set_alpn_protocols(list(protocols or ("http/1.1",)))
        return context

    return make


def client(certificate: Path | None) -> Fetcher:
    trust = ssl.create_default_context(cafile=certificate) if certificate else None
    resolve = names(news_example="127.0.0.1", other_example="127.0.0.1")
    return Fetcher(QUICK, accepts=only_public, resolve=resolve, tls=trust)


def test_name_is_verified_and_sent(
    certificate: Path, server_tls: Callable[..., ssl.SSLContext]
) -> None:
    asked: list[str | None] = []
    context = server_tls()
    context.sni_callback = lambda _socket, name, _context: asked.append(name)
    with (
        RawServer(always(response(200, b"safe")), tls=context) as server,
        client(certificate) as web,
    ):
        assert web.fetch(server.url(name=NAME)).body == b"safe"
        assert asked == [NAME]
        with pytest.raises(errors.TlsFailed, match=r"certificate is not valid.*mismatch") as caught:
            web.fetch(server.url(name="other.example"))
    assert (caught.value.code, caught.value.retryable) == ("tls", False)


def test_unknown_certificate(server_tls: Callable[..., ssl.SSLContext]) -> None:
    with RawServer(always(response(200, b"x")), tls=server_tls()) as server, client(None) as web:
        with pytest.raises(errors.TlsFailed, match="self-signed"):
            web.fetch(server.url(name=NAME))
        assert server.requests == []


def test_plain_http_on_a_tls_port() -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(response(400))
            connection.recv(65536)

    with listener, ThreadPoolExecutor(1) as threads, client(None) as web:
        threads.submit(answer)
        with pytest.raises(errors.TlsFailed, match=r"(?i)wrong.version"):
            web.fetch(f"https://{NAME}:{listener.getsockname()[1]}/")


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


def test_http2_is_spoken_and_kept(
    certificate: Path, server_tls: Callable[..., ssl.SSLContext]
) -> None:
    bodies = {f"/{number}": b"page %d" % number for number in range(20)}
    context = server_tls("h2", "http/1.1")
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

    with ThreadPoolExecutor(5) as threads, client(certificate) as web:
        serving = threads.submit(accept)
        base = f"https://{NAME}:{listener.getsockname()[1]}"
        assert web.fetch(f"{base}/0").body == b"page 0"
        pages = threads.map(lambda path: web.fetch(base + path).body, bodies)
        assert list(pages) == list(bodies.values())
        with pytest.raises(errors.Gone):
            web.fetch(f"{base}/none")
        web.close()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        with pytest.raises(OSError, match=r"Invalid argument|Bad file"):
            serving.result(5)
    assert connections == 1
