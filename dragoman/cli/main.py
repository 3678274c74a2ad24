"""The table of commands."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman import __version__
from dragoman.cli import (
    boilerplate,
    demo,
    extracting,
    glossaries,
    ingesting,
    memory,
    models,
    output,
    pair_checking,
    reporting,
    room,
    sources,
    switching,
    translating,
    up,
    users,
)
from dragoman.cli.newsroom import fail
from dragoman.common.errors import DragomanError

app = typer.Typer(
    name="dragoman",
    help="An automatic, multilingual newsroom: feeds in, checked and attributed translations out.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """An automatic, multilingual newsroom."""
    output.set_up_logs("warning", for_machines=False)


app.command("init")(room.init)
app.command("up")(up.up)
app.command("demo")(demo.demo)
app.command("web")(up.web)
app.command("worker")(up.worker)
app.command("migrate")(room.migrate)
sources.app.command("boilerplate")(boilerplate.boilerplate)
sources.app.command("pause")(switching.pause)
sources.app.command("resume")(switching.resume)
app.add_typer(sources.app)
app.command("ingest")(ingesting.ingest)
app.command("status")(room.status)
app.command("report")(reporting.report)
app.command("translate")(translating.translate)
app.command("check")(pair_checking.check_pairs)
app.command("extract")(extracting.extract_pages)
app.add_typer(memory.app)
app.add_typer(models.app)
app.add_typer(glossaries.app)
app.add_typer(users.app)
app.command("doctor")(room.doctor)


def run() -> None:
    """The command's entry point: an error of ours outside a command is said, not traced."""
    try:
        app()
    except DragomanError as error:
        raise SystemExit(fail(error, as_json=False).exit_code) from error
