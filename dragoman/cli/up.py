"""`dragoman up`, `demo`, `web`, `worker`: the running newsroom."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection

from dragoman.cli import output
from dragoman.cli.live import Display
from dragoman.cli.newsroom import OpenNewsroom, fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.cli.summary import nothing_could_be_read, print_summary
from dragoman.cli.supervisor import (
    Supervisor,
    stopped_by_signals,
    web_child,
    web_command,
    worker_child,
)
from dragoman.common import clock, configuration
from dragoman.common.configuration import Configuration, ConfigurationError
from dragoman.common.errors import DragomanError

if TYPE_CHECKING:  # models exist only after set-up
    from dragoman.pipeline.progress import Snapshot

_TICK_SECONDS = 0.5
# Idle must be seen several times in a row: between two stages a job may be on its way.
_IDLE_TICKS = 3
# The database is looked after about twice a minute.
_TEND_TICKS = 60

UntilIdle = Annotated[
    bool,
    typer.Option(
        "--until-idle",
        help="Run until nothing is queued and no retry is pending, print a summary, exit.",
    ),
]
Port = Annotated[
    int | None,
    typer.Option("--port", help="Port of the site; without it the one in dragoman.toml."),
]


class PortTaken(DragomanError):  # noqa: N818 - reads as what it says
    """The site's port is used by another program."""

    code = "port_taken"


class QueueName(StrEnum):
    """What a worker serves."""

    NETWORK = "network"
    COMPUTE = "compute"


@dataclass
class Run:
    """How one run of the newsroom goes, apart from its settings."""

    until_idle: bool
    as_json: bool
    port: int | None
    when_idle: Callable[[Display], bool] | None = None


def _free_port(host: str, wanted: int | None, default: int) -> int:
    """The wanted port or an error; without a wish the default or, if that is taken, a free one."""
    if wanted is not None:
        if wanted and not _is_free(host, wanted):
            raise PortTaken(f"port {wanted} on {host} is used by another program; try --port 0")
        if wanted:
            return wanted
    elif _is_free(host, default):
        return default
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def run_newsroom(room: OpenNewsroom, run: Run) -> dict[str, Any]:
    """Run workers and site until idle or signalled; returns the summary."""
    own = room.configuration
    port = _free_port(own.host, run.port, own.port)
    logs = own.data_path / "logs"
    computing = own.processes or os.cpu_count() or 1
    supervisor = Supervisor(
        [
            worker_child("network", 1, logs),
            *(worker_child("compute", number + 1, logs) for number in range(computing)),
            web_child(own.host, port, logs),
        ]
    )
    address = f"http://{own.host}:{port}/"
    began = time.monotonic()
    with stopped_by_signals() as signals, Display(silent=run.as_json) as display:
        display.say(f"The site is at {address}  (stop with Ctrl-C; logs are in {logs})")
        supervisor.start()
        try:
            _watch(room, supervisor, display, run, signals)
        finally:
            supervisor.stop()
    return _summary(address, time.monotonic() - began, supervisor) | {"finished": not signals}


def _watch(
    room: OpenNewsroom, supervisor: Supervisor, display: Display, run: Run, signals: list[int]
) -> None:
    """Show where everything is, and keep all processes alive, until idle or signalled."""
    idle_ticks, tick = 0, 0
    while not signals:
        for name in supervisor.watch():
            display.say(f"[yellow]{name} died and is started again[/yellow]")
        if tick % _TEND_TICKS == 0:
            _tend(room, display)
        now = _snapshot(room, display)
        idle_ticks = idle_ticks + 1 if now is not None and now.idle else 0
        if idle_ticks >= _IDLE_TICKS:
            more = run.when_idle(display) if run.when_idle else False
            if run.until_idle and not more:
                return
            if more:
                idle_ticks = 0
        tick += 1
        time.sleep(_TICK_SECONDS)


def _tend(room: OpenNewsroom, display: Display) -> None:
    """Keep the database's log bounded, and start the database again if it died."""
    if room.server is not None and not room.server.tend():
        display.say("[yellow]the database died and is started again[/yellow]")
        room.server.start()


