"""`dragoman init`, `migrate`, `status`, `doctor`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from dragoman.cli import output
from dragoman.cli.looking import open_engines
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.cli.writing import default_language, write_newsroom
from dragoman.common import configuration
from dragoman.common.configuration import Configuration
from dragoman.common.errors import DragomanError
from dragoman.fetching.api import JsonApi
from dragoman.fetching.policy import FetchPolicy
from dragoman.mt.defaults import Workshop, servers
from dragoman.mt.glossary_file import FOLDER, read_terms
from dragoman.mt.models import ModelStore
from dragoman.mt.route_reasons import add_command
from dragoman.mt.routes import find_route

# Below this, PostgreSQL and the fetch cache may stop the newsroom in the middle of a day.
_LEAST_FREE_BYTES = 500_000_000


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="May exist.")] = Path(),
    editions: Annotated[
        list[str] | None,
        typer.Option("--edition", metavar="L", help="A language of the site; may be repeated."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a newsroom: dragoman.toml and the data directory."""
    languages = editions or [default_language()]
    try:
        path = write_newsroom(folder.resolve(), languages)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"newsroom": str(path.parent), "editions": languages})
        return
    output.console.print(f"A newsroom with editions in {', '.join(languages)}: {path}")
    go = "" if folder.resolve() == Path.cwd() else f"cd {folder} && "
    output.console.print(f"Next: {go}dragoman sources add URL && dragoman up")


def migrate(as_json: AsJson = False) -> None:
    """Bring the database's tables up to date (every command does so where it needs to)."""
    try:
        with open_newsroom(quiet=as_json) as room:
            applied = room.migrated
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"applied": applied})
    else:
        output.console.print(f"{applied} migrations applied; the tables are up to date.")


