"""What is wrong with a feed, told as a doctor would: from an answer to findings, without asking.

The checks stand in `symptoms_of_answer`, `symptoms_of_markup` and `symptoms_of_items`.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.feedparsing import symptoms_of_answer, symptoms_of_items, symptoms_of_markup
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.evidence import Evidence, Severity, Symptom
from dragoman.feedparsing.feed import ParsedFeed
from dragoman.feedparsing.parser import parse_feed
from dragoman.feedparsing.sitemap import unpacked


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The feed, or in `refusal` what came in its place; and the symptoms, the worst first."""

    feed: ParsedFeed | None
    refusal: str
    symptoms: tuple[Symptom, ...]


def read_feed(evidence: Evidence) -> tuple[ParsedFeed | None, str]:
    """The feed in an answer, or what came in its place."""
    try:
        feed = parse_feed(
            evidence.body,
            content_type=evidence.content_type,
            url=evidence.final_url,
            content_language=evidence.headers.get("content-language", ""),
        )
    except NotAFeed as error:
        return None, error.found
    return feed, ""


def diagnose(evidence: Evidence) -> Diagnosis:
    """All that can be said of an answer. Never raises for what a publisher sends."""
    feed, refusal = read_feed(evidence)
    found = list(symptoms_of_answer.seen(evidence, refusal))
    if feed is not None:
        body = unpacked(evidence.body)
        found += symptoms_of_markup.seen(evidence, feed, body)
        found += symptoms_of_items.seen(evidence, feed, body)
    order = list(Severity)
    return Diagnosis(
        feed, refusal, tuple(sorted(found, key=lambda symptom: order.index(symptom.severity)))
    )
