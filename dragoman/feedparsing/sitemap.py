"""Sitemaps as a source of items where a site has no feed (sitemaps.org 0.9, Google's news module).

A news sitemap is nearly a feed: title and time of each page of the last two days. A plain one lists
all pages of a site, of which only those touched lately can be news. Both come as XML, packed XML or
a list of addresses, one a line.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from lxml import etree

from dragoman.common.urls import root
from dragoman.feedparsing.assembly import MAX_ITEMS, MAX_NAME, RawItem, assemble
from dragoman.feedparsing.cleaning import language_tag, one_line, web_address
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed, SkipReason
from dragoman.feedparsing.mending import ampersands_mended
from dragoman.feedparsing.times import moment_in

# The protocol's own limits: 50 MB unpacked, 50,000 addresses.
MAX_UNPACKED = 50_000_000
MAX_ENTRIES = 50_000
# Of a plain sitemap: who polls daily and was away over a weekend misses nothing.
LATELY = timedelta(days=3)
# Without a time to choose by, so many pages are looked at; a list of more is an archive.
FEW = 200
# When more of the entries than this share one time, it is when the file was made.
_SAME_TIME_SHARE = 0.9
_CHUNK = 1 << 16
_OLDEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SitemapLink:
    """A sitemap that an index names: absolute address, when it last changed or None."""

    url: str
    modified: datetime | None = None

    @property
    def is_news(self) -> bool:
        """Whether its name says that it is about news."""
        return "news" in urlsplit(self.url).path.lower()


@dataclass(frozen=True, slots=True)
class SitemapIndex:
    """The sitemaps that an index names, in its order."""

    children: tuple[SitemapLink, ...]

    def best_first(self) -> tuple[SitemapLink, ...]:
        """Those of news first, then by the last change; without one, the last named first."""
        places = {child.url: place for place, child in enumerate(self.children)}
        return tuple(
            sorted(
                self.children,
                key=lambda child: (child.is_news, child.modified or _OLDEST, places[child.url]),
                reverse=True,
            )
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    url: str
    modified: datetime | None
    title: str = ""
    published: datetime | None = None
    language: str = ""
    publication: str = ""
    keywords: tuple[str, ...] = ()
    image: str = ""

    @property
    def is_news(self) -> bool:
        return bool(self.title or self.published)

    @property
    def moment(self) -> datetime:
        return self.published or self.modified or _OLDEST


def unpacked(body: bytes, limit: int = MAX_UNPACKED) -> bytes:
    """`body` without gzip, at most `limit` bytes of it; as it is where it is not packed or broken.

    Some servers send a packed file as a file, not as an encoding, so the fetcher leaves it packed.
    """
    if not body.startswith(b"\x1f\x8b"):
        return body
    found = bytearray()
    try:
        with gzip.open(io.BytesIO(body)) as packed:
            while len(found) < limit and (chunk := packed.read(_CHUNK)):
                found += chunk
    except (OSError, EOFError, zlib.error):
        pass
    return bytes(found[:limit]) if found else body


def read_index(body: bytes, *, url: str) -> SitemapIndex:
    """The sitemaps named by a sitemap index; empty where `body` is none."""
    found: dict[str, SitemapLink] = {}
    for element in _elements(unpacked(body), "sitemap"):
        texts = _texts(element)
        address = web_address(texts.get("loc", ""), url)
        if address:
            modified = moment_in(texts.get("lastmod", ""))
            found.setdefault(address, SitemapLink(address, modified))
    return SitemapIndex(tuple(found.values()))


def read_sitemap(body: bytes, *, url: str) -> ParsedFeed:
    """A sitemap as a feed, newest item first; raises `NotAFeed` where it is not XML at all."""
    entries = list(_entries(body, url))
    if not entries and not body.lstrip().startswith((b"<", b"\xef\xbb\xbf<")):
        raise NotAFeed(url, "a sitemap that cannot be read")
    return _feed(entries, url)


def read_address_list(body: bytes, *, url: str) -> ParsedFeed:
    """The same of a sitemap in plain text: an address a line."""
    lines = body.decode("utf-8-sig", "replace").splitlines()[:MAX_ENTRIES]
    addresses = dict.fromkeys(web_address(line, url) for line in lines)
    return _feed([_Entry(address, None) for address in addresses if address], url)


def _feed(entries: list[_Entry], url: str) -> ParsedFeed:
    pages = [entry for entry in entries if urlsplit(entry.url).path.strip("/")]
    chosen = _chosen(pages)
    assembled = assemble(_raw_item(entry) for entry in chosen[:MAX_ITEMS])
    skipped = Counter(dict(assembled.skip_reasons))
    skipped[SkipReason.BAD_LINK] += len(entries) - len(pages)
    skipped[SkipReason.OLD] += len(pages) - len(chosen)
    skipped[SkipReason.TOO_MANY] += len(chosen[MAX_ITEMS:])
    languages = {entry.language for entry in entries}
    return ParsedFeed(
        kind=FeedKind.SITEMAP,
        title=one_line(next((e.publication for e in entries if e.publication), ""), MAX_NAME),
        home_url=root(url),
        language=language_tag(languages.pop()) if len(languages) == 1 else "",
        ttl_minutes=None,
        hubs=(),
        items=assembled.items,
        skip_reasons=tuple(sorted((reason, n) for reason, n in skipped.items() if n)),
        self_url=url,
    )


def _chosen(entries: list[_Entry]) -> list[_Entry]:
    """What may be news, newest first.

    The news of a news sitemap; else what changed in the `LATELY` days before the newest change;
    else, where times say nothing, all of a short list and none of a long one.
    """
    news = sorted((e for e in entries if e.is_news), key=lambda e: e.moment, reverse=True)
    if news:
        return news
    times = Counter(entry.modified for entry in entries if entry.modified)
    if not times or times.most_common(1)[0][1] > len(entries) * _SAME_TIME_SHARE:
        return entries if len(entries) <= FEW else []
    since = max(times) - LATELY
    recent = [entry for entry in entries if entry.modified and entry.modified >= since]
    return sorted(recent, key=lambda entry: entry.moment, reverse=True)


def _raw_item(entry: _Entry) -> RawItem:
    return RawItem(
        guid="",
        links=(entry.url,),
        title=entry.title,
        summary="",
        content="",
        authors=(),
        published=entry.published,
        updated=entry.modified,
        language=entry.language,
        base_url=entry.url,
        categories=entry.keywords,
        image=entry.image,
    )


def _entries(body: bytes, url: str) -> Iterator[_Entry]:
    for element in _elements(body, "url"):
        texts = _texts(element)
        address = web_address(texts.get("loc", ""), url)
        if not address:
            continue
        keywords = (word.strip() for word in texts.get("news/keywords", "").split(","))
        yield _Entry(
            url=address,
            modified=moment_in(texts.get("lastmod", "")),
            title=texts.get("news/title", ""),
            published=moment_in(texts.get("news/publication_date", "")),
            language=texts.get("news/publication/language", ""),
            publication=texts.get("news/publication/name", ""),
            keywords=tuple(word for word in keywords if word),
            image=texts.get("image/loc", ""),
        )


def _elements(body: bytes, name: str) -> Iterator[etree._Element]:
    """Each element of a name, one at a time, from markup that may be broken."""
    if b"\0" not in body[:_CHUNK]:
        body = ampersands_mended(body)  # bare ones in addresses are common
    events = etree.iterparse(
        io.BytesIO(body),
        events=("end",),
        tag=f"{{*}}{name}",
        recover=True,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
    )
    try:
        for count, (_, element) in enumerate(events):
            if count >= MAX_ENTRIES:
                return
            yield element
            element.clear()
            while element.getprevious() is not None and element.getparent() is not None:
                del element.getparent()[0]
    except (etree.LxmlError, ValueError, AssertionError):
        return


def _texts(element: etree._Element) -> dict[str, str]:
    """The texts below an element by their path of local names, the first of each."""
    found: dict[str, str] = {}
    pending = [(child, "") for child in reversed(element)]
    while pending:
        child, above = pending.pop()
        if not isinstance(child.tag, str):
            continue
        path = f"{above}{etree.QName(child).localname.lower()}"
        found.setdefault(path, " ".join((child.text or "").split()))
        pending.extend((inner, f"{path}/") for inner in reversed(child))
    return found
