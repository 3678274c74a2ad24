"""What a source forbids, takes back or gets wrong, met in the middle of the path."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.articles.models import Standing
from dragoman.articles.services import BEGUN_BEFORE_GIVING_UP
from dragoman.pipeline import ingest, politeness, stages
from dragoman.pipeline.workers import run_until_empty
from dragoman.publishing import selectors as publishing
from dragoman.publishing.models import Correction
from dragoman.translations.models import Translation
from tests.integration.pipeline.publisher import Page, Publisher, story

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

FORBIDDING: Page = (200, {"Content-Type": "text/plain"}, "User-agent: *\nDisallow: /private/\n")


def _ingest(url: str) -> dict[str, Any]:
    return ingest.ingest(url, rights="full", fetch=politeness.fetcher())


def _to(url: str) -> Page:
    return 302, {"Location": url}, ""


def test_a_redirect_does_not_lead_past_robots_txt(room: None) -> None:
    pages = {"/robots.txt": FORBIDDING, "/private/story": story(), "/r": _to("/private/story")}
    with Publisher(pages) as site:
        assert _ingest(site.url("/r"))["state"] == "robots"
        assert "/private/story" not in site.asked


def test_a_redirect_to_another_host_asks_that_hosts_robots_txt(room: None) -> None:
    with Publisher({"/robots.txt": FORBIDDING, "/private/a": story()}) as other:
        with Publisher({"/r": _to(other.url("/private/a"))}) as site:
            assert _ingest(site.url("/r"))["state"] == "robots"
        assert other.asked == ["/robots.txt"]


def test_a_story_that_is_gone_is_withdrawn_and_comes_back_with_its_page(room: None) -> None:
    with Publisher({"/a": story()}) as site:
        place = _ingest(site.url("/a"))
        assert place["state"] == "published"
        kept = site.pages.pop("/a")
        assert _ingest(site.url("/a"))["reason"] == "gone:404"
        assert publishing.front("pt") == ()
        assert publishing.feed_entries("pt") == ()
        site.pages["/a"] = kept
        site.pages["/a"] = story(figure=15)
        again = _ingest(site.url("/a"))
        assert again["publications"] == place["publications"]


def test_a_page_that_forbids_more_leaves_nothing_of_it_in_a_correction(room: None) -> None:
    with Publisher({"/a": story()}) as site:
        _ingest(site.url("/a"))
        site.pages["/a"] = story(head='<meta name="robots" content="noindex">')
        _ingest(site.url("/a"))
        (card,) = publishing.front("pt")
        view = publishing.article("pt", int(card.path.rstrip("/").rsplit("-", 1)[1]))
        assert view is not None
        assert (view.rights, view.blocks, view.corrections) == ("headline", (), ())
    assert Correction.objects.count() == 0


def test_stories_with_one_false_canonical_address_stay_two_stories(room: None) -> None:
    with Publisher({}) as site:
        false = f'<link rel="canonical" href="{site.url("/news")}">'
        site.pages |= {
            "/a": story("Rain over the bay", head=false),
            "/b": story("Sun over the hills", figure=3, head=false),
        }
        first, second = _ingest(site.url("/a")), _ingest(site.url("/b"))
    assert first["publications"]["en"] != second["publications"]["en"]
    assert len(publishing.front("en")) == 2
    assert Correction.objects.count() == 0


def test_a_twin_page_is_the_same_article_and_corrects_nothing(room: None) -> None:
    with Publisher({}) as site:
        true = f'<link rel="canonical" href="{site.url("/a")}">'
        site.pages |= {"/a": story(head=true), "/amp/a": story(figure=99, head=true)}
        first, twin = _ingest(site.url("/a")), _ingest(site.url("/amp/a"))
    assert first["publications"] == twin["publications"]
    assert Correction.objects.count() == 0
    assert Translation.objects.count() == 1


def test_a_story_that_moved_is_ingested_by_its_former_address(room: None) -> None:
    with Publisher({"/a": story()}) as site:
        first = _ingest(site.url("/a"))
        site.pages |= {"/b": story(), "/a": (301, {"Location": site.url("/b")}, "")}
        _ingest(site.url("/a"))
        again = _ingest(site.url("/b"))
    assert again["publications"] == first["publications"]
    assert len(publishing.front("en")) == 1


def test_a_page_that_kills_its_worker_again_and_again_is_given_up(room: None) -> None:
    with Publisher({"/a": story()}) as site:
        _ingest(site.url("/a"))
        Standing.objects.update(state="fetched", begun=BEGUN_BEFORE_GIVING_UP)
        stages.after_fetch(Standing.objects.get().item_id)
        run_until_empty()
    standing = Standing.objects.get()
    assert (standing.state, standing.reason) == ("failed", "failed:crash")
