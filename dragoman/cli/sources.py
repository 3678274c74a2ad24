"""`dragoman sources …` and `dragoman ingest`: what is read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.common import urls
from dragoman.common.errors import DragomanError
from dragoman.feedparsing.discovery import feeds_linked_in
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.opml import OpmlEntry, read_opml, write_opml
from dragoman.feedparsing.parser import parse_feed
from dragoman.fetching.client import Fetcher
from dragoman.fetching.errors import FetchError, PrivateAddress
from dragoman.fetching.page import FetchedPage

KNOWN = "known already"

app = typer.Typer(
    name="sources",
    help="Add, import, export, list and check the feeds that are read.",
    no_args_is_help=True,
)


class RightsOption(StrEnum):
    """What may be shown of a source."""

    FULL = "full"
    EXTRACT = "extract"
    HEADLINE = "headline"


Rights = Annotated[
    RightsOption,
    typer.Option(
        help="What may be shown: the full text (you have a licence or permission), an extract "
        "of up to 300 characters, or the headline alone."
    ),
]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A feed that was not added, and why."""

    url: str
    reason: str


def _fetcher() -> Fetcher:
    from dragoman.pipeline import politeness  # noqa: PLC0415 - models exist only after set-up

    return politeness.fetcher()


def _add(url: str, *, title: str, folder: str, rights: RightsOption) -> Skipped | None:
    from dragoman.sources import services  # noqa: PLC0415 - models exist only after set-up

    try:
        _fetcher().check_address(url)
    except PrivateAddress as error:
        return Skipped(url, str(error))
    except FetchError as error:
        if not error.retryable:
            return Skipped(url, str(error))
    try:
        added = services.add_feed(url, title=title, folder=folder, rights=rights.value)
    except DragomanError as error:
        return Skipped(url, str(error))
    return None if added.added else Skipped(url, KNOWN)


def _report(added: list[str], skipped: list[Skipped], *, as_json: bool) -> None:
    if as_json:
        output.print_json({"added": added, "skipped": [asdict(skip) for skip in skipped]})
        return
    for skip in skipped:
        output.say(f"skipped {skip.url}: {skip.reason}")
    output.console.print(f"{len(added)} added, {len(skipped)} skipped.")
    if added:
        output.console.print("Start reading them with: dragoman up")


@app.command("add")
def add(
    addresses: Annotated[list[str], typer.Argument(metavar="URL…", help="Feeds or sites.")],
    rights: Rights = RightsOption.EXTRACT,
    as_json: AsJson = False,
) -> None:
    """Add feeds by their address; a site's address adds the feed that its home page names."""
    try:
        with open_newsroom(quiet=as_json):
            added: list[str] = []
            skipped: list[Skipped] = []
            for address in addresses:
                try:
                    found = _feeds_at(address)
                except (FetchError, NotAFeed) as error:
                    skipped.append(Skipped(address, str(error)))
                    continue
                for url, title in found:
                    problem = _add(url, title=title, folder="", rights=rights)
                    if problem:
                        skipped.append(problem)
                    else:
                        added.append(url)
            _report(added, skipped, as_json=as_json)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if not added and any(skip.reason != KNOWN for skip in skipped):
        raise typer.Exit(1)


def _feeds_at(address: str) -> list[tuple[str, str]]:
    """The feed at an address, or the first one that the page there names."""
    page = _fetcher().fetch(address)
    try:
        parsed = parse_feed(page.body, content_type=page.content_type, url=page.final_url)
    except NotAFeed:
        linked = feeds_linked_in(page.body, page.final_url)
        if not linked:
            raise
        return [(linked[0].url, "")]
    return [(address, parsed.title)]


