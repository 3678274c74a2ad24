"""How the command speaks: tables and sentences for people, JSON for programs, logs to stderr."""

from __future__ import annotations

import json
import logging
import sys
from typing import Annotated, Any

import structlog
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, on standard output alone.")]

# No emoji: in "news.tsv:100: …" the line number would become one.
console = Console(highlight=False, emoji=False)
problems = Console(stderr=True, highlight=False, emoji=False)


def print_json(answer: Any) -> None:
    """One JSON document on standard output."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1, default=str) + "\n")


def print_json_line(answer: Any) -> None:
    """One JSON document on one line, flushed, for long outputs."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


def say(sentence: str) -> None:
    """A line that may hold what others wrote: nothing in it is taken for markup."""
    console.print(sentence, markup=False, soft_wrap=True)


def print_table(columns: list[str], rows: list[list[str]]) -> None:
    """A plain table that also reads well in a pipe."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))  # what others wrote is no markup
    console.print(table)


def set_up_logs(level: str, *, for_machines: bool) -> None:
    """Send all logs to standard error: JSON lines for machines, words for people."""
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if for_machines
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        # Standard error as it is when a line is written: who replaced it (a test, a program that
        # runs a command in itself) may have closed what it was now.
        logger_factory=lambda *_names: structlog.PrintLogger(sys.stderr),
    )
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(name)s: %(message)s")
