"""`dragoman check`: translations of anybody's against their sources; needs no newsroom."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from dragoman.cli import output
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.cli.pair_document import as_one_text, told_of_it
from dragoman.cli.pair_report import Report
from dragoman.cli.pair_work import Checked, Models, Work, outcomes
from dragoman.common import configuration
from dragoman.common.configuration import Configuration, Strictness
from dragoman.common.errors import DragomanError
from dragoman.fidelity import CHECKS, Decision
from dragoman.languages.table import find
from dragoman.mt.glossary_file import read_terms
from dragoman.text.bitext import BadFile, Languages, read

_STDIN = "-"
_SAY_EVERY = 100


class FailOn(StrEnum):
    """The mildest verdict on a pair that makes the command exit 1."""

    HOLD = "hold"
    FLAG = "flag"
    NEVER = "never"

    def met_by(self, verdict: Decision) -> bool:
        """True if a pair with that verdict is a failure."""
        return self is not FailOn.NEVER and verdict.hardness >= Decision(self.value).hardness


Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        help="TSV, CSV, JSON lines, XLIFF or TMX; - or none is standard input.",
    ),
]
From = Annotated[
    str, typer.Option("--from", metavar="L", help="The sources' language, if no file says it.")
]
To = Annotated[
    str, typer.Option("--to", metavar="L", help="The translations' language, if no file says it.")
]
Checks = Annotated[
    str, typer.Option(metavar="NAMES", help="Only these checks, with commas: numbers,copied.")
]
Glossary = Annotated[
    Path | None,
    typer.Option("--glossary", metavar="TSV", help="Terms that translations have to use."),
]
AsDocument = Annotated[
    bool, typer.Option("--document", help="The rows of one file are one text: look across them.")
]
Policy = Annotated[
    Strictness, typer.Option(help="What follows from what is found: docs/fidelity.md.")
]
AskModels = Annotated[
    Models,
    typer.Option(
        "--models",
        help="Ask this machine's translation models too: not, about what is in doubt, or about "
        "every pair. Finds more, and takes longer.",
    ),
]
Fails = Annotated[
    FailOn, typer.Option("--fail-on", help="Exit 1 if a pair has this verdict or a harder one.")
]
Processes = Annotated[
    int, typer.Option("--processes", min=0, help="Processes that check; 0: one for each core.")
]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run does with each file."""

    wanted: Languages
    work: Work
    processes: int
    fail_on: FailOn
    document: bool


def check_pairs(
    files: Files = None,
    *,
    source: From = "",
    target: To = "",
    checks: Checks = "",
    glossary: Glossary = None,
    document: AsDocument = False,
    models: AskModels = Models.NONE,
    policy: Policy = Strictness.BALANCED,
    fail_on: Fails = FailOn.HOLD,
    processes: Processes = 1,
    as_json: AsJson = False,
) -> None:
    """Check translations against their sources, and say what cannot be right.

    Exits 0 if nothing is wrong; 1 if a pair has the verdict of --fail-on, if a line could not be
    read, or a file; 2 for wrong usage.
    """
    names = _check_names(checks)
    try:
        wanted = _languages(source, target)
        terms = _terms(glossary)
        settings = Configuration() if models is Models.NONE else configuration.load()
    except (DragomanError, OSError) as error:
        raise fail(error, as_json=as_json) from error
    work = Work(names, policy.value, terms, models, settings)
    run = Run(wanted, work, processes or os.cpu_count() or 1, fail_on, document)
    report = Report(policy.value, as_json)
    try:
        failed = [_check_file(name, run, report) for name in files or [_STDIN]]
    except BrokenPipeError:
        # The reader has enough (`| head`). Python would complain again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None
    report.sum_up()
    if any(failed):
        raise typer.Exit(1)


def _check_names(wanted: str) -> tuple[str, ...]:
    known = tuple(check.name for check in CHECKS)
    names = tuple(name.strip() for name in wanted.split(",") if name.strip()) or known
    if strange := [name for name in names if name not in known]:
        raise typer.BadParameter(
            f"no check {strange[0]!r}; there are {', '.join(known)}", param_hint="--checks"
        )
    return names


def _terms(glossary: Path | None) -> tuple[tuple[str, str], ...]:
    if glossary is None:
        return ()
    return tuple((term.source, term.target) for term in read_terms(glossary))


def _languages(source: str, target: str) -> Languages:
    wanted = Languages(find(source).code if source else "", find(target).code if target else "")
    if wanted.source and wanted.source == wanted.target:
        raise typer.BadParameter(
            f"from {source} to {target} nothing is translated", param_hint="--to"
        )
    return wanted


def _check_file(name: str, run: Run, report: Report) -> bool:
    """Check one file and say what was found; True if the run fails for it."""
    before, failed = report.pairs + report.unread.total(), False
    try:
        with _opened(name) as stream, _progress(report.as_json) as progress:
            task = progress.add_task(name, total=None)
            records, work = read(stream, name, run.wanted), run.work
            if run.document:
                records, work = told_of_it(records, work)
            done = outcomes(records, work, run.processes)
            if run.document:
                done = as_one_text(done, run.work.policy, name)
            for count, outcome in enumerate(done):
                report.say(name, outcome)
                failed |= isinstance(outcome, Checked) and run.fail_on.met_by(outcome.verdict)
                if count % _SAY_EVERY == 0:
                    progress.update(task, completed=count)
        if report.pairs + report.unread.total() == before:
            raise BadFile(name, 1, "there are no pairs in it")
    except (DragomanError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        fail_file(name, error, as_json=report.as_json)
        return True
    return failed or bool(report.unread[name])


def fail_file(name: str, error: Exception, *, as_json: bool) -> None:
    """Say that a file could not be read to its end; the others still are."""
    if as_json:
        code = getattr(error, "code", "error")
        output.print_json_line({"file": name, "error": code, "message": str(error)})
    output.problems.print(f"error: {error}", markup=False, soft_wrap=True)


@contextlib.contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == _STDIN:
        yield typer.get_binary_stream("stdin")
        return
    with Path(name).open("rb") as stream:
        yield stream


def _progress(as_json: bool) -> Progress:
    """On a terminal's standard error; pairs printed to the same terminal stand above it."""
    both = output.console.is_terminal
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description} {task.completed:,.0f}"),
        TimeElapsedColumn(),
        console=output.console if both else output.problems,
        transient=True,
        disable=not output.problems.is_terminal or (both and as_json),
    )
