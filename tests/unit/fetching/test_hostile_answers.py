"""Answers that are too much, contradict themselves, or are none: a typed error or a sane page."""

from __future__ import annotations

import gzip
import itertools
import time
import zlib
from contextlib import suppress
from dataclasses import replace

import brotli  # type: ignore[import-untyped]
import pytest
import zstandard

from dragoman.fetching import errors
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

OK = b"HTTP/1.1 200 OK\r\n"


def outcome(answer: Answer) -> errors.FetchError | bytes:
    """What a fetch from a server with this answer comes to: an error, or the page's body."""
    started = time.monotonic()
    with RawServer(answer) as server, fetcher(replace(QUICK, total_seconds=1.0)) as web:
        try:
            return web.fetch(server.url()).body
        except errors.FetchError as error:
            return error
        finally:
            assert time.monotonic() - started < QUICK.total_seconds + 1


def flood(first: bytes, piece: bytes) -> Answer:
    """Sends `first` and then `piece` as fast as it is taken, without end."""

    def answer(conversation: Conversation) -> None:
        conversation.send(first)
        with suppress(OSError):
            while not conversation.closing.is_set():
                conversation.send(piece)

    return answer


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (
            once(OK + b"X-Huge: " + b"x" * 200_000 + b"\r\nContent-Length: 0\r\n\r\n"),
            errors.BadResponse,
        ),
        (once(OK + b"X: y\r\n" * 50_000 + b"Content-Length: 0\r\n\r\n"), errors.BadResponse),
        (flood(OK + b"X-Endless: ", b"x" * 10_000), errors.BadResponse),
        (flood(OK, b"X-Many: y\r\n" * 1000), errors.BadResponse),
        (flood(b"HTTP/1.1 200 ", b"O" * 10_000), errors.BadResponse),
        (flood(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 50), errors.Timeout),
        (
            flood(
                OK + b"Transfer-Encoding: chunked\r\n\r\n", b"2000\r\n" + b"x" * 0x2000 + b"\r\n"
            ),
            errors.TooLarge,
        ),
        (flood(OK + b"Transfer-Encoding: chunked\r\n\r\n5;", b"x" * 10_000), errors.CutBody),
        (flood(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\nX: ", b"x" * 10_000), errors.CutBody),
        (flood(OK + b"Connection: close\r\n\r\n", b"x" * 10_000), errors.TooLarge),
    ],
    ids=[
        "one huge header",
        "50,000 headers",
        "a header without end",
        "headers without end",
        "a status line without end",
        "hints without end",
        "chunks without end",
        "a chunk's extension without end",
        "trailers without end",
        "a body without end",
    ],
)
def test_too_much(answer: Answer, kind: type[errors.FetchError]) -> None:
    assert type(outcome(answer)) is kind


BOMB = bytes(30_000_000)


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(BOMB), "gzip"),
        (zlib.compress(BOMB), "deflate"),
        (brotli.compress(BOMB, quality=4), "br"),
        (zstandard.compress(BOMB), "zstd"),
        (gzip.compress(gzip.compress(BOMB)), "gzip, gzip"),
        (zstandard.compress(brotli.compress(BOMB, quality=4)), "br, zstd"),
    ],
    ids=["gzip", "deflate", "br", "zstd", "gzip in gzip", "br in zstd"],
)
def test_bomb_over_the_wire(body: bytes, encoding: str) -> None:
    answer = always(response(200, body, [f"Content-Encoding: {encoding}"]))
    assert type(outcome(answer)) is errors.TooLarge


@pytest.mark.parametrize("encoding", ["gzip, gzip, gzip", "br, " * 20 + "gzip"])
def test_compressed_again_and_again(encoding: str) -> None:
    answer = always(response(200, gzip.compress(b"x"), [f"Content-Encoding: {encoding}"]))
    assert type(outcome(answer)) is errors.BadEncoding


def no_length(status: int, headers: bytes = b"") -> bytes:
    return b"HTTP/1.1 %d Because\r\n%s\r\n" % (status, headers)


