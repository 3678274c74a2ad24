"""`dragoman memory`: the sentences already translated, out and in as TMX, and how many they are."""

from __future__ import annotations

import os
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.common.errors import DragomanError
from dragoman.languages.table import find
from dragoman.text import tmx

if TYPE_CHECKING:
    from dragoman.translations.exchange import Narrowed, TakenIn

app = typer.Typer(
    name="memory", help="Sentences already translated: export, import, count.", no_args_is_help=True
)

_SAY_EVERY = 1000


class Origin(StrEnum):
    """Whose words: a machine's, a file's, a person's."""

    MACHINE = "machine"
    IMPORTED = "imported"
    PERSON = "person"


class Rank(StrEnum):
    """What a file can be imported as."""

    IMPORTED = "imported"
    PERSON = "person"


From = Annotated[str, typer.Option("--from", metavar="L", help="Only from this language.")]
To = Annotated[str, typer.Option("--to", metavar="L", help="Only into this language.")]


@app.command("export")
def export_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The TMX file to write.")],
    source: From = "",
    target: To = "",
    origin: Annotated[
        Origin | None, typer.Option(help="Only what was made by a machine, a person, imported.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Write memory as TMX 1.4; the file appears when it is whole."""
    try:
        with open_newsroom(quiet=as_json):
            count = _export(file, _narrowed(source, target, origin))
    except (DragomanError, OSError) as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"file": str(file), "units": count})
    else:
        output.say(f"{count:,} sentences in {file}.")


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A TMX file of any tool.")],
    source: From = "",
    target: To = "",
    origin: Annotated[
        Rank | None,
        typer.Option(help="The rank of all of it; else what each unit says, or imported."),
    ] = None,
    *,
    both_ways: Annotated[
        bool, typer.Option("--both-ways", help="Also from the target language to the source.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read a TMX file into memory. A person's words there outrank imported, those a machine's.

    What ranks lower replaces nothing. A bad unit is refused and counted; a file that breaks off
    keeps what came before, and exits 1.
    """
    try:
        with open_newsroom(quiet=as_json):
            done = _import(file, _narrowed(source, target, origin), both_ways=both_ways)
    except (DragomanError, OSError) as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(asdict(done))
    else:
        _tell(file, done)
    if done.units and not any(asdict(done.kept).values()) and done.refused:
        raise typer.Exit(1)


@app.command("stats")
def stats(as_json: AsJson = False) -> None:
    """How many sentences memory knows, by languages and by who made them."""
    try:
        with open_newsroom(quiet=as_json):
            from dragoman.translations import selectors  # noqa: PLC0415 - models exist after set-up

            shares = selectors.memory_shares()
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json([asdict(share) for share in shares])
    elif not shares:
        output.say("Memory is empty.")
    else:
        rows = [
            [s.source, s.target, s.origin, f"{s.sentences:,}", str(s.models or "")] for s in shares
        ]
        output.print_table(["from", "to", "made by", "sentences", "models"], rows)


def _narrowed(source: str, target: str, origin: StrEnum | None) -> Narrowed:
    from dragoman.translations.exchange import Narrowed  # noqa: PLC0415 - models exist after set-up
    from dragoman.translations.models import MemoryOrigin  # noqa: PLC0415

    return Narrowed(
        find(source).code if source else "",
        find(target).code if target else "",
        MemoryOrigin(origin.value) if origin else None,
    )


def _export(file: Path, wanted: Narrowed) -> int:
    from dragoman.translations import exchange  # noqa: PLC0415 - models exist after set-up

    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    count = 0
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream, _progress() as progress:
            task = progress.add_task("sentences", total=None)
            for count, piece in enumerate(tmx.write(exchange.units(wanted))):
                stream.write(piece)
                if count % _SAY_EVERY == 0:
                    progress.update(task, completed=count)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return count - 1  # the first piece is the file's head, the last its end


def _import(file: Path, only: Narrowed, *, both_ways: bool) -> TakenIn:
    from dragoman.translations import exchange  # noqa: PLC0415 - models exist after set-up

    wish = exchange.Wish(only, both_ways=both_ways, by=file.name)
    with file.open("rb") as stream, _progress() as progress:
        task = progress.add_task("line", total=None)
        return exchange.take_in(
            tmx.read(stream, str(file)),
            wish,
            progress=lambda line: progress.update(task, completed=line),
        )


def _progress() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description} {task.completed:,.0f}"),
        TimeElapsedColumn(),
        console=output.problems,
        transient=True,
    )


def _tell(file: Path, done: TakenIn) -> None:
    kept = done.kept
    output.say(
        f"{done.units:,} units: {kept.new:,} sentences new, {kept.changed:,} changed, "
        f"{kept.same:,} the same, {kept.outranked:,} outranked by what was there."
    )
    if done.refused:
        told = ", ".join(f"{reason} {count:,}" for reason, count in done.refused.items())
        output.problems.print(f"refused: {told}", markup=False, soft_wrap=True)
    for line, reason in done.examples:
        output.problems.print(f"{file}:{line}: {reason}", markup=False, soft_wrap=True)
