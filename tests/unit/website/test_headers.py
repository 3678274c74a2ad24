"""What responses say beside their content: safety, caching, probes."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.unit.website import made_up

PAGES = ("/pt/", "/pt/2026/11/22/historia-1/", "/pt/about/", "/pt/feed.atom", "/pt/none/")


@pytest.mark.parametrize("address", PAGES)
def test_strict_headers_and_no_cookie(reader: Client, address: str) -> None:
    response = reader.get(address)
    policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"]
    assert response["Permissions-Policy"]
    assert not response.cookies


@pytest.mark.parametrize("address", [page for page in PAGES if page != "/pt/none/"])
def test_unchanged_page_is_not_sent_twice(reader: Client, address: str) -> None:
    first = reader.get(address)
    again = reader.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_article_knows_when_it_changed(reader: Client) -> None:
    response = reader.get("/pt/2026/11/22/historia-1/")
    assert response["Last-Modified"] == "Sun, 22 Nov 2026 08:30:00 GMT"
    assert response["Content-Language"] == "pt"


@pytest.mark.parametrize("address", PAGES[:4])
def test_only_reading_is_allowed(reader: Client, address: str) -> None:
    assert reader.head(address).status_code == 200
    assert reader.post(address).status_code == 405


def test_health_needs_no_database() -> None:
    response = Client().get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
def test_readiness(newsroom: made_up.Newsroom, reader: Client, ready: bool, status: int) -> None:
    newsroom.ready = ready
    response = reader.get("/readyz")
    assert (response.status_code, response.json()) == (status, {"ready": ready})


def test_robots_may_read() -> None:
    response = Client().get("/robots.txt")
    assert response["Content-Type"] == "text/plain"
    assert response.content.decode() == "User-agent: *\nAllow: /\n"
