"""The embedded server in good times: made, found again, shared, stopped."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from dragoman.database import processes
from dragoman.database.errors import DatabaseError, NotPermitted, WrongCluster
from dragoman.database.layout import DATABASE, ROLE, Layout
from dragoman.database.programs import installed_folder
from dragoman.database.server import EmbeddedServer, running_url
from tests.integration.database.conftest import Owner, copied

pytestmark = pytest.mark.database
as_root = pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("setpriv") is None,
    reason="needs root and setpriv to become another user",
)


def ask(url: str, question: str) -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(question.encode()).fetchone()
    assert row is not None
    return row[0]


def modes(folder: Path) -> dict[Path, tuple[int, int, int]]:
    facts = {path: path.stat() for path in [folder, *folder.parents]}
    return {path: (fact.st_mode, fact.st_uid, fact.st_gid) for path, fact in facts.items()}


def test_fresh_start_makes_everything_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    data_dir = tmp_path / "new" / "data"
    before = modes(tmp_path)
    with EmbeddedServer(data_dir, on_progress=told.append) as server:
        assert server.owns
        assert server.facts.missing == ()
        assert server.facts.role == ROLE
        assert server.facts.database == DATABASE
        assert ask(server.url, "SELECT upper('straße')") == "STRASSE"
        assert ask(server.url, "SHOW listen_addresses") == ""
        assert ask(server.url, "SHOW fsync") == "on"
        assert ask(server.admin_url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        assert not ask(server.url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        socket = Path(str(conninfo_to_dict(server.url)["host"]))
        assert stat.S_IMODE(socket.stat().st_mode) == 0o700
        assert stat.S_IMODE(Layout.of(data_dir).folder.stat().st_mode) == 0o700
        assert not list(Layout.of(data_dir).folder.glob("draft-*"))
    assert any("creating" in message for message in told)
    assert modes(tmp_path) == before
    assert not socket.exists()


@pytest.fixture(scope="module")
def shared(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedServer]:
    """A running server for tests that do it no harm."""
    with EmbeddedServer(copied(template, tmp_path_factory.mktemp("shared") / "data")) as server:
        yield server


@pytest.mark.parametrize(
    "word", ["élection", "Выборы", "国总理", "नमस्ते"], ids=["latin", "cyrillic", "han", "devanagari"]
)
def test_trigrams_are_found_in_every_script(shared: EmbeddedServer, word: str) -> None:
    with psycopg.connect(shared.url) as connection:
        row = connection.execute("SELECT cardinality(show_trgm(%s))", (word,)).fetchone()
    assert row is not None
    assert row[0] >= len(word)


def test_restart_keeps_the_data(data_dir: Path) -> None:
    with EmbeddedServer(data_dir) as server:
        with psycopg.connect(server.url) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 42 AS it")
        first = server.url
    assert running_url(data_dir) is None
    assert processes.of_cluster(Layout.of(data_dir).cluster) == []
    server = EmbeddedServer(data_dir)
    assert server.start() == first
    try:
        assert ask(server.url, "SELECT it FROM kept") == 42
        assert server.tend()
    finally:
        server.stop()
    assert not server.tend()
    with pytest.raises(DatabaseError, match="not been started"):
        server.url  # noqa: B018


def test_new_databases_have_the_extensions(shared: EmbeddedServer) -> None:
    with psycopg.connect(shared.url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE test_dragoman")
    other = shared.url.replace("/dragoman?", "/test_dragoman?")
    assert ask(other, "SELECT count(*) FROM pg_extension WHERE extname = 'vector'") == 1


def test_second_owner_attaches_and_leaves_it_alone(
    data_dir: Path, own: Callable[[Path], Owner]
) -> None:
    owner = own(data_dir)
    assert running_url(data_dir) == owner.url
    with EmbeddedServer(data_dir) as second:
        assert second.url == owner.url
        assert not second.owns
        assert second.tend()
    assert ask(owner.url, "SELECT 1") == 1


def test_four_at_once_from_cold_share_one_server(
    tmp_path: Path, own: Callable[[Path], Owner]
) -> None:
    owners: list[Owner] = []
    threads = [threading.Thread(target=lambda: owners.append(own(tmp_path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(owners) == 4
    assert len({owner.postmaster for owner in owners}) == 1


def test_a_forked_child_neither_stops_it_nor_keeps_the_lock(data_dir: Path) -> None:
    with EmbeddedServer(data_dir) as server:
        child = os.fork()
        if child == 0:
            owned = server.owns
            server.stop()
            os._exit(int(owned))
        assert os.waitpid(child, 0)[1] == 0
        assert ask(server.url, "SELECT 1") == 1


def test_ctrl_c_does_not_reach_the_server(data_dir: Path) -> None:
    with EmbeddedServer(data_dir):
        pid = int(Layout.of(data_dir).pid_file.read_text().split()[0])
        assert os.getpgid(pid) != os.getpgid(0)


def test_it_is_started_in_the_main_thread_only(data_dir: Path) -> None:
    seen: list[str] = []

    def start() -> None:
        try:
            EmbeddedServer(data_dir).start()
        except DatabaseError as error:
            seen.append(str(error))

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    assert seen == ["The embedded database has to be started in the main thread"]
    assert running_url(data_dir) is None


@pytest.mark.parametrize(
    "name", ["x" * 120, "with, comma", "with 'quotes\" and spaces", "редакция"], ids=str
)
def test_odd_and_long_paths(template: Path, tmp_path: Path, name: str) -> None:
    data_dir = copied(template, tmp_path / name)
    with EmbeddedServer(data_dir) as server:
        socket = Path(str(conninfo_to_dict(server.url)["host"]))
        assert ask(server.url, "SELECT 1") == 1
        assert stat.S_IMODE(socket.stat().st_mode) == 0o700
        assert running_url(data_dir) == server.url
    assert not socket.exists()


def test_a_copy_of_a_running_one_does_it_no_harm(
    tmp_path: Path, template: Path, own: Callable[[Path], Owner]
) -> None:
    for name in ("near", "far" * 40):
        owner = own(copied(template, tmp_path / name))
        copy = copied(template, tmp_path / f"{name}-copy")
        # Of the rest, a copy taken while the server writes may be torn.
        shutil.copy(Layout.of(tmp_path / name).socket_record, Layout.of(copy).socket_record)
        with EmbeddedServer(copy) as server:
            assert server.owns
            assert server.url != owner.url
            assert ask(owner.url, "SELECT 1") == 1
        assert ask(owner.url, "SELECT 1") == 1


@as_root
def test_another_user_cannot_connect(shared: EmbeddedServer) -> None:
    parts = conninfo_to_dict(shared.url)
    psql = [str(installed_folder() / "psql"), "-w", "-h", str(parts["host"]), "-c", "SELECT 1"]
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    # With the right to pass every folder: what holds then is what the kernel says of the peer.
    strong = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
    for command, reason in (
        (nobody, "Permission denied"),
        (nobody + strong, "Peer authentication failed"),
    ):
        for role in (ROLE, "postgres"):
            done = subprocess.run(
                [*command, *psql, "-U", role, "postgres"],
                capture_output=True,
                text=True,
                check=False,
                cwd="/",
            )
            assert done.returncode != 0
            assert reason in done.stderr


@as_root
def test_an_ordinary_user_runs_it_as_themselves(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    os.chown(data_dir, 65534, 65534)
    # Lets that user read Python itself, which may be installed under /root.
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    reading = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
    code = (
        "import sys, pathlib; from dragoman.database.server import EmbeddedServer as E\n"
        "with E(pathlib.Path(sys.argv[1])) as s: print(s.owns, s.facts.role)"
    )
    python = [sys.executable, "-c", code, str(data_dir)]
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [*nobody, *reading, *python], capture_output=True, text=True, check=True, cwd=root
    )
    assert done.stdout == "True dragoman\n"
    assert Layout.of(data_dir).cluster.stat().st_uid == 65534
    with EmbeddedServer(data_dir) as server:  # root runs it as its owner, who can go on later
        assert server.owns
    subprocess.run([*nobody, *reading, *python], check=True, cwd=root, capture_output=True)


def test_cluster_of_another_release(data_dir: Path) -> None:
    (Layout.of(data_dir).cluster / "PG_VERSION").write_text("15\n")
    with pytest.raises(WrongCluster, match="made by PostgreSQL 15"):
        EmbeddedServer(data_dir).start()
    assert running_url(data_dir) is None


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "postgres").write_text("")
    with pytest.raises(NotPermitted, match="postgres"):
        EmbeddedServer(tmp_path).start()


def test_stop_goes_on_to_harsher_means(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "FAST_SHUTDOWN", 0.3)
    monkeypatch.setattr(processes, "IMMEDIATE", 0.3)
    server = EmbeddedServer(data_dir)
    server.start()
    pid = int(Layout.of(data_dir).pid_file.read_text().split()[0])
    os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    server.stop()
    assert time.monotonic() - began < 5
    assert processes.of_cluster(Layout.of(data_dir).cluster) == []
    with EmbeddedServer(data_dir) as again:
        assert ask(again.url, "SELECT 1") == 1
