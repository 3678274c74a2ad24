"""`dragoman extract`: articles out of pages, as JSON lines or Markdown; needs no newsroom."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import Progress

from dragoman.cli import output, page_pool
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.cli.page_pool import Limits
from dragoman.cli.page_work import MAX_BYTES, Done, Job, PageWork
from dragoman.cli.site_boilerplate import SiteBoilerplate
from dragoman.common import configuration, urls
from dragoman.common.errors import DragomanError
from dragoman.extraction.boilerplate import MIN_ARTICLES
from dragoman.extraction.export import to_json_line
from dragoman.extraction.markdown import to_markdown
from dragoman.fetching.policy import FetchPolicy

# What is read of a directory; sorted.
_ENDINGS = (".gz", ".htm", ".html", ".xhtml")
_STDIN = "-"
# A page that takes longer is given up. The slowest of 218 saved pages takes under 1 s.
_PAGE_SECONDS = 30.0
# Answers held back until their sites' boilerplate is known: about 50 MB of articles.
_HELD = 500


class Format(StrEnum):
    """How articles are written."""

    JSON = "json"
    MARKDOWN = "markdown"


Pages = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE|DIR|URL…",
        help="Pages; files may be gzip, of a directory its .html, .htm, .xhtml and .gz files are "
        "read, - is standard input.",
    ),
]
As = Annotated[Format, typer.Option("--format", help="One JSON object a line, or Markdown.")]
Address = Annotated[
    str, typer.Option("--url", help="The address of the one page that is given as a file.")
]
Processes = Annotated[
    int, typer.Option("--processes", min=0, help="Pages at a time; 0: one for each core.")
]
Seconds = Annotated[
    float, typer.Option("--timeout", min=0.1, help="Seconds that one page of several may take.")
]
KeepBoilerplate = Annotated[
    bool,
    typer.Option(
        "--keep-boilerplate",
        help="Leave what repeats across the pages of a site, and write each page at once.",
    ),
]


def extract_pages(
    pages: Pages,
    *,
    form: As = Format.JSON,
    url: Address = "",
    processes: Processes = 0,
    seconds: Seconds = _PAGE_SECONDS,
    keep_boilerplate: KeepBoilerplate = False,
    as_json: AsJson = False,
) -> None:
    """Extract articles from pages, in the order given; a page that is none is a line with `error`.

    The pages of a URL's story are joined. What 3 or more articles of a site repeat goes to
    `removed`.
    """
    names = _expanded(pages)
    if url and (len(names) != 1 or not urls.is_web(url)):
        raise typer.BadParameter("needs one page and an http or https address", param_hint="--url")
    form = Format.JSON if as_json else form
    try:
        room = configuration.load()
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    policy = FetchPolicy(contact_url=room.contact_url, allow_private=room.fetch_allow_private)
    limits = Limits(processes or _cores(), seconds, policy, room.fetch_min_gap_seconds)
    answers = _extracted([_job(n, name, url) for n, name in enumerate(names)], limits)
    if len(names) >= MIN_ARTICLES and not keep_boilerplate:
        answers = _without_boilerplate(answers)
    try:
        _write_all(names, answers, form)
    except BrokenPipeError:
        # The reader has enough (`| head`). Python would complain again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _expanded(pages: Iterable[str]) -> list[str]:
    """Directories replaced by their pages; one that has none stays and becomes an error."""
    names: list[str] = []
    for name in pages:
        names.extend(_inside(Path(name)) or [name])
    return names


def _inside(directory: Path) -> list[str]:
    """The pages in a directory; none in what is no directory, or cannot be read."""
    try:
        paths = sorted(directory.iterdir()) if directory.is_dir() else []
    except OSError:  # no permission, or a name too long for any file: said when it is opened
        return []
    return [str(one) for one in paths if one.suffix.lower() in _ENDINGS and one.is_file()]


def _job(number: int, name: str, url: str) -> Job:
    if name != _STDIN:
        return Job(number, name, url)
    return Job(number, name, url, typer.get_binary_stream("stdin").read(MAX_BYTES + 1))


def _cores() -> int:
    """Cores that this process may use, which a container's are fewer of than the machine's."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _extracted(jobs: Sequence[Job], limits: Limits) -> Iterator[Done]:
    """One page is done here: starting a process takes longer than the page."""
    if len(jobs) != 1:
        yield from page_pool.extracted(jobs, limits)
        return
    work = PageWork(limits.policy, limits.gap_seconds)
    yield work.do(jobs[0])
    work.close()


def _without_boilerplate(answers: Iterable[Done]) -> Iterator[Done]:
    """Some hundred answers at a time, cleaned of what their sites were seen to repeat by then."""
    sites = SiteBoilerplate()
    held: list[Done] = []
    for answer in answers:
        held.append(answer)
        if answer.article is not None:
            sites.add(answer.article)
        if len(held) == _HELD:
            yield from _cleaned(held, sites)
            held = []
    yield from _cleaned(held, sites)


def _cleaned(held: Sequence[Done], sites: SiteBoilerplate) -> Iterator[Done]:
    sites.learn()
    for answer in held:
        if answer.article is None:
            yield answer
        else:
            yield replace(answer, article=sites.without(answer.article))


def _write_all(names: Sequence[str], answers: Iterable[Done], form: Format) -> None:
    with Progress(
        console=output.problems, transient=True, disable=not output.problems.is_terminal
    ) as progress:
        task = progress.add_task("extracting", total=len(names))
        for answer in answers:
            _write(names[answer.number], answer, form)
            progress.advance(task)


def _write(name: str, answer: Done, form: Format) -> None:
    if form is Format.JSON:
        output.print_json_line(_line(name, answer))
    elif answer.article is None:
        output.problems.print(answer.message, markup=False, soft_wrap=True)
    else:
        typer.echo(to_markdown(answer.article.document) + "\n")


def _line(name: str, answer: Done) -> dict[str, Any]:
    if answer.article is None:
        return {"file": name, "error": answer.error, "message": answer.message}
    line = {"file": name} | to_json_line(answer.article)
    if not urls.is_web(line["url"]):
        line["url"] = ""
    return line
