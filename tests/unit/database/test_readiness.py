"""What is told of a long start, what is said of a failed one, and how the log is bounded."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from dragoman.database import readiness
from dragoman.database.errors import StartFailed

_NOWHERE = "postgresql://dragoman@/dragoman?host=/nonexistent&port=5432"
_REDO = "LOG:  redo in progress, elapsed time: 10.00 s, current LSN: 0/5A1F2B8"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "postgres.log"
    path.write_text("from before\n")
    return path


def test_a_dead_server_is_quoted(log: Path) -> None:
    since = log.stat().st_size
    with log.open("a") as stream:
        stream.write("FATAL:  no space left on device\n")
    with subprocess.Popen(["false"]) as process:
        process.wait()
        with pytest.raises(StartFailed, match="no space left") as caught:
            readiness.wait_until_ready(process, _NOWHERE, log, since, lambda _: None)
    assert "from before" not in str(caught.value)


def test_a_living_server_is_waited_for_and_its_work_told(log: Path) -> None:
    since = log.stat().st_size
    with log.open("a") as stream:
        stream.write(f"2026-01-01 [1] {_REDO}\n2026-01-01 [2] FATAL:  starting up\n")
    told: list[str] = []
    began = time.monotonic()
    with subprocess.Popen(["sleep", "1.5"]) as process, pytest.raises(StartFailed):
        readiness.wait_until_ready(process, _NOWHERE, log, since, told.append)
    assert time.monotonic() - began > 1.4
    assert len(told) >= 1
    assert told[0].startswith("recovering the database: redo in progress, elapsed time: 10.00 s")


def test_log_is_bounded(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readiness.bound_log(log)
    assert log.read_text() == "from before\n"
    monkeypatch.setattr(readiness, "LOG_LIMIT", 10)
    with log.open("a") as stream:  # as the server has it: appending
        readiness.bound_log(log)
        stream.write("after\n")
    assert log.read_text() == "after\n"
    assert log.with_name("postgres.log.1").read_text() == "from before\n"
