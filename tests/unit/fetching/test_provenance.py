"""A fetched page says where it came from, over which way, when, how large and by which protocol."""

from __future__ import annotations

import gzip
from datetime import timedelta

from dragoman.common import clock, hashing
from dragoman.fetching.client import Fetcher
from dragoman.fetching.page import Redirect
from tests.unit.fetching.servers import (
    PUBLIC,
    QUICK,
    Conversation,
    RawServer,
    fetcher,
    only_public,
    response,
)


def test_everything_that_provenance_needs() -> None:
    packed = gzip.compress(b"the story " * 100)

    def answer(conversation: Conversation) -> None:
        if conversation.target == "/old":
            conversation.send(response(301, headers=["Location: /new", "ETag: of-the-redirect"]))
        else:
            headers = ["Content-Encoding: gzip", 'ETag: "a1"', "X-Secret: not kept"]
            conversation.send(response(200, packed, headers))

    with RawServer(answer) as server, fetcher() as web:
        before = clock.now()
        page = web.fetch(server.url("/old"))
    assert (page.requested_url, page.final_url) == (server.url("/old"), server.url("/new"))
    assert page.redirects == (Redirect(301, server.url("/new")),)
    assert page.status == 200
    assert page.headers == (("etag", '"a1"'),)
    assert before <= page.fetched_at <= clock.now()
    assert timedelta(seconds=page.seconds) <= clock.now() - before
    assert (len(page.body), page.wire_bytes) == (1000, len(packed))
    assert page.content_hash == hashing.of_bytes(b"the story " * 100)
    assert (page.address, page.http_version) == (PUBLIC, "HTTP/1.1")


def test_address_is_the_one_that_answered() -> None:
    """Of several addresses of a name the first may be dead."""
    with (
        RawServer(lambda conversation: conversation.send(response(200, b"x"))) as server,
        Fetcher(QUICK, resolve=lambda *_: ("127.0.0.9", PUBLIC), accepts=lambda _: True) as web,
    ):
        assert web.fetch(server.url(name="two.example")).address == PUBLIC
        again = web.fetch(server.url(name="two.example"))
    assert (again.address, server.connections) == (PUBLIC, 1), "a kept connection knows it too"


def test_http_1_0_is_said() -> None:
    def answer(conversation: Conversation) -> None:
        conversation.send(b"HTTP/1.0 200 OK\r\n\r\nold")
        conversation.connection.close()

    with (
        RawServer(answer) as server,
        Fetcher(QUICK, accepts=only_public) as web,
    ):
        page = web.fetch(server.url())
    assert (page.body, page.http_version) == (b"old", "HTTP/1.0")
