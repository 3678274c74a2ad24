"""When it was published and changed: moments with a zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime

from dragoman.common.clock import now
from dragoman.extraction.jsonld import Thing
from dragoman.extraction.page import Page

_PUBLISHED_META = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "article:published:time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "publishdate",
    "publish-date",
    "pubdate",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dcterms.created",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "date",
)
_MODIFIED_META = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "last-modified",
)
# No news is older than the first newspaper sites, and a clock a little ahead of ours is no error.
_OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=2)
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
_SPACED_ZONE = re.compile(r"\s+(?=[+-]\d\d:?\d\d$|Z$)")
_ZONE = re.compile(r"(?:[+-]\d\d:?\d\d|Z|[A-Z]{3,4})$")
# A day without a time may be a day off for its zone.
_A_DAY = timedelta(days=2)
_FRACTION = re.compile(r"(\.\d{6})\d+")


def moment(value: object, zone: tzinfo = UTC) -> datetime | None:
    """The moment that a machine-readable value names (ISO 8601, RFC 2822, or an epoch in s or ms).

    A value without a zone is taken to be in `zone`. None for what is no moment, or lies before
    1990 or in the future.
    """
    if isinstance(value, list):
        value = value[0] if value else ""
    text = str(value).strip() if isinstance(value, str | int) else ""
    if not text or len(text) > 60:
        return None
    found = _epoch(text) or _iso(text) or _rfc(text)
    if found is None:
        return None
    try:
        aware = found if found.utcoffset() is not None else found.replace(tzinfo=zone)
        return aware if _OLDEST <= aware <= now() + _AHEAD else None
    except (ValueError, OverflowError):
        return None


def has_time(value: object) -> bool:
    """Whether a value names a time of day and not the day alone."""
    text = str(value)
    return ":" in text or bool(_EPOCH.match(text.strip())) or bool(re.search(r"T\d{4}", text))


def published(page: Page, articles: list[Thing], zone: tzinfo) -> datetime | None:
    """JSON-LD, else <meta>, else the page's <time> or microdata."""
    said: list[object] = [
        thing.get(key) for key in ("datePublished", "dateCreated") for thing in articles
    ]
    said += [content for name in _PUBLISHED_META for content in page.meta.get(name, ())]
    read = _moments(said, zone)
    if not read or not has_time(read[0][0]):
        read += _moments(_marked(page), zone)
    return _best(read)


def modified(page: Page, articles: list[Thing], zone: tzinfo) -> datetime | None:
    """As `published`, of the last change; None when JSON-LD and <meta> do not say."""
    said: list[object] = [thing.get("dateModified") for thing in articles]
    said += [content for name in _MODIFIED_META for content in page.meta.get(name, ())]
    return _best(_moments(said, zone))


def _moments(values: list[object], zone: tzinfo) -> list[tuple[object, datetime]]:
    return [(value, found) for value in values if (found := moment(value, zone)) is not None]


def _best(read: list[tuple[object, datetime]]) -> datetime | None:
    """The first moment, made exact by others that agree with it: a bare day by the time on that
    day, a time without a zone by the same time with one."""
    if not read:
        return None
    value, first = read[0]
    if not has_time(value):
        near = [one for other, one in read if has_time(other) and abs(one - first) < _A_DAY]
        return near[0] if near else first
    if not _has_zone(value):
        clock = first.replace(tzinfo=None, second=0, microsecond=0)
        for other, one in read[1:]:
            if _has_zone(other) and one.replace(tzinfo=None, second=0, microsecond=0) == clock:
                return one
    return first


def _has_zone(value: object) -> bool:
    return bool(_ZONE.search(str(value).strip())) or bool(_EPOCH.match(str(value).strip()))


def _marked(page: Page) -> list[object]:
    stamps = [
        element.get("datetime") or element.get("content")
        for element in page.tree.xpath("//*[@itemprop='datePublished']")[:3]
    ]
    for path in ("//header//time[@datetime]", "//article//time[@datetime]", "//time[@datetime]"):
        stamps += [element.get("datetime") for element in page.tree.xpath(path)[:1]]
    return stamps


def _epoch(text: str) -> datetime | None:
    if not _EPOCH.match(text):
        return None
    return datetime.fromtimestamp(int(text[:10]), UTC)


def _iso(text: str) -> datetime | None:
    text = _FRACTION.sub(r"\1", _SPACED_ZONE.sub("", text))
    try:
        return datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None


def _rfc(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