PAGE = response(200, b"page")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (no_length(100) + PAGE, b"page"),
        (no_length(102) + no_length(103, b"Link: </x>; rel=preload\r\n") + PAGE, b"page"),
        (no_length(101, b"Upgrade: websocket\r\nConnection: Upgrade\r\n"), errors.BadResponse),
        (response(203, b"page"), b"page"),
        (no_length(204), errors.UnexpectedStatus),
        (response(205), errors.UnexpectedStatus),
        (response(206, b"half", ["Content-Range: bytes 0-3/9"]), errors.UnexpectedStatus),
        (response(304), errors.UnexpectedStatus),
        (response(200, b"page", ["Content-Length: 4"]), b"page"),
        (response(200, b"page", ["Content-Length: 9"]), errors.BadResponse),
        (OK + b"Content-Length: 4, 4\r\n\r\npage", b"page"),
        (OK + b"Content-Length: four\r\n\r\npage", errors.BadResponse),
        (OK + b"Content-Length: +4\r\n\r\npage", errors.BadResponse),
        (OK + b"Content-Length: 9\r\n\r\npage", errors.CutBody),
        (OK + b"Content-Length: 2\r\n\r\npage", b"pa"),
        (
            OK + b"Content-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npage\r\n0\r\n\r\n",
            b"page",
        ),
        (OK + b"Transfer-Encoding: gzip\r\n\r\npage", errors.BadResponse),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n-4\r\npage\r\n0\r\n\r\n", errors.CutBody),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffffffff\r\npage", errors.CutBody),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\npageXX0\r\n\r\n", errors.CutBody),
        (OK + b"No-Colon\r\n\r\npage", errors.BadResponse),
        (OK + b" Folded: first\r\n\r\npage", errors.BadResponse),
        (OK + b"X: a\0b\r\n\r\npage", errors.BadResponse),
        (OK + b"X: \xff\xfe\r\nContent-Length: 4\r\n\r\npage", b"page"),
        (b"<html>HTTP/0.9 has no headers\r\n\r\n", errors.BadResponse),
        (b"HTTP/3.0 200 OK\r\nContent-Length: 4\r\n\r\npage", b"page"),
        (b"HTTP/1.1 20 OK\r\n\r\n", errors.BadResponse),
        (b"HTTP/1.1 -200 OK\r\n\r\n", errors.BadResponse),
        (b"\r\n\r\n\r\n", errors.BadResponse),
        (b"\x15\x03\x01\x00\x02\x02\x50", errors.BadResponse),
        (b"", errors.ConnectionFailed),
    ],
    ids=[
        "100 before the page",
        "102 and 103 before the page",
        "101 unasked",
        "203",
        "204",
        "205",
        "206 unasked",
        "304 unasked",
        "length said twice",
        "two lengths",
        "length as a list",
        "length in words",
        "length with a sign",
        "length too long",
        "length too short",
        "length and chunks",
        "unknown transfer coding",
        "negative chunk",
        "absurd chunk",
        "chunk longer than said",
        "header without a colon",
        "folded first header",
        "NUL in a header",
        "bytes in a header",
        "HTTP/0.9",
        "another version",
        "short status",
        "negative status",
        "only empty lines",
        "a TLS alert",
        "nothing",
    ],
)
def test_answer_that_contradicts_itself(
    data: bytes, expected: bytes | type[errors.FetchError]
) -> None:
    found = outcome(once(data))
    assert (found if isinstance(expected, bytes) else type(found)) == expected


def test_unasked_parts_are_not_taken_for_the_page_even_with_validators() -> None:
    with RawServer(always(response(206, b"half"))) as server, fetcher() as web:
        with pytest.raises(errors.UnexpectedStatus, match="206"):
            web.fetch(server.url(), etag='"a"')
        assert server.requests[0].header("range") == ""


def test_cookies_are_forgotten() -> None:
    steps = itertools.count()

    def answer(conversation: Conversation) -> None:
        cookie = [
            "Set-Cookie: id=1; Path=/",
            "Set-Cookie2: id=2",
            "Authentication-Info: nextnonce=1",
        ]
        number = next(steps)
        status = 200 if number in (2, 3) else 302
        conversation.send(response(status, b"x", [*cookie, f"Location: /{number}"]))

    with RawServer(answer) as server, fetcher() as web:
        web.fetch(server.url())
        web.fetch(server.url())
        assert len(server.requests) == 4
        for request in server.requests:
            names = {name.lower() for name, _ in request.headers}
            assert names <= {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_validators_go_on_to_the_page_that_they_are_of() -> None:
    """They came from the redirect's end: without them there, it could never say 304."""
    with RawServer(always(response(304))) as other:
        away = always(response(301, headers=[f"Location: {other.url('/x')}"]))
        with RawServer(away) as server, fetcher() as web:
            assert web.fetch(server.url(), etag='"a1"').not_modified
        assert other.requests[0].header("if-none-match") == '"a1"'


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("//{host}/b", "/b"),
        ("?page=2", "/a?page=2"),
        ("#top", None),
        ("", None),
        ("/b\r\nX-Injected: 1", "/b"),
        ("/b c", "/b%20c"),
        ("/\N{LATIN SMALL LETTER E WITH ACUTE}", None),
    ],
    ids=["no scheme", "query only", "itself", "empty", "line break", "space", "latin-1 bytes"],
)
def test_location_as_it_comes(location: str, target: str | None) -> None:
    def answer(conversation: Conversation) -> None:
        if conversation.target == "/a":
            where = location.format(host=f"{server.host}:{server.port}")
            conversation.send(response(302, headers=[f"Location: {where}"]))
        else:
            conversation.send(response(200, b"x"))

    with RawServer(answer) as server, fetcher() as web:
        if target is None:
            with suppress(errors.FetchError):
                web.fetch(server.url("/a"))
        else:
            assert web.fetch(server.url("/a")).final_url == server.url(target)
        assert len(server.requests) <= 2
        assert all(request.header("x-injected") == "" for request in server.requests)
