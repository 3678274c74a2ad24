"""A robots.txt that cannot be had means waiting: no page is asked for, and none fails of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings

from dragoman.articles.models import Item
from dragoman.common import clock
from dragoman.pipeline import progress, refetch
from dragoman.sources.models import Feed, Host
from tests.integration.pipeline.newsroom import entry, items, read, work
from tests.integration.pipeline.publisher import Page, Publisher, story

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("room"),
]

BROKEN: Page = (503, {}, "")


@pytest.fixture(autouse=True)
def two_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """One quick look again, then the long wait."""
    room = settings.NEWSROOM.model_copy(update={"fetch_tries": 2})
    monkeypatch.setattr(settings, "NEWSROOM", room)


def _look_again() -> dict[str, Any]:
    """As when the hours have passed; returns where the only item stands then."""
    now = clock.now()
    Host.objects.update(robots_again_at=now)
    Item.objects.update(recheck_at=now)
    assert refetch.queue_due() == 1
    work()
    return items()[0]


@pytest.mark.parametrize("status", [500, 503, 429])
def test_pages_wait_and_are_never_asked_for(status: int) -> None:
    with Publisher({"/a": story(), "/b": story("Sun"), "/robots.txt": (status, {}, "")}) as site:
        read(site, entry(site, "/a"), entry(site, "/b", "Sun"))
        assert {item["reason"] for item in items()} == {"robots:unavailable"}
        assert site.asked.count("/robots.txt") == 2
        assert not {"/a", "/b"} & set(site.asked)
    assert "could not be had (2 looks)" in items()[0]["detail"]
    assert progress.snapshot().idle
    assert progress.status(with_items=False)["reasons"] == {"robots:unavailable": 2}


def test_an_item_found_meanwhile_does_not_look_again_at_once() -> None:
    with Publisher({"/a": story(), "/robots.txt": BROKEN}) as site:
        read(site, entry(site, "/a"))
        looks = site.asked.count("/robots.txt")
        read(site, entry(site, "/a"), entry(site, "/b"))
        assert site.asked.count("/robots.txt") == looks
    assert {item["reason"] for item in items()} == {"robots:unavailable"}


def test_the_waits_grow_and_the_page_is_read_when_robots_txt_is_back() -> None:
    with Publisher({"/a": story(), "/robots.txt": BROKEN}) as site:
        read(site, entry(site, "/a"))
        first = Item.objects.get().recheck_at
        again = _look_again()
        second = Item.objects.get().recheck_at
        assert again["reason"] == "robots:unavailable"
        assert first is not None
        assert second is not None
        assert (second - first).total_seconds() == pytest.approx(3600, abs=60)
        del site.pages["/robots.txt"]
        assert _look_again()["state"] == "published"
    assert Host.objects.get().robots_failures == 0
    assert Host.objects.get().robots_again_at is None


def test_also_where_published_pages_are_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    room = settings.NEWSROOM.model_copy(update={"recheck": False})
    monkeypatch.setattr(settings, "NEWSROOM", room)
    with Publisher({"/a": story(), "/robots.txt": BROKEN}) as site:
        read(site, entry(site, "/a"))
        del site.pages["/robots.txt"]
        assert _look_again()["state"] == "published"


def test_what_is_published_stays_so() -> None:
    with Publisher({"/a": story()}) as site:
        read(site, entry(site, "/a"))
        Host.objects.update(robots_fetched=None)
        site.pages["/robots.txt"] = BROKEN
        assert _look_again()["state"] == "published"
        assert site.asked.count("/a") == 1
    assert Item.objects.get().recheck_at is not None


def test_the_feed_is_polled_meanwhile() -> None:
    with Publisher({"/a": story(), "/robots.txt": BROKEN}) as site:
        read(site, entry(site, "/a"))
        read(site, entry(site, "/a"))
        assert site.asked.count("/feed") == 2
    assert Feed.objects.get().failures == 0
