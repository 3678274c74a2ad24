from __future__ import annotations

import pytest

from dragoman.feedparsing.discovery import LinkedFeed, feeds_linked_in

URL = "https://news.example/section/"
RSS = "application/rss+xml"


def link(href: str, kind: str = RSS, rel: str = "alternate", more: str = "") -> str:
    return f"<link rel='{rel}' type='{kind}' href='{href}' {more}>"


@pytest.mark.parametrize(
    ("head", "urls"),
    [
        (link("/feed"), ["https://news.example/feed"]),
        (link("feed"), ["https://news.example/section/feed"]),
        (f"<base href='/b/'>{link('feed')}", ["https://news.example/b/feed"]),
        (f"<base href='https://cdn.example/b/'>{link('feed')}", ["https://cdn.example/b/feed"]),
        (f"<base href='javascript:1'>{link('/feed')}", ["https://news.example/feed"]),
        (link("feed:https://x.example/f"), ["https://x.example/f"]),
        (link("feed://x.example/f"), ["http://x.example/f"]),
        (
            link("/a", "application/atom+xml") + link("/j", "application/feed+json"),
            ["https://news.example/a", "https://news.example/j"],
        ),
        (link("/a", "APPLICATION/RSS+XML; charset=utf-8"), ["https://news.example/a"]),
        (link("/a", rel="ALTERNATE home"), ["https://news.example/a"]),
        (link("/a") + link("/a"), ["https://news.example/a"]),
        (link("/a", rel="stylesheet"), []),
        (link("/a", "text/html"), []),
        (link("/wp-json/", "application/json"), []),
        (link("javascript:alert(1)"), []),
        (link(""), []),
        ("<link rel=alternate>", []),
        ("", []),
    ],
)
def test_links(head: str, urls: list[str]) -> None:
    page = f"<!doctype html><html><head>{head}</head><body>x</body></html>".encode()
    assert [feed.url for feed in feeds_linked_in(page, URL)] == urls


@pytest.mark.parametrize(
    ("encoding", "declared"), [("utf-8", ""), ("windows-1251", "<meta charset=windows-1251>")]
)
def test_title(encoding: str, declared: str) -> None:
    titled = link("/f", more="title=' Все  новости '")
    page = f"<html><head>{declared}{titled}</head>"
    assert feeds_linked_in(page.encode(encoding), URL) == (
        LinkedFeed("https://news.example/f", RSS, "Все новости"),
    )


@pytest.mark.parametrize("body", [b"", b"\0\0", b"\xff\xfe", b"%PDF", b"{}", b"<" * 10_000])
def test_no_page(body: bytes) -> None:
    assert feeds_linked_in(body, URL) == ()
