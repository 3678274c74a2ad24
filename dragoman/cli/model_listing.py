"""`dragoman models list`: what is here, and what could be."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from dragoman.cli import output
from dragoman.cli.model_depot import fetch_catalogue
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.common import configuration
from dragoman.common.configuration import Configuration
from dragoman.common.errors import DragomanError
from dragoman.fetching.api import JsonApi
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine import Model
from dragoman.mt.model_files.installing import ModelFolder
from dragoman.mt.models import FirefoxModel, ModelStore


def list_(
    available: Annotated[
        bool, typer.Option("--available", help="List what could be added instead.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the models: language pair, quality, size, content hash, where each comes from."""
    try:
        room = configuration.load()
        if available:
            _list_available(room, as_json=as_json)
            return
        used = make_engines(room, JsonApi()).models()
        outdone = [model for model in store(room).all_models() if model not in used]
        models = sorted([*used, *outdone], key=lambda model: model.pair)
        rows = [row(model, in_use=model in used) for model in models]
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(rows)
    elif not rows:
        output.console.print("No models. Add some with: dragoman models add en pt")
    else:
        _print_models(rows)


def store(room: Configuration) -> ModelStore:
    """The Firefox models of this newsroom: the operator's and the wheel's."""
    return ModelStore([room.models_path])


def row(model: Model, *, in_use: bool) -> dict[str, Any]:
    """What is told of a model; sizes in bytes, null where it has no files."""
    told: dict[str, Any] = {
        "pair": model.pair,
        "source": model.source,
        "target": model.target,
        "name": model.name,
        "engine": model.engine,
        "quality": model.quality.name.lower(),
        "hash": model.hash,
        "in_use": in_use,
        "bytes": None,
        "origin": model.engine,
        "from": model.engine,
    }
    if isinstance(model, FirefoxModel):
        came_from = model.manifest.origin if model.manifest else "put there by hand"
        told |= {
            "bytes": model.size_bytes,
            "version": model.version,
            "architecture": model.architecture,
            "origin": model.origin,
            "from": "the wheel" if model.origin == "wheel" else came_from,
            "folder": str(model.folder),
        }
    return told


def _print_models(rows: list[dict[str, Any]]) -> None:
    output.print_table(
        ["pair", "quality", "size", "hash", "engine", "from"],
        [
            [
                row["pair"],
                row["quality"] if row["in_use"] else f"({row['quality']})",
                _megabytes(row["bytes"]),
                row["hash"][:12],
                row["engine"],
                _short(row["from"]),
            ]
            for row in rows
        ],
    )
    if not all(row["in_use"] for row in rows):
        output.console.print("[dim](in brackets: another model of the pair is used)[/dim]")


def _short(origin: str) -> str:
    """The host of an address, anything else as it is."""
    return urlsplit(origin).netloc or origin


def _megabytes(size: int | None) -> str:
    return "–" if size is None else f"{size / 1e6:.0f} MB"


def _list_available(room: Configuration, *, as_json: bool) -> None:
    folder = ModelFolder(room.models_path)
    rows: list[dict[str, Any]] = [
        {
            "pair": offer.pair,
            "source": offer.source,
            "target": offer.target,
            "quality": offer.quality.name.lower(),
            "version": offer.version,
            "architecture": offer.architecture,
            "download_bytes": offer.packed_bytes,
            "bytes": offer.size_bytes,
            "added": folder.installed(offer) is not None,
        }
        for offer in fetch_catalogue(room).offers
    ]
    if as_json:
        output.print_json(rows)
        return
    output.print_table(
        ["pair", "quality", "version", "to fetch", "on disk", ""],
        [
            [
                row["pair"],
                row["quality"],
                f"{row['version']} {row['architecture']}".strip(),
                _megabytes(row["download_bytes"]),
                _megabytes(row["bytes"]),
                "added" if row["added"] else "",
            ]
            for row in rows
        ],
    )
    output.console.print(f"{len(rows)} models. Add with: dragoman models add SOURCE TARGET")
