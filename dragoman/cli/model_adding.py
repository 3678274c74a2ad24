"""`dragoman models add`: fetches what leads from one language to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from dragoman.cli import output
from dragoman.cli.model_depot import HttpDepot, fetch_catalogue, is_mozillas, open_depot
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.common import configuration
from dragoman.common.errors import DragomanError
from dragoman.languages.table import find
from dragoman.mt.model_files.catalogue import Catalogue, Offer
from dragoman.mt.model_files.installing import ModelFolder
from dragoman.mt.models import FirefoxModel

# What a shell says of a command that Ctrl-C ended.
_INTERRUPTED = 130


@dataclass(slots=True)
class _Done:
    """What became of each offer, in order."""

    added: list[FirefoxModel] = field(default_factory=list)
    present: list[FirefoxModel] = field(default_factory=list)


def add(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="Language of the input.")],
    targets: Annotated[
        list[str], typer.Argument(metavar="TARGET…", help="Languages of the output.")
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Fetch again what is there already.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Fetch, check and install the models from one language to others, through English if needed.

    What was fetched before a break is not fetched again. Nothing appears that is not whole.
    """
    try:
        room = configuration.load()
        start, ends = find(source).code, [find(target).code for target in targets]
        offers = _offers(fetch_catalogue(room), start, ends, quiet=as_json)
        if is_mozillas(room) and not as_json:
            output.problems.print(
                "[dim]Mozilla's server is not meant for production sites: once you have the"
                " models, re-host them (docs/howto/models.md).[/dim]"
            )
        folder = ModelFolder(room.models_path)
        with folder.alone(on_wait=tell_waiting), open_depot(room) as depot:
            done = _add_all(folder, offers, depot, force=force)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    except KeyboardInterrupt:
        output.problems.print("Stopped. The same command goes on from here.")
        raise typer.Exit(_INTERRUPTED) from None
    _report(done, room.models_path, as_json=as_json)


def _report(done: _Done, place: Path, *, as_json: bool) -> None:
    if as_json:
        output.print_json(
            {
                "added": [_as_data(model) for model in done.added],
                "present": [_as_data(model) for model in done.present],
            }
        )
        return
    for model in done.present:
        output.say(described("already there:", model))
    for model in done.added:
        output.say(described("added", model))
    if done.added:
        output.say(f"They are in {place}; a newsroom that runs there uses them from now on.")


def _offers(
    catalogue: Catalogue, source: str, targets: Sequence[str], *, quiet: bool
) -> tuple[Offer, ...]:
    """What has to be had, each once, in order; says where the way is through English."""
    offers: dict[str, Offer] = {}
    for target in targets:
        way = catalogue.way(source, target)
        if len(way) > 1 and not quiet:
            steps = " and ".join(offer.pair for offer in way)
            output.say(f"{source}-{target} has no model of its own; through English: {steps}")
        offers |= {offer.pair: offer for offer in way}
    return tuple(offers.values())


def _add_all(
    folder: ModelFolder, offers: Sequence[Offer], depot: HttpDepot, *, force: bool
) -> _Done:
    done = _Done()
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=output.problems,
        transient=True,
    ) as bars:
        for offer in offers:
            here = None if force else folder.installed(offer)
            if here is not None:
                done.present.append(here)
                continue
            bar = bars.add_task(offer.pair, total=offer.packed_bytes or None)
            done.added.append(folder.add(offer, depot, partial(_advance, bars, bar)))
    return done


def _advance(bars: Progress, bar: TaskID, fetched: int) -> None:
    bars.update(bar, completed=fetched)


def described(what: str, model: FirefoxModel) -> str:
    """`added en-pt: base 3.1, good, 36 MB, hash 0123456789ab`."""
    kind = f"{model.architecture} {model.version}".strip()
    size = f"{model.size_bytes / 1e6:.0f} MB"
    quality = model.quality.name.lower()
    return f"{what} {model.pair}: {kind}, {quality}, {size}, hash {model.hash[:12]}"


def tell_waiting(process: str) -> None:
    """Say whom we wait for."""
    output.problems.print(f"[dim]process {process} works on the models; waiting for it[/dim]")


def _as_data(model: FirefoxModel) -> dict[str, Any]:
    return {
        "pair": model.pair,
        "name": model.name,
        "version": model.version,
        "architecture": model.architecture,
        "quality": model.quality.name.lower(),
        "bytes": model.size_bytes,
        "hash": model.hash,
        "folder": str(model.folder),
    }
