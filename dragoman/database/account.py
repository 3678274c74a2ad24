"""As which unix user the server runs: PostgreSQL refuses root, which gives it a user of its own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from dragoman.database.errors import NotPermitted

USER = "dragoman"

_WAYS_OUT = (
    "Ways out: run dragoman as an ordinary user; or create the user yourself "
    f"(useradd --system {USER}); or set DATABASE_URL to a PostgreSQL server of yours."
)
# useradd's exit codes: 9 the name exists (another process was quicker), 1 and 10 a file is locked.
_EXISTS, _LOCKED = 9, (1, 10)
_ATTEMPTS = 5


class RunAs(TypedDict, total=False):
    """The arguments of `subprocess` that make a child run as another user."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True, slots=True)
class Account:
    """A unix user; `other` is true if it is not the one that we run as."""

    name: str
    uid: int
    gid: int
    other: bool

    def run_as(self) -> RunAs:
        """Empty where we already are that user."""
        if not self.other:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def give(self, path: Path) -> None:
        """Make that user the owner of `path`, which the caller has just created."""
        if self.other:
            os.chown(path, self.uid, self.gid)


def for_cluster(cluster: Path) -> Account:
    """Whom to run the server as: ourselves; under root the cluster's owner, or `dragoman`.

    Creates the system user `dragoman` if root has none. Raises NotPermitted.
    """
    if os.geteuid() != 0:
        return _known(os.geteuid(), other=False)
    if cluster.exists() and (owner := cluster.stat().st_uid) != 0:
        return _known(owner, other=True)
    entry = _named() or _create()
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, other=True)


def known_names() -> tuple[str, ...]:
    """Names of the user that we are and of root: who may connect, beside the server's user."""
    names = []
    for uid in {0, os.geteuid()}:
        try:
            names.append(pwd.getpwuid(uid).pw_name)
        except KeyError:
            continue
    return tuple(sorted(names))


def _known(uid: int, *, other: bool) -> Account:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise NotPermitted(
            f"The user id {uid} has no name on this machine, and PostgreSQL needs one. Ways out: "
            "add it to /etc/passwd (in a container: a user of the image), or set DATABASE_URL."
        ) from None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, other=other)


def _named() -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(USER)
    except KeyError:
        return None


def _create() -> pwd.struct_passwd:
    program = shutil.which("useradd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if program is None:
        raise NotPermitted(
            f"PostgreSQL does not run as root, and there is no `useradd` to make the user {USER}. "
            + _WAYS_OUT
        )
    options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    command = [program, *options, "--shell", "/usr/sbin/nologin", USER]
    for _ in range(_ATTEMPTS):
        # A fixed command line; the name is ours.
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode in (0, _EXISTS) and (entry := _named()) is not None:
            return entry
        if done.returncode not in _LOCKED:
            break
        time.sleep(0.2)
    raise NotPermitted(
        f"PostgreSQL does not run as root, and the user {USER} could not be made: "
        f"{done.stderr.strip() or f'useradd ended with {done.returncode}'}. " + _WAYS_OUT
    )
