"""`dragoman ingest`: single articles, now."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.cli.sources import Rights, RightsOption
from dragoman.common.errors import DragomanError


def ingest(
    addresses: Annotated[list[str], typer.Argument(metavar="URL…", help="Pages of articles.")],
    rights: Rights = RightsOption.EXTRACT,
    as_json: AsJson = False,
) -> None:
    """Read single articles now: fetch, extract, translate, check and publish them."""
    try:
        with open_newsroom(quiet=as_json):
            from dragoman.pipeline import ingest as pipeline  # noqa: PLC0415 - models exist only
            from dragoman.pipeline import politeness  # noqa: PLC0415 - after set-up

            places = [
                pipeline.ingest(address, rights=rights.value, fetch=politeness.fetcher())
                for address in addresses
            ]
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(places)
    else:
        for place in places:
            pages = ", ".join(place["publications"].values())
            state = place["state"] if place["reason"] == place["state"] else place["reason"]
            output.say(f"{place['url']}: {state} {pages or place['detail']}")
    if any(place["state"] != "published" for place in places):
        raise typer.Exit(1)
