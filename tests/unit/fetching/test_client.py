from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from dragoman.common import hashing
from dragoman.fetching import errors
from dragoman.fetching.client import ACCEPT_FEED, Fetcher
from dragoman.fetching.policy import FetchPolicy
from tests.unit.fetching.servers import (
    PRIVATE,
    QUICK,
    Answer,
    Conversation,
    RawServer,
    always,
    fetcher,
    once,
    response,
)


def fails(answer: Answer, policy: FetchPolicy = QUICK, etag: str = "") -> errors.FetchError:
    """The error that fetching from a server with this answer ends in."""
    with (
        RawServer(answer) as server,
        fetcher(policy) as web,
        pytest.raises(errors.FetchError) as caught,
    ):
        web.fetch(server.url(), etag=etag)
    return caught.value


def test_page_is_whole() -> None:
    headers = (
        "Content-Type: text/html; charset=utf-8",
        'ETag: "a1"',
        "Last-Modified: Sun, 22 Nov 2026 10:00:00 GMT",
        "X-Robots-Tag: noindex",
        "X-Robots-Tag: googlebot: nosnippet",
        "TDM-Reservation: 1",
        "Set-Cookie: who=me",
    )
    with RawServer(always(response(200, b"<p>hello", headers))) as server, fetcher() as web:
        page = web.fetch(server.url("/news"))
    assert (page.status, page.body, page.wire_bytes) == (200, b"<p>hello", 8)
    assert page.requested_url == page.final_url == server.url("/news")
    assert page.redirects == ()
    assert page.permanent_url == ""
    assert page.content_hash == hashing.of_bytes(b"<p>hello")
    assert page.content_type == "text/html; charset=utf-8"
    assert (page.etag, page.last_modified) == ('"a1"', "Sun, 22 Nov 2026 10:00:00 GMT")
    assert page.header_lines("X-Robots-Tag") == ("noindex", "googlebot: nosnippet")
    assert page.header("tdm-reservation") == "1"
    assert page.header("set-cookie") == ""
    assert page.fetched_at.tzinfo is not None
    assert 0 < page.seconds < QUICK.total_seconds
    assert (page.address, page.http_version) == ("127.0.0.1", "HTTP/1.1")
    assert not page.not_modified


def test_request_is_honest_and_bare() -> None:
    policy = replace(QUICK, contact_url="https://example.org/über?a=1")
    with RawServer(always(response(200, b"x", ["Set-Cookie: a=b"]))) as server:
        with fetcher(policy, news_example="127.0.0.1") as web:
            address = server.url("/a b?q=é#part", name="news.example")
            page = web.fetch(address, accept=ACCEPT_FEED)
            web.fetch(address)
        first, second = server.requests
    assert first.target == "/a%20b?q=%C3%A9"
    assert page.final_url.endswith("/a%20b?q=%C3%A9")
    assert first.header("host") == f"news.example:{server.port}"
    assert first.header("user-agent") == "Dragoman/0.1 (+https://example.org/%C3%BCber?a=1)"
    assert first.header("accept") == ACCEPT_FEED
    assert first.header("accept-encoding") == "gzip, br, zstd"
    for unwanted in ("cookie", "referer", "authorization", "if-none-match", "range"):
        assert second.header(unwanted) == ""
    assert server.connections == 1, "the connection is kept"


def test_not_modified() -> None:
    with RawServer(always(response(304, headers=['ETag: "a1"']))) as server, fetcher() as web:
        page = web.fetch(server.url(), etag='"a1"', last_modified="Sun, 22 Nov 2026 10:00:00 GMT")
        request = server.requests[0]
    assert page.not_modified
    assert (page.body, page.wire_bytes, page.etag) == (b"", 0, '"a1"')
    assert request.header("if-none-match") == '"a1"'
    assert request.header("if-modified-since") == "Sun, 22 Nov 2026 10:00:00 GMT"


def test_unasked_304_is_no_page() -> None:
    error = fails(always(response(304)))
    assert (type(error), error.status) == (errors.UnexpectedStatus, 304)


@pytest.mark.parametrize("etag", ["é", "a\r\nX-Bad: 1", "\0"], ids=["accent", "line", "nul"])
def test_validator_that_cannot_be_a_header_is_not_sent(etag: str) -> None:
    with RawServer(always(response(200, b"x"))) as server, fetcher() as web:
        assert web.fetch(server.url(), etag=etag).status == 200
        assert server.requests[0].header("if-none-match") == ""
        assert server.requests[0].header("x-bad") == ""


