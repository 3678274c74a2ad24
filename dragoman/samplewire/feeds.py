"""The publishers' feeds in their four forms, the list of all feeds, and the site map."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime
from html import escape
from xml.etree.ElementTree import Element, SubElement, tostring

from dragoman.samplewire.publisher import FeedKind, Profile, Publisher
from dragoman.samplewire.story import Told
from dragoman.samplewire.wording import WORDINGS

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_TTL_MINUTES = "15"


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(parent, tag, attributes)
    element.text = text or None
    return element


def _bytes(root: Element) -> bytes:
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _latest(told: Iterable[Told]) -> datetime:
    return max(one.modified for one in told)


def _iso(profile: Profile, when: datetime) -> str:
    return when.astimezone(profile.zone).isoformat(timespec="seconds")


def _identity(told: Told) -> str:
    """An id that stays when a port changes."""
    return f"urn:dragoman:sample:{told.story.publisher}:{told.story.name}"


def _rss_item(channel: Element, profile: Profile, told: Told) -> Element:
    item = _add(channel, "item")
    _add(item, "title", told.story.headline)
    _add(item, "link", told.url)
    _add(item, "description", told.story.standfirst)
    _add(item, "pubDate", format_datetime(told.published.astimezone(profile.zone)))
    if told.is_corrected:
        _add(item, "atom:updated", _iso(profile, told.modified))
    return item


def _rss_channel(profile: Profile, publisher: Publisher, told: tuple[Told, ...]) -> Element:
    root = Element(
        "rss",
        {
            "version": "2.0",
            "xmlns:atom": _ATOM,
            "xmlns:content": _CONTENT,
            "xmlns:dc": _DC,
            "xmlns:media": _MEDIA,
        },
    )
    channel = _add(root, "channel")
    _add(channel, "title", profile.name)
    _add(channel, "link", publisher.home_url)
    _add(channel, "description", profile.strapline)
    _add(channel, "language", profile.locale.lower())
    _add(channel, "lastBuildDate", format_datetime(_latest(told).astimezone(profile.zone)))
    _add(
        channel,
        "atom:link",
        href=publisher.feed_url,
        rel="self",
        type=profile.feed.media_type,
    )
    return root


def _rss(profile: Profile, publisher: Publisher, told: tuple[Told, ...]) -> bytes:
    root = _rss_channel(profile, publisher, told)
    for one in told:
        item = _rss_item(root[0], profile, one)
        _add(item, "guid", _identity(one), isPermaLink="false")
    return _bytes(root)


def _rss_full(profile: Profile, publisher: Publisher, told: tuple[Told, ...]) -> bytes:
    root = _rss_channel(profile, publisher, told)
    channel = root[0]
    _add(channel, "copyright", f"{profile.owner}. {WORDINGS[profile.language].rights}")
    _add(channel, "generator", "Dragoman sample wire")
    _add(channel, "ttl", _TTL_MINUTES)
    for one in told:
        item = _rss_item(channel, profile, one)
        _add(item, "guid", one.url, isPermaLink="true")
        for author in one.story.authors:
            _add(item, "dc:creator", author)
        for category in (one.story.section, *one.story.tags):
            _add(item, "category", category)
        _add(
            item,
            "media:content",
            url=one.image_url,
            medium="image",
            type="image/svg+xml",
            width="640",
            height="400",
        )
        _add(item, "media:thumbnail", url=one.image_url)
        # A reader of the feed has no page to resolve addresses against.
        body = one.body.replace('="/', f'="{publisher.home_url}')
        _add(item, "content:encoded", f"<p>{escape(one.story.standfirst)}</p>\n{body}")
        _add(item, "source", profile.name, url=publisher.feed_url)
    return _bytes(root)


def _atom(profile: Profile, publisher: Publisher, told: tuple[Told, ...]) -> bytes:
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": profile.locale})
    _add(root, "title", profile.name)
    _add(root, "subtitle", profile.strapline)
    _add(root, "id", f"urn:dragoman:sample:{profile.key}")
    _add(root, "updated", _iso(profile, _latest(told)))
    _add(root, "link", rel="self", type=profile.feed.media_type, href=publisher.feed_url)
    _add(root, "link", rel="alternate", type="text/html", href=publisher.home_url)
    _add(root, "rights", WORDINGS[profile.language].rights)
    for one in told:
        entry = _add(root, "entry")
        _add(entry, "title", one.story.headline)
        _add(entry, "id", _identity(one))
        _add(entry, "link", rel="alternate", type="text/html", href=one.url)
        _add(entry, "published", _iso(profile, one.published))
        _add(entry, "updated", _iso(profile, one.modified))
        for author in one.story.authors:
            _add(_add(entry, "author"), "name", author)
        _add(entry, "category", term=one.story.section)
        _add(entry, "summary", one.story.standfirst, type="text")
    return _bytes(root)


def _json(profile: Profile, publisher: Publisher, told: tuple[Told, ...]) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": profile.name,
        "description": profile.strapline,
        "home_page_url": publisher.home_url,
        "feed_url": publisher.feed_url,
        "language": profile.locale,
        "items": [
            {
                "id": _identity(one),
                "url": one.url,
                "title": one.story.headline,
                "summary": one.story.standfirst,
                "image": one.image_url,
                "date_published": _iso(profile, one.published),
                "date_modified": _iso(profile, one.modified),
                "authors": [{"name": name} for name in one.story.authors],
                "tags": [one.story.section, *one.story.tags],
                "language": profile.locale,
            }
            for one in told
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode()


_WRITERS = {
    FeedKind.RSS: _rss,
    FeedKind.RSS_FULL: _rss_full,
    FeedKind.ATOM: _atom,
    FeedKind.JSON: _json,
}


def feed(profile: Profile, publisher: Publisher, told: tuple[Told, ...]) -> bytes:
    """The publisher's feed of `told`, in its own form, UTF-8."""
    return _WRITERS[profile.feed](profile, publisher, told)


def opml(listed: Iterable[tuple[Profile, Publisher]]) -> bytes:
    """All feeds with their titles, as OPML 2.0, UTF-8."""
    root = Element("opml", {"version": "2.0"})
    _add(_add(root, "head"), "title", "Dragoman sample wire")
    body = _add(root, "body")
    for profile, publisher in listed:
        _add(
            body,
            "outline",
            type="rss",
            text=profile.name,
            title=profile.name,
            xmlUrl=publisher.feed_url,
            htmlUrl=publisher.home_url,
            language=profile.locale,
        )
    return _bytes(root)


def sitemap(profile: Profile, told: Iterable[Told]) -> bytes:
    """The addresses of the stories open to all, and when each was last changed, UTF-8."""
    root = Element("urlset", {"xmlns": _SITEMAP})
    for one in told:
        if not one.story.forbidden:
            url = _add(root, "url")
            _add(url, "loc", one.url)
            _add(url, "lastmod", _iso(profile, one.modified))
    return _bytes(root)
