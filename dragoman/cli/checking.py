"""`dragoman sources check`: asks one address and explains it as a doctor would."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from rich.text import Text

from dragoman.cli import output
from dragoman.cli.polite_site import PoliteSite
from dragoman.common import clock, urls
from dragoman.feedparsing.diagnosis import diagnose, read_feed
from dragoman.feedparsing.discovery import feeds_linked_in, feeds_mentioned_in
from dragoman.feedparsing.evidence import Evidence, Second, Severity
from dragoman.feedparsing.feed import ParsedFeed
from dragoman.feedparsing.sitemap import read_index, unpacked
from dragoman.fetching import tdmrep
from dragoman.fetching.errors import FetchError
from dragoman.fetching.headers import max_age_seconds
from dragoman.fetching.page import FetchedPage

# Pages whose robots.txt is looked up; more say nothing new, and cost other hosts requests.
_ASKED_ROBOTS = 20
_ASKED_HOSTS = 2
_SAMPLE = 3
_NAMED = 10

_ADVICE = {
    "bad_address": "Check the address: it has to begin with http:// or https://.",
    "dns": "There is no such host, or the name server did not answer. Check the spelling.",
    "gone": "Open the site and look for its feed again, or try: dragoman sources add SITE",
    "private_address": "Addresses inside a private network are asked only with "
    "DRAGOMAN_FETCH_ALLOW_PRIVATE=1.",
    "rate_limited": "The publisher wants fewer requests. Wait, and leave the polling to us.",
    "refused": "The publisher refuses programs here. Ask them for a feed that may be read.",
    "tls": "The site's certificate is not valid. Tell the publisher; it is not read until then.",
}
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def examine(address: str, site: PoliteSite) -> tuple[FetchedPage, Evidence]:
    """Ask `address` and what belongs to it, politely; nothing is stored. Raises `FetchError`."""
    page = site.fetch(address)
    evidence = _evidence(page)
    feed, _ = read_feed(evidence)
    if feed is None:
        return page, evidence
    forbidden, asked, silent = _robots(feed, site)
    return page, _evidence(
        page,
        second=_second(page, site),
        https_works=_https_works(page.final_url, site),
        forbidden=forbidden,
        asked_robots=asked,
        silent=silent,
        reserved=_reserved(page, feed, site),
    )


def _evidence(page: FetchedPage, **more: Any) -> Evidence:
    return Evidence(
        requested_url=page.requested_url,
        final_url=page.final_url,
        status=page.status,
        headers={name: page.header(name) for name, _ in page.headers},
        body=page.body,
        wire_bytes=page.wire_bytes,
        now=clock.now(),
        redirects=tuple((step.status, step.url) for step in page.redirects),
        **more,
    )


def _second(page: FetchedPage, site: PoliteSite) -> Second | None:
    """The same question again, with the validators that the first answer gave."""
    if not page.etag and not page.last_modified:
        return None
    try:
        again = site.fetch(page.final_url, etag=page.etag, last_modified=page.last_modified)
    except FetchError:
        return None
    return Second(again.status, again.wire_bytes, again.content_hash == page.content_hash)


def _https_works(url: str, site: PoliteSite) -> bool | None:
    parts = urlsplit(url)
    if parts.scheme != "http" or parts.port is not None:
        return None
    try:
        site.fetch(parts._replace(scheme="https").geturl())
    except FetchError:
        return False
    return True


def _robots(feed: ParsedFeed, site: PoliteSite) -> tuple[tuple[str, ...], int, tuple[str, ...]]:
    """Pages of the first items that robots.txt forbids, of how many; hosts that did not say."""
    pages: dict[str, list[str]] = {}
    for item in feed.items[:_ASKED_ROBOTS]:
        pages.setdefault(urls.authority(item.url), []).append(item.url)
    hosts = list(pages)[:_ASKED_HOSTS]
    silent = tuple(host for host in hosts if site.rules(pages[host][0]).retryable)
    asked = [page for host in hosts if host not in silent for page in pages[host]]
    return tuple(page for page in asked if not site.allows(page)), len(asked), silent


def _reserved(page: FetchedPage, feed: ParsedFeed, site: PoliteSite) -> str:
    said = tdmrep.of_headers(page.header)
    if said is not None and said.reserved:
        return f"header of the feed {said.policy}".strip()
    for item in feed.items[:1]:
        try:
            rule = tdmrep.fetch_tdm_rules(site.fetcher, item.url).reserved(item.url)
        except FetchError:
            return ""
        if rule is not None and rule.reserved:
            return f"/.well-known/tdmrep.json {rule.policy}".strip()
    return ""


def report(page: FetchedPage, evidence: Evidence) -> dict[str, Any]:
    """All that was seen and made of it, for JSON."""
    diagnosis = diagnose(evidence)
    feed = diagnosis.feed
    answer: dict[str, Any] = {
        "asked": page.requested_url,
        "answered_from": page.final_url,
        "redirects": [asdict(step) for step in page.redirects],
        "moved_to": page.permanent_url,
        "status": page.status,
        "content_type": page.content_type,
        "bytes": len(page.body),
        "bytes_sent": page.wire_bytes,
        "etag": page.etag,
        "last_modified": page.last_modified,
        "conditional_requests": _conditional(evidence),
        "max_age_seconds": max_age_seconds(page.header("cache-control")),
        "kind": feed.kind.value if feed else "not a feed",
        "why": diagnosis.refusal,
        "feeds_named": [] if feed else _named(page),
        "symptoms": [asdict(symptom) for symptom in diagnosis.symptoms],
    }
    return answer | (_made_of(feed, evidence) if feed else {})


def _conditional(evidence: Evidence) -> str:
    if not evidence.headers.get("etag") and not evidence.headers.get("last-modified"):
        return "no validators sent"
    if evidence.second is None:
        return "validators sent, not tried"
    return "yes" if evidence.second.status == 304 else "validators sent and then ignored"


def _named(page: FetchedPage) -> list[str]:
    """Feeds that a page names, or sitemaps that an index does."""
    linked = feeds_linked_in(page.body, page.final_url)
    found = linked or feeds_mentioned_in(page.body, page.final_url)
    children = read_index(unpacked(page.body), url=page.final_url).best_first()
    return [feed.url for feed in found] + [child.url for child in children[:_NAMED]]


def _made_of(feed: ParsedFeed, evidence: Evidence) -> dict[str, Any]:
    dates = [item.published or item.updated for item in feed.items]
    return {
        "title": feed.title,
        "language": feed.language,
        "encoding": feed.encoding,
        "home": feed.home_url,
        "self": feed.self_url,
        "hubs": list(feed.hubs),
        "ttl_minutes": feed.ttl_minutes,
        "skip_hours": sorted(feed.skip_hours),
        "skip_days": sorted(feed.skip_days),
        "items": len(feed.items),
        "items_with_dates": sum(date is not None for date in dates),
        "items_skipped": {reason.value: count for reason, count in feed.skip_reasons},
        "newest": max((date for date in dates if date), default=None),
        "pages_forbidden_by_robots": f"{len(evidence.forbidden)} of {evidence.asked_robots}",
        "first_items": [
            {"title": item.title, "url": item.url, "published": item.published}
            for item in feed.items[:_SAMPLE]
        ],
    }


def print_report(answer: dict[str, Any]) -> None:
    """The same for people: what was asked, what came, what is made of it, what is wrong."""
    _section(
        "Asked", [answer["asked"], *(f"→ {s['status']} {s['url']}" for s in answer["redirects"])]
    )
    _section("Came", _came(answer))
    if answer["kind"] == "not a feed":
        _section("Made of it", [f"no feed: {answer['why']}", *_way_on(answer)])
    else:
        _section("Made of it", _items(answer))
    if not answer["symptoms"]:
        output.console.print("[green]Nothing is wrong with it.[/green]")
    for symptom in answer["symptoms"]:
        colour = _COLOURS[symptom["severity"]]
        output.console.print(
            Text.assemble(
                (f"{symptom['severity']:<8}", colour),
                symptom["message"],
                f"\n{'':8}→ ",
                (f"{symptom['effect']}.", "dim"),
            ),
            soft_wrap=True,
        )


def _section(name: str, lines: list[str]) -> None:
    output.console.print(Text(name, style="bold"))
    for line in lines:
        output.say(f"  {line}")


def _came(answer: dict[str, Any]) -> list[str]:
    size = f"{answer['bytes']:,} bytes"
    if answer["bytes_sent"] < answer["bytes"]:
        size += f", {answer['bytes_sent']:,} as sent"
    lines = [
        f"{answer['status']}, {answer['content_type'] or 'no type stated'}, {size}",
        f"asks whether it changed: {answer['conditional_requests']}",
    ]
    if answer["max_age_seconds"] is not None:
        lines.append(f"to be kept for {answer['max_age_seconds']} s")
    return lines


def _items(answer: dict[str, Any]) -> list[str]:
    spoken = ", ".join(part for part in (answer["language"], answer["encoding"]) if part)
    lines = [f"{answer['kind']}: {answer['title'] or 'no title'}{f' ({spoken})' if spoken else ''}"]
    lines.append(f"{answer['items']} items, {answer['items_with_dates']} with a date")
    lines += [f"{_day(one['published'])}  {one['title']}" for one in answer["first_items"]]
    wishes = {
        "wishes": f"a poll every {answer['ttl_minutes']} min" if answer["ttl_minutes"] else "",
        "hours in which it wants no polls (UTC)": ", ".join(map(str, answer["skip_hours"])),
        "days in which it wants no polls (0 is Monday)": ", ".join(map(str, answer["skip_days"])),
        "WebSub hubs": ", ".join(answer["hubs"]),
        "pages that robots.txt forbids": answer["pages_forbidden_by_robots"],
    }
    return lines + [f"{name}: {value}" for name, value in wishes.items() if value]


def _day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "no date         "


def _way_on(answer: dict[str, Any]) -> list[str]:
    if not answer["feeds_named"]:
        return [f"look further with: dragoman sources add {answer['asked']}"]
    return ["it names these feeds:", *(f"  {url}" for url in answer["feeds_named"][:_NAMED])]


def advice(error: FetchError) -> str:
    """What can be done about an address that gave no answer; may be empty."""
    return _ADVICE.get(error.code, "")