@app.command("import")
def import_(
    file_or_url: Annotated[str, typer.Argument(metavar="FILE|URL", help="An OPML list of feeds.")],
    rights: Rights = RightsOption.EXTRACT,
    as_json: AsJson = False,
) -> None:
    """Import feeds from OPML: adds what is new, says what it skipped and why."""
    try:
        with open_newsroom(quiet=as_json):
            opml = read_opml(_read(file_or_url))
            added: list[str] = []
            skipped = [Skipped(skip.title, skip.reason) for skip in opml.skipped]
            for entry in opml.entries:
                problem = _add(
                    entry.feed_url, title=entry.title, folder="/".join(entry.folder), rights=rights
                )
                if problem:
                    skipped.append(problem)
                else:
                    added.append(entry.feed_url)
            _report(added, skipped, as_json=as_json)
    except (DragomanError, OSError) as error:
        raise fail(error, as_json=as_json) from error
    if not added and any(skip.reason != KNOWN for skip in skipped):
        raise typer.Exit(1)


def _read(file_or_url: str) -> bytes:
    if urls.is_web(file_or_url):
        return _fetcher().fetch(file_or_url).body
    return Path(file_or_url).read_bytes()


@app.command("export")
def export(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output without.")] = None,
    as_json: AsJson = False,
) -> None:
    """Export all feeds as OPML, or with --json as JSON."""
    try:
        with open_newsroom(quiet=True):
            rows = _rows()
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(rows)
        return
    entries = [
        OpmlEntry(
            feed_url=row["url"],
            title=row["title"],
            folder=tuple(part for part in row["folder"].split("/") if part),
        )
        for row in rows
    ]
    body = write_opml(entries, title="Dragoman")
    if file is None:
        typer.echo(body, nl=False)
    else:
        file.write_bytes(body)
        output.console.print(f"{len(entries)} feeds written to {file}")


def _rows() -> list[dict[str, Any]]:
    from dragoman.sources import selectors  # noqa: PLC0415 - models exist only after set-up

    return [asdict(row) for row in selectors.feeds()]


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """List all feeds with their rights and health."""
    try:
        with open_newsroom(quiet=True):
            rows = _rows()
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(rows)
        return
    if not rows:
        output.console.print("No feeds yet. Add some with: dragoman sources add URL")
        return
    output.print_table(
        ["source", "feed", "rights", "state", "last success", "problem"],
        [
            [
                row["source"],
                row["url"],
                row["rights"],
                row["state"],
                f"{row['last_success']:%Y-%m-%d %H:%M}" if row["last_success"] else "never",
                row["last_error"],
            ]
            for row in rows
        ],
    )


@app.command("check")
def check(
    address: Annotated[str, typer.Argument(metavar="URL", help="A feed or a site.")],
    as_json: AsJson = False,
) -> None:
    """Ask one address and explain what came and what is made of it; nothing is stored."""
    try:
        with open_newsroom(quiet=True):
            page = _fetcher().fetch(address)
            answer = _explain(page)
    except FetchError as error:
        raise fail(error, as_json=as_json) from error
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(answer)
    else:
        for key, value in answer.items():
            output.say(f"{key.replace('_', ' ')}: {value}")
    if answer["kind"] == "not a feed" and not answer["feeds_named"]:
        raise typer.Exit(1)


def _explain(page: FetchedPage) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "asked": page.requested_url,
        "answered_from": page.final_url,
        "status": page.status,
        "content_type": page.content_type,
        "bytes": len(page.body),
        "conditional_requests": "yes" if page.etag or page.last_modified else "no validators sent",
    }
    try:
        feed = parse_feed(page.body, content_type=page.content_type, url=page.final_url)
    except NotAFeed as error:
        linked = [link.url for link in feeds_linked_in(page.body, page.final_url)]
        return answer | {"kind": "not a feed", "why": str(error), "feeds_named": linked}
    dates = [item.published or item.updated for item in feed.items]
    return answer | {
        "kind": feed.kind.value,
        "title": feed.title,
        "items": len(feed.items),
        "items_with_dates": sum(date is not None for date in dates),
        "items_skipped": {reason.value: count for reason, count in feed.skip_reasons},
        "newest": max((date for date in dates if date), default=None),
        "feeds_named": [],
    }
