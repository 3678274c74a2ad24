"""A publisher on loopback whose pages a test can change while the newsroom reads them."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

Page = tuple[int, dict[str, str], str]

_STORY = """<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><article>
<h1>{title}</h1><p>The harbour master of the small town wrote down {figure} millimetres of rain on
Monday, which is more than he had seen in a week of that month before.</p><p>The ferries kept
their timetable all day, said the harbour office, and nobody missed a boat because of the weather,
although the wind was strong in the afternoon and the gulls stayed on the roofs.</p>
</article></body></html>"""


def story(title: str = "Rain over the bay", *, figure: int = 14, head: str = "") -> Page:
    """A page that is a story in English."""
    body = _STORY.format(title=title, figure=figure, head=head)
    return 200, {"Content-Type": "text/html; charset=utf-8"}, body


class Publisher:
    """Serves `pages` (path → status, headers, body) and writes down what was asked.

    `conditional` answers instead where the reader says what it has.
    """

    def __init__(self, pages: dict[str, Page]) -> None:
        self.pages = pages
        self.conditional: dict[str, Page] = {}
        self.asked: list[str] = []
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

            def do_GET(self) -> None:
                publisher.asked.append(self.path)
                known = publisher.conditional if "If-None-Match" in self.headers else {}
                answer = known.get(self.path) or publisher.pages.get(self.path)
                status, headers, body = answer or (404, {}, "no such page")
                self.send_response(status)
                content = body.encode()
                for name, value in ({"Content-Length": str(len(content))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str) -> str:
        """The full address of a path here."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"
