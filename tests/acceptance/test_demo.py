"""The demo as a new user starts it: two editions, one correction, and it ends by itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.acceptance.newsrooms import Newsroom

pytestmark = pytest.mark.acceptance


def test_demo_ends_by_itself_with_all_stories_accounted_for(newsroom_folder: Path) -> None:
    summary = Newsroom(newsroom_folder).json("demo", "--until-idle", "--port", "0")
    states = Counter(summary["articles"])
    assert states["robots"] == 1
    assert states["published"] + states["held"] == states.total() - 1
    assert states["published"] >= 0.85 * (states.total() - 1)
    assert set(summary["editions"]) == {"pt", "en"}
    feeds = summary["feeds"]
    assert (feeds["all"], feeds["failing"], feeds["by_state"]) == (4, 0, {"active": 4})
    assert (feeds["problems"], feeds["attention"]) == ([], [])
    assert summary["worker_deaths"] == 0
