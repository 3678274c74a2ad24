"""Addresses in messages: where a database is, never its password."""

from __future__ import annotations

import pytest

from dragoman.database.errors import InvalidAddress
from dragoman.database.external import place


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("postgresql://me:secret@db.example:6543/news", "news at db.example:6543"),
        ("postgres://me:secret@db.example/news", "news at db.example"),
        ("host=/run/postgresql dbname=news password=secret", "news at /run/postgresql"),
        ("postgresql://me:secret@/news?host=%2Frun%2Fpg", "news at /run/pg"),
        ("postgresql://me:secret@[::1]:5/", "the default database at ::1:5"),
    ],
)
def test_place(url: str, where: str) -> None:
    assert place(url) == where


@pytest.mark.parametrize(
    "url",
    ["postgres//me:secret@db/news", "mysql://me:secret@db/news", "postgresql://me:secret@[::1", ""],
)
def test_an_invalid_address_is_not_repeated(url: str) -> None:
    with pytest.raises(InvalidAddress, match="DATABASE_URL is no PostgreSQL address") as caught:
        place(url)
    assert "secret" not in str(caught.value)
