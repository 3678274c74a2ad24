"""A moment nobody can believe is kept, and another one stands instead."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from dragoman.articles.dates import Publication, publication
from dragoman.articles.models import PublishedFrom

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SEEN = NOW - timedelta(hours=1)
GOOD = NOW - timedelta(hours=5)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
YEAR_ONE = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=2)))
TOMORROW = NOW + timedelta(days=1)
ARCHIVE = datetime(1998, 5, 1, tzinfo=UTC)

PAGE, FEED = PublishedFrom.PAGE, PublishedFrom.FEED


@pytest.mark.parametrize(
    ("page", "feed", "expected"),
    [
        pytest.param(GOOD, None, Publication(GOOD, PAGE), id="page"),
        pytest.param(None, GOOD, Publication(GOOD, FEED), id="feed"),
        pytest.param(GOOD, EPOCH, Publication(GOOD, PAGE), id="page, whatever the feed says"),
        pytest.param(TOMORROW, GOOD, Publication(GOOD, FEED, TOMORROW), id="page in the future"),
        pytest.param(
            EPOCH, None, Publication(SEEN, PublishedFrom.FIRST_SEEN, EPOCH), id="a clock's zero"
        ),
        pytest.param(
            None,
            YEAR_ONE,
            Publication(SEEN, PublishedFrom.FIRST_SEEN, YEAR_ONE),
            id="a program's zero",
        ),
        pytest.param(
            TOMORROW,
            EPOCH,
            Publication(SEEN, PublishedFrom.FIRST_SEEN, TOMORROW),
            id="neither",
        ),
        pytest.param(ARCHIVE, None, Publication(ARCHIVE, PAGE), id="from the archive"),
        pytest.param(None, None, Publication(None, PublishedFrom.NOBODY), id="nobody says"),
        pytest.param(NOW + timedelta(minutes=10), None, Publication(NOW, PAGE), id="clocks differ"),
    ],
)
def test_publication(page: datetime | None, feed: datetime | None, expected: Publication) -> None:
    assert publication(page=page, feed=feed, first_seen=SEEN, fetched=NOW) == expected
