"""`kill -9` of PostgreSQL, and of everything at once, in the middle of the work."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.samplewire.wire import SampleWire
from tests.acceptance.newsrooms import Newsroom, until

pytestmark = pytest.mark.acceptance


@pytest.fixture
def room(newsroom_folder: Path) -> Iterator[Newsroom]:
    """A newsroom that reads the four invented publishers."""
    with SampleWire(port=0) as wire:
        made = Newsroom(newsroom_folder, {"DRAGOMAN_FETCH_MIN_GAP_SECONDS": "0.5"})
        made.run("init", ".", "--edition", "pt", "--edition", "en")
        made.run("sources", "import", wire.opml_url, "--rights", "full")
        yield made


def _processes(folder: Path, name: str) -> list[int]:
    """Processes whose command line names this newsroom's cluster."""
    found = subprocess.run(
        ["pgrep", "-f", name], capture_output=True, text=True, check=False
    ).stdout.split()
    return [int(pid) for pid in found if str(folder) in _command(int(pid))]


def _command(pid: int) -> str:
    try:
        environment = Path(f"/proc/{pid}/environ").read_bytes()
        line = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return ""
    return (line + environment).replace(b"\0", b" ").decode(errors="replace")


def _logged(folder: Path, word: str) -> bool:
    logs = (folder / "data" / "logs").glob("*.log")
    return any(word in log.read_text(errors="replace") for log in logs)


def _assert_all_published(room: Newsroom) -> None:
    status = room.json("status", "--items")
    assert status["articles"] == {"published": 15, "robots": 1}
    paths = [path for item in status["items"] for path in item["publications"].values()]
    assert len(paths) == len(set(paths)) == 30


def test_a_killed_database_is_started_again_and_nothing_is_lost(room: Newsroom) -> None:
    process = room.start("up", "--until-idle", "--port", "0", "--json")
    until(lambda: _logged(room.folder, "publish.done"), seconds=60, what="a first publication")
    killed = _processes(room.folder, "postgres")
    assert killed
    for pid in killed:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    out, problems = process.communicate(timeout=200)
    assert process.returncode == 0, out + problems
    _assert_all_published(room)


def test_after_kill_of_everything_up_goes_on_where_it_was(room: Newsroom) -> None:
    process = room.start("up", "--port", "0")
    until(lambda: _logged(room.folder, "publish.done"), seconds=60, what="a first publication")
    everything = {
        process.pid,
        *_processes(room.folder, "dragoman"),
        *_processes(room.folder, "postgres"),
    }
    for pid in everything:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.communicate(timeout=30)
    room.run("up", "--until-idle", "--port", "0", "--json")
    _assert_all_published(room)
