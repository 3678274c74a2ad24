"""Is this server one that Dragoman can work with? Asked of every server, the embedded one too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from dragoman.database.errors import (
    DatabaseError,
    ExtensionMissing,
    InvalidAddress,
    ServerUnsuitable,
    Unreachable,
)

# What the server must have, with the package that brings it on Debian where it is not contrib.
EXTENSIONS: dict[str, str] = {
    "pg_trgm": "postgresql-contrib",
    "unaccent": "postgresql-contrib",
    "vector": "postgresql-NN-pgvector (https://github.com/pgvector/pgvector)",
}
# 15: the oldest release that its makers and Django 5.2 both support for long enough, and the first
# where only a database's owner may create in its schema `public`.
OLDEST = 15

# Seconds to wait for a connection if the address does not say.
_CONNECT_TIMEOUT = 10
# Any number that all Dragomans share: one at a time creates extensions in a database.
_LOCK = 0x44524147


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """What a server said of itself. `version` is 180006 for release 18.6; `extensions` are pairs of
    name and version, sorted; `missing` are names of EXTENSIONS that the database does not have."""

    version: int
    release: str
    database: str
    role: str
    encoding: str
    extensions: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def check(url: str) -> ServerFacts:
    """Look, and change nothing.

    Raises InvalidAddress, Unreachable (may be retried), ServerUnsuitable.
    """
    with _connected(url) as connection:
        return _suitable(_facts(connection))


def prepare(url: str) -> ServerFacts:
    """`check`, and create the extensions that are missing.

    Raises also ExtensionMissing, with the statements that an administrator has to run.
    """
    with _connected(url) as connection:
        facts = _suitable(_facts(connection))
        if not facts.missing:
            return facts
        connection.execute("SELECT pg_advisory_lock(%s)", (_LOCK,))
        refused = {name: why for name in facts.missing if (why := _create(connection, name))}
        if refused:
            raise _missing(facts, refused)
        return _facts(connection)


def place(url: str) -> str:
    """`database at host:port` of an address, fit for a message. Raises InvalidAddress."""
    parts = _parts(url)
    host = parts.get("host") or parts.get("hostaddr") or "the default host"
    port = f":{parts['port']}" if parts.get("port") else ""
    return f"{parts.get('dbname') or 'the default database'} at {host}{port}"


def connect(url: str) -> psycopg.Connection[tuple[object, ...]]:
    """A connection in autocommit mode. Raises InvalidAddress, Unreachable; no message of theirs
    holds the password."""
    where = place(url)
    timeout = int(_parts(url).get("connect_timeout") or _CONNECT_TIMEOUT)
    try:
        return psycopg.connect(url, autocommit=True, connect_timeout=timeout)
    except psycopg.Error as error:
        said = " ".join(str(error).split())
        raise Unreachable(f"No connection to {where}: {said}") from error


@contextmanager
def _connected(url: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """`connect`, with what the server refuses afterwards raised as one of our errors."""
    connection = connect(url)
    try:
        yield connection
    except psycopg.Error as error:
        said = " ".join(str(error).split())
        raise Unreachable(f"{place(url)} failed: {said}") from error
    finally:
        connection.close()


def _parts(url: str) -> dict[str, str]:
    try:
        found = conninfo_to_dict(url)
    except psycopg.Error:
        found = {}
    if not found:
        # The parser's own message repeats the text that it could not read, password included.
        raise InvalidAddress(
            "DATABASE_URL is no PostgreSQL address; it looks like "
            "postgresql://user:password@host:5432/database (special characters %-encoded)."
        )
    return {name: str(value) for name, value in found.items()}


def _facts(connection: psycopg.Connection[tuple[object, ...]]) -> ServerFacts:
    row = connection.execute(
        "SELECT current_setting('server_version_num')::int, current_setting('server_version'),"
        " current_database(), current_user, current_setting('server_encoding')"
    ).fetchone()
    assert row is not None
    found = connection.execute("SELECT extname, extversion FROM pg_extension ORDER BY extname")
    extensions = tuple((str(name), str(version)) for name, version in found)
    present = {name for name, _ in extensions}
    return ServerFacts(
        version=int(str(row[0])),
        release=str(row[1]).split(" ", maxsplit=1)[0],
        database=str(row[2]),
        role=str(row[3]),
        encoding=str(row[4]),
        extensions=extensions,
        missing=tuple(name for name in sorted(EXTENSIONS) if name not in present),
    )


def _suitable(facts: ServerFacts) -> ServerFacts:
    if facts.version < OLDEST * 10_000:
        raise ServerUnsuitable(
            f"The server has PostgreSQL {facts.release}; Dragoman needs {OLDEST} or newer."
        )
    if facts.encoding != "UTF8":
        raise ServerUnsuitable(
            f"The database {facts.database} stores text as {facts.encoding}; Dragoman needs UTF8: "
            f"CREATE DATABASE {facts.database} ENCODING 'UTF8' TEMPLATE template0;"
        )
    return facts


def _create(connection: psycopg.Connection[tuple[object, ...]], name: str) -> str:
    """Create the extension; if that is refused, say why."""
    statement = sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(name))
    available = connection.execute("SELECT 1 FROM pg_available_extensions WHERE name = %s", (name,))
    if available.fetchone() is None:
        return f"the server does not have its files (package {EXTENSIONS[name]})"
    try:
        connection.execute(statement)
    except psycopg.errors.InsufficientPrivilege:
        return "the role may not create it"
    except psycopg.OperationalError:
        raise
    except psycopg.DatabaseError as error:
        return " ".join(str(error).split())
    return ""


def _missing(facts: ServerFacts, refused: dict[str, str]) -> DatabaseError:
    statements = tuple(f"CREATE EXTENSION IF NOT EXISTS {name};" for name in refused)
    reasons = "; ".join(f"{name}: {why}" for name, why in refused.items())
    return ExtensionMissing(
        f"The database {facts.database} (PostgreSQL {facts.release}, role {facts.role}) lacks "
        f"{reasons}. An administrator has to run in it: {' '.join(statements)}",
        statements,
    )
