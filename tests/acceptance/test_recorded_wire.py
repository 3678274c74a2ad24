"""The newsroom on 129 real pages of 92 publishers, served live on loopback."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.newsrooms import Newsroom, RecordedWire, recorded_wire, until

pytestmark = [pytest.mark.acceptance, pytest.mark.shared_data]

# What the issue of this stage asks: of the pages that may be fetched, this share is published.
PUBLISHED_SHARE = 0.85


def _made(folder: Path, wire: RecordedWire, *editions: str, **settings: str) -> Newsroom:
    room = Newsroom(folder, settings)
    room.run("init", ".", *(word for code in editions for word in ("--edition", code)))
    imported = room.json("sources", "import", wire.opml, "--rights", "full")
    assert len(imported["added"]) == wire.ask("/opml").count("<outline")
    return room


def _by_url(room: Newsroom) -> dict[str, dict[str, Any]]:
    status = room.json("status", "--items")
    assert sum(status["articles"].values()) == len(status["items"])
    return {item["url"]: item for item in status["items"]}


def _assert_accounted(wire: RecordedWire, items: dict[str, dict[str, Any]]) -> None:
    """Every recorded page is an item in a final state; what robots.txt forbids was never asked."""
    gold = wire.gold()
    assert set(items) == {page["link"] for page in gold}
    stats = wire.stats()
    for page in gold:
        item = items[page["link"]]
        host = page["link"].split("/")[2].split(":")[0]
        assert item["state"] not in ("found", "fetched", "waiting", "translated"), item
        if page["robots_disallow"]:
            assert item["state"] == "robots", item
            assert stats[host]["page_requests"] == 0
        else:
            assert item["state"] != "robots", item
        if item["state"] != "published":
            assert item["reason"]
            assert item["detail"]


def _assert_polite(wire: RecordedWire) -> None:
    for host, seen in wire.stats().items():
        assert seen["peak_parallel"] == 1, host
        assert all(agent.startswith("Dragoman/") for agent in seen["user_agents"]), host
        if seen["crawl_delay"] and seen["shortest_gap_seconds"] >= 0:
            assert seen["shortest_gap_seconds"] >= seen["crawl_delay"] - 0.05, host


def _assert_enough_published(wire: RecordedWire, items: dict[str, dict[str, Any]]) -> None:
    allowed = [items[page["link"]] for page in wire.gold() if not page["robots_disallow"]]
    assert _share(allowed) >= PUBLISHED_SHARE, _reasons(allowed)


def _share(items: list[dict[str, Any]]) -> float:
    return len([item for item in items if item["state"] == "published"]) / len(items)


def _reasons(items: list[dict[str, Any]]) -> Counter[str]:
    return Counter(item["reason"] for item in items)


def test_every_recorded_page_ends_in_a_true_state_and_a_second_run_does_nothing(
    newsroom_folder: Path,
) -> None:
    with recorded_wire() as wire:
        room = _made(newsroom_folder, wire, "pt")
        first = room.json("up", "--until-idle", "--port", "0")
        items = _by_url(room)
        _assert_accounted(wire, items)
        _assert_polite(wire)
        _assert_states_are_true(wire, items)
        before = wire.stats()
        second = room.json("up", "--until-idle", "--port", "0")
        after = wire.stats()
        for host in after:
            assert after[host]["page_requests"] == before[host]["page_requests"], host
            assert after[host]["not_modified"] > before[host]["not_modified"], host
        assert second["words_translated"] == first["words_translated"]


def _assert_states_are_true(wire: RecordedWire, items: dict[str, dict[str, Any]]) -> None:
    """What has a model is published or held, what has none says which; own language as it is."""
    readable = [page for page in wire.gold() if not page["robots_disallow"]]
    for page in readable:
        item = items[page["link"]]
        if item["state"] == "no_route":
            assert item["reason"] == f"no_route:{page['language']}→pt", item
        if item["state"] == "published":
            assert page["language"] in ("en", "pt"), item
    with_model = [items[page["link"]] for page in readable if page["language"] in ("en", "pt")]
    assert _share(with_model) >= PUBLISHED_SHARE, _reasons(with_model)


def test_failing_hosts_change_nothing_in_the_end(newsroom_folder: Path) -> None:
    with recorded_wire("--languages", "en", "--fail-rate", "0.2") as wire:
        room = _made(newsroom_folder, wire, "pt")
        room.run("up", "--until-idle", "--port", "0", "--json")
        items = _by_url(room)
        _assert_accounted(wire, items)
        _assert_polite(wire)
        _assert_enough_published(wire, items)
        for host, seen in wire.stats().items():
            if seen["shortest_wait_after_429_or_503"] >= 0:
                assert seen["shortest_wait_after_429_or_503"] >= 2 - 0.05, host


def test_killed_workers_lose_nothing_and_do_nothing_twice(newsroom_folder: Path) -> None:
    with recorded_wire("--languages", "en") as wire:
        room = _made(newsroom_folder, wire, "pt")
        process = room.start("up", "--until-idle", "--port", "0", "--json")
        for wait in (2.5, 4.0, 6.0):
            time.sleep(wait)
            assert process.poll() is None, process.communicate()
            until(lambda: len(_workers(process.pid)) >= 3, seconds=20, what="all workers are up")
            for pid in _workers(process.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        out, problems = process.communicate(timeout=240)
        assert process.returncode == 0, out + problems
        items = _by_url(room)
        _assert_accounted(wire, items)
        _assert_enough_published(wire, items)
        paths = [path for item in items.values() for path in item["publications"].values()]
        published = [item for item in items.values() if item["state"] == "published"]
        assert len(paths) == len(set(paths)) == len(published)


def _workers(supervisor: int) -> list[int]:
    """The worker processes that the supervisor started."""
    found = subprocess.run(
        ["pgrep", "-P", str(supervisor), "-f", "dragoman.cli worker"],
        capture_output=True,
        text=True,
        check=False,
    )
    return [int(pid) for pid in found.stdout.split()]
