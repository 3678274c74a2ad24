"""JSON services that the operator named: a translation server on this machine or elsewhere."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import httpx

from dragoman.common import clock
from dragoman.fetching.addresses import Resolver, system_addresses
from dragoman.fetching.askable import askable
from dragoman.fetching.decoding import ACCEPT_ENCODING
from dragoman.fetching.errors import BadAddress, FetchError
from dragoman.fetching.exchange import answering, body_of, is_sendable
from dragoman.fetching.headers import retry_after_seconds
from dragoman.fetching.network import Door, Transport, attempting
from dragoman.fetching.policy import FetchPolicy


@dataclass(frozen=True, slots=True)
class ApiAnswer:
    """What a service said: `body` without compression, `headers` by lower-case name.

    `status` 0: no answer came, and `problem` says why in words. A redirect has a `problem` too.
    """

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""

    @property
    def retry_after_seconds(self) -> float | None:
        """How long it wants to be left alone, if it says so; at most a day."""
        return retry_after_seconds(self.headers.get("retry-after", ""), clock.now())


class JsonApi:
    """GET and POST of JSON. One per process, for all its threads; a context manager.

    Unlike a publisher's host, a service may be on this machine or in a private network: the
    operator named it. Of `policy` hold the name that we give, the time to connect, the largest
    answer and the longest address. TLS is verified, by the authorities of `SSL_CERT_FILE` or
    `SSL_CERT_DIR` where they are set, else certifi's; `tls` and `resolve` take their place. No
    redirect is followed: a key in the headers would go along with it.
    """

    def __init__(
        self,
        policy: FetchPolicy | None = None,
        *,
        resolve: Resolver = system_addresses,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._policy = policy or FetchPolicy()
        self._door = Door(resolve, lambda _: True)
        self._transport = Transport(self._door, tls or httpx.create_ssl_context())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all kept connections."""
        self._transport.close()
        self._door.close()

    def get(self, url: str, *, headers: Mapping[str, str], timeout_seconds: float) -> ApiAnswer:
        """The answer to a GET, `timeout_seconds` from now at the latest."""
        return self._ask("GET", url, None, headers, timeout_seconds)

    def post(
        self, url: str, payload: Any, *, headers: Mapping[str, str], timeout_seconds: float
    ) -> ApiAnswer:
        """The answer to `payload`, sent as JSON, `timeout_seconds` from now at the latest."""
        return self._ask("POST", url, json.dumps(payload).encode(), headers, timeout_seconds)

    def _ask(
        self,
        method: str,
        url: str,
        content: bytes | None,
        headers: Mapping[str, str],
        timeout_seconds: float,
    ) -> ApiAnswer:
        if unsendable := [name for name, value in headers.items() if not is_sendable(value)]:
            return ApiAnswer(0, problem=f"what {unsendable[0]} says cannot stand in a header")
        try:
            target = askable(url, longest=self._policy.max_url_length)
        except BadAddress as error:
            return ApiAnswer(0, problem=str(error))
        # While a model works nothing comes, so a wait for the next byte may take the whole time.
        connect = min(self._policy.connect_seconds, timeout_seconds)
        request = httpx.Request(
            method,
            target,
            headers=self._headers(content) | dict(headers),
            content=content,
            extensions={"timeout": httpx.Timeout(timeout_seconds, connect=connect).as_dict()},
        )
        return self._answer(request, timeout_seconds)

    def _answer(self, request: httpx.Request, timeout_seconds: float) -> ApiAnswer:
        try:
            with (
                attempting(str(request.url), time.monotonic(), timeout_seconds) as attempt,
                answering(self._transport, attempt, request) as response,
            ):
                _, body = body_of(response, attempt, limit=self._policy.max_bytes)
                return ApiAnswer(
                    response.status_code, body, dict(response.headers), _redirected(response)
                )
        except FetchError as error:
            return ApiAnswer(0, problem=str(error))

    def _headers(self, content: bytes | None) -> dict[str, str]:
        headers = {
            "User-Agent": self._policy.sent_user_agent,
            "Accept": "application/json",
            "Accept-Encoding": ACCEPT_ENCODING,
        }
        return headers if content is None else headers | {"Content-Type": "application/json"}


def _redirected(response: httpx.Response) -> str:
    if not response.has_redirect_location:
        return ""
    return f"it redirects to {response.headers['location']!r}, which is not followed"
