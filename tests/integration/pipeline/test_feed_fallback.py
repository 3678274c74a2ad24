"""Where the page cannot be had, the feed's own words stand for it, and it is said so."""

from __future__ import annotations

import pytest

from dragoman.articles.models import Revision
from dragoman.publishing import services
from dragoman.publishing.models import Correction
from tests.integration.pipeline.newsroom import entry, items, read, recheck, text_of, views
from tests.integration.pipeline.publisher import Page, Publisher, story
from tests.integration.pipeline.test_revisions import LOGIN

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

RAIN = "Rain over the bay"
WORDS = (
    "<p>The harbour master of the small town wrote down much rain on Monday, more than he had "
    "seen in a week.</p><p>The ferries <b>kept</b> their timetable all day.</p>"
    "<script>alert(1)</script>"
)
NO_STORY: Page = (
    200,
    {"Content-Type": "text/html"},
    (
        "<html><head><title>Bay News</title></head><body><div id='app'></div>"
        "<noscript>Please enable JavaScript.</noscript></body></html>"
    ),
)


@pytest.fixture(autouse=True)
def _english_only(room: None) -> None:
    services.keep_editions([services.EditionToKeep("en", "", "UTC")])


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param((403, {}, "no"), id="refused"),
        pytest.param((401, {}, "no"), id="unauthorised"),
        pytest.param(LOGIN, id="a wall"),
        pytest.param(NO_STORY, id="a page for scripts"),
    ],
)
def test_the_feed_speaks_for_a_page_that_cannot_be_had(answer: Page) -> None:
    with Publisher({"/a": answer}) as site:
        read(site, entry(site, "/a", RAIN, content=WORDS))
    (item,) = items()
    assert item["state"] == "published"
    assert item["detail"].startswith("from the feed: ")
    (view,) = views()
    assert view.card.headline == RAIN
    text = text_of(view)
    assert "kept their timetable" in text
    assert "alert" not in text
    revision = Revision.objects.get()
    assert revision.origin == "feed"
    assert revision.origin_reason


def test_a_summary_alone_is_a_standfirst() -> None:
    with Publisher({"/a": (403, {}, "no")}) as site:
        read(site, entry(site, "/a", RAIN, description="The harbour master wrote down much rain."))
    (view,) = views()
    assert "much rain" in view.card.standfirst


def test_a_headline_alone_is_no_story() -> None:
    with Publisher({"/a": (403, {}, "no")}) as site:
        read(site, entry(site, "/a", RAIN, description="More"))
    assert items()[0]["state"] == "failed"
    assert views() == []


@pytest.mark.parametrize(
    ("pages", "state"),
    [
        ({}, "gone"),
        (
            {"/a": story(), "/robots.txt": (200, {}, "User-agent: *\nDisallow: /\n")},
            "robots",
        ),
    ],
    ids=["gone", "robots"],
)
def test_not_where_the_source_took_it_back_or_forbids_it(
    pages: dict[str, Page], state: str
) -> None:
    with Publisher(dict(pages)) as site:
        read(site, entry(site, "/a", RAIN, content=WORDS))
    assert [item["state"] for item in items()] == [state]
    assert views() == []


def test_the_page_takes_the_feeds_place_when_it_can_be_had_and_keeps_it() -> None:
    with Publisher({"/a": (403, {}, "no")}) as site:
        read(site, entry(site, "/a", RAIN, content=WORDS))
        site.pages["/a"] = story(RAIN)
        recheck()
        assert [r.origin for r in Revision.objects.order_by("number")] == ["feed", "page"]
        assert Correction.objects.count() == 0
        assert items()[0]["detail"] == ""
        site.pages["/a"] = 403, {}, "no"
        read(site, entry(site, "/a", RAIN, content=WORDS + "<p>More of it came.</p>"))
    assert Revision.objects.count() == 2
    assert "gulls" in text_of(views()[0])


def test_new_words_of_the_feed_are_heard_while_the_page_cannot_be_had() -> None:
    with Publisher({"/a": (403, {}, "no")}) as site:
        read(site, entry(site, "/a", RAIN, content=WORDS))
        recheck()
        assert items()[0]["detail"].startswith("from the feed: ")
        read(site, entry(site, "/a", RAIN, content=WORDS + "<p>More of it came later.</p>"))
    assert Revision.objects.count() == 2
    assert "More of it came later." in text_of(views()[0])
