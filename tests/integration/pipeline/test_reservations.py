"""A site's tdmrep.json lowers what is shown of its pages, is asked for once, and is remembered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from dragoman.articles.models import Revision, Standing
from dragoman.common import clock
from dragoman.pipeline import ingest, politeness
from dragoman.sources.models import Host
from tests.integration.pipeline.publisher import Page, Publisher, story

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

FILE = "/.well-known/tdmrep.json"
JSON = {"Content-Type": "application/json"}
RESERVED: Page = (200, JSON, '[{"location": "/", "tdm-reservation": 1}]')


def _ingest(url: str) -> dict[str, Any]:
    return ingest.ingest(url, rights="full", fetch=politeness.fetcher())


def _rights_and_reason() -> tuple[str, str]:
    return Revision.objects.latest("pk").rights, Standing.objects.latest("pk").detail


@pytest.mark.parametrize(
    ("rules", "headers", "rights", "reason"),
    [
        (RESERVED, {}, "headline", "tdm-reservation-of-site"),
        (RESERVED, {"TDM-Reservation": "0"}, "full", ""),
        (RESERVED, {"TDM-Reservation": "1"}, "headline", "tdm-reservation"),
        ((404, {}, ""), {}, "full", ""),
        ((503, {}, ""), {}, "full", ""),
        ((200, JSON, '[{"location": "/paid/", "tdm-reservation": 1}]'), {}, "full", ""),
    ],
    ids=[
        "site reserved",
        "page freed by its header",
        "page reserved too",
        "no file",
        "file cannot be had",
        "other pages reserved",
    ],
)
def test_reservation_lowers_what_is_shown(
    room: None, rules: Page, headers: dict[str, str], rights: str, reason: str
) -> None:
    status, own, body = story()
    with Publisher({FILE: rules, "/a": (status, own | headers, body)}) as site:
        _ingest(site.url("/a"))
        assert site.asked.count(FILE) == 1
        assert site.asked.index("/robots.txt") < site.asked.index(FILE) < site.asked.index("/a")
    found, detail = _rights_and_reason()
    assert found == rights
    assert detail.endswith(reason)
    assert bool(detail) == bool(reason)


def test_file_is_kept_a_day_and_a_failure_for_an_hour(room: None) -> None:
    with Publisher({FILE: RESERVED, "/a": story()}) as site:
        _ingest(site.url("/a"))
        _ingest(site.url("/a"))
        assert site.asked.count(FILE) == 1
        site.pages[FILE] = (503, {}, "")
        _age_copy(hours=25)
        _ingest(site.url("/a"))
        assert site.asked.count(FILE) == 2
    (host,) = Host.objects.all()
    assert (host.tdm_status, bool(host.tdm_body)) == (200, True), "what it said stays in force"


def test_a_host_that_cannot_say_is_asked_again_after_an_hour(room: None) -> None:
    with Publisher({FILE: (503, {}, ""), "/a": story()}) as site:
        _ingest(site.url("/a"))
        assert _rights_and_reason() == ("full", "")
        _ingest(site.url("/a"))
        assert site.asked.count(FILE) == 1
        site.pages |= {FILE: RESERVED, "/a": story(figure=15)}
        _age_copy(hours=2)
        _ingest(site.url("/a"))
        assert site.asked.count(FILE) == 2
    assert _rights_and_reason()[0] == "headline"


def test_a_file_that_robots_may_not_read_is_not_asked_for(room: None) -> None:
    closed: Page = (200, {}, "User-agent: *\nAllow: /a\nDisallow: /")
    with Publisher({"/robots.txt": closed, FILE: RESERVED, "/a": story()}) as site:
        _ingest(site.url("/a"))
        assert site.asked == ["/robots.txt", "/a"]
    assert _rights_and_reason() == ("full", "")


def test_rules_behind_a_redirect_to_another_host_are_read(room: None) -> None:
    with (
        Publisher({"/rules": RESERVED}) as other,
        Publisher({FILE: (302, {"Location": other.url("/rules")}, ""), "/a": story()}) as site,
    ):
        _ingest(site.url("/a"))
        assert other.asked == ["/rules"]
    assert _rights_and_reason()[0] == "headline"


def _age_copy(*, hours: int) -> None:
    Host.objects.update(tdm_fetched=clock.now() - timedelta(hours=hours))
