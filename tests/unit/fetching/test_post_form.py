"""Forms, as a WebSub hub is talked to: once, to one address, as safely as a page is fetched."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from dragoman.fetching.policy import FetchPolicy
from tests.unit.fetching.servers import (
    QUICK,
    Answer,
    Conversation,
    RawServer,
    always,
    fetcher,
    once,
    response,
)

FORM = {"hub.mode": "subscribe", "hub.topic": "https://news.example/ü?a=1&b=2", "hub.secret": "é x"}
SENT = (
    "hub.mode=subscribe&hub.topic=https%3A%2F%2Fnews.example%2F%C3%BC%3Fa%3D1%26b%3D2"
    "&hub.secret=%C3%A9+x"
)


def fails(answer: Answer, policy: FetchPolicy = QUICK) -> errors.FetchError:
    with (
        RawServer(answer) as server,
        fetcher(policy) as web,
        pytest.raises(errors.FetchError) as caught,
    ):
        web.post_form(server.url(), FORM)
    return caught.value


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_any_2xx_is_success(status: int) -> None:
    with RawServer(always(response(status))) as server, fetcher() as web:
        page = web.post_form(server.url("/hub?x=1"), FORM)
        (request,) = server.requests
    assert (page.status, page.final_url, page.address) == (
        status,
        server.url("/hub?x=1"),
        "127.0.0.1",
    )
    assert (request.method, request.target, request.body) == ("POST", "/hub?x=1", SENT)
    assert request.header("content-type") == "application/x-www-form-urlencoded"
    assert request.header("content-length") == str(len(SENT))
    for unwanted in ("authorization", "cookie", "referer", "if-none-match"):
        assert request.header(unwanted) == ""


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, errors.UnexpectedStatus),
        (303, errors.UnexpectedStatus),
        (307, errors.Redirected),
        (308, errors.Redirected),
        (400, errors.ClientError),
        (403, errors.Refused),
        (404, errors.Gone),
        (429, errors.RateLimited),
        (500, errors.ServerError),
    ],
)
def test_anything_else_is_an_error(status: int, kind: type[errors.FetchError]) -> None:
    answer = always(response(status, b"no", ["Location: /elsewhere"]))
    with RawServer(answer) as server, fetcher() as web:
        with pytest.raises(errors.HttpStatus) as caught:
            web.post_form(server.url("/hub"), FORM)
        assert [request.target for request in server.requests] == ["/hub"]
    assert (type(caught.value), caught.value.status) == (kind, status)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Conversation.stall, errors.Timeout),
        (once(b""), errors.ConnectionFailed),
        (once(b"hello\r\n\r\n"), errors.BadResponse),
        (once(response(202, b"x" * 200_000)), errors.TooLarge),
    ],
    ids=["no answer", "hangs up", "no HTTP", "too large"],
)
def test_bounds_are_those_of_a_fetch(answer: Answer, kind: type[errors.FetchError]) -> None:
    started = time.monotonic()
    assert type(fails(answer)) is kind
    assert time.monotonic() - started < QUICK.total_seconds + 1


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("http://127.0.0.1:1/hub", errors.PrivateAddress),
        ("http://[::ffff:10.0.0.1]/hub", errors.PrivateAddress),
        ("ftp://hub.example/", errors.BadAddress),
        ("https://me:secret@hub.example/", errors.BadAddress),
    ],
)
def test_address_is_checked(url: str, kind: type[errors.FetchError]) -> None:
    with Fetcher(QUICK) as web, pytest.raises(kind) as caught:
        web.post_form(url, FORM)
    assert "secret" not in str(caught.value)


def test_a_form_is_never_sent_twice() -> None:
    """A kept connection that breaks may have brought the form all the same."""

    def answer(conversation: Conversation) -> None:
        if len(server.requests) > 1:
            conversation.connection.close()
        else:
            conversation.send(response(200, b"kept"))

    with RawServer(answer) as server, fetcher(replace(QUICK, read_seconds=1.0)) as web:
        web.fetch(server.url())
        with pytest.raises(errors.ConnectionFailed) as caught:
            web.post_form(server.url(), FORM)
        assert [request.method for request in server.requests] == ["GET", "POST"]
    assert caught.value.retryable
