from __future__ import annotations

import pytest

from dragoman.feedparsing.finding import (
    Answer,
    Finding,
    How,
    NoAnswer,
    find_feeds,
    hosting_feed,
)
from dragoman.feedparsing.places import COMMENTS_TITLE

HOME = "https://news.example/"
TYPE = "application/rss+xml"


def rss(title: str = "Wire", items: int = 2, content: str = "") -> str:
    full = f"<content:encoded><![CDATA[<p>{content}</p>]]></content:encoded>"
    each = "".join(
        f"<item><title>{n}</title><link>https://news.example/{n}</link>{full}</item>"
        for n in range(items)
    )
    return (
        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
        f"<channel><title>{title}</title>{each}</channel></rss>"
    )


def html(*links: str, body: str = "") -> str:
    head = "".join(f"<link rel=alternate type={TYPE} href='{href}'>" for href in links)
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


NEWS_SITEMAP = (
    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
    "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
    "<loc>https://news.example/1</loc><news:news><news:title>T</news:title></news:news></url>"
    "</urlset>"
)


class FakeSite:
    """A site of given pages (path → body); what is not there is a 404."""

    def __init__(
        self,
        pages: dict[str, str],
        *,
        forbidden: tuple[str, ...] = (),
        sitemaps: tuple[str, ...] = (),
        dead: bool = False,
    ) -> None:
        self.pages = {url if "://" in url else f"{HOME}{url}": body for url, body in pages.items()}
        self.forbidden, self.named, self.dead = forbidden, sitemaps, dead
        self.asked: list[str] = []

    def ask(self, url: str) -> Answer | NoAnswer:
        self.asked.append(url)
        if self.dead:
            return NoAnswer("no such host", hopeless=True)
        body = self.pages.get(url)
        return NoAnswer("404 Not Found") if body is None else Answer(url, body.encode())

    def allows(self, url: str) -> bool:
        return url not in self.forbidden

    def sitemaps(self, url: str) -> tuple[str, ...]:
        return self.named


def found(site: FakeSite, address: str = HOME) -> list[tuple[str, How]]:
    return [(feed.url.removeprefix(HOME), feed.how) for feed in search(site, address).feeds]


def search(site: FakeSite, address: str = HOME) -> Finding:
    finding = find_feeds(address, site)
    assert len(site.asked) == len(set(site.asked)), "each address is asked once"
    return finding


@pytest.mark.parametrize(
    ("pages", "address", "expected"),
    [
        ({"f": rss()}, f"{HOME}f", [("f", How.ITSELF)]),
        ({"": html("/a"), "a": rss()}, HOME, [("a", How.LINKED)]),
        (
            {"": html("/a", "/b"), "a": rss(), "b": rss()},
            HOME,
            [("a", How.LINKED), ("b", How.LINKED)],
        ),
        (
            {"": html("/a", "/b"), "a": rss(), "b": rss(content="x" * 2000)},
            HOME,
            [("b", How.LINKED), ("a", How.LINKED)],
        ),
        (
            {"": html("/comments/feed", "/a"), "a": rss(), "comments/feed": rss("Comments on A")},
            HOME,
            [("a", How.LINKED), ("comments/feed", How.LINKED)],
        ),
        (
            {"": html("/x", "/a"), "a": rss(), "x": rss("Kommentare für Wire")},
            HOME,
            [("a", How.LINKED), ("x", How.LINKED)],
        ),
        (
            {"": html("/empty", "/a"), "a": rss(), "empty": rss(items=0)},
            HOME,
            [("a", How.LINKED), ("empty", How.LINKED)],
        ),
        ({"": html("/gone"), "feed": rss()}, HOME, [("feed", How.GUESSED)]),
        (
            {"": html(body="<a href='/s/all.rss'>All</a>"), "s/all.rss": rss()},
            HOME,
            [("s/all.rss", How.MENTIONED)],
        ),
        (
            {"": html(body="<a href='/s/all'>RSS</a>"), "s/all": rss()},
            HOME,
            [("s/all", How.MENTIONED)],
        ),
        ({"": html(), "rss.xml": rss()}, HOME, [("rss.xml", How.GUESSED)]),
        ({"": html(), "?feed=rss2": rss()}, HOME, [("?feed=rss2", How.GUESSED)]),
        ({"rss": rss()}, HOME, [("rss", How.GUESSED)]),
        (
            {"blog/": html(), "blog/feed": rss(), "feed": rss()},
            f"{HOME}blog/",
            [("blog/feed", How.GUESSED)],
        ),
        (
            {"2026/11/story": html(), "": html("/a"), "a": rss()},
            f"{HOME}2026/11/story",
            [("a", How.LINKED)],
        ),
        ({"": html(), "news-sitemap.xml": NEWS_SITEMAP}, HOME, [("news-sitemap.xml", How.SITEMAP)]),
        (
            {
                "": html(),
                "sitemap.xml": "<sitemapindex><sitemap><loc>https://news.example/old.xml</loc>"
                "</sitemap><sitemap><loc>https://news.example/news.xml</loc></sitemap>"
                "</sitemapindex>",
                "news.xml": NEWS_SITEMAP,
                "old.xml": "<urlset/>",
            },
            HOME,
            [("news.xml", How.SITEMAP)],
        ),
        ({"s.xml": NEWS_SITEMAP}, f"{HOME}s.xml", [("s.xml", How.SITEMAP)]),
        ({"": html()}, HOME, []),
    ],
    ids=[
        "itself",
        "linked",
        "two alike keep their order",
        "the full one first",
        "comments last, by address",
        "comments last, by title",
        "empty last",
        "a dead link is no end",
        "linked in the text, by address",
        "linked in the text, by its word",
        "usual path",
        "usual query",
        "home page is missing",
        "section before site",
        "story leads to its home page",
        "news sitemap",
        "index of sitemaps",
        "sitemap itself",
        "nothing",
    ],
)
def test_finding(pages: dict[str, str], address: str, expected: list[tuple[str, How]]) -> None:
    assert found(FakeSite(pages), address) == expected


