"""RFC 9309 line by line: groups, matching, encoding, limits, redirects, what a failure means."""

from __future__ import annotations

import pytest

from dragoman.fetching.robots import MAX_BYTES, RobotsRules, fetch_rules
from tests.unit.fetching.servers import (
    PUBLIC,
    Conversation,
    RawServer,
    always,
    fetcher,
    response,
)

SITE = "https://news.example"


def allows(text: str, path: str, token: str = "Dragoman") -> bool:
    return RobotsRules.parse(200, text.encode()).allows(SITE + path, token)


def for_all(*lines: str) -> str:
    return "\n".join(["User-agent: *", *lines])


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        (for_all("Disallow: /a", "Allow: /a/b"), "/a/b", True),
        (for_all("Allow: /a/b", "Disallow: /a"), "/a/b", True),
        (for_all("Disallow: /a/b", "Allow: /a"), "/a/b", False),
        (for_all("Disallow: /a", "Allow: /a"), "/a", True),
        (for_all("Disallow: /a/*", "Allow: /a/b"), "/a/b", True),
        (for_all("Disallow:"), "/a", True),
        (for_all("Disallow: /"), "/", False),
        (for_all("Disallow: /"), "/robots.txt", True),
        (for_all("Allow: /$", "Disallow: /"), "/", True),
        (for_all("Allow: /$", "Disallow: /"), "/a", False),
        (for_all("Disallow: /*.php$"), "/a.php", False),
        (for_all("Disallow: /*.php$"), "/a.php?x=1", True),
        (for_all("Disallow: /*.php"), "/a.php?x=1", False),
        (for_all("Disallow: /a*z"), "/abcz", False),
        (for_all("Disallow: /a$b"), "/a$b", False),
        (for_all("Disallow: /A"), "/a", True),
        (for_all("Disallow: /*?"), "/a?b", False),
        (for_all("Disallow: /*?"), "/a", True),
        (for_all("Disallow: /a # why"), "/a", False),
        (for_all("Disallow /a", "disallow:/b"), "/b", False),
        (for_all("Disallow: a"), "/a", True),
    ],
)
def test_matching(text: str, path: str, allowed: bool) -> None:
    assert allows(text, path) is allowed


@pytest.mark.parametrize(
    ("rule", "path"),
    [
        ("/caf%C3%A9", "/caf%C3%A9"),
        ("/caf%c3%a9", "/café"),
        ("/café", "/caf%C3%A9"),
        ("/%62ar", "/bar"),
        ("/bar", "/%62ar"),
        ("/a%2Fb", "/a%2fb"),
    ],
)
def test_percent_encoding_is_compared_decoded(rule: str, path: str) -> None:
    assert not allows(for_all(f"Disallow: {rule}"), path)


def test_an_escaped_slash_is_no_slash() -> None:
    assert allows(for_all("Disallow: /a%2Fb"), "/a/b")


GROUPS = """
User-agent: DRAGOMAN
Disallow: /first

User-agent: otherbot
Disallow: /other

User-agent: dragoman
Disallow: /second

User-agent: *
Disallow: /everybody
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/first", False), ("/second", False), ("/other", True), ("/everybody", True)],
)
def test_groups_of_one_robot_are_one_group(path: str, allowed: bool) -> None:
    assert allows(GROUPS, path) is allowed


@pytest.mark.parametrize("agent", ["dragoman", "DragoMan", "Dragoman/1.0", "dragoman # us"])
def test_case_and_version_of_the_name_do_not_matter(agent: str) -> None:
    assert not allows(f"User-agent: {agent}\nDisallow: /", "/a")


@pytest.mark.parametrize("agent", ["dragomanbot-news", "drag", "otherbot"])
def test_another_robot_is_not_us(agent: str) -> None:
    assert allows(f"User-agent: {agent}\nDisallow: /", "/a")


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /", False),
        (b"User-agent: *\rDisallow: /", False),
        (b"User-agent: *\r\nDisallow: /\r\n", False),
        (b"  User-Agent :  *  \n  Disallow :  /  ", False),
        (b"Disallow: /", True),
        (b"User-agent: *\nSitemap: /s.xml\nCrawl-delay: 1\nDisallow: /", False),
        (b"User-agent: *\n\xff\xfe: \x00\nDisallow: /", False),
        (b"User-agent: *\nDisallow: /" + b"*a" * 5000, True),
    ],
    ids=[
        "byte order mark",
        "old Macintosh",
        "Windows",
        "spaces",
        "rule without a group",
        "other lines between",
        "garbage between",
        "five thousand stars",
    ],
)
def test_file_as_it_comes(body: bytes, allowed: bool) -> None:
    assert RobotsRules.parse(200, body).allows(f"{SITE}/a") is allowed


@pytest.mark.parametrize(("size", "allowed"), [(MAX_BYTES - 40, False), (MAX_BYTES, True)])
def test_first_500_kib_are_read(size: int, allowed: bool) -> None:
    body = b"#".ljust(size, b"#") + b"\nUser-agent: *\nDisallow: /\n"
    assert RobotsRules.parse(200, body).allows(f"{SITE}/a") is allowed


@pytest.mark.parametrize(("steps", "status"), [(5, 200), (6, 404)])
def test_five_redirects_are_followed(steps: int, status: int) -> None:
    def answer(conversation: Conversation) -> None:
        done = 0 if conversation.target == "/robots.txt" else int(conversation.target[1:])
        if done < steps:
            conversation.send(response(302, headers=[f"Location: /{done + 1}"]))
        else:
            conversation.send(response(200, b"User-agent: *\nDisallow: /"))

    with RawServer(answer) as server, fetcher() as web:
        rules = fetch_rules(web, server.url("/a"))
    assert (rules.status, rules.allows(f"{SITE}/a")) == (status, status == 404)


def test_rules_behind_a_redirect_to_another_host_are_ours() -> None:
    with RawServer(always(response(200, b"User-agent: *\nDisallow: /private"))) as other:
        elsewhere = other.url("/robots.txt", name="www.news.example")
        moved = always(response(301, headers=[f"Location: {elsewhere}"]))
        with RawServer(moved) as server, fetcher(www_news_example=PUBLIC) as web:
            rules = fetch_rules(web, server.url("/a"))
    assert not rules.allows(f"{SITE}/private")
    assert rules.allows(f"{SITE}/news")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_file_that_is_refused_or_absent_allows_all(status: int) -> None:
    with RawServer(always(response(status))) as server, fetcher() as web:
        rules = fetch_rules(web, server.url("/a"))
    assert (rules.status, rules.retryable, rules.allows(f"{SITE}/a")) == (status, False, True)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_server_that_cannot_say_is_waited_for(status: int) -> None:
    with RawServer(always(response(status))) as server, fetcher() as web:
        rules = fetch_rules(web, server.url("/a"))
    assert (rules.status, rules.retryable, rules.allows(f"{SITE}/a")) == (status, True, False)


def test_a_server_that_says_nothing_is_waited_for() -> None:
    with RawServer(Conversation.stall) as server, fetcher() as web:
        rules = fetch_rules(web, server.url("/a"))
    assert (rules.status, rules.retryable, rules.allows(f"{SITE}/a")) == (0, True, False)
