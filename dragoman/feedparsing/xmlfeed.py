"""RSS, RDF and Atom, by feedparser."""

from __future__ import annotations

import html
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import feedparser

from dragoman.feedparsing.assembly import MAX_NAME, RawItem, assemble
from dragoman.feedparsing.cleaning import language_tag, text_of, web_address
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed
from dragoman.feedparsing.mending import mended
from dragoman.feedparsing.sniffing import description_of
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
# Minutes in a period of RSS 1.0's syndication module.
_PERIODS = {"daily": 1440, "hourly": 60, "monthly": 43_200, "weekly": 10_080, "yearly": 525_600}


def read_xml(body: bytes, *, content_type: str, url: str) -> ParsedFeed:
    """The feed in `body`; raises `NotAFeed`."""
    try:
        text, mended_type = mended(body, content_type)
        # A stream, because feedparser takes bare bytes for the name of a file to open.
        found = feedparser.parse(
            io.BytesIO(text),
            response_headers={"content-location": url, "content-type": mended_type},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:
        # Whatever a hostile feed provokes in a parser, it is the feed's fault.
        raise NotAFeed(url, f"markup that cannot be read ({type(error).__name__})") from error
    version, feed, entries = found.get("version", ""), found["feed"], found["entries"]
    if not version and not entries:
        raise NotAFeed(url, description_of(body))
    kind = _KINDS.get(version) or _KINDS.get(version[:4]) or _KINDS.get(version[:3], FeedKind.RSS)
    items, skip_reasons = assemble(_raw_items(entries, feed, kind, url))
    return ParsedFeed(
        kind=kind,
        title=text_of(_plain_as_html(_detail(feed, "title")), MAX_NAME),
        home_url=web_address(_text(feed, "link"), url),
        language=language_tag(_text(feed, "language")),
        ttl_minutes=_ttl_minutes(feed),
        hubs=_hubs(feed, url),
        items=items,
        skip_reasons=skip_reasons,
    )


def _raw_items(
    entries: list[_Fields], feed: _Fields, kind: FeedKind, url: str
) -> Iterator[RawItem]:
    # Atom says that entries without an author are by the feed's; RSS's editors are no authors.
    inherited = _authors(feed) if kind is FeedKind.ATOM else ()
    for entry in entries:
        title, summary, content = (
            _detail(entry, "title"),
            _detail(entry, "summary"),
            _content(entry),
        )
        updated, published = _moment(entry, "updated"), _moment(entry, "published")
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
            language=_language(entry, feed, (content, summary, title)),
            base_url=next((d["base"] for d in (content, summary) if d.get("base")), url),
        )


def _text(fields: _Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _detail(fields: _Fields, name: str) -> dict[str, Any]:
    """A text with its type, base and language."""
    return fields.get(f"{name}_detail") or {"value": _text(fields, name), "type": "text/html"}


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
    guid = _text(entry, "id")
    return (
        _text(entry, "feedburner_origlink"),
        _text(entry, "link"),
        *alternates,
        guid if guid.startswith(("http://", "https://")) else "",
        *others,
    )


def _authors(fields: _Fields) -> tuple[str, ...]:
    people = [person for person in fields.get("authors") or () if isinstance(person, dict)]
    names = [str(person.get("name") or "") for person in people]
    return tuple(filter(None, names or [_text(fields, "author")]))


def _language(entry: _Fields, feed: _Fields, texts: tuple[dict[str, Any], ...]) -> str:
    named = [_text(entry, "language"), *(str(text.get("language") or "") for text in texts)]
    tags = map(language_tag, [*named, _text(feed, "language")])
    return next((tag for tag in tags if tag), "")


def _moment(entry: _Fields, name: str) -> datetime | None:
    # Past `get`, which gives the time of publication for a missing update, with a warning.
    parsed, text = dict.get(entry, f"{name}_parsed"), dict.get(entry, name)
    return moment_of(parsed) or (moment_in(text) if isinstance(text, str) else None)


def _ttl_minutes(feed: _Fields) -> int | None:
    ttl = _text(feed, "ttl").strip()
    if ttl.isdecimal() and len(ttl) < 7:
        return int(ttl) or None
    period = _PERIODS.get(_text(feed, "sy_updateperiod").strip().lower())
    if not period:
        return None
    frequency = _text(feed, "sy_updatefrequency").strip()
    times = int(frequency) if frequency.isdecimal() and len(frequency) < 7 else 1
    return max(1, period // max(1, times))


def _hubs(feed: _Fields, url: str) -> tuple[str, ...]:
    links = feed.get("links") or ()
    found = (web_address(link.get("href") or "", url) for link in links if link.get("rel") == "hub")
    return tuple(dict.fromkeys(hub for hub in found if hub))
