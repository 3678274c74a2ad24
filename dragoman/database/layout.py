"""The folders under `data_dir/postgres`: what is where, made by us and closed to everybody else.

postgres/            0700
  cluster/           PostgreSQL's own files; 0700, owned by the server's user
  socket/            where the server listens; 0700, made anew at each start
  socket.path        the folder in use (another one if this path is too long for a socket)
  owner.lock         held by the process that runs the server
  log/postgres.log   what the server said; log/postgres.log.1 what it said before
  draft-…            a cluster being made; renamed when it is whole
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from dragoman.database.account import Account
from dragoman.database.errors import NotPermitted, StartFailed
from dragoman.database.processes import mark

PORT = 5432  # only a part of the socket's file name: the server listens on no network
DATABASE = "dragoman"
ROLE = "dragoman"
SUPERUSER = "postgres"

_SOCKET_NAMES = (f".s.PGSQL.{PORT}", f".s.PGSQL.{PORT}.lock")
# A socket's path has 107 bytes on Linux and 103 on macOS.
_SOCKET_PATH_LIMIT = 103
_DRAFT = "draft-"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths under one data directory."""

    folder: Path

    @classmethod
    def of(cls, data_dir: Path) -> Layout:
        """The layout under `data_dir`, symbolic links resolved so that two spellings are one."""
        return cls(data_dir.resolve() / "postgres")

    @property
    def cluster(self) -> Path:
        return self.folder / "cluster"

    @property
    def pid_file(self) -> Path:
        return self.cluster / "postmaster.pid"

    @property
    def lock(self) -> Path:
        return self.folder / "owner.lock"

    @property
    def log(self) -> Path:
        return self.folder / "log" / "postgres.log"

    @property
    def socket_record(self) -> Path:
        return self.folder / "socket.path"

    def make(self) -> None:
        """Create what is missing of the folders. Raises NotPermitted, naming the folder."""
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self.folder.mkdir(mode=0o700, exist_ok=True)
            with contextlib.suppress(FileExistsError):  # of several who start at once, one makes it
                self.log.parent.mkdir(mode=0o700)
                self.adopt(self.log.parent)
        except OSError as error:
            raise NotPermitted(
                f"{error.filename}: {error.strerror}. Dragoman keeps its database there; run it as "
                "the folder's owner, or choose another data directory, or set DATABASE_URL."
            ) from error

    def adopt(self, path: Path) -> None:
        """Give a file that root has made to the owner of our folder, who may run us next time."""
        if os.geteuid() == 0:
            owner = self.folder.stat()
            os.chown(path, owner.st_uid, owner.st_gid)

    def new_draft(self, account: Account) -> Path:
        """An empty folder for a cluster to be made in; drafts of killed processes are removed."""
        for old in self.folder.glob(_DRAFT + "*"):
            shutil.rmtree(old, ignore_errors=True)
        draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=self.folder))
        account.give(draft)
        return draft

    def new_socket_folder(self, account: Account) -> Path:
        """An empty folder of mode 0700 for the socket, recorded for those who attach."""
        self.discard_socket_folder()
        near = self.folder / "socket"
        if _fits(near):
            _remove_socket_folder(near)
            try:
                near.mkdir(mode=0o700)
            except FileExistsError:
                raise StartFailed(f"{near} holds files that are not ours; move it away.") from None
            folder = near
        else:
            folder = _temporary_folder(f"{mark(self.cluster)}-")
        account.give(folder)
        self._record(folder)
        return folder

    def _record(self, folder: Path) -> None:
        """A near folder is recorded by its name alone: the data may be moved or copied."""
        near = folder.parent == self.folder
        draft = self.socket_record.with_suffix(".new")
        draft.write_bytes(os.fsencode(folder.name if near else folder))
        self.adopt(draft)
        draft.replace(self.socket_record)

    def socket_folder(self) -> Path | None:
        """The folder of the server that runs or ran last, if any is recorded."""
        try:
            return self.folder / os.fsdecode(self.socket_record.read_bytes())
        except FileNotFoundError:
            return None

    def discard_socket_folder(self) -> None:
        """Remove the recorded folder, if it is still ours, and its record.

        In a copy of a data directory the record names the folder of the original: not ours.
        """
        folder = self.socket_folder()
        ours = folder is not None and (
            folder.parent == self.folder
            or (self.cluster.exists() and folder.name.startswith(mark(self.cluster)))
        )
        if folder is not None and ours:
            _remove_socket_folder(folder)
        self.socket_record.unlink(missing_ok=True)


def address(socket_folder: Path, *, role: str = ROLE, database: str = DATABASE) -> str:
    """The address of a database behind a socket, for psycopg and for Django's settings."""
    host = quote(os.fsencode(socket_folder), safe="")
    return f"postgresql://{role}@/{database}?host={host}&port={PORT}"


def _fits(folder: Path) -> bool:
    """A comma would separate two hosts in an address, and nothing can escape it."""
    length = len(os.fsencode(folder / _SOCKET_NAMES[0]))
    return length <= _SOCKET_PATH_LIMIT and "," not in str(folder)


def _temporary_folder(prefix: str) -> Path:
    for place in dict.fromkeys((tempfile.gettempdir(), "/tmp")):  # noqa: S108 - mkdtemp is private
        with suppress(OSError):
            folder = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
            if _fits(folder):
                return folder
            folder.rmdir()
    raise NotPermitted(
        "There is no folder whose path is short enough for the database's socket: "
        f"set TMPDIR to a folder whose path has at most {_SOCKET_PATH_LIMIT - 55} bytes."
    )


def _remove_socket_folder(folder: Path) -> None:
    """Remove our two files and the folder; one that others own or use is left alone."""
    with suppress(OSError):
        facts = folder.lstat()
        if not stat.S_ISDIR(facts.st_mode) or stat.S_IMODE(facts.st_mode) & 0o077:
            return
        if os.geteuid() not in (0, facts.st_uid):
            return
        for name in _SOCKET_NAMES:
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()
