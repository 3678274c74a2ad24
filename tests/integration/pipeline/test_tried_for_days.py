"""A host that is down for a night loses no story by it: what failed is asked again, for days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings

from dragoman.articles.models import Item
from dragoman.common import clock
from dragoman.pipeline import progress
from tests.integration.pipeline.newsroom import entry, items, read, recheck
from tests.integration.pipeline.publisher import Page, Publisher, story

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("room"),
]

DOWN: Page = (502, {}, "")


@pytest.fixture(autouse=True)
def two_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    room = settings.NEWSROOM.model_copy(update={"fetch_tries": 2})
    monkeypatch.setattr(settings, "NEWSROOM", room)


def test_a_page_that_comes_back_is_published() -> None:
    with Publisher({"/a": DOWN}) as site:
        read(site, entry(site, "/a"))
        (item,) = items()
        assert item["reason"] == "failed:server_error (2 tries)"
        assert "asked again at" in item["detail"]
        assert progress.snapshot().idle
        site.pages["/a"] = story()
        assert recheck() == 1
        assert items()[0]["state"] == "published"


def test_after_a_week_it_is_left_alone() -> None:
    with Publisher({"/a": DOWN}) as site:
        read(site, entry(site, "/a"))
        Item.objects.update(first_seen=clock.now() - timedelta(days=7))
        assert recheck() == 1
        assert Item.objects.get().recheck_at is None
        assert items()[0]["reason"] == "failed:server_error (2 tries)"
        assert "asked again" not in items()[0]["detail"]


def test_what_cannot_pass_is_not_asked_again() -> None:
    with Publisher({"/a": (403, {}, "no")}) as site:
        read(site, entry(site, "/a"))
        assert items()[0]["reason"] == "failed:refused (1 try)"
        assert Item.objects.get().recheck_at is None
