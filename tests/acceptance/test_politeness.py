"""Four worker processes on all recorded publishers, a fifth of whose answers fail: how polite?

Only the network is served: what is measured is what the publishers see of us.
"""

from __future__ import annotations

import signal
import time
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.newsrooms import Newsroom, recorded_wire, until

pytestmark = [pytest.mark.acceptance, pytest.mark.shared_data]

GAP_SECONDS = 0.5
RETRY_AFTER_SECONDS = 2
# What a request may come early by the wire's clock: it notes the arrival, we the departure.
SLACK_SECONDS = 0.05
SETTINGS = {
    "DRAGOMAN_FETCH_MIN_GAP_SECONDS": str(GAP_SECONDS),
    "DRAGOMAN_FETCH_TIMEOUT_SECONDS": "2",
    "DRAGOMAN_POLL_MINUTES": "0.1",
}


def test_every_publisher_is_asked_politely(newsroom_folder: Path) -> None:
    options = ("--fail-rate", "0.2", "--retry-after", str(RETRY_AFTER_SECONDS))
    with recorded_wire(*options) as wire:
        room = Newsroom(newsroom_folder, SETTINGS)
        room.run("init", ".", "--edition", "pt")
        feeds = room.json("sources", "import", wire.opml)["added"]
        workers = room.start("worker", "--queue", "network", "--processes", "4")
        try:
            until(lambda: _is_read(wire.stats(), len(feeds)), seconds=50, what="all was read twice")
        finally:
            workers.send_signal(signal.SIGTERM)
            workers.communicate(timeout=30)
        time.sleep(0.5)
        stats = wire.stats()
        pages = wire.gold()
    assert len(stats) == len(feeds) >= 90
    for host, seen in stats.items():
        assert seen["peak_parallel"] == 1, host
        assert seen["robots_requests"] <= 1, host
        gap = max(GAP_SECONDS, seen["crawl_delay"])
        assert seen["shortest_gap_seconds"] >= gap - SLACK_SECONDS, (host, seen)
        if seen["shortest_wait_after_429_or_503"] >= 0:
            assert seen["shortest_wait_after_429_or_503"] >= RETRY_AFTER_SECONDS - SLACK_SECONDS
        if seen["disallow"]:
            assert seen["page_requests"] == 0, host
        if not seen["failures_served"]:
            assert seen["not_modified"] == seen["conditional"] == seen["feed_requests"] - 1, host
        assert all(agent.startswith("Dragoman/") for agent in seen["user_agents"]), host
    allowed = sum(not page["robots_disallow"] for page in pages)
    assert sum(seen["page_requests"] for seen in stats.values()) >= allowed


def _is_read(stats: dict[str, Any], feeds: int) -> bool:
    """Every feed was answered "not modified" once at least, and every host that may be was read."""
    return len(stats) == feeds and all(
        seen["not_modified"] and (seen["disallow"] or seen["page_requests"])
        for seen in stats.values()
    )
