"""HTTP/1.1 for one site: conditional requests, gzip, keep-alive, and a note of every request."""

from __future__ import annotations

import gzip
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

from dragoman.common import hashing
from dragoman.samplewire.site import HTML, Resource, Site

LOOPBACK = "127.0.0.1"
_GZIP_FROM = 500  # bytes; below, the headers weigh more than what is saved
_IDLE_SECONDS = 30.0  # after which a silent connection is closed
_POLL_SECONDS = 0.02  # how soon a server notices that it shall stop
_TAG_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was answered. `conditional`: it named an ETag or a date it already had."""

    publisher: str
    path: str
    status: int
    conditional: bool
    user_agent: str


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SampleWire"
    sys_version = ""
    timeout = _IDLE_SECONDS
    # Headers and body are two writes: Nagle's algorithm would hold the second back for 40 ms.
    disable_nagle_algorithm: ClassVar[bool] = True
    server: SiteServer

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Nothing: requests are noted in the wire's log instead."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        resource = self.server.site.resource(self._path())
        if resource is None:
            self._send(404, self.server.site.missing(), HTML, {})
        else:
            self._send_resource(resource)

    def _path(self) -> str:
        return self.path.partition("?")[0]

    def _note(self, status: int) -> None:
        headers = self.headers
        self.server.note(
            Request(
                publisher=self.server.site.profile.name,
                path=self._path(),
                status=status,
                conditional="If-None-Match" in headers or "If-Modified-Since" in headers,
                user_agent=headers.get("User-Agent", ""),
            )
        )

    def _send_resource(self, resource: Resource) -> None:
        tag = hashing.of_bytes(resource.body)[:_TAG_DIGITS]
        headers = {
            "ETag": f'"{tag}-gzip"' if self._compresses(resource.body) else f'"{tag}"',
            "Last-Modified": format_datetime(resource.modified, usegmt=True),
            "Cache-Control": "no-cache",
        }
        if self._is_known(tag, resource.modified):
            self._send(304, b"", "", headers)
        else:
            self._send(200, resource.body, resource.media_type, headers)

    def _is_known(self, tag: str, modified: datetime) -> bool:
        """Whether the client has this very content; an ETag outranks a date (RFC 9110, 13.2.2)."""
        asked = self.headers.get("If-None-Match")
        if asked is not None:
            known = {part.strip().removeprefix("W/").strip('"') for part in asked.split(",")}
            return not known.isdisjoint({"*", tag, f"{tag}-gzip"})
        try:
            since = parsedate_to_datetime(self.headers.get("If-Modified-Since", ""))
            return modified.replace(microsecond=0) <= since
        except (TypeError, ValueError):  # no date, or none that can be read or compared
            return False

    def _compresses(self, body: bytes) -> bool:
        accepted = [
            entry.replace(" ", "").lower().partition(";")
            for entry in self.headers.get("Accept-Encoding", "").split(",")
        ]
        refused = ("q=0", "q=0.0", "q=0.00", "q=0.000")
        wanted = any(name == "gzip" and quality not in refused for name, _, quality in accepted)
        return wanted and len(body) > _GZIP_FROM

    def _send(self, status: int, body: bytes, media_type: str, headers: dict[str, str]) -> None:
        headers = headers | {"Vary": "Accept-Encoding"}
        if status != 304:
            headers["Content-Type"] = media_type
            if self._compresses(body):
                body = gzip.compress(body, mtime=0)
                headers["Content-Encoding"] = "gzip"
            headers["Content-Length"] = str(len(body))
        self._note(status)  # before the answer, so that whoever has the answer finds the note
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class SiteServer(ThreadingHTTPServer):
    """A site on a loopback port of its own, a thread for each connection.

    Binding happens at once (OSError when the port is taken), `site` and `note` are given before
    `open()`, because a site needs the addresses of all the others.
    """

    daemon_threads = True
    request_queue_size = 64
    site: Site
    note: Callable[[Request], None]

    def __init__(self, port: int) -> None:
        super().__init__((LOOPBACK, port), _Handler)
        self._connections: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None

    @property
    def origin(self) -> str:
        return f"http://{LOOPBACK}:{self.server_port}"

    def open(self, site: Site, note: Callable[[Request], None]) -> None:
        """Begin to answer."""
        self.site, self.note = site, note
        self._thread = threading.Thread(
            target=self.serve_forever, args=(_POLL_SECONDS,), name=f"samplewire {self.origin}"
        )
        self._thread.daemon = True
        self._thread.start()

    def close(self) -> None:
        """Stop answering, let go of the port and of connections that clients keep open."""
        if self._thread is not None:
            self.shutdown()
            self._thread.join()
        self.server_close()
        with self._guard:
            for connection in self._connections:
                _hang_up(connection)

    def server_bind(self) -> None:
        """Bind without asking a name server for our own name, as the base class does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that hung up; show every fault of our own."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:  # the client was faster
        return