def _snapshot(room: OpenNewsroom, display: Display) -> Snapshot | None:
    """Where everything is; None while the database is away, which is then looked after."""
    from dragoman.pipeline import progress  # noqa: PLC0415 - models exist only after set-up

    try:
        now = progress.snapshot()
    except (OperationalError, InterfaceError):
        connection.close()
        _tend(room, display)
        return None
    display.show(now)
    return now


def _summary(address: str, seconds: float, supervisor: Supervisor) -> dict[str, Any]:
    from dragoman.pipeline import progress  # noqa: PLC0415 - models exist only after set-up
    from dragoman.translations import selectors  # noqa: PLC0415

    work = selectors.work()
    return progress.status(with_items=False) | {
        "site": address,
        "seconds": round(seconds, 1),
        "words_translated": work.words,
        "words_per_second": round(work.words / work.seconds) if work.seconds else 0,
        "worker_deaths": sum(child.deaths for child in supervisor.children),
    }


def up(until_idle: UntilIdle = False, port: Port = None, as_json: AsJson = False) -> None:
    """Run the newsroom: database, tables, workers and site, in one process group."""
    try:
        with open_newsroom(quiet=as_json) as room:
            _require_editions(room.configuration)
            if until_idle:
                _poll_all()
            summary = run_newsroom(room, Run(until_idle=until_idle, as_json=as_json, port=port))
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(summary)
    elif until_idle:
        print_summary(summary)
        output.console.print("Every item with its reason: dragoman status --items")
    if until_idle and (not summary["finished"] or nothing_could_be_read(summary)):
        raise typer.Exit(1)


def _require_editions(room: Configuration) -> None:
    if not room.editions:
        raise ConfigurationError(
            "dragoman.toml has no [[editions]]; add one, for example with: language = 'en'"
        )


def _poll_all() -> None:
    """A run that ends by itself is the poll: whoever starts it, by hand or by cron, wants one."""
    from dragoman.sources import services  # noqa: PLC0415 - models exist only after set-up

    os.environ["DRAGOMAN_POLL_ONCE_SINCE"] = clock.now().isoformat()
    settings.NEWSROOM = configuration.load(settings.NEWSROOM.folder)
    services.make_all_due(heeding_publishers=True)


def web(port: Port = None, as_json: AsJson = False) -> None:
    """Serve the site alone (the database must be reachable or is started)."""
    try:
        with open_newsroom(quiet=as_json) as room:
            own = room.configuration
            chosen = _free_port(own.host, port, own.port)
            if as_json:
                output.print_json_line({"site": f"http://{own.host}:{chosen}/"})
            else:
                output.problems.print(f"The site is at http://{own.host}:{chosen}/")
            command = web_command(own.host, chosen)
            process = subprocess.Popen(command)  # noqa: S603 - our own command line
            with stopped_by_signals() as signals:
                while process.poll() is None and not signals:
                    time.sleep(_TICK_SECONDS)
            process.terminate()
            code = process.wait()
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if code and not signals:
        raise typer.Exit(1)


def worker(
    queue: Annotated[
        QueueName | None, typer.Option("--queue", help="What to serve; without it, both.")
    ] = None,
    processes: Annotated[
        int, typer.Option("--processes", min=1, help="Processes for each queue.")
    ] = 1,
    as_json: AsJson = False,
) -> None:
    """Serve the queue: `network` asks feeds and pages, `compute` extracts and translates."""
    names = [queue.value] if queue else [name.value for name in QueueName]
    try:
        with open_newsroom(quiet=True) as room:
            output.set_up_logs(
                room.configuration.log_level,
                for_machines=as_json or "DRAGOMAN_SUPERVISED" in os.environ,
            )
            if len(names) * processes == 1:
                from dragoman.pipeline import workers  # noqa: PLC0415 - as above

                workers.run(names[0])
                return
            logs = room.configuration.data_path / "logs"
            supervisor = Supervisor(
                [worker_child(name, n + 1, logs) for name in names for n in range(processes)]
            )
            with stopped_by_signals() as signals:
                supervisor.start()
                try:
                    while not signals:
                        supervisor.watch()
                        time.sleep(_TICK_SECONDS)
                finally:
                    supervisor.stop()
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
