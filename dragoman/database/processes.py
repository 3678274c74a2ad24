"""Processes of a server: started so that they die with us, found again after a crash, ended."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dragoman.database.account import Account
from dragoman.database.errors import StartFailed
from dragoman.database.progress import Pulse, Tell

_PR_SET_PDEATHSIG = 1
_PROC = Path("/proc")

# Seconds given to a server, per signal. A fast shutdown writes what is in memory (128 MB, slow
# disks included); without a postmaster its children end by themselves in milliseconds, unless they
# compute. After SIGQUIT nothing is lost: the next start recovers.
FAST_SHUTDOWN = 60.0
_ORPHANS = 2.0
IMMEDIATE = 10.0


@dataclass(frozen=True, slots=True)
class Process:
    """A running PostgreSQL process; `title` is its command line."""

    pid: int
    parent: int
    title: str


def mark(cluster: Path) -> str:
    """The server's `cluster_name`: it stands in the command line of each of its processes.

    So they are recognised even where their working directory may not be read (root in a container
    without CAP_SYS_PTRACE).
    """
    facts = cluster.stat()
    digest = sha256(f"{facts.st_dev}:{facts.st_ino}:{cluster}".encode(errors="surrogateescape"))
    return f"dragoman-{digest.hexdigest()[:12]}"


def of_cluster(cluster: Path) -> list[Process]:
    """The PostgreSQL processes that run on `cluster`, zombies left out. Linux; elsewhere none."""
    if not cluster.exists() or not _PROC.joinpath("self").exists():
        return []
    known = mark(cluster)
    found = []
    for entry in _PROC.iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            with suppress(OSError, ValueError, IndexError):
                process = _read(entry)
                if _is_postgres(process.title) and (
                    _is_marked(entry, process, known, cluster) or _works_in(entry, cluster)
                ):
                    found.append(process)
    return found


def end_leftovers(cluster: Path, tell: Tell) -> None:
    """End every process that still runs on `cluster`; only its owner may call this.

    A postmaster whose starter was killed is already shutting down, and a second SIGINT does no
    harm. It is never taken over: we could not be its parent, so it would not die with us.
    Raises StartFailed if something survives SIGKILL (a hung disk).
    """
    left = of_cluster(cluster)
    for sign, seconds in (
        (signal.SIGINT, FAST_SHUTDOWN if _postmasters(left) else _ORPHANS),
        (signal.SIGQUIT, IMMEDIATE),
        (signal.SIGKILL, IMMEDIATE),
    ):
        # To a backend SIGINT means "cancel the query", to a checkpointer something else again.
        _send(sign, _postmasters(left) if sign == signal.SIGINT else left)
        left = _wait_gone(cluster, seconds, tell)
        if not left:
            return
    pids = ", ".join(str(process.pid) for process in left)
    raise StartFailed(f"Old database processes on {cluster} cannot be ended: {pids}")


def die_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """What a child runs before exec, so that it gets `sign` when the thread that starts it ends.

    Linux only; elsewhere None, and a killed parent leaves a server that the next start ends.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    parent = os.getpid()

    def before_exec() -> None:
        prctl(_PR_SET_PDEATHSIG, int(sign), 0, 0, 0)
        if os.getppid() != parent:  # it died before the call above
            os._exit(1)

    return before_exec


def end_with_parent() -> None:
    """Let this process be killed when the one that started it ends; Linux only, elsewhere nothing.

    For a child that a library starts, where `die_with_parent` cannot be handed in.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)


@contextmanager
def handed_over(account: Account, *folders: Path) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """Names by which a child of `account` can use `folders`, and the descriptors to pass on.

    Another user may not be able to walk to the folder (/root, a private temporary folder). It gets
    the folder opened, as /proc/self/fd/N, so that no permission of anybody's folder is changed.
    """
    if not account.other:
        yield [str(folder) for folder in folders], ()
        return
    with ExitStack() as opened:
        descriptors = []
        for folder in folders:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            opened.callback(os.close, descriptor)
            descriptors.append(descriptor)
        yield [f"/proc/self/fd/{descriptor}" for descriptor in descriptors], tuple(descriptors)


def _read(entry: Path) -> Process:
    title = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    # The second field is the program's name in parentheses, which may itself hold parentheses.
    fields = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()
    return Process(int(entry.name), int(fields[1]), title)


def _is_postgres(title: str) -> bool:
    """`/path/bin/postgres -D …` of a postmaster, or `postgres: name: …` of its children."""
    program = title.split(" -", maxsplit=1)[0]
    return title.startswith("postgres: ") or program.rpartition("/")[2] == "postgres"


def _is_marked(entry: Path, process: Process, known: str, cluster: Path) -> bool:
    return known in process.title and entry.stat().st_uid == cluster.stat().st_uid


def _works_in(entry: Path, cluster: Path) -> bool:
    return (entry / "cwd").samefile(cluster)


def _postmasters(found: list[Process]) -> list[Process]:
    pids = {process.pid for process in found}
    return [p for p in found if p.parent not in pids and not p.title.startswith("postgres: ")]


def _send(sign: signal.Signals, processes: list[Process]) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process.pid, sign)


def _wait_gone(cluster: Path, seconds: float, tell: Tell) -> list[Process]:
    pulse = Pulse(tell)
    while (left := of_cluster(cluster)) and pulse.seconds < seconds:
        pulse.beat(lambda: "waiting for the previous database server to end")
        time.sleep(0.05)
    return left
