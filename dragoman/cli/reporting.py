"""`dragoman report`: how faithful the translations are, counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.common.errors import DragomanError

_COUNTED = ("repaired", "flagged", "held")


def report(
    days: Annotated[int, typer.Option(min=1, help="How far back.")] = 30,
    as_json: AsJson = False,
) -> None:
    """Say how many sentences were repaired, marked and held: by source, pair, check and day."""
    try:
        with open_newsroom(quiet=True):
            from dragoman.pipeline import fidelity_report  # noqa: PLC0415 - models exist now

            answer = fidelity_report.report(days)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(answer)
    else:
        _print(answer)


def _print(answer: dict[str, Any]) -> None:
    total = answer["total"]
    if not total["sentences"]:
        output.say(f"Nothing was translated in the last {answer['days']} days.")
        return
    output.say(
        f"Sentences translated in the last {answer['days']} days. Flagged ones stand in the"
        " original, marked; held ones are in stories that wait for a person."
    )
    _print_counts("", [("all", total)])
    _print_counts("source", [(row["source"], row) for row in answer["by_source"]])
    _print_counts("languages", [(f"{row['from']}→{row['to']}", row) for row in answer["by_pair"]])
    if answer["by_check"]:
        output.print_table(
            ["check", "flagged", "held", "doubtful"],
            [
                [row["check"], str(row["flagged"]), str(row["held"]), str(row["doubtful"])]
                for row in answer["by_check"]
            ],
        )
    _print_counts("day", [(row["day"], row) for row in answer["by_day"]])


def _print_counts(what: str, rows: Iterable[tuple[str, dict[str, Any]]]) -> None:
    output.print_table(
        [what, "sentences", *_COUNTED],
        [
            [name, str(row["sentences"]), *(_with_share(row, each) for each in _COUNTED)]
            for name, row in rows
        ],
    )


def _with_share(row: dict[str, Any], name: str) -> str:
    return f"{row[name]} ({row[f'{name}_share']:.1%})"
