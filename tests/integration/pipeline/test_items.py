"""One story is published once, however its feed names it; two stories stay two."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.articles.models import Article, Item, Revision
from dragoman.articles.records import ItemFound
from dragoman.articles.services import items as item_services
from dragoman.articles.services import record_items
from dragoman.publishing import services
from dragoman.publishing.models import Correction, Publication
from dragoman.sources import services as sources
from dragoman.sources.models import Feed
from tests.integration.pipeline.newsroom import days_ago, entry, feed, items, read, views, work
from tests.integration.pipeline.publisher import Page, Publisher, story

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

RAIN, SUN = "Rain over the bay", "Sun over the hills"


@pytest.fixture(autouse=True)
def _english_only(room: None) -> None:
    services.keep_editions([services.EditionToKeep("en", "", "UTC")])


def _two_stories() -> dict[str, Page]:
    return {"/a": story(RAIN), "/b": story(SUN, figure=3)}


def test_a_guid_that_changes_makes_no_second_story() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN, guid="1"))
        read(site, entry(site, "/a?utm_source=rss#top", RAIN, guid="urn:2"))
    assert Item.objects.count() == Article.objects.count() == Publication.objects.count() == 1


def test_a_guid_that_a_feed_gives_to_all_stories_merges_none() -> None:
    with Publisher(_two_stories()) as site:
        read(site, entry(site, "/a", RAIN, guid="x", pubDate=days_ago(2)))
        read(site, entry(site, "/b", SUN, guid="x", pubDate=days_ago(1)))
    assert {view.card.headline for view in views()} == {RAIN, SUN}


def test_a_guid_twice_in_one_feed_merges_none() -> None:
    with Publisher(_two_stories()) as site:
        read(site, entry(site, "/a", RAIN, guid="x"), entry(site, "/b", SUN, guid="x"))
    assert len(views()) == 2


def test_a_moved_permalink_keeps_its_article_and_its_publication() -> None:
    day = days_ago(1)
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN, guid="1", pubDate=day))
        (before,) = views()
        site.pages["/a-corrected"] = story("Heavy rain over the bay", figure=41)
        site.pages["/a"] = 301, {"Location": site.url("/a-corrected")}, ""
        read(site, entry(site, "/a-corrected", "Heavy rain!", guid="1", pubDate=day))
    (after,) = views()
    assert after.card.path == before.card.path
    assert after.card.headline == "Heavy rain over the bay"
    assert after.provenance.original_url == site.url("/a-corrected")
    assert Item.objects.count() == Article.objects.count() == 1


def test_the_former_link_of_a_moved_story_is_still_that_story() -> None:
    with Publisher({"/a": story(RAIN), "/moved": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN, guid="1"))
        read(site, entry(site, "/moved", RAIN, guid="1"))
        read(site, entry(site, "/a", RAIN))
    assert Item.objects.count() == len(views()) == 1


def test_new_link_and_new_guid_at_once_with_a_redirect_from_the_old() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN, guid="1"))
        site.pages["/2026/a"] = site.pages["/a"]
        site.pages["/a"] = 301, {"Location": site.url("/2026/a")}, ""
        read(site, entry(site, "/2026/a", RAIN, guid="new-1"))
    assert len(views()) == 1
    assert Article.objects.count() == 1


def test_an_entry_that_leads_to_a_known_story_is_that_story() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages["/short/1"] = 301, {"Location": site.url("/a")}, ""
        site.pages["/a"] = story("Heavy rain over the bay")
        read(site, entry(site, "/short/1", "Our story of the day", guid="other"))
    assert len(views()) == Article.objects.count() == 1


def test_a_false_canonical_address_costs_no_story() -> None:
    with Publisher({}) as site:
        false = f'<link rel="canonical" href="{site.url("/b")}">'
        site.pages |= {"/a": story(RAIN, head=false), "/b": story(SUN, figure=3, head=false)}
        read(site, entry(site, "/a", RAIN, pubDate=days_ago(2)))
        read(site, entry(site, "/b", SUN, pubDate=days_ago(1)), entry(site, "/a", RAIN))
    assert {view.card.headline for view in views()} == {RAIN, SUN}


def test_amp_and_print_pages_are_the_same_article() -> None:
    with Publisher({"/a": story(RAIN), "/a/amp": story(RAIN), "/a?print=1": story(RAIN)}) as site:
        read(site, entry(site, "/a/amp", RAIN), entry(site, "/a"), entry(site, "/a?print=1"))
    assert len(views()) == Article.objects.count() == 1


def test_items_older_than_the_newest_are_not_lost() -> None:
    with Publisher(_two_stories()) as site:
        read(site, entry(site, "/a", RAIN, pubDate=days_ago(1)))
        read(site, entry(site, "/a", RAIN), entry(site, "/b", SUN, pubDate=days_ago(400)))
    assert len(views()) == 2


def test_dates_that_nobody_can_believe_are_not_shown() -> None:
    with Publisher(_two_stories()) as site:
        read(
            site,
            entry(site, "/a", RAIN, pubDate=days_ago(-30)),
            entry(site, "/b", SUN, pubDate="Thu, 01 Jan 1970 00:00:00 GMT"),
        )
        for view in views():
            assert view.card.published is not None
            assert view.card.published <= view.provenance.fetched
            assert view.card.published.year > 2000
        before = Revision.objects.count()
        read(site, entry(site, "/a", RAIN, pubDate=days_ago(-60)))
    assert set(Revision.objects.values_list("published_from", flat=True)) == {"first_seen"}
    assert all(Revision.objects.values_list("published_said", flat=True))
    assert Revision.objects.count() == before


def test_a_feed_that_calls_every_poll_an_update_is_not_believed_for_ever() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        for minute in range(8):
            read(site, entry(site, "/a", RAIN, description=f"{minute} minutes ago"))
        assert 3 <= site.asked.count("/a") <= 5
    assert Revision.objects.count() == 1


def test_another_feed_of_the_source_with_other_words_is_no_update() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        site.pages["/sport"] = feed(entry(site, "/a", "Rain: the teaser"))
        read(site, entry(site, "/a", RAIN))
        sources.add_feed(site.url("/sport"), title="Bay News", rights="full")
        Feed.objects.update(source=Feed.objects.order_by("pk")[0].source)
        work()
        assert site.asked.count("/a") == 1
    assert [item["state"] for item in items()] == ["published"]
    assert Correction.objects.count() == 0


WEATHER = {
    "/weather/1": "Sunshine everywhere, gentle breezes, bathing water warmer than during August.",
    "/weather/2": "Thunderstorms towards evening, hail possible, ferries perhaps cancelled.",
}


def _column(path: str, head: str = "") -> Page:
    text = WEATHER[path]
    body = (
        f"<!doctype html><html lang='en'><head><title>Weather</title>{head}</head><body><article>"
        f"<h1>Weather</h1><p>{text}</p><p>Forecasters said so: {text.lower()}</p></article></body>"
    )
    return 200, {"Content-Type": "text/html; charset=utf-8"}, body


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("<link rel='canonical' href='/weather'>", id="one canonical address"),
        pytest.param(
            "<meta property='article:published_time' content='2026-11-20T06:00:00Z'>",
            id="one moment",
        ),
    ],
)
def test_a_column_of_one_name_is_as_many_stories_as_it_has_texts(head: str) -> None:
    with Publisher({path: _column(path, head) for path in WEATHER}) as site:
        read(site, *(entry(site, path, "Weather") for path in WEATHER))
    assert Article.objects.count() == 2


def test_a_poll_does_not_undo_what_a_stage_stored_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        item = Item.objects.get()
        Item.objects.update(article=None, fallback="")
        changed = item_services._changed

        def late(*given: Any) -> bool:
            Item.objects.update(article=item.article, fallback="refused")
            return changed(*given)

        monkeypatch.setattr(item_services, "_changed", late)
        found = ItemFound(item.url, "New words", None, None, "another")
        record_items(source_id=item.source_id, feed_id=item.feed_id, found=[found])
    item.refresh_from_db()
    assert (item.title, item.article_id) == ("New words", Article.objects.get().pk)


def test_an_address_beyond_all_bounds_does_not_stop_its_feed() -> None:
    with Publisher(_two_stories()) as site:
        endless = site.url("/b?" + "x" * 3000)
        read(site, entry(site, "/a", RAIN), entry(site, endless, SUN))
    assert [view.card.headline for view in views()] == [RAIN]
