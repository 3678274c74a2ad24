"""`dragoman report` as a person reads it."""

from __future__ import annotations

import json
from contextlib import nullcontext
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli import reporting
from dragoman.cli.main import app

COUNTS = {
    "sentences": 200, "repaired": 3, "flagged": 1, "held": 20,
    "repaired_share": 0.015, "flagged_share": 0.005, "held_share": 0.1,
}  # fmt: skip
EMPTY = dict.fromkeys(COUNTS, 0)


def answer(days: int) -> dict[str, Any]:
    return {
        "days": days,
        "total": COUNTS,
        "by_source": [{"source": "bay-news"} | COUNTS],
        "by_pair": [{"from": "en", "to": "pt"} | COUNTS],
        "by_check": [{"check": "numbers", "flagged": 1, "held": 4, "doubtful": 0}],
        "by_day": [{"day": "2026-11-22"} | COUNTS],
    }


@pytest.fixture(autouse=True)
def newsroom(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "open_newsroom", lambda **_: nullcontext())
    monkeypatch.setattr("dragoman.pipeline.fidelity_report.report", answer)


def test_a_table_for_each_thing_that_is_counted() -> None:
    shown = CliRunner().invoke(app, ["report", "--days", "7"]).stdout
    assert "in the last 7 days" in shown
    for row in ("bay-news", "en→pt", "2026-11-22"):
        (line,) = [line for line in shown.splitlines() if row in line]
        assert line.split() == [row, "200", "3", "(1.5%)", "1", "(0.5%)", "20", "(10.0%)"]
    (numbers,) = [line for line in shown.splitlines() if "numbers" in line]
    assert numbers.split() == ["numbers", "1", "4", "0"]


def test_json_is_the_report() -> None:
    assert json.loads(CliRunner().invoke(app, ["report", "--json"]).stdout) == answer(30)


def test_where_nothing_was_translated_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(days: int) -> dict[str, Any]:
        return {"days": days, "total": EMPTY}

    monkeypatch.setattr("dragoman.pipeline.fidelity_report.report", nothing)
    shown = CliRunner().invoke(app, ["report"]).stdout
    assert shown == "Nothing was translated in the last 30 days.\n"
    assert CliRunner().invoke(app, ["report", "--days", "0"]).exit_code == 2
