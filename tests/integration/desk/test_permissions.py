"""Every address of the desk for everybody, from the table of addresses: none is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PREFIX = "/desk/"
OPEN = {"login", "logout"}
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")
# What stands for an address' variable parts; a new kind of part needs a value here.
EXAMPLES: dict[str, str] = {}


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _patterns(entry)
        else:
            yield entry


def _addresses() -> dict[str, str]:
    """Name → address, of all that stands below the desk."""
    resolvers = [
        entry
        for entry in get_resolver().url_patterns
        if isinstance(entry, URLResolver) and str(entry.pattern) == PREFIX.lstrip("/")
    ]
    found = {}
    for resolver in resolvers:
        for pattern in _patterns(resolver):
            assert pattern.name, f"an address of the desk has no name: {pattern}"
            values = {key: EXAMPLES[key] for key in pattern.pattern.converters}
            found[pattern.name] = reverse(f"desk:{pattern.name}", kwargs=values)
    return found


ADDRESSES = _addresses()
CLOSED = sorted(ADDRESSES.keys() - OPEN)


def test_the_table_is_the_desks() -> None:
    assert ADDRESSES.keys() >= {"home", "login", "logout", "fidelity"}
    assert all(address.startswith(PREFIX) for address in ADDRESSES.values())


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", CLOSED)
def test_strangers_are_sent_to_the_log_in(name: str, method: str) -> None:
    response = getattr(Client(), method)(ADDRESSES[name])
    assert response.status_code == HTTPStatus.FOUND
    assert response["Location"] == f"/desk/login/?next={ADDRESSES[name]}"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", CLOSED)
def test_who_is_not_staff_is_told_so(user: User, name: str, method: str) -> None:
    client = Client()
    client.force_login(user)
    response = getattr(client, method)(ADDRESSES[name])
    assert response.status_code == HTTPStatus.FORBIDDEN
    assert method == "head" or "For staff alone" in response.content.decode()


@pytest.mark.parametrize("name", CLOSED)
def test_staff_may_see_it(desk: Client, name: str) -> None:
    response = desk.get(ADDRESSES[name], follow=True)
    assert response.status_code == HTTPStatus.OK


def test_staff_that_leave_are_let_in_no_more(desk: Client, staff: User) -> None:
    staff.is_staff = False
    staff.save()
    assert desk.get("/desk/fidelity/").status_code == HTTPStatus.FORBIDDEN
    staff.is_active = False
    staff.save()
    assert desk.get("/desk/fidelity/").status_code == HTTPStatus.FOUND


@pytest.mark.parametrize("address", [*ADDRESSES.values(), "/desk/no/such/room/", "/desk/fidelity"])
@pytest.mark.parametrize("who", ["stranger", "user", "staff"])
def test_nobody_keeps_or_lists_an_answer(staff: User, user: User, who: str, address: str) -> None:
    client = Client()
    if who != "stranger":
        client.force_login({"user": user, "staff": staff}[who])
    response = client.get(address)
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "ETag" not in response


def test_the_sites_own_pages_know_nothing_of_it(desk: Client) -> None:
    response = desk.get("/robots.txt")
    assert "X-Robots-Tag" not in response
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies
