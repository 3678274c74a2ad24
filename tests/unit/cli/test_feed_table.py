"""The table of feeds that a person reads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from dragoman.cli.feed_table import COLUMNS, health, paragraphs, table_rows

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
FEED: dict[str, Any] = {
    "url": "https://news.example/feed",
    "source": "The News",
    "rights": "extract",
    "state": "active",
    "failures": 0,
    "last_error": "",
    "last_success": NOW - timedelta(minutes=12),
    "last_changed": NOW - timedelta(hours=3),
    "next_at": NOW + timedelta(minutes=40),
    "change_minutes": 95.0,
    "items_a_day": 7.5,
}


def test_a_healthy_feed_is_one_row_of_words() -> None:
    (row,) = table_rows([FEED], NOW)
    assert len(row) == len(COLUMNS)
    assert row == [
        "The News (extract)\nhttps://news.example/feed",
        "ok",
        "12 min ago",
        "3 h ago",
        "in 40 min",
        "every 95 min",
        "7.5",
    ]


def test_a_failing_feed_says_what_is_wrong_on_a_line_of_its_own() -> None:
    changes = {"failures": 6, "last_error": "dns: no such host\nmore", "last_success": None}
    (row,) = table_rows([FEED | changes], NOW)
    assert row[0].splitlines()[-1] == "dns: no such host"
    assert row[1:3] == ["failing 6×", "never"]


def test_on_a_narrow_screen_the_address_stays_in_one_piece() -> None:
    address = f"https://news.example/{'section/' * 12}feed"
    (said,) = paragraphs(
        [FEED | {"url": address, "failures": 1, "last_error": "dns: no host"}], NOW
    )
    assert said.splitlines() == [
        "The News (extract): failing 1×",
        f"  {address}",
        "  dns: no host",
        "  success 12 min ago, change 3 h ago, next in 40 min, changes every 95 min, items/day 7.5",
    ]


def test_an_ended_feed_is_not_due() -> None:
    (row,) = table_rows([FEED | {"state": "gone", "change_minutes": None}], NOW)
    assert (row[1], row[4], row[5]) == ("gone", "not", "?")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "ok"),
        ({"last_success": None}, "new"),
        ({"failures": 1}, "failing 1×"),
        ({"state": "paused", "failures": 1}, "paused"),
    ],
)
def test_health_in_a_word(changes: dict[str, Any], told: str) -> None:
    assert health(FEED | changes) == told
