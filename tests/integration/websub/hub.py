"""A WebSub hub on loopback: takes subscriptions, asks back, distributes, misbehaves on demand."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlencode


@dataclass
class Manners:
    """How the hub behaves; a test changes it while the hub runs."""

    answers: int = 202
    asks_back: bool = True
    before_answering: bool = False
    denies: str = ""
    lease_seconds: int | None = 864_000
    method: str = "sha256"
    sends_to: str = ""


@dataclass
class Asked:
    """One request that came: its form, and what our callback said (0: it was not asked back)."""

    form: dict[str, str]
    status: int = 0
    echoed: bool = False


@dataclass
class Subscriber:
    """One subscription in force."""

    topic: str
    callback: str
    secret: str


@dataclass
class Answer:
    """What a callback said."""

    status: int
    body: bytes
    headers: dict[str, str]


def ask(request: urllib.request.Request | str) -> Answer:
    """Send one request over real HTTP; an error status is an answer."""
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return Answer(answer.status, answer.read(), dict(answer.headers))
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.read(), dict(error.headers))


def sign(body: bytes, secret: str, method: str = "sha256") -> str:
    """The value of X-Hub-Signature."""
    return f"{method}={hmac.new(secret.encode(), body, method).hexdigest()}"


@dataclass
class Hub:
    """A context manager. `asked` is what came, `subscribers` are those in force by callback."""

    manners: Manners = field(default_factory=Manners)
    asked: list[Asked] = field(default_factory=list)
    subscribers: dict[str, Subscriber] = field(default_factory=dict)

    def __post_init__(self) -> None:
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

            def do_POST(self) -> None:
                with hub.busy:
                    self._take()

            def _take(self) -> None:
                length = int(self.headers["Content-Length"])
                fields = parse_qs(self.rfile.read(length).decode(), strict_parsing=True)
                asked = Asked({name: values[0] for name, values in fields.items()})
                hub.asked.append(asked)
                willing = hub.manners.answers < 300 and not hub.manners.sends_to
                if willing and hub.manners.before_answering:
                    hub.ask_back(asked)
                self.send_response(307 if hub.manners.sends_to else hub.manners.answers)
                if hub.manners.sends_to:
                    self.send_header("Location", hub.manners.sends_to)
                self.send_header("Content-Length", "0")
                self.end_headers()
                self.wfile.flush()
                if willing and not hub.manners.before_answering:
                    hub.ask_back(asked)

        self.busy = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/hub"

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

    def settle(self) -> None:
        """Wait until the hub has asked back."""
        with self.busy:
            pass

    def ask_back(self, asked: Asked) -> None:
        """Ask the callback whether it meant that, or tell it no."""
        form, manners = asked.form, self.manners
        if manners.denies:
            told = {"hub.mode": "denied", "hub.reason": manners.denies}
            asked.status = self.tell(form["hub.callback"], form["hub.topic"], told).status
        elif manners.asks_back:
            challenge = secrets.token_hex(8)
            question = {"hub.mode": form["hub.mode"], "hub.challenge": challenge}
            if manners.lease_seconds is not None and form["hub.mode"] == "subscribe":
                question["hub.lease_seconds"] = str(manners.lease_seconds)
            answer = self.tell(form["hub.callback"], form["hub.topic"], question)
            asked.status, asked.echoed = answer.status, answer.body == challenge.encode()
            if answer.status == 200 and asked.echoed:
                self._note(form)

    def tell(self, callback: str, topic: str, fields: dict[str, str]) -> Answer:
        """GET the callback."""
        return ask(f"{callback}?{urlencode(fields | {'hub.topic': topic})}")

    def _note(self, form: dict[str, str]) -> None:
        callback = form["hub.callback"]
        if form["hub.mode"] == "subscribe":
            secret = form.get("hub.secret", "")
            self.subscribers[callback] = Subscriber(form["hub.topic"], callback, secret)
        else:
            self.subscribers.pop(callback, None)

    def publish(
        self,
        body: str | bytes,
        *,
        content_type: str = "application/atom+xml",
        secret: str | None = None,
        signature: str | None = None,
        topic: str | None = None,
    ) -> Answer:
        """Deliver to the one subscriber; `secret`, `signature`, `topic` other than agreed lie."""
        (subscriber,) = self.subscribers.values()
        content = body.encode() if isinstance(body, str) else body
        headers = {
            "Content-Type": content_type,
            "Link": f'<{self.url}>; rel="hub", <{topic or subscriber.topic}>; rel="self"',
            "X-Hub-Signature": sign(content, secret or subscriber.secret, self.manners.method)
            if signature is None
            else signature,
        }
        kept = {name: value for name, value in headers.items() if value}
        return ask(
            urllib.request.Request(subscriber.callback, data=content, headers=kept, method="POST")
        )


def md5_signature(body: bytes, secret: str) -> str:
    """A signature by a method that WebSub does not know."""
    return f"md5={hmac.new(secret.encode(), body, hashlib.md5).hexdigest()}"
