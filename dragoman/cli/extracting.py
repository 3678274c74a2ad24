"""`dragoman extract`: articles out of pages, as JSON lines or Markdown; needs no newsroom."""

from __future__ import annotations

import gzip
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import Progress

from dragoman.cli import output
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.common import configuration, urls
from dragoman.common.errors import DragomanError
from dragoman.extraction import ExtractedArticle, extract
from dragoman.extraction.export import to_json_line
from dragoman.extraction.markdown import to_markdown
from dragoman.fetching.client import Fetcher
from dragoman.fetching.policy import FetchPolicy


class Format(StrEnum):
    """How articles are written."""

    JSON = "json"
    MARKDOWN = "markdown"


def extract_pages(
    pages: Annotated[
        list[str], typer.Argument(metavar="FILE|URL…", help="Pages; files may be gzip.")
    ],
    form: Annotated[Format, typer.Option("--format")] = Format.JSON,
    as_json: AsJson = False,
) -> None:
    """Extract articles from pages. A page that is none becomes a line with `error`."""
    if as_json:
        form = Format.JSON
    try:
        room = configuration.load()
        policy = FetchPolicy(contact_url=room.contact_url, allow_private=room.fetch_allow_private)
        with (
            Fetcher(policy) as fetcher,
            Progress(console=output.problems, transient=True) as progress,
        ):
            task = progress.add_task("extracting", total=len(pages))
            for name in pages:
                _write(name, _article(name, fetcher), form)
                progress.advance(task)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error


def _article(name: str, fetcher: Fetcher) -> ExtractedArticle | Exception:
    try:
        if urls.is_web(name):
            page = fetcher.fetch(name)
            return extract(page.body, url=page.final_url, content_type=page.content_type)
        content = Path(name).read_bytes()
        if content[:2] == b"\x1f\x8b":
            content = gzip.decompress(content)
        return extract(content, url=Path(name).resolve().as_uri())
    except (DragomanError, OSError, EOFError) as error:
        return error


def _write(name: str, article: ExtractedArticle | Exception, form: Format) -> None:
    if form is Format.JSON:
        output.print_json_line(_line(name, article))
    elif isinstance(article, Exception):
        output.problems.print(f"{name}: {article}", soft_wrap=True)
    else:
        typer.echo(to_markdown(article.document) + "\n")


def _line(name: str, article: ExtractedArticle | Exception) -> dict[str, Any]:
    if isinstance(article, Exception):
        code = getattr(article, "code", "file")
        return {"file": name, "error": code, "message": str(article)}
    return {"file": name} | to_json_line(article)
