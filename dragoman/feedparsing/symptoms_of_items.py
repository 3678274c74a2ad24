"""What can be wrong with what a feed says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

from dragoman.common import urls
from dragoman.feedparsing.evidence import Evidence, Severity, Symptom
from dragoman.feedparsing.feed import FeedKind, ParsedFeed, ParsedItem, SkipReason

# A clock that is a little ahead is no symptom.
_AHEAD = timedelta(hours=1)
# News feeds that say nothing for a quarter of a year have mostly been left behind.
STALE = timedelta(days=90)
# Nobody had a feed before; such a date is a placeholder.
_FIRST_YEAR = 1990
# Fewer characters of text than this in every item are teasers.
_TEASER = 500

_IDS = re.compile(rb"<(guid|id)\b[^>]{0,200}>\s*([^<]{1,500}?)\s*</\1\s*>", re.IGNORECASE)
_LINKS = re.compile(
    rb"<link\b[^>]{0,200}>\s*(?:<!\[CDATA\[)?\s*([^<\s\]]{1,2000})"
    rb"|<link\b[^>]{0,500}?\bhref\s*=\s*[\"']([^\"']{1,2000})",
    re.IGNORECASE,
)
_ACTIVE = re.compile(rb"(?:<|&lt;)(script|iframe|object|embed|form)\b", re.IGNORECASE)

_Check = Callable[[Evidence, ParsedFeed, bytes], Iterator[Symptom]]


def seen(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    """The symptoms of a feed's items; `body` is the feed unpacked."""
    yield from _left_out(feed)
    if not feed.items:
        yield Symptom(
            "empty",
            Severity.ERROR if feed.skipped else Severity.WARNING,
            "There is no item that leads to a page.",
            "nothing is published from it until there is one",
        )
        return
    for check in _CHECKS:
        yield from check(evidence, feed, body)


def _left_out(feed: ParsedFeed) -> Iterator[Symptom]:
    words = {
        SkipReason.BAD_LINK: ("bad_links", "lead to what is no page (mailto:, the home page, …)"),
        SkipReason.DUPLICATE: ("duplicates", "repeat an item before them"),
        SkipReason.NO_LINK: ("no_links", "have no link"),
        SkipReason.NOT_AN_OBJECT: ("no_objects", "are no objects"),
        SkipReason.OLD: ("old", "of a sitemap were not touched lately, or do not say when"),
        SkipReason.TOO_MANY: ("too_many", "are past the limit of one feed"),
    }
    for reason, count in feed.skip_reasons:
        code, what = words[reason]
        lost = reason in (SkipReason.NO_LINK, SkipReason.BAD_LINK)
        severity = Severity.WARNING if lost else Severity.NOTE
        effect = "there is no page to read, so they are left out" if lost else "they are left out"
        yield Symptom(code, severity, f"{count} items {what}.", effect)


