"""The processes of `dragoman up`: started, watched, started again, stopped together."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.common.errors import DragomanError
from dragoman.database.processes import die_with_parent

# A process that keeps dying is started again ever later, so that a broken machine is not kept busy.
_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 30.0
# One that lived this long died of something else than its own start.
_SETTLED_SECONDS = 10.0
# A web server that dies this often while starting will not come up: the address is taken, say.
STARTS_BEFORE_GIVING_UP = 5
_STOP_SECONDS = 20.0
_LOG_BYTES = 10_000_000


class ProcessKeepsDying(DragomanError):  # noqa: N818 - reads as what it says
    """A process died again and again right after its start."""

    code = "process"


@dataclass
class Child:
    """One process to keep alive. `log` receives its output."""

    name: str
    command: Sequence[str]
    log: Path
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    starts_in_a_row: int = 0
    next_start: float = 0.0
    deaths: int = 0


class Supervisor:
    """Keeps children alive; `watch()` is to be called about every second."""

    def __init__(self, children: Sequence[Child]) -> None:
        self.children = list(children)

    def start(self) -> None:
        """Start all children."""
        for child in self.children:
            self._start(child)

    def watch(self) -> tuple[str, ...]:
        """Start again what died; returns the names of what did. Raises `ProcessKeepsDying`."""
        died: list[str] = []
        now = time.monotonic()
        for child in self.children:
            if child.process is not None and child.process.poll() is not None:
                died.append(child.name)
                self._note_death(child, now)
            if child.process is None and now >= child.next_start:
                self._start(child)
        return tuple(died)

    def stop(self) -> None:
        """Ask all to finish what they have in hand; end those that do not."""
        for child in self.children:
            if child.process is not None and child.process.poll() is None:
                with contextlib.suppress(ProcessLookupError):
                    child.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + _STOP_SECONDS
        for child in self.children:
            if child.process is None:
                continue
            try:
                child.process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.process.kill()
                child.process.wait()

    def _start(self, child: Child) -> None:
        child.log.parent.mkdir(parents=True, exist_ok=True)
        if child.log.exists() and child.log.stat().st_size > _LOG_BYTES:
            child.log.replace(child.log.with_suffix(".log.1"))
        with child.log.open("ab") as stream:
            child.process = subprocess.Popen(  # noqa: S603 - our own command line
                child.command,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=stream,
                env=os.environ | child.environment,
                preexec_fn=die_with_parent(signal.SIGTERM),  # noqa: PLW1509 - one prctl, no lock
            )
        child.started = time.monotonic()
        child.starts_in_a_row += 1

    def _note_death(self, child: Child, now: float) -> None:
        if now - child.started > _SETTLED_SECONDS:
            child.starts_in_a_row = 0
        code = child.process.returncode if child.process else 0
        child.process = None
        child.deaths += 1
        killed = code == -signal.SIGKILL
        if child.starts_in_a_row >= STARTS_BEFORE_GIVING_UP and not killed:
            raise ProcessKeepsDying(
                f"{child.name} died {child.starts_in_a_row} times right after its start "
                f"(exit code {code}); its last words are in {child.log}"
            )
        pause = _FIRST_PAUSE_SECONDS * 2 ** (child.starts_in_a_row - 1)
        child.next_start = now + min(pause, _LONGEST_PAUSE_SECONDS)


def worker_child(name: str, number: int, logs: Path) -> Child:
    """A worker process that serves `network` or `compute`."""
    return Child(
        name=f"worker {name} {number}",
        command=[sys.executable, "-m", "dragoman.cli", "worker", "--queue", name],
        log=logs / f"worker-{name}-{number}.log",
        # One thread an engine: the processes share the cores, not each process' threads.
        environment={"OMP_NUM_THREADS": "1", "DRAGOMAN_SUPERVISED": "1"},
    )


def web_child(host: str, port: int, logs: Path) -> Child:
    """The web server: Granian over WSGI."""
    return Child(
        name="web",
        command=web_command(host, port),
        log=logs / "web.log",
        environment={"DJANGO_SETTINGS_MODULE": "dragoman.config.settings"},
    )


def web_command(host: str, port: int) -> list[str]:
    """Granian's command line."""
    return [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        host,
        "--port",
        str(port),
        "--workers",
        "1",
        "--blocking-threads",
        "4",
        "--respawn-failed-workers",
        "--no-ws",
        "--log-level",
        "warning",
        "dragoman.config.wsgi:application",
    ]


@contextlib.contextmanager
def stopped_by_signals() -> Iterator[list[int]]:
    """A list that SIGINT and SIGTERM are noted in, in place of their usual effect."""
    noted: list[int] = []
    previous = {
        number: signal.signal(number, lambda received, _frame: noted.append(received))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield noted
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