@pytest.mark.parametrize(
    ("status", "kind", "code", "retryable"),
    [
        (400, errors.ClientError, "client_error", False),
        (401, errors.Refused, "refused", False),
        (403, errors.Refused, "refused", False),
        (404, errors.Gone, "gone", False),
        (408, errors.Timeout, "timeout", True),
        (410, errors.Gone, "gone", False),
        (429, errors.RateLimited, "rate_limited", True),
        (451, errors.Refused, "refused", False),
        (500, errors.ServerError, "server_error", True),
        (503, errors.RateLimited, "rate_limited", True),
        (504, errors.ServerError, "server_error", True),
        (599, errors.ServerError, "server_error", True),
        (300, errors.UnexpectedStatus, "unexpected_status", False),
        (302, errors.UnexpectedStatus, "unexpected_status", False),
        (799, errors.UnexpectedStatus, "unexpected_status", False),
    ],
)
def test_status(status: int, kind: type[errors.FetchError], code: str, retryable: bool) -> None:
    error = fails(always(response(status, b"no")))
    assert type(error) is kind
    assert (error.status, error.code, error.retryable) == (status, code, retryable)
    assert error.url in str(error)
    assert str(status) in str(error) or "redirect" in str(error)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("Retry-After: 7", 7), ("Retry-After: 999999999", 86_400), ("X-Other: 1", None)],
    ids=["seconds", "bounded to a day", "none"],
)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after(status: int, header: str, seconds: int | None) -> None:
    error = fails(always(response(status, headers=[header])))
    assert isinstance(error, errors.RateLimited)
    assert error.retry_after_seconds == seconds


def dribble(conversation: Conversation) -> None:
    conversation.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not conversation.closing.wait(0.1):
        conversation.send(b".")


def dribbled_headers(conversation: Conversation) -> None:
    conversation.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not conversation.closing.wait(0.1):
        conversation.send(b".")


def endless_hints(conversation: Conversation) -> None:
    while not conversation.closing.wait(0.1):
        conversation.send(b"HTTP/1.1 103 Early Hints\r\n\r\n")


def stalled_body(conversation: Conversation) -> None:
    conversation.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html>")
    conversation.stall()


@pytest.mark.parametrize(
    ("answer", "seconds"),
    [
        (Conversation.stall, 0.5),
        (stalled_body, 0.5),
        (dribble, 1.0),
        (dribbled_headers, 1.0),
        (endless_hints, 1.0),
    ],
    ids=["no answer", "stalled body", "byte dribble", "header dribble", "endless hints"],
)
def test_slow_server_does_not_hold_a_worker(answer: Answer, seconds: float) -> None:
    started = time.monotonic()
    error = fails(answer, replace(QUICK, total_seconds=1.0))
    assert type(error) is errors.Timeout
    assert seconds - 0.1 <= time.monotonic() - started < seconds + 0.9


def flood(conversation: Conversation) -> None:
    conversation.send(b"HTTP/1.1 200 OK\r\n")
    for number in range(20_000):
        conversation.send(b"X-Flood-%d: %s\r\n" % (number, b"x" * 50))
    conversation.send(b"Content-Length: 0\r\n\r\n")


