"""`dragoman user …`: who may log in at the desk."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.common.errors import DragomanError

app = typer.Typer(name="user", help="Accounts of the desk.", no_args_is_help=True)


@app.command("add")
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What they log in as.")],
    staff: Annotated[
        bool, typer.Option("--staff", help="May enter the desk; without it, log in and no more.")
    ] = False,
    password_stdin: Annotated[
        bool,
        typer.Option("--password-stdin", help="Read the password from standard input, one line."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make an account; the password is asked for twice, and never taken as an argument."""
    password = _read_password() if password_stdin else _ask_password()
    try:
        with open_newsroom(quiet=True):
            from dragoman.desk import services  # noqa: PLC0415 - models exist only after set-up

            services.add_person(name, password, staff=staff)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"added": name, "staff": staff})
    else:
        may = "may enter the desk" if staff else "may log in, and is not staff"
        output.say(f"{name} {may}: /desk/ on the newsroom's site.")


def _read_password() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def _ask_password() -> str:
    if not _on_a_terminal():
        raise typer.BadParameter(
            "there is no terminal to ask for a password on; use --password-stdin"
        )
    password: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return password


def _on_a_terminal() -> bool:
    return sys.stdin.isatty()
