"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), as it is really written.

feedparser does not read it. Wrong types are passed over one by one: a number is an id, a missing
`url` may stand in `external_url`.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any

from dragoman.feedparsing.assembly import (
    MAX_IDENTITY,
    MAX_NAME,
    MAX_SUMMARY,
    RawEnclosure,
    RawItem,
    assemble,
    people,
)
from dragoman.feedparsing.cleaning import language_tag, one_line, web_address
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed, SkipReason
from dragoman.feedparsing.times import moment_in

_Object = dict[str, Any]


def read_json(body: bytes, *, url: str) -> ParsedFeed:
    """The feed in `body`; raises `NotAFeed`."""
    try:
        # Not strict: line ends inside texts are common, and plain.
        data = json.loads(body.decode(json.detect_encoding(body), "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise NotAFeed(url, "JSON that cannot be read") from error
    if not isinstance(data, dict) or not _is_feed(data):
        raise NotAFeed(url, "JSON of another kind")
    assembled = assemble(_raw_items(data, url))
    hubs = (web_address(_text(hub, "url"), url) for hub in _objects(data, "hubs"))
    return ParsedFeed(
        kind=FeedKind.JSON,
        title=one_line(_text(data, "title"), MAX_NAME),
        home_url=web_address(_text(data, "home_page_url"), url),
        language=language_tag(_text(data, "language")),
        ttl_minutes=None,
        hubs=tuple(dict.fromkeys(hub for hub in hubs if hub)),
        items=assembled.items,
        skip_reasons=assembled.skip_reasons,
        self_url=web_address(_text(data, "feed_url"), url),
        identity=one_line(_text(data, "feed_url"), MAX_IDENTITY),
        summary=one_line(_text(data, "description"), MAX_SUMMARY),
        authors=people(_authors(data)),
        image=web_address(_text(data, "icon") or _text(data, "favicon"), url),
        unlinked=assembled.unlinked,
        encoding=json.detect_encoding(body),
    )


def _is_feed(data: _Object) -> bool:
    """The version says so, or all that makes a feed is there."""
    if "jsonfeed.org" in _text(data, "version"):
        return True
    named = any(_text(data, name) for name in ("feed_url", "home_page_url", "title"))
    return named and isinstance(data.get("items"), list)


def _raw_items(data: _Object, url: str) -> Iterator[RawItem | SkipReason]:
    inherited = _authors(data)
    items = data.get("items")
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, dict):
            yield SkipReason.NOT_AN_OBJECT
            continue
        guid, text = _text(item, "id"), _text(item, "content_text")
        yield RawItem(
            guid=guid,
            links=(
                _text(item, "url"),
                _text(item, "external_url"),
                guid if guid.startswith(("http://", "https://")) else "",
            ),
            title=_escaped(_text(item, "title")),
            summary=_escaped(_text(item, "summary")),
            content=_text(item, "content_html") or _escaped(text),
            authors=_authors(item) or inherited,
            published=moment_in(_text(item, "date_published")),
            updated=moment_in(_text(item, "date_modified")),
            language=_text(item, "language") or _text(data, "language"),
            base_url=_text(data, "home_page_url") or url,
            enclosures=tuple(
                RawEnclosure(_text(a, "url"), _text(a, "mime_type"), _text(a, "size_in_bytes"))
                for a in _objects(item, "attachments")
            ),
            categories=_tags(item),
            image=_text(item, "image") or _text(item, "banner_image"),
        )


def _text(data: _Object, name: str) -> str:
    """A text, or a number written as one; empty for anything else."""
    value = data.get(name)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _objects(data: _Object, name: str) -> list[_Object]:
    value = data.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _tags(item: _Object) -> tuple[str, ...]:
    tags = item.get("tags")
    return tuple(_escaped(t) for t in tags if isinstance(t, str)) if isinstance(tags, list) else ()


def _authors(data: _Object) -> tuple[str, ...]:
    """1.1 has `authors`, 1.0 one `author`; some feeds write the name alone."""
    single = data.get("author")
    people = _objects(data, "authors") or ([single] if isinstance(single, dict) else [])
    names = [_text(person, "name") for person in people] or [_text(data, "author")]
    return tuple(_escaped(name) for name in names if name)


def _escaped(text: str) -> str:
    return html.escape(html.unescape(text), quote=False)
