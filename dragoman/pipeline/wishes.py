"""What a publisher asks of us with one answer: how long to leave the feed alone, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from dragoman.feedparsing.feed import ParsedFeed
from dragoman.fetching.headers import LONGEST_WAIT_SECONDS, max_age_seconds, retry_after_seconds
from dragoman.fetching.page import FetchedPage
from dragoman.sources.schedule import Wishes


def wishes(page: FetchedPage, parsed: ParsedFeed | None, known: Wishes) -> Wishes:
    """The wishes of an answer; those of the feed itself are the `known` ones if it was not parsed.

    `known` is what the feed said when it was last parsed: a 304 has no body.
    """
    fresh_for = _fresh_for(page)
    if parsed is None:
        return Wishes(fresh_for, known.ttl, known.skip_hours, known.skip_days)
    ttl = None if parsed.ttl_minutes is None else timedelta(minutes=parsed.ttl_minutes)
    return Wishes(fresh_for, ttl, parsed.skip_hours, parsed.skip_days)


def _fresh_for(page: FetchedPage) -> timedelta | None:
    """By RFC 9111: `max-age` less the `Age` it already has, else `Expires`; or Retry-After."""
    asked = retry_after_seconds(page.header("retry-after"), page.fetched_at) or 0
    control = page.header("cache-control")
    fresh = max_age_seconds(control)
    if fresh is None:
        fresh = _until_expiry(page)
    else:
        age = page.header("age").strip()
        fresh -= int(age) if age.isdecimal() and len(age) < 10 else 0
    seconds = max(fresh, asked)
    return timedelta(seconds=min(seconds, LONGEST_WAIT_SECONDS)) if seconds > 0 else None


def _until_expiry(page: FetchedPage) -> int:
    """Seconds to `Expires`, counted from the server's own `Date`, whose clock wrote both."""
    expires = _moment(page.header("expires"))
    sent = _moment(page.header("date")) or page.fetched_at
    return int((expires - sent).total_seconds()) if expires else 0


def _moment(value: str) -> datetime | None:
    """An HTTP date; None where it is none (`Expires: 0`)."""
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
