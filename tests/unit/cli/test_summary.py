"""What `up --until-idle` says at its end, and when its end is a failure."""

from __future__ import annotations

import pytest

from dragoman.cli.summary import nothing_could_be_read, print_summary


def summary(*, active: int, failing: int) -> dict[str, object]:
    return {
        "articles": {},
        "reasons": {},
        "editions": {},
        "seconds": 1.0,
        "words_translated": 0,
        "words_per_second": 0,
        "feeds": {
            "all": active + 1,
            "by_state": {"active": active, "paused": 1},
            "problems": [
                {"url": f"https://herald.example/{n}", "error": "timeout: no answer in time"}
                for n in range(failing)
            ],
        },
    }


@pytest.mark.parametrize(
    ("active", "failing", "nothing"),
    [
        pytest.param(3, 0, False, id="all were read"),
        pytest.param(3, 2, False, id="one was read"),
        pytest.param(3, 3, True, id="none was read"),
        pytest.param(0, 0, False, id="none is to be read"),
    ],
)
def test_a_run_that_read_nothing_failed(active: int, failing: int, nothing: bool) -> None:
    assert nothing_could_be_read(summary(active=active, failing=failing)) is nothing


def test_feeds_that_failed_are_named_with_their_reason(capsys: pytest.CaptureFixture[str]) -> None:
    print_summary(summary(active=20, failing=12))
    said = capsys.readouterr().out
    assert "12 feeds could not be read" in said
    assert "https://herald.example/9\n    timeout: no answer in time" in said
    assert "and 2 more: dragoman sources list" in said


def test_nothing_is_said_of_failures_where_there_are_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_summary(summary(active=20, failing=0))
    assert "could not be read" not in capsys.readouterr().out
