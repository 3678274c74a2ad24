"""`dragoman translate --again`: stories of the newsroom, anew."""

from __future__ import annotations

from datetime import datetime

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.common.errors import DragomanError
from dragoman.languages.table import find


class NothingAsked(DragomanError):  # noqa: N818 - reads as what it says
    """No story is as asked."""

    code = "no_such_story"


def translate_again(
    *,
    language: str,
    source: str,
    address: str,
    model: str,
    since: datetime | None,
    only_count: bool,
    as_json: bool,
) -> None:
    """Queue the stories for translation by today's models; what people wrote stays."""
    try:
        edition = find(language).code if language else ""
        with open_newsroom(quiet=as_json):
            from dragoman.pipeline import retranslate  # noqa: PLC0415 - models exist only after

            wanted = retranslate.Wanted(
                edition, source, address, model, since.astimezone() if since else None
            )
            chosen = retranslate.find(wanted)
            if not chosen:
                raise NothingAsked(
                    "no translated story is as asked; `dragoman status --items` shows the stories, "
                    "`dragoman sources list --json` the names of sources"
                )
            queued = 0 if only_count else retranslate.queue_again(chosen)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    counts = {code: len(article_ids) for code, article_ids in chosen.items()}
    if as_json:
        output.print_json({"stories": counts, "queued": queued})
        return
    told = ", ".join(f"{count} in {code}" for code, count in counts.items())
    if only_count:
        output.say(f"{told}; nothing was queued. Without --dry-run they are translated again.")
    else:
        output.say(f"{told}: {queued} queued. `dragoman up` translates them; status shows how far.")


def refuse_other_input(given: dict[str, object]) -> None:
    """`--again` translates the newsroom's own stories: no text comes in, none goes out."""
    named = [name for name, value in given.items() if value]
    if named:
        raise typer.BadParameter(f"--again does not go with {', '.join(named)}")
