from __future__ import annotations

import pytest

from dragoman.fetching import errors
from dragoman.fetching.page import Redirect
from tests.unit.fetching.servers import (
    PRIVATE,
    Answer,
    Conversation,
    RawServer,
    always,
    fetcher,
    response,
)


def site(**redirects: tuple[int, str]) -> Answer:
    """`/a` redirects as told; what is not told is a page."""

    def answer(conversation: Conversation) -> None:
        status, location = redirects.get(conversation.target.strip("/"), (200, ""))
        headers = [f"Location: {location}"] if location else []
        conversation.send(response(status, b"page" if status == 200 else b"", headers))

    return answer


def test_chain_is_followed_and_told() -> None:
    answer = site(a=(301, "/b"), b=(308, "c?x=1#frag"), c=(500, ""))
    with RawServer(answer) as server, fetcher() as web:
        page = web.fetch(server.url("/a"))
        assert page.final_url == server.url("/c?x=1")
        assert page.requested_url == server.url("/a")
        assert page.redirects == (
            Redirect(301, server.url("/b")),
            Redirect(308, server.url("/c?x=1")),
        )
        assert page.permanent_url == page.final_url


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [(301, 302, "/b"), (302, 301, ""), (307, 307, ""), (308, 301, "/c"), (303, 303, "")],
)
def test_only_what_is_promised_is_permanent(first: int, second: int, moved: str) -> None:
    with RawServer(site(a=(first, "/b"), b=(second, "/c"))) as server, fetcher() as web:
        page = web.fetch(server.url("/a"))
        assert page.permanent_url == (server.url(moved) if moved else "")


@pytest.mark.parametrize(
    "redirects",
    [
        {"a": (302, "/a")},
        {"a": (302, "/b"), "b": (301, "/c"), "c": (301, "/b")},
        {name: (302, f"/{chr(ord(name) + 1)}") for name in "abcdefgh"},
    ],
    ids=["itself", "circle", "long chain"],
)
def test_too_many(redirects: dict[str, tuple[int, str]]) -> None:
    with RawServer(site(**redirects)) as server, fetcher() as web:
        with pytest.raises(errors.TooManyRedirects) as caught:
            web.fetch(server.url("/a"))
        assert len(server.requests) <= 6
    assert not caught.value.retryable


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "data:text/html,x",
        "https:///x",
        "http://[::1",
        "/" + "a" * 3000,
    ],
)
def test_bad_target(location: str) -> None:
    with RawServer(site(a=(302, location))) as server, fetcher() as web:
        with pytest.raises(errors.BadAddress):
            web.fetch(server.url("/a"))
        assert len(server.requests) == 1


@pytest.mark.parametrize("host", [PRIVATE, "inside.example", "[::1]", "2130706434"])
def test_private_target(host: str) -> None:
    with RawServer(always(response(200, b"secret")), host=PRIVATE) as inside:
        url = f"http://{host}:{inside.port}/"
        with (
            RawServer(site(a=(302, url))) as server,
            fetcher(inside_example=PRIVATE) as web,
            pytest.raises(errors.PrivateAddress) as caught,
        ):
            web.fetch(server.url("/a"))
        assert inside.connections == 0
    assert caught.value.url == url


def test_credentials_in_a_redirect_are_left_behind() -> None:
    with RawServer(site()) as target:
        location = target.url("/in").replace("://", "://me:secret@")
        with RawServer(site(a=(302, location))) as server, fetcher() as web:
            page = web.fetch(server.url("/a"))
        assert page.final_url == target.url("/in")
        assert target.requests[0].header("authorization") == ""
        assert target.requests[0].header("referer") == ""


def test_host_follows_the_redirect() -> None:
    with RawServer(site()) as target:
        location = target.url("/", name="other.example")
        with (
            RawServer(site(a=(301, location))) as server,
            fetcher(other_example="127.0.0.1") as web,
        ):
            web.fetch(server.url("/a"), etag='"x"')
        assert target.requests[0].header("host") == f"other.example:{target.port}"
