"""`dragoman glossary`: reads a glossary file as the translator would."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.common.errors import DragomanError
from dragoman.mt.glossary_file import read_terms

app = typer.Typer(name="glossary", help="A newsroom's own words.", no_args_is_help=True)


@app.command("check")
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Tab-separated, with a header.")],
    as_json: AsJson = False,
) -> None:
    """Read a glossary and say what is wrong with which line, or how many terms it has."""
    try:
        terms = read_terms(file)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"file": str(file), "terms": len(terms)})
        return
    output.say(f"{file}: {len(terms)} terms")


@app.command("show")
def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Tab-separated, with a header.")],
    as_json: AsJson = False,
) -> None:
    """List the terms of a glossary as they are understood."""
    try:
        terms = read_terms(file)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    rows = [
        {
            "source": term.source,
            "target": term.target,
            "case": term.case.value,
            "note": term.note,
            "plural": term.plural,
        }
        for term in terms
    ]
    if as_json:
        output.print_json(rows)
        return
    output.print_table(
        ["source", "target", "case", "note", "plural"], [list(row.values()) for row in rows]
    )
