"""`prepare` against servers that are as we want them, and as we do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from dragoman.database.errors import ExtensionMissing, ServerUnsuitable, Unreachable
from dragoman.database.external import check, prepare
from dragoman.database.server import EmbeddedServer

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedServer]:
    with EmbeddedServer(tmp_path_factory.mktemp("external")) as running:
        yield running


def made(server: EmbeddedServer, name: str, options: str) -> tuple[str, str]:
    """The addresses, for the application's role and for the superuser, of a new database."""
    with psycopg.connect(server.admin_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} OWNER dragoman {options}".encode())
    swap = ("/dragoman?", f"/{name}?")
    return server.url.replace(*swap), server.admin_url.replace(*swap)


def test_facts(server: EmbeddedServer) -> None:
    facts = prepare(server.url)
    assert facts == check(server.url)
    assert facts.version >= 150000
    assert facts.encoding == "UTF8"
    assert {"pg_trgm", "unaccent", "vector"} <= dict(facts.extensions).keys()


def test_missing_extensions_are_created_where_allowed(server: EmbeddedServer) -> None:
    url, admin = made(server, "bare", "TEMPLATE template0")
    assert check(url).missing == ("pg_trgm", "unaccent", "vector")
    with pytest.raises(ExtensionMissing, match="vector: the role may not create it") as caught:
        prepare(url)
    assert caught.value.statements == ("CREATE EXTENSION IF NOT EXISTS vector;",)
    assert caught.value.statements[0] in str(caught.value)
    assert check(url).missing == ("vector",)
    assert prepare(admin).missing == ()
    assert prepare(url).missing == ()


def test_extension_that_the_server_does_not_have(
    server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.database.external.EXTENSIONS", {"telepathy": "telepathy-18"})
    with pytest.raises(ExtensionMissing, match=r"does not have its files \(package telepathy-18\)"):
        prepare(server.url)


def test_too_old_server(server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.database.external.OLDEST", 99)
    with pytest.raises(ServerUnsuitable, match="needs 99 or newer"):
        check(server.url)


def test_wrong_encoding(server: EmbeddedServer) -> None:
    url, _ = made(
        server, "latin", "TEMPLATE template0 ENCODING LATIN1 LOCALE 'C' LOCALE_PROVIDER libc"
    )
    with pytest.raises(ServerUnsuitable, match="LATIN1"):
        prepare(url)


def test_unknown_database(server: EmbeddedServer) -> None:
    with pytest.raises(Unreachable, match='database "nowhere" does not exist'):
        check(server.url.replace("/dragoman?", "/nowhere?"))


def test_nobody_listens(tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="No connection to news at") as caught:
        check(f"postgresql://me:secret@/news?host={tmp_path}")
    assert "secret" not in str(caught.value)
    assert caught.value.retryable