def _dates(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    moments = [item.published or item.updated for item in feed.items]
    known = [moment for moment in moments if moment]
    missing = len(moments) - len(known)
    if missing:
        yield Symptom(
            "no_dates",
            Severity.WARNING,
            f"{missing} of {len(moments)} items have no date that can be read.",
            "the time on the page is used, else the time when the item was first seen",
        )
    future = [moment for moment in known if moment > evidence.now + _AHEAD]
    if future:
        yield Symptom(
            "future_dates",
            Severity.WARNING,
            f"{len(future)} items are dated in the future, up to {max(future):%Y-%m-%d %H:%M} UTC.",
            "such a date is not believed",
        )
    ancient = sum(moment.year < _FIRST_YEAR for moment in known)
    if ancient:
        yield Symptom(
            "ancient_dates",
            Severity.WARNING,
            f"{ancient} items are dated before {_FIRST_YEAR}.",
            "such a date is not believed",
        )


def _age(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    moments = [item.published or item.updated for item in feed.items]
    known = [moment for moment in moments if moment]
    newest = max((moment for moment in known if moment <= evidence.now + _AHEAD), default=None)
    if newest and evidence.now - newest > STALE:
        yield Symptom(
            "stale",
            Severity.WARNING,
            f"The newest item is of {newest:%Y-%m-%d}, {(evidence.now - newest).days} days ago.",
            "it is asked less and less often",
        )
    if len(known) > 2 and len(set(known)) == 1:
        yield Symptom(
            "one_date",
            Severity.WARNING,
            "All items have one and the same date, which is when the feed was made.",
            "the times on the pages are used where they have any",
        )


def _identities(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    if feed.kind in (FeedKind.JSON, FeedKind.SITEMAP):
        return
    counts = Counter(text for _, text in _IDS.findall(body))
    reused = [(text, count) for text, count in counts.items() if count > 1]
    if reused:
        text, count = max(reused, key=lambda pair: pair[1])
        yield Symptom(
            "reused_ids",
            Severity.WARNING,
            f"{len(reused)} ids are given to more than one item "
            f"({text.decode('utf-8', 'replace')[:80]!r} to {count}).",
            "such items are told apart by their links",
        )


def _addresses(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    relative = 0
    if feed.kind not in (FeedKind.JSON, FeedKind.SITEMAP):
        found = (text or href for text, href in _LINKS.findall(body))
        relative = sum(b":" not in link.split(b"/", 1)[0] for link in found)
    if relative:
        yield Symptom(
            "relative_links",
            Severity.NOTE,
            f"{relative} links are relative.",
            f"they are read as seen from {evidence.final_url}; some readers cannot",
        )
    tracked = sum(map(_is_tracked, feed.items))
    if tracked:
        yield Symptom(
            "tracking",
            Severity.NOTE,
            f"{tracked} links carry tracking parameters (utm_… and the like).",
            "they are taken off where a page is recognised; readers are sent to the bare address",
        )
    elsewhere = [i.url for i in feed.items if not urls.same_site(i.url, evidence.final_url)]
    if elsewhere:
        hosts = Counter(urls.authority(url) for url in elsewhere)
        yield Symptom(
            "other_hosts",
            Severity.NOTE,
            f"{len(elsewhere)} of {len(feed.items)} items lead to another site, most to "
            f"{hosts.most_common(1)[0][0]}.",
            "the articles are that site's; who merely collects links is no source of news",
        )
    secure = urlsplit(evidence.final_url).scheme == "https"
    plain = sum(urlsplit(item.url).scheme == "http" for item in feed.items)
    if secure and plain:
        yield Symptom(
            "plain_links",
            Severity.NOTE,
            f"{plain} links are plain http, although the feed itself comes by https.",
            "http and https are taken for one page",
        )


def _is_tracked(item: ParsedItem) -> bool:
    names = [name.lower() for name, _ in parse_qsl(urlsplit(item.url).query)]
    return any(name.startswith("utm_") or name in urls.TRACKING_PARAMETERS for name in names)


def _texts(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    untitled = sum(not item.title for item in feed.items)
    if untitled and feed.kind is not FeedKind.SITEMAP:
        yield Symptom(
            "no_titles",
            Severity.NOTE,
            f"{untitled} of {len(feed.items)} items have no title.",
            "the headline of the page is used",
        )
    if all(len(item.summary) + len(item.content_html) < _TEASER for item in feed.items):
        yield Symptom(
            "only_summaries",
            Severity.NOTE,
            "The items carry no full text, only a teaser or nothing.",
            "the text is read from each page; where a page cannot be had, there is only the teaser",
        )
    active = {name.decode().lower() for name in _ACTIVE.findall(body)}
    if active:
        yield Symptom(
            "active_content",
            Severity.NOTE,
            f"Texts hold what a browser would run or load: {', '.join(sorted(active))}.",
            "it is taken out",
        )


_CHECKS: tuple[_Check, ...] = (_dates, _age, _identities, _addresses, _texts)
