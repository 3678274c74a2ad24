"""The embedded server in bad times: whatever was killed, the next start comes up with the data."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psycopg
import pytest

from dragoman.database import account, cluster, processes, programs
from dragoman.database.errors import StartFailed
from dragoman.database.layout import Layout
from dragoman.database.server import EmbeddedServer, running_url
from tests.integration.database.conftest import Owner

pytestmark = pytest.mark.database
Own = Callable[[Path], Owner]
FirstLine = Callable[[], AbstractContextManager[str]]


def fill(url: str, rows: int) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE filled AS SELECT 0 AS n")
        connection.execute("INSERT INTO filled SELECT generate_series(1, %s)", (rows,))


def count(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM filled").fetchone()
    assert row is not None
    return int(row[0])


def wait_until(true: Callable[[], bool], seconds: float = 10) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_killed_parent_takes_the_server_with_it(data_dir: Path, own: Own) -> None:
    owner = own(data_dir)
    owner.kill()
    wait_until(lambda: not processes.of_cluster(Layout.of(data_dir).cluster))
    assert running_url(data_dir) is None


def test_killed_parent_and_immediate_start(data_dir: Path, own: Own) -> None:
    owner = own(data_dir)
    fill(owner.url, 1000)
    owner.kill()
    with EmbeddedServer(data_dir) as server:
        assert server.owns
        assert count(server.url) == 1001


def test_both_killed_with_much_to_recover(data_dir: Path, own: Own) -> None:
    owner = own(data_dir)
    fill(owner.url, 300_000)
    owner.kill_both()
    with EmbeddedServer(data_dir) as server:
        assert server.owns
        assert count(server.url) == 300_001


def test_killed_again_and_again(data_dir: Path, own: Own) -> None:
    for _ in range(3):
        own(data_dir).kill_both()
    with EmbeddedServer(data_dir) as server:
        assert server.owns


def test_killed_postmaster_is_noticed_and_started_again(data_dir: Path) -> None:
    with EmbeddedServer(data_dir) as server:
        fill(server.url, 10)
        pid = int(Layout.of(data_dir).pid_file.read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not server.tend())
        assert server.owns
        server.start()
        assert server.tend()
        assert count(server.url) == 11


@contextmanager
def no_process() -> Iterator[str]:
    with subprocess.Popen(["true"]) as gone:
        pass
    yield f"{gone.pid}\n"


@contextmanager
def stranger() -> Iterator[str]:
    with subprocess.Popen(["sleep", "60"]) as sleeping:
        yield f"{sleeping.pid}\n"
        assert sleeping.poll() is None  # it is not ours to end
        sleeping.kill()


@contextmanager
def zombie() -> Iterator[str]:
    with subprocess.Popen(["true"]) as dead:
        wait_until(lambda: b"Z" in Path(f"/proc/{dead.pid}/stat").read_bytes().split()[2])
        yield f"{dead.pid}\n"


@contextmanager
def ourselves() -> Iterator[str]:
    yield f"{os.getpid()}\n"


@contextmanager
def nothing() -> Iterator[str]:
    yield ""


@contextmanager
def rubbish() -> Iterator[str]:
    yield "\0\0\0\0"


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "cut"])
@pytest.mark.parametrize("first_line", [no_process, stranger, zombie, ourselves, nothing, rubbish])
def test_whatever_the_pid_file_says(
    data_dir: Path, crashed_pid_file: str, first_line: FirstLine, whole: bool
) -> None:
    rest = crashed_pid_file.partition("\n")[2]
    with first_line() as line:
        Layout.of(data_dir).pid_file.write_text(line + (rest if whole and line else ""))
        with EmbeddedServer(data_dir) as server:
            assert server.owns


@pytest.fixture
def crashed_pid_file(data_dir: Path) -> str:
    with EmbeddedServer(data_dir):
        return Layout.of(data_dir).pid_file.read_text()


def start_unowned(data_dir: Path) -> subprocess.Popen[bytes]:
    """A postmaster such as a killed parent leaves where nothing ends it with its parent."""
    layout = Layout.of(data_dir)
    user = account.for_cluster(layout.cluster)
    tools = programs.for_account(user)
    socket = layout.new_socket_folder(user)
    with processes.handed_over(user, layout.cluster, socket) as (names, descriptors):
        process = subprocess.Popen(
            cluster.server_command(tools, layout, *names),
            stderr=subprocess.DEVNULL,
            pass_fds=descriptors,
            start_new_session=True,
            cwd="/",
            **user.run_as(),
        )
    wait_until(lambda: "ready" in _read(layout.pid_file))
    return process


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""


def test_running_leftover_is_ended_not_adopted(data_dir: Path) -> None:
    with start_unowned(data_dir) as leftover:
        with EmbeddedServer(data_dir) as server:
            assert server.owns
            assert leftover.poll() == 0  # a clean shutdown
        assert processes.of_cluster(Layout.of(data_dir).cluster) == []


def test_working_orphan_of_a_killed_postmaster_is_ended(data_dir: Path) -> None:
    server = EmbeddedServer(data_dir)
    server.start()
    layout = Layout.of(data_dir)

    def compute() -> None:
        with pytest.raises(psycopg.OperationalError), psycopg.connect(server.url) as connection:
            connection.execute("SELECT count(*) FROM generate_series(1, 100000000000)")

    thread = threading.Thread(target=compute)
    thread.start()
    wait_until(lambda: any("SELECT" in p.title for p in processes.of_cluster(layout.cluster)))
    os.kill(int(layout.pid_file.read_text().split()[0]), signal.SIGKILL)
    wait_until(lambda: not server.tend())
    server.start()
    thread.join()
    assert server.tend()
    server.stop()


def test_killed_while_the_cluster_is_made(tmp_path: Path) -> None:
    layout = Layout.of(tmp_path)
    command = [sys.executable, "-m", "tests.integration.database.owner", str(tmp_path)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[3]) as process:
        wait_until(lambda: bool(list(layout.folder.glob("draft-*/global"))))
        process.kill()
    assert not layout.cluster.exists()
    with EmbeddedServer(tmp_path) as server:
        assert server.owns
    assert not list(layout.folder.glob("draft-*"))


def test_damaged_cluster_says_why(data_dir: Path) -> None:
    (Layout.of(data_dir).cluster / "global" / "pg_control").unlink()
    with pytest.raises(StartFailed, match="pg_control"):
        EmbeddedServer(data_dir).start()
    assert running_url(data_dir) is None
    assert processes.of_cluster(Layout.of(data_dir).cluster) == []
