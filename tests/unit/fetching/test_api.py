"""JSON services: any answer is an answer, what is none says why, and nothing takes too long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from dragoman.fetching.api import ApiAnswer, JsonApi
from dragoman.fetching.policy import FetchPolicy
from tests.unit.fetching.certificates import Authority, serving
from tests.unit.fetching.servers import (
    PRIVATE,
    Answer,
    Conversation,
    RawServer,
    always,
    once,
    response,
)

OK = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture
def api() -> Iterator[JsonApi]:
    policy = FetchPolicy(contact_url="https://news.example/", connect_seconds=1, max_bytes=50_000)
    with JsonApi(policy) as opened:
        yield opened


def ask(api: JsonApi, server: RawServer, payload: Any = None, **headers: str) -> ApiAnswer:
    return api.post(server.url("/v1/x"), payload or {}, headers=headers, timeout_seconds=0.7)


def test_json_goes_out_with_an_honest_name(api: JsonApi) -> None:
    with RawServer(always(response(200, b'{"a": 1}', ["X-Id: 7"])), host=PRIVATE) as server:
        answer = ask(api, server, {"q": "é\ud800"}, Authorization="Bearer k")
        got = api.get(server.url("/v1/models"), headers={}, timeout_seconds=1)
        post, get = server.requests
    assert (answer.status, answer.body, answer.headers["x-id"]) == (200, b'{"a": 1}', "7")
    assert (got.status, answer.problem) == (200, "")
    assert (post.method, post.body) == ("POST", '{"q": "\\u00e9\\ud800"}')
    assert post.header("content-type") == "application/json"
    assert post.header("authorization") == "Bearer k"
    assert post.header("user-agent") == "Dragoman/0.1 (+https://news.example/)"
    assert (get.method, get.header("authorization")) == ("GET", "")


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
def test_any_status_is_an_answer(status: int, api: JsonApi) -> None:
    with RawServer(always(response(status, b"why", ["Retry-After: 9"]))) as server:
        answer = ask(api, server)
    assert (answer.status, answer.body, answer.retry_after_seconds) == (status, b"why", 9)


def test_a_redirect_is_not_followed(api: JsonApi) -> None:
    elsewhere = always(response(307, b"", ["Location: http://127.0.0.2/"]))
    with RawServer(elsewhere) as server:
        answer = ask(api, server, Authorization="Bearer k")
        assert len(server.requests) == 1
    assert answer.status == 307
    assert "http://127.0.0.2/" in answer.problem


def dripping(conversation: Conversation) -> None:
    conversation.send(OK + b"Content-Length: 9000\r\n\r\n")
    while not conversation.closing.wait(0.05):
        conversation.send(b" ")


def endless(conversation: Conversation) -> None:
    conversation.send(OK + b"Connection: close\r\n\r\n")
    with suppress(OSError):
        while not conversation.closing.is_set():
            conversation.send(b" " * 10_000)


NO_ANSWERS: dict[str, tuple[Answer, str]] = {
    "silent": (Conversation.stall, "time"),
    "slow": (dripping, "time"),
    "endless": (endless, "50,000 bytes"),
    "announced too large": (once(OK + b"Content-Length: 60000\r\n\r\n"), "60,000 bytes"),
    "closed": (once(b""), "closed without an answer"),
    "no HTTP": (once(b"hello\r\n\r\n"), "not a proper answer"),
    "cut": (once(OK + b"Content-Length: 90\r\n\r\n{"), "cut"),
    "not gzip": (always(response(200, b"\x1f\x8bxx", ["Content-Encoding: gzip"])), "gzip"),
}


@pytest.mark.parametrize(("answer", "says"), NO_ANSWERS.values(), ids=NO_ANSWERS)
def test_no_answer_says_why_and_in_time(answer: Answer, says: str, api: JsonApi) -> None:
    started = time.monotonic()
    with RawServer(answer) as server:
        got = ask(api, server)
    assert (got.status, got.body) == (0, b"")
    assert says in got.problem
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://127.0.0.1:1/", "no connection"),
        ("ftp://service.example/", "only http"),
        ("http://me:secret@127.0.0.1/", "never sent"),
        ("nonsense", "only http"),
    ],
)
def test_an_address_that_cannot_be_asked(url: str, says: str, api: JsonApi) -> None:
    answer = api.get(url, headers={}, timeout_seconds=1)
    assert answer.status == 0
    assert says in answer.problem
    assert "secret" not in answer.problem


def test_a_header_that_cannot_be_sent_is_named_and_not_shown(api: JsonApi) -> None:
    answer = api.get("http://127.0.0.1:1/", headers={"Key": "s3cret\n"}, timeout_seconds=1)
    assert "Key" in answer.problem
    assert "s3cret" not in answer.problem


def test_tls_is_verified(authority: Authority, api: JsonApi) -> None:
    tls = serving(authority.issue("localhost"))
    with RawServer(always(response(200)), tls=tls) as server:
        assert "certificate" in ask(api, server).problem
        url = server.url("/", name="localhost")
        with JsonApi(tls=authority.trust()) as trusting:
            assert trusting.get(url, headers={}, timeout_seconds=1).status == 200
