"""How `dragoman sources list` shows the health of feeds to a person."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from dragoman.common import clock
from dragoman.sources import schedule

COLUMNS = ["feed", "health", "success", "change", "next", "changes", "items/day"]
# Columns of a screen from which a table is easier to read than some lines for each feed.
TABLE_WIDTH = 100
# Of an error, what fits on two lines of the first column.
_ERROR_SHOWN = 120


def table_rows(feeds: list[dict[str, Any]], now: datetime | None = None) -> list[list[str]]:
    """One row a feed, as text; times are told from now."""
    moment = now or clock.now()
    return [_row(feed, moment) for feed in feeds]


def paragraphs(feeds: list[dict[str, Any]], now: datetime | None = None) -> list[str]:
    """The same for a narrow screen or a pipe: a few lines a feed, its address in one piece."""
    return [_paragraph(row) for row in table_rows(feeds, now)]


def _paragraph(row: list[str]) -> str:
    about, told, success, change, following, changes, items = row
    name, *lines = about.splitlines()
    figures = f"success {success}, change {change}, next {following}"
    figures += f", changes {changes}, items/day {items}"
    return "\n  ".join([f"{name}: {told}", *lines, figures])


def _row(feed: dict[str, Any], now: datetime) -> list[str]:
    change, items = feed["change_minutes"], feed["items_a_day"]
    return [
        "\n".join(_about(feed)),
        health(feed),
        _ago(feed["last_success"], now),
        _ago(feed["last_changed"], now),
        _ahead(feed, now),
        "?" if change is None else f"every {schedule.words(timedelta(minutes=change))}",
        "?" if items is None else f"{items:g}",
    ]


def _about(feed: dict[str, Any]) -> list[str]:
    lines = [f"{feed['source']} ({feed['rights']})", feed["url"]]
    if feed["last_error"]:
        error = feed["last_error"].splitlines()[0].replace(f"{feed['url']}: ", "")
        lines.append(error[:_ERROR_SHOWN])
    return lines


def health(feed: dict[str, Any]) -> str:
    """One word or two: `ok`, `new`, `failing 3×`, `paused`, `gone`."""
    if feed["state"] != "active":
        return str(feed["state"])
    if feed["failures"]:
        return f"failing {feed['failures']}×"
    return "ok" if feed["last_success"] else "new"


def _ago(moment: datetime | None, now: datetime) -> str:
    return "never" if moment is None else f"{schedule.words(max(now - moment, timedelta()))} ago"


def _ahead(feed: dict[str, Any], now: datetime) -> str:
    if feed["state"] != "active":
        return "not"
    wait = feed["next_at"] - now
    return "now" if wait <= timedelta() else f"in {schedule.words(wait)}"
