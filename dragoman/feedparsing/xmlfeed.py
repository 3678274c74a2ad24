"""RSS, RDF, Atom and CDF, by feedparser."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import feedparser

from dragoman.feedparsing import wishes
from dragoman.feedparsing.assembly import (
    MAX_IDENTITY,
    MAX_NAME,
    MAX_SUMMARY,
    RawEnclosure,
    RawItem,
    assemble,
    names,
    people,
)
from dragoman.feedparsing.bounding import bounded
from dragoman.feedparsing.cleaning import language_tag, one_line, text_of, web_address
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed
from dragoman.feedparsing.mending import mended
from dragoman.feedparsing.sniffing import description_of, is_cdf
from dragoman.feedparsing.times import moment_in, moment_of

# feedparser's dictionaries, whose `get` knows the names that formats share.
_Fields = Any

_KINDS = {
    "atom": FeedKind.ATOM,
    "cdf": FeedKind.CDF,
    "rss": FeedKind.RSS,
    "rss090": FeedKind.RDF,
    "rss10": FeedKind.RDF,
}
_MAIL = re.compile(r"[(<]?[^\s()<>]{1,64}@[^\s()<>]{1,255}[)>]?")
# Of an empty feed of no stated version at least one is left.
_SIGNS = ("title", "link", "subtitle", "updated")


def read_xml(body: bytes, *, content_type: str, url: str, content_language: str = "") -> ParsedFeed:
    """The feed in `body`; raises `NotAFeed`."""
    found, text, encoding = _parsed(body, content_type, url, language_tag(content_language))
    version, feed, entries = found.get("version", ""), found["feed"], found["entries"]
    if not version and not entries and not any(_text(feed, name) for name in _SIGNS):
        raise NotAFeed(url, description_of(body))
    kind = _kind(version, body)
    assembled = assemble(_raw_items(entries, feed, kind, url))
    language = language_tag(_text(feed, "language"))
    published, updated = (_moment(feed, name, language) for name in ("published", "updated"))
    return ParsedFeed(
        kind=kind,
        title=text_of(_plain_as_html(_detail(feed, "title")), MAX_NAME),
        home_url=web_address(_text(feed, "link"), url),
        language=language,
        ttl_minutes=wishes.ttl_minutes(lambda name: _text(feed, name)),
        hubs=tuple(_linked(feed, "hub", url)),
        items=assembled.items,
        skip_reasons=assembled.skip_reasons,
        self_url=next(iter(_linked(feed, "self", url)), ""),
        identity=one_line(_text(feed, "id"), MAX_IDENTITY),
        summary=text_of(_plain_as_html(_detail(feed, "subtitle", "summary")), MAX_SUMMARY),
        authors=people(_authors(feed)),
        published=published,
        updated=updated,
        categories=_categories(feed),
        image=web_address(_image(feed), url),
        skip_hours=wishes.skip_hours(text),
        skip_days=wishes.skip_days(text),
        unlinked=assembled.unlinked,
        encoding=encoding,
    )


def _parsed(body: bytes, content_type: str, url: str, language: str) -> tuple[_Fields, bytes, str]:
    """What feedparser makes of `body`, `body` in UTF-8, and the encoding it was in."""
    try:
        text, mended_type, encoding = mended(body, content_type)
        # A stream, because feedparser takes bare bytes for the name of a file to open.
        found = feedparser.parse(
            io.BytesIO(bounded(text)),
            response_headers={
                "content-language": language,
                "content-location": url,
                "content-type": mended_type,
            },
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:
        # Whatever a hostile feed provokes in a parser, it is the feed's fault.
        raise NotAFeed(url, f"markup that cannot be read ({type(error).__name__})") from error
    return found, text, encoding


def _kind(version: str, body: bytes) -> FeedKind:
    known = _KINDS.get(version) or _KINDS.get(version[:4]) or _KINDS.get(version[:3])
    return known or (FeedKind.CDF if is_cdf(body) else FeedKind.RSS)


def _raw_items(
    entries: list[_Fields], feed: _Fields, kind: FeedKind, url: str
) -> Iterator[RawItem]:
    # Atom says that entries without an author are by the feed's; RSS's editors are no authors.
    inherited = _authors(feed) if kind is FeedKind.ATOM else ()
    for entry in entries:
        title, summary, content = (
            _detail(entry, "title"),
            _detail(entry, "summary", "subtitle"),
            _content(entry),
        )
        language = _language(entry, feed, (content, summary, title))
        published, updated = (_moment(entry, name, language) for name in ("published", "updated"))
        if kind is not FeedKind.ATOM:
            # dc:date, which feedparser calls an update, is all that many RSS feeds give.
            published = published or updated
        yield RawItem(
            guid=_text(entry, "id"),
            links=_links(entry),
            title=_plain_as_html(title),
            summary=_plain_as_html(summary),
            content=_plain_as_html(content),
            authors=_authors(entry) or inherited,
            published=published,
            updated=updated,
            language=language,
            base_url=next((d["base"] for d in (content, summary) if d.get("base")), url),
            link_base=url,
            enclosures=_enclosures(entry),
            categories=_categories(entry),
            image=_image(entry),
        )


def _text(fields: _Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _detail(fields: _Fields, *names: str) -> dict[str, Any]:
    """The first of several texts that is there, with its type, base and language."""
    name = next((name for name in names if _text(fields, name)), names[0])
    detail = fields.get(f"{name}_detail") or {"type": "text/html"}
    # An inner element of the same name, an image's title, overwrites the detail, not the text.
    return {**detail, "value": _text(fields, name)}


def _content(entry: _Fields) -> dict[str, Any]:
    """The richest content of an entry; empty where it has none or is about another format."""
    texts = [part for part in entry.get("content") or () if _is_text(part)]
    return max(texts, key=lambda part: len(part.get("value") or ""), default={})


def _is_text(part: dict[str, Any]) -> bool:
    return str(part.get("type", "")).startswith(("text/", "application/xhtml"))


def _plain_as_html(detail: dict[str, Any]) -> str:
    value = detail.get("value") or ""
    if detail.get("type") != "text/plain":
        return str(value)
    # Escaped twice is a common slip (`&amp;amp;`), a headline about entities is not.
    return html.escape(html.unescape(value), quote=False)


def _links(entry: _Fields) -> tuple[str, ...]:
    links = [link for link in entry.get("links") or () if isinstance(link.get("href"), str)]
    alternates = [link["href"] for link in links if link.get("rel") in ("alternate", None)]
    others = [link["href"] for link in links if link.get("rel") in ("via", "related")]
    guid, link = _text(entry, "id"), _text(entry, "link")
    # feedparser gives the last `<link>` that has text, which may be a file.
    files = {one["href"] for one in links if one.get("rel") == "enclosure"}
    return (
        _text(entry, "feedburner_origlink"),
        "" if link in files and alternates else link,
        *alternates,
        guid if guid.startswith(("http://", "https://")) else "",
        *others,
    )


def _authors(fields: _Fields) -> tuple[str, ...]:
    people = [person for person in fields.get("authors") or () if isinstance(person, dict)]
    single = _text(fields, "author")
    if len(people) < 2 and _MAIL.search(single):
        # feedparser cuts an address of a long top-level domain in two, the name with it.
        return tuple(filter(None, [_MAIL.sub(" ", single).strip(" ()<>")]))
    names = [str(person.get("name") or "") for person in people]
    return tuple(filter(None, names or [single]))


def _language(entry: _Fields, feed: _Fields, texts: tuple[dict[str, Any], ...]) -> str:
    named = [_text(entry, "language"), *(str(text.get("language") or "") for text in texts)]
    tags = map(language_tag, [*named, _text(feed, "language")])
    return next((tag for tag in tags if tag), "")


def _moment(fields: _Fields, name: str, language: str) -> datetime | None:
    # Past `get`, which gives the time of publication for a missing update, with a warning.
    parsed, text = dict.get(fields, f"{name}_parsed"), dict.get(fields, name)
    # Ours first: feedparser takes a time of a zone that it does not know for one of UTC.
    own = moment_in(text, language) if isinstance(text, str) else None
    return own or moment_of(parsed)


def _linked(feed: _Fields, rel: str, url: str) -> list[str]:
    """The addresses that a feed links as `rel`, each once."""
    links = feed.get("links") or ()
    found = (web_address(link.get("href") or "", url) for link in links if link.get("rel") == rel)
    return list(dict.fromkeys(address for address in found if address))


def _enclosures(entry: _Fields) -> tuple[RawEnclosure, ...]:
    """RSS's enclosures, Atom's links to them, and the files of Media RSS."""
    links = [link for link in entry.get("links") or () if link.get("rel") == "enclosure"]
    found = [(link.get("href"), link.get("type"), link.get("length")) for link in links]
    media = entry.get("media_content") or ()
    found += [(file.get("url"), file.get("type"), file.get("filesize")) for file in media]
    return tuple(
        RawEnclosure(str(url), str(media_type or ""), str(length or ""))
        for url, media_type, length in found
        if url
    )


def _categories(fields: _Fields) -> tuple[str, ...]:
    tags = [tag for tag in fields.get("tags") or () if isinstance(tag, dict)]
    return names(html.escape(str(tag.get("label") or tag.get("term") or "")) for tag in tags)


def _image(fields: _Fields) -> str:
    image = fields.get("image")
    named = _text(image, "href") or _text(image, "url") if isinstance(image, dict) else ""
    thumbnails = fields.get("media_thumbnail") or ()
    shown = next((str(t["url"]) for t in thumbnails if t.get("url")), "")
    return named or shown or _text(fields, "logo") or _text(fields, "icon")
