"""`dragoman sources pause` and `resume`: leaving feeds alone, and taking them up again."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.common.errors import DragomanError


def pause(
    addresses: Annotated[list[str], typer.Argument(metavar="URL…", help="Feeds to leave alone.")],
    as_json: AsJson = False,
) -> None:
    """Leave feeds alone until they are resumed."""
    _switch(addresses, "paused", as_json=as_json)


def resume(
    addresses: Annotated[list[str], typer.Argument(metavar="URL…", help="Paused or ended feeds.")],
    as_json: AsJson = False,
) -> None:
    """Read paused or ended feeds again, from now on."""
    _switch(addresses, "resumed", as_json=as_json)


def _switch(addresses: list[str], outcome: str, *, as_json: bool) -> None:
    try:
        with open_newsroom(quiet=True):
            from dragoman.sources import services  # noqa: PLC0415 - models exist only after set-up

            switch = services.pause_feed if outcome == "paused" else services.resume_feed
            switched = [address for address in addresses if switch(address)]
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    others = [address for address in addresses if address not in switched]
    if as_json:
        output.print_json({outcome: switched, "skipped": others})
    else:
        output.console.print(f"{len(switched)} {outcome}.")
        for address in others:
            output.say(f"skipped {address}: no feed that can be {outcome} has this address")
    if others:
        raise typer.Exit(1)