def status(
    items: Annotated[
        bool, typer.Option("--items", help="List every item with its reason.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say what is where, what failed and why."""
    try:
        with open_newsroom(quiet=True):
            from dragoman.pipeline import progress  # noqa: PLC0415 - models exist after set-up

            answer = progress.status(with_items=items)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(answer)
    else:
        _print_status(answer)


def _print_status(answer: dict[str, Any]) -> None:
    items = sum(answer["articles"].values())
    feeds = answer["feeds"]
    output.console.print(f"{items} items from {feeds['all']} feeds ({feeds['failing']} failing)")
    _print_attention(feeds["attention"])
    if not items:
        output.console.print("Nothing has been read yet. Add feeds and start: dragoman up")
        return
    output.print_table(
        ["items", "state"], [[str(n), reason] for reason, n in answer["reasons"].items()]
    )
    output.print_table(
        ["edition", "pages", "published", "held", "waiting", "no route", "failed"],
        [
            [language, *(str(counts[key]) for key in _COLUMNS)]
            for language, counts in answer["editions"].items()
        ],
    )
    total = answer["fidelity"]["total"]
    if total["sentences"]:
        output.say(
            f"{total['sentences']} sentences in {answer['fidelity']['days']} days:"
            f" {total['repaired']} repaired, {total['flagged']} flagged, {total['held']} held"
            " (dragoman report)"
        )
    for item in answer.get("items", []):
        pages = " ".join(item["publications"].values())
        detail = (item["detail"].splitlines() or [""])[-1]
        told = pages if pages and item["state"] == "published" else f"{detail} {pages}".strip()
        output.say(f"{item['reason']:<24} {item['url']} {told}")


def _print_attention(feeds: list[dict[str, Any]]) -> None:
    """The feeds that somebody should look at, a few lines each."""
    if not feeds:
        return
    output.console.print(f"[yellow]{len(feeds)} feeds need you:[/yellow]")
    for feed in feeds[:_MOST_SHOWN]:
        since = f" since {feed['since']:%Y-%m-%d %H:%M}" if feed["since"] else ""
        output.say(f"  {feed['url']}")
        output.say(f"    {feed['reason']}{since}: {feed['to_do'].replace('URL', feed['url'])}")
    if len(feeds) > _MOST_SHOWN:
        output.console.print(f"  and {len(feeds) - _MOST_SHOWN} more: dragoman sources list")


# More feeds in trouble than this fill the screen and hide what `status` is about.
_MOST_SHOWN = 10
_COLUMNS = ("pages", "published", "held", "waiting", "no_route", "failed")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: `ok`, `warning` or `error`, and the way out."""

    what: str
    state: str
    says: str


def doctor(as_json: AsJson = False) -> None:
    """Look at everything the newsroom needs, and say what to do about what is missing."""
    try:
        room = configuration.load()
        diagnoses = list(_diagnose(room))
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json([asdict(diagnosis) for diagnosis in diagnoses])
    else:
        signs = {"ok": "[green]ok[/green]", "warning": "[yellow]look[/yellow]"}
        for diagnosis in diagnoses:
            sign = signs.get(diagnosis.state, "[red]wrong[/red]")
            says = escape(f"{diagnosis.what}: {diagnosis.says}")
            output.console.print(f"{sign} {says}", soft_wrap=True)
    if any(diagnosis.state == "error" for diagnosis in diagnoses):
        raise typer.Exit(1)


def _diagnose(room: Configuration) -> Iterator[Diagnosis]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Diagnosis("Python", "ok", version)
    if not room.exists:
        yield Diagnosis("newsroom", "warning", "none here; make one with: dragoman init")
    else:
        yield Diagnosis("newsroom", "ok", str(room.folder))
        yield from _diagnose_newsroom(room)
    yield from _diagnose_models(room)
    yield from _diagnose_servers(room)


def _diagnose_newsroom(room: Configuration) -> Iterator[Diagnosis]:
    if not room.editions:
        yield Diagnosis("editions", "error", "none; add [[editions]] to dragoman.toml")
    if not room.contact_url:
        says = "not set in dragoman.toml; publishers cannot reach you"
        yield Diagnosis("contact_url", "warning", says)
    free = shutil.disk_usage(room.data_path if room.data_path.exists() else room.folder).free
    state = "ok" if free > _LEAST_FREE_BYTES else "error"
    yield Diagnosis("disk", state, f"{free / 1e9:.1f} GB free for {room.data_path}")
    yield _attempt("database", _database)
    for file in sorted((room.folder / FOLDER).glob("*.tsv")):
        yield _attempt(f"glossary {file.name}", partial(_glossary, file))


def _glossary(file: Path) -> str:
    return f"{len(read_terms(file))} terms"


def _database() -> str:
    with open_newsroom(quiet=True) as opened:
        from django.db import connection  # noqa: PLC0415 - Django is set up by now

        from dragoman.sources import selectors  # noqa: PLC0415

        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            (version,) = cursor.fetchone() or ("",)
        kind = "embedded" if opened.server else "DATABASE_URL"
        failing = sum(feed.failures > 0 for feed in selectors.feeds())
        return f"PostgreSQL {version} ({kind}), tables up to date, {failing} feeds failing"


def _attempt(what: str, work: Callable[[], str]) -> Diagnosis:
    try:
        return Diagnosis(what, "ok", work())
    except Exception as error:
        return Diagnosis(what, "error", str(error))


def _diagnose_models(room: Configuration) -> Iterator[Diagnosis]:
    try:
        with open_engines(room) as engines:
            models = engines.models()
    except DragomanError as error:
        yield Diagnosis("engines", "error", str(error))
        return
    pairs = ", ".join(sorted({model.pair for model in models}))
    none = "none installed; add one with: dragoman models add en pt"
    yield Diagnosis("models", "ok" if models else "error", pairs or none)
    sources = {model.source for model in models} | {edition.language for edition in room.editions}
    for edition in room.editions:
        target = edition.language
        others = sorted(sources - {target})
        reached = [source for source in others if find_route(source, target, models)]
        says = f"translated from {', '.join(reached) or 'nothing'}"
        missing = [source for source in others if source not in reached]
        if missing:
            says += f"; more with: {add_command(missing[0], target)}"
        yield Diagnosis(f"edition {target}", "ok" if reached else "warning", says)


def _diagnose_servers(room: Configuration) -> Iterator[Diagnosis]:
    """Each engine on a server: whether it answers, and has what the settings say."""
    with JsonApi(FetchPolicy(contact_url=room.contact_url)) as http:
        workshop = Workshop(room, ModelStore([room.models_path]), http)
        for engine in servers(workshop):
            yield _attempt(f"engine {engine.name}", engine.inspect)
