"""Loopback servers that speak the protocols of translation services, with a word list for a model.

Stand-ins only because neither a network nor a large model is there in CI: `make test-llama` runs
the same engine against a real server.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

# English → Portuguese, as much as the tests say.
WORDS = {
    "the": "o", "cat": "gato", "dog": "cão", "sleeps": "dorme", "barks": "ladra", "in": "em",
    "old": "velha", "house": "casa", "minister": "ministro", "resigned": "demitiu-se",
    "on": "na", "friday": "sexta-feira", "river": "rio", "rose": "subiu",
}  # fmt: skip

Answer = tuple[int, Any, dict[str, str]]


def translated(text: str) -> str:
    """`text`, word by word."""
    stripped = text.rstrip(".")
    words = [WORDS.get(word.lower(), word) for word in stripped.split()]
    return " ".join(words).capitalize() + text[len(stripped) :]


class Service:
    """A server whose `answer` gets (path, JSON payload or None, headers) and says what to send."""

    def __init__(self, answer: Callable[[str, Any, dict[str, str]], Answer]) -> None:
        self.asked: list[tuple[str, Any, dict[str, str]]] = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._answer(None)

            def do_POST(self) -> None:
                self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

            def _answer(self, payload: Any) -> None:
                heads = {name.lower(): value for name, value in self.headers.items()}
                service.asked.append((self.path, payload, heads))
                status, data, extra = answer(self.path, payload, heads)
                body = data if isinstance(data, bytes) else json.dumps(data).encode()
                self.send_response(status)
                for name, value in extra.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def payloads(self, path: str) -> list[Any]:
        """What was posted to `path`, in order."""
        return [payload for asked, payload, _ in self.asked if asked == path]


class ChatModel:
    """Answers chat completions. `says` may replace a content: (payload, texts) → content."""

    def __init__(self, says: Callable[[Any, dict[str, str]], Any] | None = None) -> None:
        self.says = says or written
        self.models = ["small-1"]
        self.before: Callable[[Any], Answer | None] = lambda payload: None
        self.delay = 0.0

    def __call__(self, path: str, payload: Any, headers: dict[str, str]) -> Answer:
        if path == "/v1/models":
            return 200, {"object": "list", "data": [{"id": name} for name in self.models]}, {}
        if path != "/v1/chat/completions":
            return 404, {"detail": "Not Found"}, {}
        if refused := self.before(payload):
            return refused
        time.sleep(self.delay)
        said = self.says(payload, texts_of(payload))
        choice = said if isinstance(said, dict) else {"finish_reason": "stop", "message": {
            "role": "assistant", "content": said}}  # fmt: skip
        return 200, {"object": "chat.completion", "choices": [choice]}, {}


def texts_of(payload: Any) -> dict[str, str]:
    """The numbered texts of a request, whichever way they were put."""
    content: str = payload["messages"][-1]["content"]
    if content.startswith("{"):
        texts: dict[str, str] = json.loads(content)["texts"]
        return texts
    numbered = [line[1:].split("] ", 1) for line in content.splitlines() if line.startswith("[")]
    return dict(numbered)


def written(payload: Any, texts: dict[str, str]) -> str:
    """Translations in the form that the request asks for."""
    answers = {number: translated(text) for number, text in texts.items()}
    if "response_format" in payload:
        return json.dumps(answers, ensure_ascii=False)
    return "\n".join(f"[{number}] {text}" for number, text in answers.items())


def libretranslate(path: str, payload: Any, headers: dict[str, str]) -> Answer:
    """LibreTranslate 1.6 with English, Portuguese and Bokmål, at most three texts at once."""
    if path == "/languages":
        return 200, [
            {"code": "en", "name": "English", "targets": ["nb", "pt"]},
            {"code": "nb", "name": "Norwegian", "targets": ["en"]},
            {"code": "pt", "name": "Portuguese", "targets": ["en"]},
        ], {}  # fmt: skip
    if path == "/spec":
        return 200, {"info": {"title": "LibreTranslate", "version": "1.6.2"}}, {}
    if path != "/translate":
        return 404, b"<html>", {}
    if len(payload["q"]) > 3:
        return 400, {"error": "Invalid request: request (4) exceeds text limit (3)"}, {}
    return 200, {"translatedText": [translated(text) for text in payload["q"]]}, {}
