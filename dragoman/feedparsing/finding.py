"""Finding the feeds of a site, whatever address of it a person gives.

The steps, each only when the ones before it found nothing: the address itself, the rule of a known
host, the feeds that the page names in its head, those that its text links, the same of the home
page, usual paths, sitemaps. Asking is left to the caller, who is polite: this module decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from dragoman.common.urls import root
from dragoman.feedparsing import places
from dragoman.feedparsing.cleaning import web_address
from dragoman.feedparsing.discovery import feeds_linked_in, feeds_mentioned_in
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed
from dragoman.feedparsing.parser import parse_feed
from dragoman.feedparsing.sitemap import read_index, unpacked
from dragoman.feedparsing.sniffing import is_sitemap_index

# Feeds of one page that are asked; the first are the main ones, the rest are one per section.
MOST_ASKED = 5
MOST_ASKED_FOR_ALL = 25
# Of an index of sitemaps: news and the newest come first, the rest is the archive.
MOST_SITEMAPS = 3
# An item counts as given in full from here; teasers have under 400 characters with their markup.
FULL_ITEM = 1000


class How(StrEnum):
    """How a feed was found."""

    ITSELF = "the address is a feed"
    HOSTING = "the rule of a known host"
    LINKED = "named by the page"
    MENTIONED = "linked in the page's text"
    GUESSED = "found at a usual path"
    SITEMAP = "a sitemap, for want of a feed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: `url` is where it came from in the end."""

    url: str
    body: bytes
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Why nothing came; `hopeless` when no other address of that host would do better."""

    reason: str
    hopeless: bool = False


class Site(Protocol):
    """How to ask. Robots are about guessed addresses only: those that a page names are offered."""

    def ask(self, url: str) -> Answer | NoAnswer:
        """The answer to one GET."""

    def allows(self, url: str) -> bool:
        """Whether robots.txt lets us try `url`."""

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """The sitemaps that robots.txt of `url` names."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One address that was tried, how we came to it, and what it turned out to be."""

    url: str
    how: How
    outcome: str


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that was read. `full_items` of its `items` carry the whole text."""

    url: str
    title: str
    kind: FeedKind
    how: How
    items: int
    full_items: int
    newest: datetime | None
    is_comments: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What was tried, in order, and the feeds that were found, the best first."""

    asked: str
    attempts: tuple[Attempt, ...]
    feeds: tuple[FoundFeed, ...]


def find_feeds(address: str, site: Site, *, every: bool = False) -> Finding:
    """The feeds of what is at `address`; `every` reads all that the page names, not the first few.

    Each address is asked once. What is no http or https address is not asked at all.
    """
    start = web_address(address, "")
    if not start:
        wrong = Attempt(address, How.ITSELF, "not an http or https address")
        return Finding(address, (wrong,), ())
    search = _Search(site, MOST_ASKED_FOR_ALL if every else MOST_ASKED)
    for step in search.steps(start):
        found = [feed for feed in step if feed is not None]
        if any(not feed.is_comments and feed.items for feed in found):
            break
        if search.hopeless:
            break
    return Finding(address, tuple(search.attempts), tuple(sorted(search.feeds, key=_rank)))


def _rank(feed: FoundFeed) -> tuple[bool, bool, bool, int]:
    """Least is best: a feed of stories, with items, in full; the page's own order decides the rest.

    Atom, RSS and JSON are alike to us. Whether a feed is full is asked before its place because the
    second feed that a page names is often the same one in another format.
    """
    mostly_full = feed.full_items * 2 > feed.items
    return feed.is_comments, not feed.items, feed.kind is FeedKind.SITEMAP, int(not mostly_full)


