"""Programs run on a text: bounded in time and space, and never left running."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from dragoman.mt.command import CommandAnswer, run_bounded
from dragoman.mt.errors import EngineFailed, EngineMissing


def shell(line: str, given: bytes = b"", *, most_bytes: int = 1000) -> CommandAnswer:
    return run_bounded(
        ["sh", "-c", line], given, environment={}, timeout_seconds=0.5, most_bytes=most_bytes
    )


def test_it_tells_status_and_both_streams() -> None:
    assert shell("cat; echo oh >&2; exit 3", b"text") == CommandAnswer(3, b"text", b"oh\n")


def test_a_text_larger_than_a_pipe_comes_through() -> None:
    given = b"0123456789" * 50_000
    assert shell("cat", given, most_bytes=len(given)).output == given


def test_a_missing_program_is_named() -> None:
    with pytest.raises(EngineMissing, match="cannot start no-such-program: No such file"):
        run_bounded(["no-such-program"], b"", environment={}, timeout_seconds=1, most_bytes=1)


@pytest.mark.parametrize("stream", ["", " >&2"])
def test_what_writes_for_ever_is_stopped(stream: str) -> None:
    with pytest.raises(EngineFailed, match=r"yes.* was stopped: .*wrote more than 1000 bytes"):
        shell(f"yes{stream}")


@pytest.mark.parametrize("last", ["wait", "exit 0", "exec >&- 2>&-; wait"])
def test_what_hangs_is_killed_with_all_that_it_started(tmp_path: Path, last: str) -> None:
    started = time.monotonic()
    with pytest.raises(EngineFailed, match=r"was stopped: it ran for more than 0\.5 s"):
        shell(f"sleep 60 & echo $! > {tmp_path}/child; {last}")
    assert time.monotonic() - started < 10
    child = int((tmp_path / "child").read_text())
    while alive(child) and time.monotonic() - started < 10:
        time.sleep(0.02)
    assert not alive(child)


def test_its_folder_is_its_own_and_goes_with_it() -> None:
    folder = shell("pwd; touch left-behind").output.decode().strip()
    assert folder != str(Path.cwd())
    assert not Path(folder).exists()


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    # One that was killed and that nobody has waited for is dead all the same.
    return state != "Z"
