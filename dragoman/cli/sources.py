"""`dragoman sources …` and `dragoman ingest`: what is read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli import checking, output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.cli.polite_site import PoliteSite
from dragoman.common import urls
from dragoman.common.errors import DragomanError
from dragoman.feedparsing.finding import Finding, find_feeds
from dragoman.feedparsing.opml import OpmlEntry, read_opml, write_opml
from dragoman.fetching.client import Fetcher
from dragoman.fetching.errors import FetchError, PrivateAddress

KNOWN = "known already"
_STROKE = "\u2215"  # looks like the `/` that stands between folders

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
    every: Annotated[
        bool, typer.Option("--all", help="Add all feeds that a site names, not the best alone.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Add feeds by their address; of a site's address, the best feed that can be found."""
    try:
        with open_newsroom(quiet=as_json):
            added: list[str] = []
            skipped: list[Skipped] = []
            for address in addresses:
                finding = find_feeds(_complete(address), _site(), every=every)
                if not as_json:
                    _tell(finding)
                chosen = [feed for feed in finding.feeds if not feed.is_comments]
                if not chosen:
                    skipped.append(Skipped(address, _nothing_found(finding)))
                for feed in chosen if every else chosen[:1]:
                    problem = _add(feed.url, title=feed.title, folder="", rights=rights)
                    if problem:
                        skipped.append(problem)
                    else:
                        added.append(feed.url)
            _report(added, skipped, as_json=as_json)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if not added and any(skip.reason != KNOWN for skip in skipped):
        raise typer.Exit(1)


def _complete(address: str) -> str:
    """`news.example` as people write it is its https address."""
    return address if "://" in address else f"https://{address}"


def _site() -> PoliteSite:
    from dragoman.pipeline import politeness  # noqa: PLC0415 - models exist only after set-up

    return PoliteSite(_fetcher(), politeness.newsroom().fetch_min_gap_seconds)


def _tell(finding: Finding) -> None:
    """What was tried, when the address was no feed itself; then what was found."""
    if len(finding.attempts) > 1:
        for attempt in finding.attempts:
            output.say(f"tried {attempt.url} ({attempt.how}): {attempt.outcome}")
    for feed in finding.feeds:
        said = f"{feed.kind.value}, {feed.items} items, {feed.how}"
        output.say(f"found {feed.url}: {feed.title or 'no title'} ({said})")


def _nothing_found(finding: Finding) -> str:
    if len(finding.attempts) == 1:
        return finding.attempts[0].outcome
    first = finding.attempts[0].outcome if finding.attempts else "nothing to ask"
    return (
        f"no feed found ({first}; {len(finding.attempts)} addresses tried). If the site has a "
        "feed, add its own address; if it has none, ask the publisher for one"
    )


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
                    entry.feed_url, title=entry.title, folder=_joined(entry.folder), rights=rights
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


def _joined(folder: tuple[str, ...]) -> str:
    """A path of folders as one text; a stroke in a name is written as one of another kind."""
    return "/".join(name.replace("/", _STROKE) for name in folder)


def _parts(folder: str) -> tuple[str, ...]:
    return tuple(part.replace(_STROKE, "/") for part in folder.split("/") if part)


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
            folder=_parts(row["folder"]),
            home_url=row["home_url"],
            language=row["language"],
        )
        for row in sorted(rows, key=lambda row: str(row["folder"]))
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
    """List all feeds with their health: last success and change, failures, next due and why."""
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
    from dragoman.cli import feed_table  # noqa: PLC0415 - models exist only after set-up

    if output.console.width >= feed_table.TABLE_WIDTH:
        output.print_table(feed_table.COLUMNS, feed_table.table_rows(rows))
    else:
        for paragraph in feed_table.paragraphs(rows):
            output.say(paragraph)
    output.say("Why each is next due when it is: dragoman sources list --json")


@app.command("check")
def check(
    address: Annotated[str, typer.Argument(metavar="URL", help="A feed or a site.")],
    as_json: AsJson = False,
) -> None:
    """Ask one address, explain what came, what is wrong with it and what is made of it.

    Nothing is stored. Exits 1 where there is neither a feed nor a page that names one.
    """
    try:
        with open_newsroom(quiet=True):
            answer = checking.report(*checking.examine(_complete(address), _site()))
    except DragomanError as error:
        raise _fail_with_advice(error, as_json=as_json) from error
    if as_json:
        output.print_json(answer)
    else:
        checking.print_report(answer)
    if answer["kind"] == "not a feed" and not answer["feeds_named"]:
        raise typer.Exit(1)


def _fail_with_advice(error: DragomanError, *, as_json: bool) -> typer.Exit:
    advice = checking.advice(error) if isinstance(error, FetchError) else ""
    end = fail(error, as_json=as_json)
    if advice:
        output.problems.print(advice, markup=False)
    return end