class _Search:
    """One search: what was asked already, what came of it."""

    def __init__(self, site: Site, most: int) -> None:
        self._site, self._most = site, most
        self._asked: dict[str, Answer | None] = {}
        self.attempts: list[Attempt] = []
        self.feeds: list[FoundFeed] = []
        self.hopeless = False

    def steps(self, address: str) -> Iterator[Iterable[FoundFeed | None]]:
        rule = hosting_feed(address)
        if rule and rule != address:
            yield [self._try(rule, How.HOSTING)]
        yield [self._try(address, How.ITSELF)]
        page = self._asked.get(address)
        if page is not None:
            yield from self._named_by(page)
            if is_sitemap_index(unpacked(page.body)):
                yield self._sitemaps([address])
        home = root(page.url if page else address)
        if home not in self._asked:
            yield [self._try(home, How.ITSELF)]
            homepage = self._asked.get(home)
            if homepage is not None:
                yield from self._named_by(homepage)
        yield from self._guesses(page.url if page else address)
        named = self._site.sitemaps(home)
        usual = [urljoin(home, path) for path in places.SITEMAP_PATHS]
        yield self._sitemaps([*sorted(named, key=_not_news), *self._allowed(usual)])

    def _named_by(self, page: Answer) -> Iterator[Iterable[FoundFeed | None]]:
        linked = [feed.url for feed in feeds_linked_in(page.body, page.url)]
        stories = sorted(linked, key=_is_about_comments)
        yield [self._try(url, How.LINKED) for url in stories[: self._most]]
        mentioned = feeds_mentioned_in(page.body, page.url)
        yield [self._try(feed.url, How.MENTIONED) for feed in mentioned[: self._most]]

    def _guesses(self, address: str) -> Iterator[Iterable[FoundFeed | None]]:
        home, section = root(address), urljoin(address, ".")
        bases = [section, home] if section != home else [home]
        for base in bases:
            for url in self._allowed(urljoin(base, path) for path in places.FEED_PATHS):
                yield [self._try(url, How.GUESSED)]

    def _allowed(self, urls: Iterable[str]) -> Iterator[str]:
        for url in urls:
            if self._site.allows(url):
                yield url
            else:
                self.attempts.append(Attempt(url, How.GUESSED, "not asked: robots.txt forbids it"))

    def _sitemaps(self, urls: Iterable[str]) -> Iterator[FoundFeed | None]:
        """The first sitemap with items; indexes lead to their best children."""
        for url in urls:
            answer = self._answer(url, How.SITEMAP)
            children = read_index(answer.body, url=answer.url).best_first() if answer else ()
            for candidate in [url, *(child.url for child in children[:MOST_SITEMAPS])]:
                feed = self._try(candidate, How.SITEMAP)
                yield feed
                if feed is not None and feed.items:
                    return

    def _answer(self, url: str, how: How) -> Answer | None:
        if url not in self._asked:
            answer = self._site.ask(url)
            self._asked[url] = answer if isinstance(answer, Answer) else None
            if isinstance(answer, NoAnswer):
                self.attempts.append(Attempt(url, how, answer.reason))
                self.hopeless = answer.hopeless and how is How.ITSELF
        return self._asked[url]

    def _try(self, url: str, how: How) -> FoundFeed | None:
        if url in self._asked and how is not How.SITEMAP:
            return None
        answer = self._answer(url, how)
        if answer is None or any(feed.url in (url, answer.url) for feed in self.feeds):
            return None
        try:
            parsed = parse_feed(answer.body, content_type=answer.content_type, url=answer.url)
        except NotAFeed as error:
            self.attempts.append(Attempt(url, how, error.found))
            return None
        kept = how if parsed.kind is not FeedKind.SITEMAP else How.SITEMAP
        feed = _described(parsed, url, kept)
        self.feeds.append(feed)
        said = "a feed of comments" if feed.is_comments else f"{parsed.kind.value}, a feed"
        self.attempts.append(Attempt(url, how, f"{said}: {feed.items} items"))
        return feed


def _described(parsed: ParsedFeed, url: str, how: How) -> FoundFeed:
    moments = [item.published or item.updated for item in parsed.items]
    return FoundFeed(
        url=url,
        title=parsed.title,
        kind=parsed.kind,
        how=how,
        items=len(parsed.items),
        full_items=sum(len(item.content_html) >= FULL_ITEM for item in parsed.items),
        newest=max((moment for moment in moments if moment), default=None),
        is_comments=_is_about_comments(url) or bool(places.COMMENTS_TITLE.search(parsed.title)),
    )


def _is_about_comments(url: str) -> bool:
    return bool(places.COMMENTS_ADDRESS.search(url))


def _not_news(url: str) -> bool:
    return "news" not in urlsplit(url).path.lower()


def hosting_feed(address: str) -> str:
    """The feed of an address at a host whose rule is known; empty elsewhere."""
    parts = urlsplit(address)
    host = parts.netloc.lower()
    tail = parts.path + (f"?{parts.query}" if parts.query else "")
    bare = f"{host.removeprefix('www.').removeprefix('m.')}{tail}"
    for pattern, feed in places.HOSTINGS:
        found = pattern.fullmatch(bare)
        if found:
            return f"https://{feed.format(*found.groups(), host=host)}"
    return ""
