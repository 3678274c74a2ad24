"""`dragoman sources boilerplate`: what repeats over a publisher's pages."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.common.errors import DragomanError

if TYPE_CHECKING:
    from dragoman.articles.selectors import BoilerplateView

_SHOWN_CHARACTERS = 160

Source = Annotated[
    str, typer.Argument(help="The source: its slug, its name or the address of one of its feeds.")
]
Keep = Annotated[
    list[str] | None,
    typer.Option("--keep", help="A fingerprint: this text belongs to the stories. Repeatable."),
]
Remove = Annotated[
    list[str] | None,
    typer.Option("--remove", help="A fingerprint: this text goes after all. Repeatable."),
]


class UnknownText(DragomanError):  # noqa: N818 - reads as what it says
    """A fingerprint that names no text of the source."""

    code = "unknown_text"


def boilerplate(
    source: Source, keep: Keep = None, remove: Remove = None, as_json: AsJson = False
) -> None:
    """Show what repeats over a publisher's pages and is left out of its stories.

    A text that you keep stays in the stories that are read from now on; what was left out of
    earlier ones is stored beside them.
    """
    try:
        with open_newsroom(quiet=True):
            rows = _judged(source, keep or [], remove or [])
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json([asdict(row) for row in rows])
        return
    if not rows:
        output.say(f"Nothing is known to repeat over the pages of {source}.")
        return
    output.print_table(
        ["fingerprint", "articles", "state", "text"],
        [
            [row.fingerprint, str(row.articles), row.state, row.text[:_SHOWN_CHARACTERS]]
            for row in rows
        ],
    )


def _judged(source: str, keep: list[str], remove: list[str]) -> tuple[BoilerplateView, ...]:
    from dragoman.articles import selectors, services  # noqa: PLC0415 - models exist after set-up

    known = {row.fingerprint: row.source_id for row in selectors.boilerplate(source)}
    for fingerprint in (*keep, *remove):
        if fingerprint not in known:
            raise UnknownText(f"{source} has no text {fingerprint}")
        services.judge_boilerplate(known[fingerprint], fingerprint, keep=fingerprint in keep)
    return selectors.boilerplate(source)
