"""Running the product as a person does: the `dragoman` command and the recorded wire."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.shared_data import needed

COMMAND = [sys.executable, "-m", "dragoman.cli"]
_PATIENCE_SECONDS = 280


def free_port() -> int:
    """A port that nobody uses on the loopback hosts."""
    with socket.socket() as probe:
        probe.bind(("127.0.1.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class RecordedWire:
    """The recorded publishers, live on loopback."""

    port: int

    @property
    def opml(self) -> str:
        return f"http://127.0.1.1:{self.port}/opml"

    def ask(self, path: str) -> str:
        """The text at a path of the first publisher's host."""
        with urllib.request.urlopen(f"http://127.0.1.1:{self.port}{path}", timeout=10) as answer:
            text: str = answer.read().decode()
            return text

    def stats(self) -> dict[str, Any]:
        """What was asked of each host so far, by host."""
        hosts: dict[str, Any] = json.loads(self.ask("/_stats"))["hosts"]
        return hosts

    def gold(self) -> list[dict[str, Any]]:
        """Every page with what is true of it."""
        return [json.loads(line) for line in self.ask("/_gold").splitlines()]


@contextmanager
def recorded_wire(*options: str) -> Iterator[RecordedWire]:
    """Serve the recorded pages while the block runs."""
    tool = needed("tools", "recorded_wire.py")
    needed("data", "extraction", "news-pages")
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, str(tool), "--port", str(port), *options], stdout=subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline(), "the recorded wire did not start"
        yield RecordedWire(port)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)
        if process.stdout:
            process.stdout.close()


@dataclass
class Newsroom:
    """A newsroom in its folder, driven by the command alone."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "DRAGOMAN_DIR")}
        return kept | {"DRAGOMAN_FETCH_ALLOW_PRIVATE": "1"} | self.settings

    def run(self, *arguments: str, expect: int = 0) -> subprocess.CompletedProcess[str]:
        """Run `dragoman …` in the folder to its end."""
        done = subprocess.run(
            [*COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
        assert done.returncode == expect, f"{arguments}: {done.stdout}\n{done.stderr}"
        return done

    def json(self, *arguments: str) -> Any:
        """The JSON that a command prints; nothing else may be on its standard output."""
        return json.loads(self.run(*arguments, "--json").stdout)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start `dragoman …` and leave it running."""
        return subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


def until(condition: Any, *, seconds: float, what: str) -> None:
    """Wait until a condition holds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(0.2)
    raise AssertionError(f"not within {seconds} s: {what}")