def endless(conversation: Conversation) -> None:
    conversation.send(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    while not conversation.closing.is_set():
        conversation.send(b"x" * 10_000)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (once(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<html>cut"), errors.CutBody),
        (
            once(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n9\r\nwo"),
            errors.CutBody,
        ),
        (
            once(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"),
            errors.CutBody,
        ),
        (once(b""), errors.ConnectionFailed),
        (once(b"HTTP/1.1 200 O"), errors.ConnectionFailed),
        (once(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), errors.BadResponse),
        (flood, errors.BadResponse),
        (once(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"), errors.BadResponse),
        (always(response(200, b"x" * 100_001)), errors.TooLarge),
        (once(response(200, b"x" * 100_001, length=False)), errors.TooLarge),
        (once(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx"), errors.TooLarge),
        (endless, errors.TooLarge),
    ],
    ids=[
        "cut by length",
        "cut in a chunk",
        "chunk size that is none",
        "hangs up",
        "hangs up in the status line",
        "another protocol",
        "header flood",
        "negative length",
        "announced too large",
        "too large unannounced",
        "announced absurdly large",
        "endless body",
    ],
)
def test_misbehaving_server(answer: Answer, kind: type[errors.FetchError]) -> None:
    error = fails(answer)
    assert type(error) is kind
    assert error.url.startswith("http://127.0.0.1")


def test_body_is_not_longer_than_its_length() -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlongtail"
    with RawServer(once(answer)) as server, fetcher() as web:
        assert web.fetch(server.url()).body == b"long"


def test_nobody_listens() -> None:
    with RawServer(always(b"")) as server:
        url = server.url()
    with fetcher() as web, pytest.raises(errors.ConnectionFailed, match=r"127\.0\.0\.1"):
        web.fetch(url)


@pytest.mark.parametrize(
    "problem", [OSError("no such name"), UnicodeError("label too long")], ids=["os", "unicode"]
)
def test_unknown_name(problem: Exception) -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        raise problem

    with Fetcher(QUICK, resolve=resolve) as web, pytest.raises(errors.DnsFailed) as caught:
        web.fetch("http://nowhere.example/")
    assert caught.value.retryable
    assert "nowhere.example" in str(caught.value)


def test_slow_name_server_is_not_waited_for() -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        time.sleep(1.5)
        return ("127.0.0.1",)

    policy = replace(QUICK, connect_seconds=0.2)
    started = time.monotonic()
    with Fetcher(policy, resolve=resolve) as web, pytest.raises(errors.DnsFailed):
        web.fetch("http://slow.example/")
    assert time.monotonic() - started < 1.0


def test_dead_address_is_passed_over() -> None:
    with RawServer(always(response(200, b"x"))) as server:
        policy = replace(QUICK, allow_private=True)
        with Fetcher(policy, resolve=lambda *_: ("127.0.0.9", "127.0.0.1")) as web:
            assert web.fetch(server.url(name="two.example")).status == 200


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "only http"),
        ("news.example/feed", "only http"),
        ("file:///etc/passwd", "only http"),
        ("ftp://news.example/", "only http"),
        ("javascript:alert(1)", "only http"),
        ("gopher://127.0.0.1:70/", "only http"),
        ("http://", "no host"),
        ("http:///path", "no host"),
        ("http://[::1/", "not an address"),
        ("http://news.example:99999/", "no port 99999"),
        ("http://news.example/\x00", "not an address"),
        ("http://news.example/" + "a" * 2048, "longer than 2048"),
        ("http://me:secret@news.example/", "password"),
    ],
)
def test_bad_address(url: str, reason: str) -> None:
    with fetcher() as web, pytest.raises(errors.BadAddress, match=reason) as caught:
        web.fetch(url)
    assert not caught.value.retryable
    assert "secret" not in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "127.0.0.1",
        "127.1",
        "0x7f.1",
        "2130706433",
        "0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fd00::1]",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "255.255.255.255",
        "LOCALHOST",
    ],
)
def test_private_address_in_any_spelling(host: str) -> None:
    with Fetcher(QUICK) as web, pytest.raises(errors.FetchError) as caught:
        web.fetch(f"http://{host}/")
    assert type(caught.value) is errors.PrivateAddress
    assert "DRAGOMAN_FETCH_ALLOW_PRIVATE=1" in str(caught.value)
    assert not caught.value.retryable


@pytest.mark.parametrize("host", ["0177.0.0.1", "127.0.0.01", "１２７.0.0.1", "①27.0.0.1"])
def test_address_spelled_to_deceive_is_none(host: str) -> None:
    with Fetcher(QUICK) as web, pytest.raises(errors.BadAddress):
        web.fetch(f"http://{host}/")


def test_private_address_when_allowed() -> None:
    with (
        RawServer(always(response(200, b"inside"))) as server,
        Fetcher(replace(QUICK, allow_private=True)) as web,
    ):
        assert web.fetch(server.url(name="localhost")).body == b"inside"
        assert web.fetch(server.url(name="0x7f.1")).body == b"inside"


def test_one_private_address_among_public_ones_closes_the_door() -> None:
    with (
        fetcher(mixed_example=f"127.0.0.1,{PRIVATE}") as web,
        pytest.raises(errors.PrivateAddress, match=PRIVATE),
    ):
        web.fetch("http://mixed.example/")


def test_each_connection_is_checked_anew() -> None:
    """A name that changes its address between two look-ups (DNS rebinding) gains nothing."""
    answers = iter([("127.0.0.1",), (PRIVATE,)])
    with RawServer(once(response(200, b"x"))) as server:
        policy = replace(QUICK, read_seconds=2)
        with Fetcher(
            policy, resolve=lambda *_: next(answers), accepts=lambda ip: str(ip) == "127.0.0.1"
        ) as web:
            url = server.url(name="rebind.example")
            assert web.fetch(url).status == 200
            with pytest.raises(errors.PrivateAddress):
                web.fetch(url)


def test_kept_connection_that_the_server_closed_is_no_failure() -> None:
    with RawServer(once(response(200, b"x"))) as server, fetcher() as web:
        for _ in range(20):
            assert web.fetch(server.url()).status == 200


def test_server_that_hangs_up_is_asked_once() -> None:
    with RawServer(once(b"")) as server, fetcher() as web:
        with pytest.raises(errors.ConnectionFailed):
            web.fetch(server.url())
        assert server.connections == 1


def test_threads_share_a_fetcher() -> None:
    def answer(conversation: Conversation) -> None:
        time.sleep(0.01)
        conversation.send(response(200, conversation.target.encode()))

    paths = [f"/{number}" for number in range(60)]
    with RawServer(answer) as server, fetcher() as web, ThreadPoolExecutor(12) as threads:
        pages = threads.map(lambda path: web.fetch(server.url(path)), paths)
        assert [page.body.decode() for page in pages] == paths
