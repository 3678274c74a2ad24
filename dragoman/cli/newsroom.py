"""Opening a newsroom for a command: its settings, its database, Django."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass

import django
import typer
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from rich.text import Text

from dragoman.cli import output
from dragoman.common import configuration
from dragoman.common.configuration import FOLDER_VARIABLE, Configuration, NoNewsroom
from dragoman.database import EmbeddedServer, prepare
from dragoman.languages.table import UnknownLanguage

SETTINGS_MODULE = "dragoman.config.settings"


@dataclass
class OpenNewsroom:
    """An open newsroom; `server` is empty where `DATABASE_URL` names another one."""

    configuration: Configuration
    server: EmbeddedServer | None
    migrated: int = 0


def set_up_django() -> None:
    """Load Django's settings for this newsroom; every model import comes after this."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
    django.setup()


def require() -> Configuration:
    """The settings of the newsroom we stand in; raises `NoNewsroom` with the way out."""
    room = configuration.load()
    if not room.exists:
        raise NoNewsroom(
            f"there is no newsroom in {room.folder} (no {configuration.FILE_NAME}); "
            "make one with: dragoman init"
        )
    return room


@contextlib.contextmanager
def open_newsroom(*, quiet: bool = False) -> Iterator[OpenNewsroom]:
    """Start or find the database, set up Django, bring the tables up to date, keep the editions.

    The database that we started is stopped on the way out; one that another command started stays.
    """
    room = require()
    os.environ[FOLDER_VARIABLE] = str(room.folder)
    room.data_path.mkdir(parents=True, exist_ok=True)
    server = None
    if not room.database_url:
        server = EmbeddedServer(room.data_path, on_progress=None if quiet else _tell)
    address = server.start() if server else room.database_url
    os.environ["DATABASE_URL"] = address
    os.environ.pop("DRAGOMAN_DATABASE_URL", None)
    try:
        prepare(address)
        set_up_django()
        opened = OpenNewsroom(configuration.load(room.folder), server)
        opened.migrated = migrate()
        keep_editions(opened.configuration)
        yield opened
    finally:
        with contextlib.suppress(Exception):
            connections.close_all()
        if server is not None:
            server.stop()


def _tell(message: str) -> None:
    output.problems.print(f"[dim]{message}[/dim]")


def migrate() -> int:
    """Apply what is missing of the tables; returns how many migrations that were."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        call_command("migrate", verbosity=0, interactive=False)
    return len(plan)


def keep_editions(room: Configuration) -> None:
    """Make the editions as `dragoman.toml` has them; new ones get the articles that are there."""
    from dragoman.pipeline import editions  # noqa: PLC0415 - models exist only after set-up

    editions.keep(room.editions)


def fail(error: Exception, *, as_json: bool) -> typer.Exit:
    """Say what went wrong, in the form asked for; raise what this returns."""
    code = getattr(error, "code", "error")
    if as_json:
        output.print_json({"error": code, "message": str(error)})
    output.problems.print(Text.assemble(("error: ", "bold red"), str(error)), soft_wrap=True)
    return typer.Exit(2 if isinstance(error, UnknownLanguage) else 1)
