"""Feeds against feedparser's own expectations and against real feeds: no crash, floors that rise.

The sets stand beside the project and are read, never copied. `feeds_floors.json` holds a digest of
each set and what was reached; when it rises, raise the floor. Run alone with `-s` to see it:

    python -m pytest tests/quality/test_feeds.py -s
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from dragoman.common.hashing import of_files
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.parser import parse_feed
from tests.quality.feed_expectations import Expectation, expectations, holds, is_about_kept_fields

pytestmark = pytest.mark.shared_data

PROJECT = Path(__file__).parents[2]
DATA = PROJECT.parent / "shared" / "data" / "feeds"
FLOORS = json.loads(Path(__file__).with_name("feeds_floors.json").read_text("utf-8"))
# The slowest of all takes .25 s; a shared machine may be ten times slower for a moment.
SECONDS_A_FEED = 5.0


def _set(name: str) -> Path:
    folder = DATA / name
    if not folder.is_dir():
        pytest.skip(f"the evaluation set feeds/{name} is not beside the project")
    if of_files(sorted(f for f in folder.rglob("*") if f.is_file())) != FLOORS[name]["digest"]:
        pytest.skip(f"the evaluation set feeds/{name} is not the one that floors were measured on")
    return folder


def test_expectations_about_the_fields_that_we_keep() -> None:
    """All outside `wellformed/sanitize`, whose subject is feedparser's sanitiser, which is off."""
    asked = [
        one
        for one in expectations(_set("conformance"))
        if is_about_kept_fields(one.expression) and not one.name.startswith("wellformed/sanitize/")
    ]
    failing = [one.name for one in asked if not _holds(one)]
    share = 1 - len(failing) / len(asked)
    print(f"\n{len(asked) - len(failing)} of {len(asked)} ({share:.4f}); failing: {failing}")
    assert len(asked) >= FLOORS["conformance"]["asked"]
    assert share >= FLOORS["conformance"]["share"]
    page = (PROJECT / "docs" / "feeds.md").read_text("utf-8")
    assert [name for name in failing if f"`{name}`" not in page] == [], "docs/feeds.md lists each"


def _holds(one: Expectation) -> bool:
    try:
        return holds(one.expression, one.parsed())
    except NotAFeed:
        return False


@pytest.mark.parametrize("name", ["conformance", "real"])
def test_no_feed_crashes_or_takes_long(name: str) -> None:
    read, refused, slowest = 0, [], 0.0
    folder = _set(name)
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        started = time.perf_counter()
        try:
            parse_feed(file.read_bytes(), content_type="", url="https://news.example/feed")
            read += 1
        except NotAFeed:
            refused.append(file.relative_to(folder).as_posix())
        slowest = max(slowest, time.perf_counter() - started)
    print(f"\n{name}: {read} read, {len(refused)} refused, slowest {slowest:.2f} s: {refused}")
    assert read >= FLOORS[name]["read"]
    assert slowest < SECONDS_A_FEED


def test_real_feeds_are_read_as_feedparser_reads_them() -> None:
    """Items found: as many as feedparser's entries, less those without a page and repetitions."""
    counts: dict[str, Any] = {"items": 0, "dated": 0, "titled": 0, "unlinked": 0}
    for file in sorted(_set("real").iterdir()):
        try:
            feed = parse_feed(
                file.read_bytes(), content_type="", url="https://news.example/feeds/all.xml"
            )
        except NotAFeed:
            continue
        counts["items"] += len(feed.items)
        counts["dated"] += sum(item.published is not None for item in feed.items)
        counts["titled"] += sum(bool(item.title) for item in feed.items)
        counts["unlinked"] += len(feed.unlinked)
        assert "�" not in feed.title
    print(f"\nreal: {counts}")
    assert all(counts[name] >= floor for name, floor in FLOORS["real"]["found"].items())
