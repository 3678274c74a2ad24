"""The embedded server: `EmbeddedServer` runs it or attaches to it, `running_url` finds it."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from pathlib import Path
from types import TracebackType

from dragoman.common.owner_lock import OwnerLock
from dragoman.database import account, cluster, processes, programs, readiness
from dragoman.database.errors import (
    DatabaseError,
    NotPermitted,
    StartFailed,
    Unreachable,
)
from dragoman.database.external import ServerFacts, check, connect, prepare
from dragoman.database.layout import DATABASE, ROLE, SUPERUSER, Layout, address
from dragoman.database.progress import Pulse, Tell, silent

# Seconds that an owner may hold the lock with no database process at all: making a cluster takes
# under one, and the programs may have to be copied before.
_OWNER_IDLE = 30.0
_POLL = 0.05


class EmbeddedServer:
    """PostgreSQL on `data_dir/postgres`, as a child of this process.

    Whoever starts it first owns it, and it ends with the owner, even if that is killed with
    SIGKILL. Others who start it meanwhile attach: they get the address, and `stop()` of theirs
    leaves the server alone. It listens on a socket in a folder of mode 0700 and on no network.
    """

    def __init__(self, data_dir: Path, *, on_progress: Tell | None = None) -> None:
        """`on_progress` gets a sentence at each step and about once a second in a long one."""
        self._layout = Layout.of(data_dir)
        self._tell = on_progress or silent
        self._lock = OwnerLock(self._layout.lock)
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: Path | None = None
        self._facts: ServerFacts | None = None

    def __enter__(self) -> EmbeddedServer:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def owns(self) -> bool:
        """True if the server is ours: started by this object in this very process."""
        return self._process is not None and self._lock.held

    @property
    def url(self) -> str:
        """The application's database, for psycopg and Django. Raises DatabaseError before start."""
        return address(self._started_socket())

    @property
    def admin_url(self) -> str:
        """The same database as its superuser (backup, restore, new databases)."""
        return address(self._started_socket(), role=SUPERUSER)

    @property
    def facts(self) -> ServerFacts:
        """What the server said of itself at start."""
        if self._facts is None:
            raise DatabaseError("The embedded database has not been started")
        return self._facts

    def start(self) -> str:
        """Bring the server up, or attach to a running one, and return `url`.

        Makes the cluster and the database at the first start; ends what a killed predecessor left;
        waits for crash recovery as long as it takes. After the server has died by itself, `start()`
        brings it up again. To be called in the main thread: the server ends with the thread that
        starts it. Raises ProgramsMissing, NotPermitted, WrongCluster, StartFailed.
        """
        try:
            self._layout.make()
            if self.owns and self._alive():
                return self.url
            if not self._lock.held and not self._acquire_or_attach():
                return self.url
            self._start_owned()
        except OSError as error:
            self.stop()
            raise NotPermitted(f"The database in {self._layout.folder}: {error}") from error
        except BaseException:
            self.stop()
            raise
        return self.url

    def stop(self) -> None:
        """End the server if it is ours, by harsher and harsher means, and give up the ownership.

        It is down when this returns. An attached or forked process lets go and changes nothing.
        """
        process, self._process, self._socket = self._process, None, None
        if not self._lock.held:
            return
        try:
            if process is not None:
                self._end(process)
            self._layout.discard_socket_folder()
        finally:
            self._lock.release()

    def tend(self) -> bool:
        """To be called every minute or so: keeps the log bounded; says if the server lives."""
        if not self.owns:
            return self._socket is not None and _answers(self.url)
        readiness.bound_log(self._layout.log)
        return self._alive()

    def _started_socket(self) -> Path:
        if self._socket is None:
            raise DatabaseError("The embedded database has not been started")
        return self._socket

    def _alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _acquire_or_attach(self) -> bool:
        """True with the lock in hand; False if attached. Waits for an owner that is starting."""
        pulse, idle_since = Pulse(self._tell), time.monotonic()
        while not self._lock.acquire():
            socket = self._layout.socket_folder()
            if socket is not None and _answers(address(socket)):
                self._socket, self._facts = socket, check(address(socket))
                return False
            owner = self._lock.holder()
            if processes.of_cluster(self._layout.cluster):
                idle_since = time.monotonic()
            elif time.monotonic() - idle_since > _OWNER_IDLE:
                raise StartFailed(
                    f"Process {owner} holds {self._layout.lock}, but runs no database. End it."
                )
            pulse.beat(lambda: f"waiting for process {self._lock.holder()}, which starts it")
            time.sleep(_POLL)
        self._layout.adopt(self._layout.lock)
        return True

    def _start_owned(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            raise DatabaseError("The embedded database has to be started in the main thread")
        layout = self._layout
        processes.end_leftovers(layout.cluster, self._tell)
        user = account.for_cluster(layout.cluster)
        tools = programs.for_account(user)
        if not layout.cluster.exists():
            self._tell(f"creating the database (PostgreSQL {tools.release})")
            cluster.create(layout, user, tools)
        cluster.check_version(layout, tools)
        # No process of this cluster is left, so whatever this file says is out of date; its pid may
        # be anybody's by now, and the server would take it for a rival.
        layout.pid_file.unlink(missing_ok=True)
        cluster.write_access(layout, user)
        socket = layout.new_socket_folder(user)
        self._launch(user, tools, socket)
        self._facts = _make_database(socket)
        self._socket = socket

    def _launch(self, user: account.Account, tools: programs.Programs, socket: Path) -> None:
        layout = self._layout
        readiness.bound_log(layout.log)
        with (
            open(layout.log, "ab", opener=_private) as log,
            processes.handed_over(user, layout.cluster, socket) as (names, descriptors),
        ):
            layout.adopt(layout.log)
            since = log.seek(0, os.SEEK_END)
            self._process = subprocess.Popen(  # noqa: S603 - the wheel's program
                cluster.server_command(tools, layout, *names),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=cluster.environment(),
                pass_fds=descriptors,
                # Ctrl-C reaches the whole foreground group; the workers have to finish first.
                start_new_session=True,
                # Only calls that are safe between fork and exec, prepared before the fork.
                preexec_fn=processes.die_with_parent(signal.SIGINT),  # noqa: PLW1509
                **user.run_as(),
            )
        admin = address(socket, role=SUPERUSER, database="postgres")
        readiness.wait_until_ready(self._process, admin, layout.log, since, self._tell)

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        interrupted: KeyboardInterrupt | None = None
        for sign, seconds in (
            (signal.SIGINT, processes.FAST_SHUTDOWN),
            (signal.SIGQUIT, processes.IMMEDIATE),
        ):
            process.send_signal(sign)
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                continue
            except KeyboardInterrupt as error:  # the operator will not wait: no data is lost
                interrupted = error
                continue
            break
        else:
            process.kill()
            process.wait()
        processes.end_leftovers(self._layout.cluster, self._tell)
        if interrupted is not None:
            raise interrupted


def running_url(data_dir: Path) -> str | None:
    """The address of the server that another process runs on `data_dir` now; None if none does.

    Changes nothing. Raises NotPermitted if the folder is another user's.
    """
    layout = Layout.of(data_dir)
    lock = OwnerLock(layout.lock)
    try:
        if not layout.lock.exists():
            return None
        if lock.acquire():
            lock.release()
            return None
        socket = layout.socket_folder()
    except OSError as error:
        raise NotPermitted(f"The database in {layout.folder}: {error}") from error
    url = address(socket) if socket is not None else None
    return url if url is not None and _answers(url) else None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _answers(url: str) -> bool:
    try:
        connect(url).close()
    except Unreachable:
        return False
    return True


def _make_database(socket: Path) -> ServerFacts:
    """Role, database and extensions, each only if missing, so that a kill between them is no harm.

    The extensions go into template1 too: a database made later (tests, restore) has them at once.
    """
    with connect(address(socket, role=SUPERUSER, database="postgres")) as connection:
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (ROLE,))
        if known.fetchone() is None:
            connection.execute(f"CREATE ROLE {ROLE} LOGIN CREATEDB")
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,))
        if known.fetchone() is None:
            prepare(address(socket, role=SUPERUSER, database="template1"))
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER {ROLE}")
    prepare(address(socket, role=SUPERUSER))
    return check(address(socket))
