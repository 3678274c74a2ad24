"""Where a fetch may go: by every spelling, on every redirect, at the moment of connecting."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from tests.unit.fetching.servers import (
    PRIVATE,
    PUBLIC,
    QUICK,
    Conversation,
    RawServer,
    always,
    fetcher,
    only_public,
    response,
)

# What an attacker's name server may answer; none of these may be connected to.
FORBIDDEN = {
    "private 10": "10.0.0.1",
    "private 172.16": "172.16.0.1",
    "private 192.168": "192.168.0.1",
    "loopback": "127.8.8.8",
    "link-local, the cloud's metadata": "169.254.169.254",
    "shared (CGNAT)": "100.64.0.1",
    "this network": "0.0.0.0",
    "multicast": "224.0.0.251",
    "broadcast": "255.255.255.255",
    "reserved": "240.0.0.1",
    "benchmarking": "198.18.0.1",
    "IPv6 loopback": "::1",
    "IPv6 unspecified": "::",
    "IPv6 unique local": "fd00::1",
    "IPv6 link-local": "fe80::1",
    "IPv6 link-local with a zone": "fe80::1%lo",
    "IPv6 multicast": "ff02::1",
    "IPv6 documentation": "2001:db8::1",
    "IPv6 site-local": "fec0::1",
    "IPv4-mapped": "::ffff:10.0.0.1",
    "IPv4-mapped loopback": "::ffff:127.0.0.1",
    "IPv4-translated": "::ffff:0:10.0.0.1",
    "IPv4-compatible": "::10.0.0.1",
    "NAT64": "64:ff9b::10.0.0.1",
    "NAT64, the cloud's metadata": "64:ff9b::169.254.169.254",
    "NAT64 of local use": "64:ff9b:1::8.8.8.8",
    "6to4": "2002:a00:1::1",
    "Teredo to a private client": "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    "Teredo server that is private": "2001:0:a00:1:8000:63bf:f7f7:f7f7",
    "global with a zone": "2606:4700:4700::1111%lo",
}


@pytest.mark.parametrize("address", FORBIDDEN.values(), ids=FORBIDDEN)
def test_name_that_leads_inside_is_refused(address: str) -> None:
    with (
        Fetcher(QUICK, resolve=lambda *_: (address,)) as web,
        pytest.raises(errors.PrivateAddress) as caught,
    ):
        web.fetch("https://inside.example/")
    assert "inside.example" in str(caught.value)
    assert address in str(caught.value)


@pytest.mark.parametrize("address", FORBIDDEN.values(), ids=FORBIDDEN)
def test_redirect_that_leads_inside_is_refused(address: str) -> None:
    def resolve(host: str, _port: int) -> tuple[str, ...]:
        return (PUBLIC,) if host == "news.example" else (address,)

    location = response(302, headers=["Location: http://inside.example/latest/meta-data/"])
    with (
        RawServer(always(location)) as server,
        Fetcher(QUICK, resolve=resolve, accepts=only_public) as web,
        pytest.raises(errors.PrivateAddress),
    ):
        web.fetch(server.url(name="news.example"))


@pytest.mark.parametrize(
    "host",
    [
        "[fe80::1%25lo]",
        "[fe80::1%lo]",
        "[::ffff:a00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:0001::]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "127.0.0.1.",
        "127.0.0.1%2e",
        "127。0。0。1",
        "0x7f000001",
        "0x7F.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "2130706433",
        "127.0.1",
        "127.1",
        "0",
        "0.0.0.0",
        "localhost.",
        "LocalHost",
        "localhost%00.example",
        "①②⑦.0.0.1",
        "1.1.1.1 @127.0.0.1",
        "news.example@127.0.0.1",
        "127.0.0.1#@news.example",
        "127.0.0.1\\@news.example",
        "127.0.0.1?@news.example",
    ],
)
def test_no_spelling_of_a_host_leads_inside(host: str) -> None:
    with RawServer(always(response(200, b"secret")), host="127.0.0.1") as inside:
        with Fetcher(QUICK) as web, pytest.raises(errors.FetchError) as caught:
            web.fetch(f"http://{host}:{inside.port}/")
        assert inside.connections == 0
    assert caught.value.code in ("private_address", "bad_address", "dns")


def test_internationalised_name_is_asked_for_in_its_wire_form() -> None:
    asked: list[str] = []

    def resolve(host: str, _port: int) -> tuple[str, ...]:
        asked.append(host)
        return (PUBLIC,)

    with (
        RawServer(always(response(200, b"x"))) as server,
        Fetcher(QUICK, resolve=resolve, accepts=only_public) as web,
    ):
        for name in ("zeitung-bücher.example", "xn--zeitung-bcher-4ob.example"):
            assert web.fetch(server.url(name=name)).status == 200
        sent = {request.header("host") for request in server.requests}
    assert set(asked) == {"xn--zeitung-bcher-4ob.example"}
    assert sent == {f"xn--zeitung-bcher-4ob.example:{server.port}"}


def test_name_with_its_final_dot_is_fetched() -> None:
    with (
        RawServer(always(response(200, b"x"))) as server,
        fetcher(news_example_=PUBLIC) as web,
    ):
        assert web.fetch(server.url(name="news.example.")).status == 200


def rebinding(*answers: str) -> Callable[[str, int], tuple[str, ...]]:
    """A resolver that gives these addresses one after another, the last one for ever."""
    left = itertools.chain(answers, itertools.repeat(answers[-1]))
    return lambda *_: (next(left),)


def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    """One look-up a connection: there is no second answer to be tricked by (DNS rebinding)."""
    asked: list[str] = []
    answers = rebinding(PUBLIC, PRIVATE)

    def resolve(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        return answers(host, port)

    with (
        RawServer(always(response(200, b"public"))) as server,
        Fetcher(QUICK, resolve=resolve, accepts=only_public) as web,
    ):
        page = web.fetch(server.url(name="rebind.example"))
    assert (page.body, page.address) == (b"public", PUBLIC)
    assert asked == ["rebind.example"]


def test_rebinding_between_two_redirects_of_one_host() -> None:
    """The server closes after each answer, so that each step makes a new connection."""

    def answer(conversation: Conversation) -> None:
        conversation.send(response(302, headers=["Location: /next", "Connection: close"]))
        conversation.connection.close()

    with (
        RawServer(always(response(200, b"secret")), host=PRIVATE) as inside,
        RawServer(answer) as server,
        Fetcher(QUICK, resolve=rebinding(PUBLIC, PRIVATE), accepts=only_public) as web,
    ):
        with pytest.raises(errors.PrivateAddress, match=PRIVATE):
            web.fetch(server.url(name="rebind.example"))
        assert inside.connections == 0


def test_checking_an_address_first_promises_nothing() -> None:
    """`check_address` spares a useless job; the fetch itself looks again."""
    with Fetcher(QUICK, resolve=rebinding(PUBLIC, PRIVATE), accepts=only_public) as web:
        web.check_address("http://rebind.example/")
        with pytest.raises(errors.PrivateAddress):
            web.fetch("http://rebind.example/")


def test_resolver_that_gives_no_address_at_all() -> None:
    for nonsense in ("", "not an address", "1.2.3.4.5"):
        with (
            Fetcher(QUICK, resolve=lambda *_, said=nonsense: (said,)) as web,
            pytest.raises(errors.DnsFailed),
        ):
            web.fetch("http://news.example/")


@pytest.mark.parametrize("length", [2048, 2049])
def test_longest_address(length: int) -> None:
    policy = replace(QUICK, max_url_length=2048)
    with RawServer(always(response(200, b"x"))) as server, fetcher(policy) as web:
        url = server.url("/").ljust(length, "a")
        if length == 2048:
            assert web.fetch(url).status == 200
        else:
            with pytest.raises(errors.BadAddress, match="longer than 2048"):
                web.fetch(url)
            assert server.requests == []
