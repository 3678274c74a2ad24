"""What subscriber and hub say to each other, as tables of cases."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fetching.websub import (
    MOST_HUBS,
    Mode,
    Offer,
    Question,
    discover,
    is_signed,
    links,
    read_question,
    request_fields,
    topic_of_delivery,
)

BASE = "https://news.example/world/feed"

LINKS = {
    "one": (['<https://hub.example/>; rel="hub"'], [("hub", "https://hub.example/")]),
    "bare word": (["<https://hub.example/>;rel=hub"], [("hub", "https://hub.example/")]),
    "two in a line": (
        ['<https://a.example/>; rel="hub", <https://b.example/>; rel="self"'],
        [("hub", "https://a.example/"), ("self", "https://b.example/")],
    ),
    "two lines": (
        ["<https://a.example/>; rel=hub", "<https://b.example/>; rel=self"],
        [("hub", "https://a.example/"), ("self", "https://b.example/")],
    ),
    "single quotes are part of the word": (
        ["</x>; rel='hub'"],
        [("'hub'", "https://news.example/x")],
    ),
    "several relations": (
        ['<https://a.example/>; rel="self Canonical"'],
        [("self", "https://a.example/"), ("canonical", "https://a.example/")],
    ),
    "relative": (['<feed.atom>; rel="self"'], [("self", "https://news.example/world/feed.atom")]),
    "other parameters": (
        ['<https://a.example/>; title="x; rel=self, <b>"; type=text/xml; rel="hub"'],
        [("hub", "https://a.example/")],
    ),
    "commas in the address": (
        ["<https://a.example/?a=1,2;b>; rel=hub"],
        [("hub", "https://a.example/?a=1,2;b")],
    ),
    "the first rel counts": (
        ["<https://a.example/>; rel=hub; rel=self"],
        [("hub", "https://a.example/")],
    ),
    "capital letters": (["<https://a.example/>; REL=HUB"], [("hub", "https://a.example/")]),
    "about another page": (['<https://a.example/>; rel=hub; anchor="/other"'], []),
    "no relation": (["<https://a.example/>"], []),
    "not a link": (["hub=https://a.example/"], []),
    "cut off": (["<https://a.example/"], []),
    "empty address": (["<>; rel=hub"], []),
    "bad address": (["<http://[::1>; rel=hub"], []),
    "nothing": ([], []),
}


@pytest.mark.parametrize(("lines", "expected"), LINKS.values(), ids=LINKS)
def test_links(lines: list[str], expected: list[tuple[str, str]]) -> None:
    assert list(links(lines, BASE)) == expected


@given(st.lists(st.text(alphabet='<>;,="\\ relhubx:/[]', max_size=60), max_size=3))
def test_links_of_anything_are_pairs(lines: list[str]) -> None:
    for relation, address in links(lines, BASE):
        assert relation
        assert address


HUB, OTHER = "https://hub.example/", "https://other.example/"
SELF = "https://news.example/canonical.atom"

OFFERS = {
    "in the feed": (([], SELF, (HUB,)), Offer(SELF, (HUB,))),
    "the header counts first": (
        ([f"<{HUB}>; rel=hub, <{SELF}>; rel=self"], BASE, (OTHER,)),
        Offer(SELF, (HUB,)),
    ),
    "hub by header, self by feed": (([f"<{HUB}>; rel=hub"], SELF, ()), Offer(SELF, (HUB,))),
    "hub by feed, self by header": (
        ([f"<{SELF}>; rel=self"], BASE, (HUB,)),
        Offer(SELF, (HUB,)),
    ),
    "several hubs in order, each once": (
        ([], SELF, (HUB, OTHER, HUB)),
        Offer(SELF, (HUB, OTHER)),
    ),
    "no address of its own": (([], "", (HUB,)), Offer(BASE, (HUB,))),
    "relative": (
        ([], "canonical.atom", ("/hub",)),
        Offer("https://news.example/world/canonical.atom", ("https://news.example/hub",)),
    ),
    "no hub": (([f"<{SELF}>; rel=self"], SELF, ()), None),
    "a hub that is no web address": (([], SELF, ("mailto:hub@example.org",)), None),
    "one good hub among bad ones": (([], SELF, ("ftp://x.example/", HUB)), Offer(SELF, (HUB,))),
    "too long a hub": (([], SELF, (HUB + "x" * 2100,)), None),
    "a topic that is no web address": (([], "urn:feed", (HUB,)), None),
}


@pytest.mark.parametrize(("given_", "expected"), OFFERS.values(), ids=OFFERS)
def test_offers(given_: tuple[list[str], str, tuple[str, ...]], expected: Offer | None) -> None:
    lines, feed_self, hubs = given_
    assert discover(lines, feed_url=BASE, feed_self=feed_self, feed_hubs=hubs) == expected


def test_a_feed_full_of_hubs_is_cut() -> None:
    many = [f"https://hub{number}.example/" for number in range(100)]
    offer = discover([], feed_url=BASE, feed_self=SELF, feed_hubs=many)
    assert offer is not None
    assert offer.hubs == tuple(many[:MOST_HUBS])


def test_the_topic_of_a_delivery() -> None:
    assert topic_of_delivery([f"<{HUB}>; rel=hub, <{SELF}>; rel=self"], base=SELF) == SELF
    assert topic_of_delivery([""], base=SELF) == ""


def test_what_is_asked_of_a_hub() -> None:
    asked = {"topic": SELF, "callback": "https://us.example/websub/t/", "secret": "s"}
    subscribe = request_fields(Mode.SUBSCRIBE, lease_seconds=864_000, **asked)
    assert subscribe == {
        "hub.mode": "subscribe",
        "hub.topic": SELF,
        "hub.callback": "https://us.example/websub/t/",
        "hub.verify": "async",
        "hub.secret": "s",
        "hub.lease_seconds": "864000",
    }
    unsubscribe = request_fields(Mode.UNSUBSCRIBE, lease_seconds=864_000, **asked)
    assert unsubscribe.keys() == subscribe.keys() - {"hub.secret", "hub.lease_seconds"}


QUESTIONS = {
    "subscribe": (
        {"hub.mode": "subscribe", "hub.challenge": "c", "hub.lease_seconds": "60"},
        Question(Mode.SUBSCRIBE, SELF, "c", 60, ""),
    ),
    "without a lease, as in 2010": (
        {"hub.mode": "subscribe", "hub.challenge": "c", "hub.verify_token": "t"},
        Question(Mode.SUBSCRIBE, SELF, "c", None, ""),
    ),
    "a lease that is no number": (
        {"hub.mode": "subscribe", "hub.challenge": "c", "hub.lease_seconds": "-1"},
        Question(Mode.SUBSCRIBE, SELF, "c", None, ""),
    ),
    "unsubscribe": (
        {"hub.mode": "unsubscribe", "hub.challenge": "c"},
        Question(Mode.UNSUBSCRIBE, SELF, "c", None, ""),
    ),
    "denied": (
        {"hub.mode": "denied", "hub.reason": "no"},
        Question(Mode.DENIED, SELF, "", None, "no"),
    ),
    "no challenge": ({"hub.mode": "subscribe"}, None),
    "no mode": ({"hub.challenge": "c"}, None),
    "unknown mode": ({"hub.mode": "Subscribe", "hub.challenge": "c"}, None),
}


@pytest.mark.parametrize(("query", "expected"), QUESTIONS.values(), ids=QUESTIONS)
def test_questions(query: dict[str, str], expected: Question | None) -> None:
    assert read_question(query | {"hub.topic": SELF}) == expected
    assert read_question(query) is None, "without a topic it is no question"


BODY, SECRET = b"<feed/>", "a secret"


def _true(method: str) -> str:
    return hmac.new(SECRET.encode(), BODY, method).hexdigest()


SIGNATURES = {
    **{
        method: (f"{method}={hmac.new(SECRET.encode(), BODY, method).hexdigest()}", True)
        for method in ("sha1", "sha256", "sha384", "sha512")
    },
    "capital letters": (f"SHA256={_true('sha256').upper()}", True),
    "spaces": (f" sha256={_true('sha256')} ", True),
    "another method's digest": (f"sha512={_true('sha256')}", False),
    "an unknown method": (f"md5={hmac.new(SECRET.encode(), BODY, hashlib.md5).hexdigest()}", False),
    "no method": (_true("sha256"), False),
    "cut short": (f"sha256={_true('sha256')[:-1]}", False),
    "longer": (f"sha256={_true('sha256')}0", False),
    "empty": ("", False),
    "empty digest": ("sha256=", False),
    "not ASCII": ("sha256=é", False),
    "another secret": (f"sha256={hmac.new(b'other', BODY, 'sha256').hexdigest()}", False),
    "a plain hash": (f"sha256={hashlib.sha256(BODY).hexdigest()}", False),
}


@pytest.mark.parametrize(("header", "expected"), SIGNATURES.values(), ids=SIGNATURES)
def test_signatures(header: str, *, expected: bool) -> None:
    assert is_signed(header, SECRET, BODY) is expected
    assert not is_signed(header, "", BODY), "without a secret nothing is signed"
