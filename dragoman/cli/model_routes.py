"""`dragoman models route`: how one language becomes another, and why so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from dragoman.cli import output
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.common import configuration
from dragoman.common.errors import DragomanError
from dragoman.fetching.api import JsonApi
from dragoman.languages.table import find, name_of
from dragoman.mt.defaults import make_engines
from dragoman.mt.route_reasons import reason, way_out
from dragoman.mt.routes import Route

# Ways beyond these are of no use to anybody who reads.
_MOST_SHOWN = 5
_DRAFT = "a draft: never published without a person"


def route(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="Language of the input.")],
    target: Annotated[str, typer.Argument(metavar="TARGET", help="Language of the output.")],
    as_json: AsJson = False,
) -> None:
    """Explain the best chain of models from one language to another; exit 1 if there is none."""
    try:
        start, end = find(source).code, find(target).code
        engines = make_engines(configuration.load(), JsonApi())
        ways = engines.routes(start, end)
        missing = "" if ways else way_out(start, end, engines.models())
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json(_as_data(start, end, ways, missing))
    elif ways:
        _print_ways(ways)
    else:
        output.say(f"Nothing leads from {_name(start)} to {_name(end)}: {missing}")
    if not ways:
        raise typer.Exit(1)


def _name(language: str) -> str:
    return f"{name_of(language, 'en')} ({language})"


def _as_data(source: str, target: str, ways: Sequence[Route], missing: str) -> dict[str, Any]:
    best = _way_as_data(ways[0]) if ways else None
    return {
        "from": source,
        "to": target,
        "route": best,
        "reason": reason(ways) if ways else "",
        "alternatives": [_way_as_data(way) for way in ways[1 : _MOST_SHOWN + 1]],
        "missing": missing,
    }


def _way_as_data(way: Route) -> dict[str, Any]:
    return {
        "languages": list(way.languages),
        "quality": way.quality.name.lower(),
        "draft": way.draft,
        "steps": [
            {
                "from": model.source,
                "to": model.target,
                "engine": model.engine,
                "model": model.name,
                "quality": model.quality.name.lower(),
                "hash": model.hash,
            }
            for model in way.models
        ],
    }


def _print_ways(ways: Sequence[Route]) -> None:
    best, others = ways[0], ways[1:]
    output.say(f"{' → '.join(_name(language) for language in best.languages)}")
    output.say(f"Why: {reason(ways)}.")
    if best.models:
        output.print_table(
            ["step", "engine", "model", "quality", "hash"],
            [
                [
                    f"{model.source} → {model.target}",
                    model.engine,
                    model.name,
                    model.quality.name.lower(),
                    model.hash[:12],
                ]
                for model in best.models
            ],
        )
    if best.pivots:
        quality = best.quality.name.lower()
        output.say(f"The whole is as good as its worst step ({quality}){_marked(best)}.")
    if others:
        output.say("Other ways, in their order:")
    for way in others[:_MOST_SHOWN]:
        engines = "+".join(dict.fromkeys(model.engine for model in way.models))
        quality = way.quality.name.lower()
        output.say(f"  {' → '.join(way.languages)}  {engines}, {quality}{_marked(way)}")
    if len(others) > _MOST_SHOWN:
        output.say(f"  and {len(others) - _MOST_SHOWN} more")


def _marked(way: Route) -> str:
    return f"; {_DRAFT}" if way.draft else ""
