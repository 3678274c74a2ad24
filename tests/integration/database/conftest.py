"""Clusters that cost a copy instead of an initdb, and processes that own them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.database.server import EmbeddedServer

_ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory whose cluster has been made, started once and stopped."""
    data_dir = tmp_path_factory.mktemp("template")
    with EmbeddedServer(data_dir):
        pass
    return data_dir


@pytest.fixture
def data_dir(template: Path, tmp_path: Path) -> Path:
    """A copy of it, owners and modes kept, for one test to maltreat."""
    return copied(template, tmp_path / "data")


def copied(data_dir: Path, to: Path) -> Path:
    """A copy of a whole data directory, owners and modes kept."""
    subprocess.run(["cp", "-a", str(data_dir), str(to)], check=True)
    return to


@dataclass
class Owner:
    process: subprocess.Popen[str]
    url: str
    postmaster: int

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def kill_both(self) -> None:
        """As the kernel would on a power cut: neither has time to do anything."""
        os.kill(self.postmaster, signal.SIGSTOP)  # lest it acts on its parent's death
        self.process.kill()
        os.kill(self.postmaster, signal.SIGKILL)
        self.process.wait()


@pytest.fixture
def own() -> Iterator[Callable[[Path], Owner]]:
    """Start a process that owns the server of a data directory; killed at the test's end."""
    with ExitStack() as stack:
        yield lambda data_dir: stack.enter_context(_owner(data_dir))


@contextmanager
def _owner(data_dir: Path) -> Iterator[Owner]:
    command = [sys.executable, "-m", "tests.integration.database.owner", str(data_dir)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url, pid = process.stdout.readline().split()
        try:
            yield Owner(process, url, int(pid))
        finally:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGINT)
