"""What all tests share: a PostgreSQL of their own, started only when a test needs one."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from dragoman.database import EmbeddedServer, prepare
from tests.shared_data import SHARED, SKIP_NOTHING

# CI tries the same examples every time: what chance finds belongs to those who can look into it.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a test of the evaluation sets may not skip while the sets are there."""
    report = yield
    guarded = os.environ.get(SKIP_NOTHING) and item.get_closest_marker("shared_data")
    if report.skipped and guarded and SHARED.exists():
        report.outcome = "failed"
        report.longrepr = f"skipped although {SHARED} exists: {report.longrepr}"
    return report


def pytest_make_parametrize_id(val: object) -> str | None:
    """Packed bytes may hold the second in which they were made: every process names them alike."""
    return "packed" if isinstance(val, bytes) and not val.isascii() else None


def open_folder() -> Path:
    """A new folder that the database's own user can reach (pytest's own are closed to it)."""
    folder = Path(tempfile.gettempdir()) / f"dragoman-test-{secrets.token_hex(4)}"
    folder.mkdir(mode=0o755)
    return folder


@pytest.fixture
def newsroom_folder() -> Iterator[Path]:
    """A folder for one newsroom, removed afterwards."""
    folder = open_folder()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """The address of a PostgreSQL for this test run: `DATABASE_URL`, else an embedded one."""
    if named := os.environ.get("DATABASE_URL"):
        yield named
        return
    folder = open_folder()
    server = EmbeddedServer(folder)
    url = server.start()
    try:
        prepare(url)
        yield url
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(database_url: str) -> None:
    """Point Django at it (pytest-django asks for this before it makes the test database)."""
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    from dragoman.config.settings import database_settings  # noqa: PLC0415

    connections["default"].settings_dict.update(database_settings(database_url))


@pytest.fixture(scope="session", autouse=True)
def _engine_let_go() -> Iterator[None]:
    """The engine belongs to the thread that made it, which must let it go before it ends."""
    yield
    if engines := sys.modules.get("dragoman.pipeline.engines"):
        engines.close()