def test_what_was_tried_is_told_in_order() -> None:
    site = FakeSite({"": html("/gone"), "rss": html()}, forbidden=(f"{HOME}feed",))
    attempts = search(site).attempts
    assert [(a.url, a.how, a.outcome) for a in attempts[:4]] == [
        (HOME, How.ITSELF, "an HTML page"),
        (f"{HOME}gone", How.LINKED, "404 Not Found"),
        (f"{HOME}feed", How.GUESSED, "not asked: robots.txt forbids it"),
        (f"{HOME}rss", How.GUESSED, "an HTML page"),
    ]
    assert f"{HOME}feed" not in site.asked


def test_a_site_that_cannot_be_reached_is_asked_once() -> None:
    site = FakeSite({}, dead=True)
    assert search(site).attempts[0].outcome == "no such host"
    assert site.asked == [HOME]


@pytest.mark.parametrize("address", ["https://[", "mailto:a@b.example", "", "https://", "ftp://a"])
def test_what_is_no_address_is_not_asked(address: str) -> None:
    site = FakeSite({})
    finding = search(site, address)
    assert (finding.feeds, site.asked) == ((), [])
    assert finding.attempts[0].outcome == "not an http or https address"


def test_sitemaps_of_robots_come_before_usual_ones() -> None:
    site = FakeSite(
        {"": html(), "x/news.xml": NEWS_SITEMAP, "sitemap.xml": NEWS_SITEMAP},
        sitemaps=(f"{HOME}all.xml", f"{HOME}x/news.xml"),
    )
    assert found(site) == [("x/news.xml", How.SITEMAP)]


def test_requests_are_bounded() -> None:
    links = [f"/f{n}" for n in range(40)]
    site = FakeSite({"": html(*links)} | {f"f{n}": rss() for n in range(40)})
    assert len(search(site).feeds) == 5
    every = find_feeds(HOME, FakeSite(dict(site.pages)), every=True)
    assert len(every.feeds) == 25


@pytest.mark.parametrize(
    ("address", "feed"),
    [
        ("https://town.substack.com/p/a-story", "https://town.substack.com/feed"),
        ("https://medium.com/@ann", "https://medium.com/feed/@ann"),
        ("https://medium.com/the-wire", "https://medium.com/feed/the-wire"),
        ("https://www.reddit.com/r/news/top", "https://www.reddit.com/r/news/.rss"),
        ("https://old.reddit.com/r/news/", "https://www.reddit.com/r/news/.rss"),
        (
            "https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa/videos",
            "https://www.youtube.com/feeds/videos.xml?channel_id=UCaaaaaaaaaaaaaaaaaaaaaa",
        ),
        (
            "https://youtube.com/playlist?list=PLabc-1",
            "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc-1",
        ),
        ("https://town.blogspot.com/", "https://town.blogspot.com/feeds/posts/default"),
        ("https://town.blogspot.co.uk/x", "https://town.blogspot.co.uk/feeds/posts/default"),
        ("https://town.wordpress.com", "https://town.wordpress.com/feed/"),
        ("https://social.example/@ann", "https://social.example/@ann.rss"),
        ("https://github.com/a/b", "https://github.com/a/b/releases.atom"),
        ("https://news.example/", ""),
        ("https://www.youtube.com/@ann", ""),
        ("https://notsubstack.com/", ""),
    ],
)
def test_known_hosts(address: str, feed: str) -> None:
    assert hosting_feed(address) == feed


def test_a_known_host_is_asked_by_its_rule_first() -> None:
    site = FakeSite({"https://town.substack.com/feed": rss()})
    finding = search(site, "https://town.substack.com/p/x")
    assert [(feed.url, feed.how) for feed in finding.feeds] == [
        ("https://town.substack.com/feed", How.HOSTING)
    ]
    assert site.asked == ["https://town.substack.com/feed"]


@pytest.mark.parametrize(
    ("title", "is_comments"),
    [
        ("Comments on: A story", True),
        ("Comentários sobre: Nota", True),
        ("Commentaires sur : Article", True),
        ("Комментарии к записи", True),
        ("The Wire へのコメント", True),
        ("Commentary", False),
        ("Comments and analysis", False),
    ],
)
def test_titles_of_comment_feeds(title: str, is_comments: bool) -> None:
    assert bool(COMMENTS_TITLE.search(title)) is is_comments
