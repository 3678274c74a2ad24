"""What a run that ended by itself has to say: what came, what failed, and whether it was one."""

from __future__ import annotations

from typing import Any

from dragoman.cli import output

_EDITION_COLUMNS = ("published", "held", "waiting", "no_route", "failed")
_MOST_PROBLEMS = 10


def print_summary(summary: dict[str, Any]) -> None:
    """Items by state, editions, and the feeds that could not be read."""
    output.console.print(
        f"{sum(summary['articles'].values())} items from {summary['feeds']['all']} feeds "
        f"in {summary['seconds']:.0f} s; {summary['words_translated']} words translated, "
        f"{summary['words_per_second']} a second in each process."
    )
    output.print_table(
        ["items", "state"], [[str(n), state] for state, n in summary["reasons"].items()]
    )
    output.print_table(
        ["edition", "published", "held", "waiting", "no route", "failed"],
        [
            [language, *(str(counts[key]) for key in _EDITION_COLUMNS)]
            for language, counts in summary["editions"].items()
        ],
    )
    _print_problems(summary["feeds"]["problems"])


def _print_problems(problems: list[dict[str, str]]) -> None:
    if not problems:
        return
    feeds = "1 feed" if len(problems) == 1 else f"{len(problems)} feeds"
    output.console.print(f"[yellow]{feeds} could not be read:[/yellow]")
    for problem in problems[:_MOST_PROBLEMS]:
        output.say(f"  {problem['url']}")
        output.say(f"    {problem['error']}")
    if len(problems) > _MOST_PROBLEMS:
        more = len(problems) - _MOST_PROBLEMS
        output.console.print(f"  and {more} more: dragoman sources list")


def nothing_could_be_read(summary: dict[str, Any]) -> bool:
    """Whether each feed that was to be read failed: a run that must not look like success."""
    feeds = summary["feeds"]
    active: int = feeds["by_state"].get("active", 0)
    return 0 < active <= len(feeds["problems"])
