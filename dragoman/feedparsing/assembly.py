"""From what a reader found in a feed to what is handed out: bounded, clean, told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from dragoman.common import hashing
from dragoman.feedparsing.cleaning import language_tag, one_line, safe_html, text_of, web_address
from dragoman.feedparsing.feed import Enclosure, ParsedItem, SkipReason

# Feeds give their last 10 to 100 items; whole archives in one feed exist and are not news.
MAX_ITEMS = 1000
# The longest headlines are near 300 characters; the limits are for what is no headline at all.
MAX_TITLE = 1000
MAX_SUMMARY = 2000
MAX_NAME = 200
MAX_AUTHORS = 20
MAX_CATEGORIES = 50
MAX_ENCLOSURES = 20
# Items that lead nowhere are shown to a person who asks what is wrong, not worked on.
MAX_UNLINKED = 50
# Characters of markup read; the longest reportage is under 200,000 with its markup.
MAX_MARKUP = 400_000
# Longer ids are kept by their hash: they serve to be compared, and a database indexes them.
MAX_IDENTITY = 500

_EMAIL = re.compile(r"\S+@\S+\.\w+")


@dataclass(frozen=True, slots=True)
class RawEnclosure:
    """A file of an item as a reader found it; `length` is a number of bytes in digits."""

    url: str
    media_type: str
    length: str


@dataclass(frozen=True, slots=True)
class RawItem:
    """An item as a reader found it.

    `links` are candidates, best first; `title`, `summary`, `content` are HTML; `base_url` is what
    relative addresses in its text refer to, `link_base` what those of its links do.
    """

    guid: str
    links: tuple[str, ...]
    title: str
    summary: str
    content: str
    authors: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    language: str
    base_url: str
    link_base: str = ""
    enclosures: tuple[RawEnclosure, ...] = ()
    categories: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The items to hand out, those that lead to no page, and how many were left out, by reason."""

    items: tuple[ParsedItem, ...]
    unlinked: tuple[ParsedItem, ...]
    skip_reasons: tuple[tuple[SkipReason, int], ...]


def assemble(found: Iterable[RawItem | SkipReason]) -> Assembled:
    """What a reader found, bounded, clean and each item once."""
    items: list[ParsedItem] = []
    unlinked: list[ParsedItem] = []
    skipped: Counter[SkipReason] = Counter()
    seen: dict[str, str] = {}
    for raw in found:
        if isinstance(raw, SkipReason):
            skipped[raw] += 1
            continue
        if len(items) >= MAX_ITEMS:
            skipped[SkipReason.TOO_MANY] += 1
            continue
        place = _place(raw, seen)
        if isinstance(place, SkipReason):
            skipped[place] += 1
            if place is not SkipReason.DUPLICATE and len(unlinked) < MAX_UNLINKED:
                unlinked.append(_item(raw, identity=_identity(raw.guid, ""), url=""))
            continue
        identity, url = place
        seen[identity] = url
        items.append(_item(raw, identity=identity, url=url))
    return Assembled(tuple(items), tuple(unlinked), tuple(sorted(skipped.items())))


def _place(raw: RawItem, seen: dict[str, str]) -> tuple[str, str] | SkipReason:
    """What tells the item from its neighbours and where it leads, or why it is left out."""
    candidates = [link for link in raw.links if link.strip()]
    addresses = (web_address(link, raw.link_base or raw.base_url) for link in candidates)
    url = next((address for address in addresses if address), "")
    if not url:
        return SkipReason.BAD_LINK if candidates else SkipReason.NO_LINK
    identity = _identity(raw.guid, url)
    if identity in seen:
        if seen[identity] == url or url in seen:
            return SkipReason.DUPLICATE
        # Some feeds give all their items one guid; then the link tells them apart.
        identity = _identity("", url)
    return identity, url


def _item(raw: RawItem, *, identity: str, url: str) -> ParsedItem:
    summary_html, content_html = raw.summary[:MAX_MARKUP], raw.content[:MAX_MARKUP]
    title = one_line(text_of(raw.title[: MAX_TITLE * 4], MAX_TITLE), MAX_TITLE)
    summary = text_of(summary_html, MAX_SUMMARY)
    if not content_html and len(summary) >= MAX_SUMMARY - MAX_TITLE // 2:
        content_html = summary_html
    content = safe_html(content_html, raw.base_url)
    return ParsedItem(
        identity=identity,
        url=url,
        title=title,
        summary=summary,
        content_html=content,
        authors=people(raw.authors),
        published=raw.published,
        updated=raw.updated,
        language=language_tag(raw.language),
        content_hash=hashing.of_text(title, summary, text_of(content, MAX_MARKUP)),
        enclosures=_enclosures(raw),
        categories=names(raw.categories),
        image=web_address(raw.image, raw.link_base or raw.base_url),
    )


def _enclosures(raw: RawItem) -> tuple[Enclosure, ...]:
    found: dict[str, Enclosure] = {}
    for file in raw.enclosures[:MAX_ENCLOSURES]:
        url = web_address(file.url, raw.link_base or raw.base_url)
        if url:
            digits = file.length.strip()
            length = int(digits) if digits.isdecimal() and len(digits) < 16 else None
            media_type = one_line(file.media_type.lower(), MAX_NAME)
            found.setdefault(url, Enclosure(url, media_type, length))
    return tuple(found.values())


def _identity(guid: str, url: str) -> str:
    identity = one_line(guid, MAX_IDENTITY * 2) or url
    return identity if len(identity) <= MAX_IDENTITY else f"sha256:{hashing.of_text(identity)}"


def people(found: Iterable[str]) -> tuple[str, ...]:
    """Names of people in plain text, each once, in order; an e-mail address is no name."""
    plain = (text_of(name[: MAX_NAME * 4], MAX_NAME) for name in found)
    once = dict.fromkeys(name for name in plain if name and not _EMAIL.fullmatch(name))
    return tuple(once)[:MAX_AUTHORS]


def names(found: Iterable[str]) -> tuple[str, ...]:
    """Names of subjects in plain text, each once, in order."""
    plain = (text_of(name[: MAX_NAME * 4], MAX_NAME) for name in found)
    return tuple(dict.fromkeys(name for name in plain if name))[:MAX_CATEGORIES]
