from __future__ import annotations

import json

import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from dragoman.fetching.tdmrep import (
    MAX_BYTES,
    MAX_RULES,
    Reservation,
    TdmRules,
    fetch_tdm_rules,
    of_headers,
    tdmrep_url,
)
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

SITE = "https://news.example"
POLICY = "https://news.example/policy.json"


def rules(*entries: object) -> TdmRules:
    return TdmRules.parse(200, json.dumps(entries).encode())


def rule(location: str, reservation: object = 1) -> TdmRules:
    return rules({"location": location, "tdm-reservation": reservation})


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("/", "/", True),
        ("/", "", True),
        ("/", "/news/1?a=b", True),
        ("*", "/news", True),
        ("/*", "/news", True),
        ("/news", "/news/1", True),
        ("/news", "/newsletter", True),
        ("/news/", "/news", False),
        ("/News", "/news", False),
        ("/news$", "/news", True),
        ("/news$", "/news/1", False),
        ("/*.pdf$", "/a/b.pdf", True),
        ("/*.pdf$", "/a/b.pdf?x", False),
        ("/*.pdf", "/a/b.pdf?x", True),
        ("/a/*/c", "/a/b/c/d", True),
        ("/a/*/c", "/a/c", False),
        ("/a*b*c$", "/a1b2c", True),
        ("/a*b*c$", "/a1b2cd", False),
        ("/ab*ba$", "/aba", False),
        ("/a**b", "/a--b", True),
        ("/*?amp=", "/story?amp=1", True),
        ("/%7Ejo/", "/~jo/x", True),
        ("/~jo/", "/%7ejo/x", True),
        ("/foo-%24", "/foo-$", False),
        ("/foo-%24", "/foo-%24", True),
        ("/a%2fb", "/a%2Fb", True),
        ("/a%2fb", "/a/b", False),
        ("/é", "/%C3%A9t%C3%A9", True),
        ("/%c3%a9", "/été", True),
        ("https://news.example/paid/", "/paid/1", True),
        ("news", "/news", False),
        ("", "/news", False),
    ],
)
def test_pattern(pattern: str, path: str, matches: bool) -> None:
    found = rule(pattern).reserved(SITE + path)
    assert found == (Reservation(True) if matches else None)


def test_first_match_decides() -> None:
    several = rules(
        {"location": "/free/", "tdm-reservation": 0},
        {"location": "/", "tdm-reservation": 1, "tdm-policy": POLICY},
        {"location": "/later/", "tdm-reservation": 0},
    )
    assert several.reserved(f"{SITE}/free/1") == Reservation(False)
    assert several.reserved(f"{SITE}/later/1") == Reservation(True, POLICY)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (1, Reservation(True)),
        ("1", Reservation(True)),
        (True, Reservation(True)),
        (0, Reservation(False)),
        ("0", Reservation(False)),
        (2, None),
        ("yes", None),
        (None, None),
        ([1], None),
    ],
)
def test_value(value: object, found: Reservation | None) -> None:
    assert rule("/", value).reserved(SITE) == found


@pytest.mark.parametrize(
    ("body", "reserved"),
    [
        (b'\xef\xbb\xbf[{"location": "/", "tdm-reservation": 1}]', True),
        (b'{"location": "/", "tdm-reservation": 1}', True),
        (b'[1, null, "x", {"location": 5}, {"location": "/", "tdm-reservation": 1}]', True),
        (b'[{"location": "/", "tdm-reservation": 1, "tdm-policy": {}}]', True),
        (b"", False),
        (b"[]", False),
        (b"true", False),
        (b"<!doctype html><title>Not found</title>", False),
        (b'[{"location": "/", "tdm-reservation": 1}', False),
        (b"\xff\xfe\x00", False),
        (b"[" * 50_000, False),
        (b'[{"location": "/", "tdm-reservation": 1}]' + b" " * MAX_BYTES, False),
        (
            json.dumps([{}] * MAX_RULES + [{"location": "/", "tdm-reservation": 1}]).encode(),
            False,
        ),
        (b'[{"location": "/' + b"*a" * 2000 + b'", "tdm-reservation": 1}]', False),
    ],
    ids=[
        "byte order mark",
        "no brackets",
        "other things in the list",
        "policy that is none",
        "empty",
        "no rules",
        "no list",
        "a page",
        "cut",
        "no text",
        "nested without end",
        "too long",
        "too many rules",
        "too long a pattern",
    ],
)
def test_file_as_it_comes(body: bytes, reserved: bool) -> None:
    parsed = TdmRules.parse(200, body)
    assert (parsed.reserved(SITE) is not None) == reserved
    assert TdmRules(parsed.status, parsed.text) == parsed


@pytest.mark.parametrize(
    ("status", "retryable"), [(404, False), (403, False), (0, True), (429, True), (503, True)]
)
def test_status(status: int, retryable: bool) -> None:
    found = TdmRules.parse(status, b'[{"location": "/", "tdm-reservation": 1}]')
    assert (found.reserved(SITE), found.retryable) == (None, retryable)


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ({}, None),
        ({"tdm-reservation": "1"}, Reservation(True)),
        ({"tdm-reservation": " 1 ", "tdm-policy": POLICY}, Reservation(True, POLICY)),
        ({"tdm-reservation": "0, 1"}, Reservation(True)),
        ({"tdm-reservation": "0"}, Reservation(False)),
        ({"tdm-reservation": "yes"}, None),
        ({"tdm-policy": POLICY}, None),
    ],
)
def test_headers(headers: dict[str, str], found: Reservation | None) -> None:
    assert of_headers(lambda name: headers.get(name, "")) == found


def test_address() -> None:
    assert tdmrep_url("https://me:pw@news.example:8443/a/b?c#d") == (
        "https://news.example:8443/.well-known/tdmrep.json"
    )


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (always(response(200, b"[]")), 200),
        (always(response(404)), 404),
        (always(response(503)), 503),
        (always(response(302, headers=["Location: /.well-known/tdmrep.json"])), 404),
        (once(b""), 0),
    ],
    ids=["rules", "missing", "overloaded", "circle", "hangs up"],
)
def test_fetched(answer: Answer, status: int) -> None:
    with RawServer(answer) as server, fetcher() as web:
        assert fetch_tdm_rules(web, server.url("/news/1?a")).status == status


def test_fetched_over_redirects_that_are_told() -> None:
    def answer(conversation: Conversation) -> None:
        if conversation.target == "/tdm":
            conversation.send(response(200, b'[{"location": "/a", "tdm-reservation": 1}]'))
        else:
            conversation.send(response(301, headers=["Location: /tdm"]))

    told: list[str] = []
    with RawServer(answer) as server, fetcher() as web:
        found = fetch_tdm_rules(web, server.url("/x"), before_redirect=told.append)
        assert found.reserved(server.url("/a/1")) == Reservation(True)
        assert told == [server.url("/tdm")]


def test_private_address_is_not_hidden() -> None:
    with Fetcher(QUICK) as web, pytest.raises(errors.PrivateAddress):
        fetch_tdm_rules(web, "http://127.0.0.1/feed")
