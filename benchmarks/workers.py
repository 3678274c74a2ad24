"""What benchmarks of the network share: a newsroom in its own folder, workers, CPU used."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dragoman.cli.newsroom import open_newsroom
from dragoman.common.configuration import FOLDER_VARIABLE
from tests.conftest import open_folder

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Bench:
    """A newsroom to measure: its folder and its database's first process."""

    folder: Path
    postmaster: int


@contextmanager
def newsroom(**settings: str) -> Iterator[Bench]:
    """A newsroom with one edition, removed afterwards; `settings` by the names of `DRAGOMAN_*`."""
    folder = open_folder()
    named = {f"DRAGOMAN_{name.upper()}": value for name, value in settings.items()}
    os.environ |= {
        FOLDER_VARIABLE: str(folder),
        "DRAGOMAN_FETCH_ALLOW_PRIVATE": "1",
        "DRAGOMAN_LOG_LEVEL": "warning",
    } | named
    try:
        (folder / "dragoman.toml").write_text('[[editions]]\nlanguage = "pt"\n')
        with open_newsroom(quiet=True) as room:
            assert room.server is not None
            pid_file = folder / "data" / "postgres" / "cluster" / "postmaster.pid"
            yield Bench(folder, int(pid_file.read_text().split()[0]))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Use:
    """CPU seconds so far and resident megabytes of some processes."""

    cpu: float
    megabytes: float


def use_of(pids: list[int]) -> Use:
    """What these processes and their living and dead children used."""
    cpu = pages = 0
    for pid in {*pids, *(child for parent in pids for child in _children(parent))}:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        cpu += sum(map(int, fields[11:15] if pid in pids else fields[11:13]))
        pages += int(fields[21])
    return Use(cpu / _TICKS, pages * os.sysconf("SC_PAGE_SIZE") / 1e6)


def _children(pid: int) -> list[int]:
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in path.read_text().split()] if path.exists() else []


@contextmanager
def network_workers(count: int, folder: Path) -> Iterator[list[int]]:
    """Worker processes of the network, as `dragoman up` starts them; yields their pids."""
    command = [sys.executable, "-m", "dragoman.cli", "worker", "--queue", "network"]
    started = [
        subprocess.Popen(command, cwd=folder, stderr=(folder / f"worker-{n}.log").open("wb"))
        for n in range(count)
    ]
    try:
        yield [process.pid for process in started]
    finally:
        for process in started:
            process.send_signal(signal.SIGTERM)
        for process in started:
            process.wait(30)
