"""What can be wrong with how a feed is served."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from dragoman.feedparsing.discovery import FEED_TYPES
from dragoman.feedparsing.evidence import Evidence, Severity, Symptom

# Types that are right for some feed, or plain enough not to mislead anybody.
_GOOD_TYPES = FEED_TYPES | {"application/json", "application/xml", "text/xml"}
# Below this a body is hardly smaller when compressed.
_WORTH_COMPRESSING = 4096
_PERMANENT = (301, 308)


def seen(evidence: Evidence, refusal: str) -> Iterator[Symptom]:
    """The symptoms of an answer; `refusal` is what came in place of a feed, or empty."""
    if refusal:
        yield Symptom(
            "not_a_feed",
            Severity.ERROR,
            f"What came is {refusal}, not a feed.",
            "nothing is read from here",
        )
    else:
        yield from _type(evidence)
        yield from _caching(evidence)
        if evidence.wire_bytes >= len(evidence.body) > _WORTH_COMPRESSING:
            yield Symptom(
                "not_compressed",
                Severity.NOTE,
                f"The {len(evidence.body):,} bytes came without compression, which we offered.",
                "each poll of a changed feed costs the publisher more traffic than it must",
            )
    yield from _place(evidence)
    yield from _rights(evidence)


def _type(evidence: Evidence) -> Iterator[Symptom]:
    media_type = evidence.content_type.split(";")[0].strip().lower()
    if not media_type:
        yield Symptom(
            "no_type",
            Severity.NOTE,
            "The answer does not say what it is (no Content-Type).",
            "we look at the bytes themselves; other readers may refuse it",
        )
    elif media_type not in _GOOD_TYPES:
        yield Symptom(
            "wrong_type",
            Severity.WARNING,
            f"The feed is served as {media_type}, which is no type of a feed.",
            "we look at the bytes themselves; other readers may refuse it",
        )


def _caching(evidence: Evidence) -> Iterator[Symptom]:
    validators = evidence.headers.get("etag") or evidence.headers.get("last-modified")
    second = evidence.second
    if not validators:
        yield Symptom(
            "no_validators",
            Severity.WARNING,
            "The answer has neither ETag nor Last-Modified, so nobody can ask whether it changed.",
            f"each poll costs all of its {evidence.wire_bytes:,} bytes; an unchanged body is not "
            "parsed again",
        )
    elif second is not None and second.status != 304:
        same = "the same body" if second.same_body else "another body"
        yield Symptom(
            "validators_ignored",
            Severity.WARNING,
            f"Asked again with its own validators, it sent {same} with {second.status} instead "
            "of 304.",
            f"each poll costs {second.wire_bytes:,} bytes; an unchanged body is not parsed again",
        )


def _place(evidence: Evidence) -> Iterator[Symptom]:
    moved = ""
    for status, url in evidence.redirects:
        if status not in _PERMANENT:
            break
        moved = url
    if moved:
        yield Symptom(
            "moved",
            Severity.NOTE,
            f"The feed has moved for good to {moved}.",
            "it is read there; its address is changed when that was seen twice",
        )
    elif evidence.redirects:
        yield Symptom(
            "redirected",
            Severity.NOTE,
            f"The address redirects, for now only, to {evidence.final_url}.",
            "both are asked at each poll",
        )
    if urlsplit(evidence.final_url).scheme == "http" and evidence.https_works:
        yield Symptom(
            "plain_http",
            Severity.WARNING,
            "The feed is asked by plain http, although its https address works.",
            "anybody on the way can change what we read; add the https address instead",
        )


def _rights(evidence: Evidence) -> Iterator[Symptom]:
    if evidence.forbidden:
        count, asked = len(evidence.forbidden), evidence.asked_robots
        yield Symptom(
            "robots",
            Severity.ERROR if count == asked else Severity.WARNING,
            f"robots.txt forbids {count} of the {asked} pages that the feed leads to, "
            f"{evidence.forbidden[0]} among them.",
            "those pages are not fetched",
        )
    if evidence.silent:
        yield Symptom(
            "robots_unread",
            Severity.ERROR,
            f"robots.txt of {', '.join(evidence.silent)}, where the pages are, cannot be had now.",
            "no page is fetched there until it can",
        )
    if evidence.reserved:
        yield Symptom(
            "tdm_reserved",
            Severity.WARNING,
            f"The publisher reserves text and data mining ({evidence.reserved}).",
            "what may be shown and translated is lowered; see `dragoman status`",
        )
