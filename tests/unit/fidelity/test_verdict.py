"""Publish, flag or hold."""

from __future__ import annotations

import pytest

from dragoman.fidelity import Decision, Finding, Severity, decide

BAD = Finding("numbers", Severity.MAJOR, "m")
COPY = Finding("copied", Severity.MAJOR, "m")
MINOR = Finding("numbers", Severity.MINOR, "m")
NOTE = Finding("numbers", Severity.NOTE, "m")
CLEAN: tuple[Finding, ...] = ()


@pytest.mark.parametrize(
    ("results", "decision", "reason", "failing"),
    [
        ([], Decision.PUBLISH, "", ()),
        ([CLEAN] * 3, Decision.PUBLISH, "", ()),
        ([(MINOR, NOTE)], Decision.PUBLISH, "", ()),
        ([CLEAN] * 9 + [(BAD,)], Decision.FLAG, "flagged:numbers", (9,)),
        ([CLEAN] * 8 + [(BAD,)], Decision.HOLD, "held:numbers", (8,)),
        ([(BAD, COPY)], Decision.HOLD, "held:copied,numbers", (0,)),
        ([(BAD, BAD), (COPY,), (COPY,)], Decision.HOLD, "held:copied", (0, 1, 2)),
    ],
    ids=["nothing", "clean", "minor", "one in ten", "more", "a tie", "counted by sentence"],
)
def test_verdicts(
    results: list[tuple[Finding, ...]], decision: Decision, reason: str, failing: tuple[int, ...]
) -> None:
    verdict = decide(results)
    assert (verdict.decision, verdict.reason, verdict.failing) == (decision, reason, failing)


def test_only_major_findings_block() -> None:
    assert BAD.blocking
    assert not MINOR.blocking
    assert not NOTE.blocking
