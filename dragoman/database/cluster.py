"""The cluster: made by `initdb` in one piece or not at all, and how its server is set up."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

from dragoman.database.account import Account, known_names
from dragoman.database.errors import StartFailed, WrongCluster
from dragoman.database.layout import ROLE, SUPERUSER, Layout
from dragoman.database.processes import die_with_parent, handed_over, mark
from dragoman.database.programs import Programs

# Sorting and case come from PostgreSQL itself. The libc locale still decides what is a letter for
# pg_trgm: with C it finds no trigram in Cyrillic, Chinese or Hindi words (seen with 18.6).
_LOCALES = ("C.UTF-8", "en_US.UTF-8")
_MAP = "dragoman"

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "300",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",  # readiness reads the server's messages
    "log_checkpoints": "off",
    "log_startup_progress_interval": "1s",
    "logging_collector": "off",  # it writes to the file that we hand it, which we keep bounded
    "log_destination": "stderr",
}


def create(layout: Layout, account: Account, programs: Programs) -> None:
    """Make the cluster. Killed at any moment, it leaves none. Raises StartFailed."""
    draft = layout.new_draft(account)
    try:
        for locale in _LOCALES:
            done = _initdb(draft, account, programs, locale)
            if "invalid locale" not in done.stderr:
                break
        if done.returncode != 0:
            raise StartFailed(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")
        draft.rename(layout.cluster)
        _sync(layout.folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _initdb(
    draft: Path, account: Account, programs: Programs, locale: str
) -> subprocess.CompletedProcess[str]:
    with handed_over(account, draft) as ((folder,), descriptors):
        command = [
            programs.path("initdb"),
            f"--pgdata={folder}",
            f"--username={SUPERUSER}",
            "--auth=peer",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=PG_UNICODE_FAST",
            f"--locale={locale}",
            "--no-instructions",
        ]
        return subprocess.run(  # noqa: S603 - the wheel's program
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            env=environment(),
            pass_fds=descriptors,
            preexec_fn=die_with_parent(signal.SIGKILL),
            **account.run_as(),
        )


def check_version(layout: Layout, programs: Programs) -> None:
    """Raise WrongCluster if the cluster was made by another major release, or is none."""
    try:
        made_by = (layout.cluster / "PG_VERSION").read_text("ascii").strip()
    except FileNotFoundError:
        raise WrongCluster(
            f"{layout.cluster} is not a PostgreSQL cluster: move it away, or restore it."
        ) from None
    if made_by != programs.major:
        raise WrongCluster(
            f"The database in {layout.cluster} was made by PostgreSQL {made_by}; installed is "
            f"{programs.release}. Install the release of Dragoman that it was made with, run "
            "`dragoman backup`, move the folder away, and `dragoman restore` with this one."
        )


def write_access(layout: Layout, account: Account) -> None:
    """Let in, by the kernel's word on who they are, the server's user, us and root alone."""
    names = sorted({account.name, *known_names()})
    lines = [f'{_MAP} "{name}" {role}\n' for name in names for role in (ROLE, SUPERUSER)]
    _replace(layout.cluster / "pg_ident.conf", "".join(lines), account)
    rules = f"local all all peer map={_MAP}\nlocal replication all peer map={_MAP}\n"
    _replace(layout.cluster / "pg_hba.conf", rules, account)


def server_command(programs: Programs, layout: Layout, cluster: str, socket: str) -> list[str]:
    """The command line of the postmaster; `cluster` and `socket` are names that it can open."""
    quoted = '"{}"'.format(socket.replace('"', '""'))
    settings = {
        **_SETTINGS,
        "unix_socket_directories": quoted,
        "cluster_name": mark(layout.cluster),
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    return [programs.path("postgres"), "-D", cluster, *options]


def environment() -> dict[str, str]:
    """Our environment without PGDATA, PGPORT and the like, which would change what is started."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C"}


def _replace(path: Path, content: str, account: Account) -> None:
    draft = path.with_name(path.name + ".dragoman")
    draft.write_text(content, "utf-8")
    draft.chmod(0o600)
    account.give(draft)
    draft.replace(path)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
