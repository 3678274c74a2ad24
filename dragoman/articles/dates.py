"""Which moment of publication to believe, and what stands instead of one nobody can believe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from dragoman.articles.models import PublishedFrom

# Servers' clocks differ by minutes; an hour also covers a story released just before its time. A
# zone left out or wrong puts a date further into the future than that.
CLOCK_SKEW = timedelta(hours=1)
# No page is older than the web (the first went up in August 1991). What is dated before it is a
# clock's or a program's zero: 1970-01-01, 0001-01-01, 1899-12-30.
OLDEST = datetime(1991, 8, 6, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Publication:
    """When a story came out: `at` (None: nobody says), whose word that is, and the moment that was
    said and is not believed (None: none was).
    """

    at: datetime | None
    word_of: PublishedFrom
    said: datetime | None = None


def publication(
    *, page: datetime | None, feed: datetime | None, first_seen: datetime, fetched: datetime
) -> Publication:
    """The page's moment, else the feed's, else when we first saw the story.

    A moment that is later than the fetch by no more than the clocks' difference becomes that of the
    fetch, so that no reader sees a story from the future.
    """
    doubted: datetime | None = None
    for said, word_of in ((page, PublishedFrom.PAGE), (feed, PublishedFrom.FEED)):
        if said is None:
            continue
        if is_believable(said, fetched):
            return Publication(min(said, fetched), word_of, doubted)
        doubted = doubted or said
    if doubted is None:
        return Publication(None, PublishedFrom.NOBODY)
    return Publication(first_seen, PublishedFrom.FIRST_SEEN, doubted)


def is_believable(said: datetime, now: datetime) -> bool:
    """Neither older than the web nor in the future beyond the clocks' difference."""
    return OLDEST <= said <= now + CLOCK_SKEW
