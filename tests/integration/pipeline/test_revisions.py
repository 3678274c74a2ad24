"""What a page that is asked again changes, and what it does not."""

from __future__ import annotations

import pytest
from django.conf import settings

from dragoman.articles import selectors as articles
from dragoman.articles.changes import ChangeKind
from dragoman.articles.models import CorrectionHabit, Item, Revision
from dragoman.pipeline import progress, refetch
from dragoman.publishing import services
from dragoman.publishing.models import Correction
from tests.integration.pipeline.newsroom import entry, items, read, recheck, views, work
from tests.integration.pipeline.publisher import Page, Publisher, story

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

RAIN = "Rain over the bay"
FIRST = "The harbour master of the small town"


@pytest.fixture(autouse=True)
def _english_only(room: None) -> None:
    services.keep_editions([services.EditionToKeep("en", "", "UTC")])


def _with(page: Page, before: str, after: str) -> Page:
    status, headers, body = page
    assert before in body
    return status, headers, body.replace(before, after, 1)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(story(RAIN), id="nothing"),
        pytest.param(_with(story(RAIN), "wrote down", "wrote \n   down"), id="white space"),
        pytest.param(
            _with(story(RAIN), "<p>", "<p>5 minutes ago</p><p>1,204 views</p><p>"), id="counters"
        ),
        pytest.param(
            _with(
                story(RAIN),
                "</article>",
                "</article><aside class='related'><a href='/x'>Museum opens new wing</a></aside>",
            ),
            id="a teaser beside the story",
        ),
        pytest.param(
            _with(story(RAIN), "</p>", "</p><figure><img src='/i.jpg?v=77'></figure>"), id="picture"
        ),
    ],
)
def test_no_revision_and_no_correction(changed: Page) -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages["/a"] = changed
        assert recheck() == 1
        assert site.asked.count("/a") == 2
    assert Revision.objects.count() == 1
    assert Correction.objects.count() == 0
    assert [item["state"] for item in items()] == ["published"]


def test_a_changed_sentence_makes_one_and_the_difference_is_kept() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages["/a"] = story(RAIN, figure=41)
        recheck()
    first, second = articles.history(Revision.objects.all()[0].article_id)
    assert first.changes == ()
    (change,) = second.changes
    assert change.kind is ChangeKind.CHANGED
    assert ("14 millimetres" in change.before, "41 millimetres" in change.after) == (True, True)
    (correction,) = Correction.objects.all()
    assert len(correction.changes) == 1
    habit = CorrectionHabit.objects.get()
    assert (habit.asked, habit.changed) == (1, 1)


def test_a_page_that_did_not_change_is_asked_conditionally_and_less_and_less() -> None:
    page = story(RAIN)
    with Publisher({"/a": (200, page[1] | {"ETag": '"1"'}, page[2])}) as site:
        read(site, entry(site, "/a", RAIN))
        first = Item.objects.get().recheck_at
        site.pages["/a"] = 304, {}, ""
        assert recheck() == 1
        item = Item.objects.get()
        assert first is not None
        assert item.recheck_at is not None
        assert item.rechecks == 1
    assert Revision.objects.count() == 1


def test_rechecks_wait_for_their_moment_and_nobody_waits_for_them() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        assert Item.objects.get().recheck_at is not None
        assert refetch.queue_due() == 0
        assert progress.snapshot().idle


def test_an_operator_may_want_no_rechecks(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = settings.NEWSROOM.model_copy(update={"recheck": False})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
    assert Item.objects.get().recheck_at is None


LOGIN: Page = (
    200,
    {"Content-Type": "text/html"},
    (
        "<html><head><title>Log in</title></head><body><h1>Log in to read on</h1><form "
        "action='/login'><input type='email' name='email'><input type='password' name='password'>"
        "<button>Log in</button></form></body></html>"
    ),
)
HOME: Page = (
    200,
    {"Content-Type": "text/html"},
    (
        "<html><head><title>Bay News</title></head><body><main><h1>Bay News</h1>"
        "<p>A collection of paintings from the north moved to a glass house by the station.</p>"
        "<p>Visitors pay nothing on the first weekend, the director told reporters there.</p>"
        "</main></body></html>"
    ),
)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param((403, {}, "no"), id="refused"),
        pytest.param((400, {}, "no"), id="client error"),
        pytest.param(LOGIN, id="a wall"),
        pytest.param(HOME, id="another page in its place"),
        pytest.param(
            (200, {"Content-Type": "text/html"}, "<html><body></body></html>"), id="empty"
        ),
        pytest.param((200, {"Content-Type": "application/pdf"}, "%PDF-1.4"), id="no page at all"),
    ],
)
def test_a_recheck_that_fails_harms_nothing(answer: Page) -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages["/a"] = answer
        recheck()
        (view,) = views()
        assert view.blocks
        (item,) = items()
        assert item["state"] == "published"
        assert "asked again" in item["detail"]
        assert Revision.objects.count() == 1
        site.pages["/a"] = story(RAIN, figure=41)
        recheck()
    assert Revision.objects.count() == 2


def test_a_page_that_is_missing_is_believed_to_be_gone_the_second_time() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        kept = site.pages.pop("/a")
        recheck()
        assert len(views()) == 1
        assert "missing" in items()[0]["detail"]
        recheck()
        assert views() == []
        assert items()[0]["reason"] == "gone:404"
        site.pages["/a"] = kept
        recheck()
    assert len(views()) == 1
    assert Revision.objects.count() == 1


def test_a_page_that_was_missing_once_stays() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        kept = site.pages.pop("/a")
        recheck()
        site.pages["/a"] = kept
        recheck()
        site.pages.pop("/a")
        recheck()
    assert len(views()) == 1


def test_of_twins_the_one_that_is_left_speaks() -> None:
    with Publisher({"/amp/a": story(RAIN), "/a": story(RAIN)}) as site:
        read(site, entry(site, "/amp/a", RAIN), entry(site, "/a", RAIN))
        assert len(views()) == 1
        site.pages.pop("/amp/a")
        recheck()
        recheck()
        assert len(views()) == 1
        site.pages["/a"] = story(RAIN, figure=41)
        read(site, entry(site, "/a", RAIN, description="Corrected."))
        work()
    assert Revision.objects.count() == 2
