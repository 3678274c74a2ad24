"""What a source or its site asks after a story was read lowers what is shown, at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dragoman.articles import services as articles
from dragoman.articles.models import Article, EditionStanding, EditionState, Item, Page, Revision
from dragoman.common import clock
from dragoman.pipeline import politeness, publish, refetch, stages
from dragoman.pipeline.workers import run_until_empty
from dragoman.publishing import services
from dragoman.publishing.models import Correction, Publication
from dragoman.sources.models import Host, Source
from tests.integration.pipeline.newsroom import entry, items, read, recheck, text_of, views, work
from tests.integration.pipeline.publisher import Page as Answer
from tests.integration.pipeline.publisher import Publisher, story
from tests.integration.pipeline.test_reservations import FILE, RESERVED

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

RAIN = "Rain over the bay"
CLOSED: Answer = (200, {}, "User-agent: *\nDisallow: /amp/\n")


@pytest.fixture(autouse=True)
def _english_only(room: None) -> None:
    services.keep_editions([services.EditionToKeep("en", "", "UTC")])


def _with(headers: dict[str, str]) -> Answer:
    status, own, body = story(RAIN)
    return status, own | headers, body


@pytest.mark.parametrize("body_kept", [True, False], ids=["cached", "body forgotten"])
@pytest.mark.parametrize(
    ("answer", "site_reserves", "rights"),
    [
        pytest.param(
            _with({"X-Robots-Tag": "noarchive"}), False, "extract", id="robots, same body"
        ),
        pytest.param((304, {"X-Robots-Tag": "noindex"}, ""), False, "headline", id="robots, 304"),
        pytest.param(_with({"TDM-Reservation": "1"}), False, "headline", id="tdm, same body"),
        pytest.param((304, {}, ""), True, "headline", id="site, 304"),
        pytest.param((304, {}, ""), False, "full", id="nothing, 304"),
    ],
)
def test_headers_and_site_are_heard_where_the_page_did_not_change(
    answer: Answer, site_reserves: bool, rights: str, body_kept: bool
) -> None:
    with Publisher({"/a": _with({"ETag": '"1"'})}) as site:
        read(site, entry(site, "/a", RAIN))
        if not body_kept:
            articles.forget_pages(older_than=clock.now() + timedelta(hours=1))
        if site_reserves:
            site.pages[FILE] = RESERVED
            Host.objects.update(tdm_fetched=clock.now() - timedelta(hours=25))
        site.pages["/a"] = answer
        if answer[0] == 304 and not body_kept and rights != "full":
            whole = _with(answer[1])
            site.conditional["/a"] = answer
            site.pages["/a"] = whole
        recheck()
    assert Revision.objects.order_by("pk").last().rights == rights  # type: ignore[union-attr]
    (view,) = views()
    assert view.rights == rights
    assert ("gulls" in text_of(view)) == (rights == "full")
    assert Correction.objects.count() == 0


def test_a_page_that_is_freed_again_is_shown_whole() -> None:
    with Publisher({"/a": _with({"X-Robots-Tag": "noindex"})}) as site:
        read(site, entry(site, "/a", RAIN))
        assert views()[0].rights == "headline"
        site.pages["/a"] = story(RAIN)
        recheck()
        assert views()[0].rights == "full"
        site.pages["/a"] = 304, {}, ""
        recheck()
    assert Revision.objects.count() == 2


def test_more_than_is_allowed_disappears_before_the_shorter_text_is_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages["/a"] = _with({"X-Robots-Tag": "noindex"})
        with monkeypatch.context() as held:
            held.setattr(stages, "after_extract", lambda article_id, languages: None)
            Item.objects.update(recheck_at=clock.now())
            assert refetch.queue_due() == 1
            run_until_empty()
            assert views() == []
            assert not services.restore(Article.objects.get().pk), "an unchanged page restores not"
        stages.after_extract(Article.objects.get().pk, ["en"])
        work()
    (view,) = views()
    assert view.rights == "headline"


def test_a_page_behind_a_wall_reserves_the_feeds_words_too() -> None:
    wall = (
        "<html><body><h1>Log in to read on</h1><form><input type='password'></form></body></html>"
    )
    headers = {"Content-Type": "text/html", "TDM-Reservation": "1"}
    words = "<p>The harbour master of the small town wrote down much rain on Monday, they say.</p>"
    with Publisher({"/a": (200, headers, wall)}) as site:
        read(site, entry(site, "/a", RAIN, content=words))
    revision = Revision.objects.get()
    assert (revision.origin, revision.rights) == ("feed", "headline")


def test_new_words_of_the_feed_are_heard_behind_a_wall_that_never_changes() -> None:
    wall = (
        "<html><body><h1>Log in to read on</h1><form><input type='password'></form></body></html>"
    )
    words = "<p>The harbour master of the small town wrote down much rain on Monday, they say.</p>"
    with Publisher({"/a": (200, {"Content-Type": "text/html", "ETag": '"1"'}, wall)}) as site:
        read(site, entry(site, "/a", RAIN, content=words))
        read(site, entry(site, "/a", RAIN, content=words + "<p>More of it came later.</p>"))
    assert "More of it came later." in text_of(views()[0])
    assert items()[0]["detail"].startswith("from the feed: ")


def test_what_was_taken_back_is_not_published_by_a_late_translation() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages.pop("/a")
        recheck()
        recheck()
        assert views() == []
    services.keep_editions(
        [services.EditionToKeep("en", "", "UTC"), services.EditionToKeep("fr", "", "UTC")]
    )
    article = Article.objects.get()
    articles.await_editions(article.pk, Revision.objects.get().pk, ["en"])
    EditionStanding.objects.update(state=EditionState.TRANSLATED)
    publish.run(article.pk, "en")
    assert views() == []
    assert Publication.objects.get().withdrawn is not None


def test_a_twin_that_robots_forbid_does_not_take_the_story_with_it() -> None:
    with Publisher({"/amp/a": story(RAIN), "/a": story(RAIN)}) as site:
        read(site, entry(site, "/amp/a", RAIN), entry(site, "/a", RAIN))
        site.pages["/robots.txt"] = CLOSED
        Host.objects.update(robots_fetched=clock.now() - timedelta(hours=25))
        recheck()
        assert len(views()) == 1
        site.pages["/a"] = story(RAIN, figure=41)
        recheck()
    assert Revision.objects.count() == 2, "the one that is left is asked again, and speaks"


def test_a_story_that_robots_forbade_by_mistake_comes_back() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages["/robots.txt"] = 200, {}, "User-agent: *\nDisallow: /\n"
        Host.objects.update(robots_fetched=clock.now() - timedelta(hours=25))
        recheck()
        assert (views(), items()[0]["state"]) == ([], "robots")
        site.pages["/robots.txt"] = 404, {}, ""
        Host.objects.update(robots_fetched=clock.now() - timedelta(hours=25))
        recheck()
    assert len(views()) == 1


@pytest.mark.parametrize(
    "answer", [(403, {}, "no"), (200, {"Content-Type": "text/html"}, "<html></html>")]
)
def test_a_story_that_is_gone_stays_gone_while_its_page_is_no_story(answer: Answer) -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        kept = site.pages.pop("/a")
        recheck()
        recheck()
        site.pages["/a"] = answer
        assert recheck() == 1
        assert (views(), items()[0]["state"]) == ([], "gone")
        site.pages["/a"] = kept
        recheck()
    assert (len(views()), items()[0]["state"]) == (1, "published")


def test_without_rechecks_a_missing_page_is_believed_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = politeness.newsroom().model_copy(update={"recheck": False})
    monkeypatch.setattr("django.conf.settings.NEWSROOM", room)
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        site.pages.pop("/a")
        read(site, entry(site, "/a", RAIN, description="Taken down."))
    assert views() == []


def test_rights_that_the_operator_lowers_hide_at_once() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        Source.objects.update(rights="headline")
        assert views() == []
        recheck()
    assert views()[0].rights == "headline"
    assert Page.objects.get().extracted_for == "headline"


def test_rights_of_none_hide_and_may_be_given_again() -> None:
    with Publisher({"/a": story(RAIN)}) as site:
        read(site, entry(site, "/a", RAIN))
        Source.objects.update(rights="none")
        recheck()
        assert (views(), items()[0]["state"]) == ([], "rights")
        Source.objects.update(rights="full")
        recheck()
    assert (len(views()), items()[0]["state"]) == (1, "published")
    assert Revision.objects.count() == 1
