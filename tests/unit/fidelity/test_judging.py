"""How bad a translation is, as the repair ladder is told."""

from __future__ import annotations

import pytest

from dragoman.fidelity import Finding, Severity, judging

FIRST, SECOND = Finding("a", Severity.MAJOR, "x"), Finding("b", Severity.MAJOR, "x")
MINOR, NOTE = Finding("c", Severity.MINOR, "x"), Finding("d", Severity.NOTE, "x")


def badness(patch: pytest.MonkeyPatch, *found: Finding) -> int:
    patch.setattr(judging, "check", lambda *_, **__: found)
    return judging.judge("en", "pt")("one", "um")


def test_what_does_not_block_may_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    assert badness(monkeypatch) == 0
    assert badness(monkeypatch, MINOR, MINOR, NOTE) == 0


def test_blocking_findings_count_first_then_what_looks_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ranks = [
        badness(monkeypatch, *found)
        for found in ((FIRST,), (FIRST, NOTE, MINOR), (FIRST, SECOND), (FIRST, SECOND, MINOR))
    ]
    assert ranks == sorted(set(ranks))
    assert ranks[0] > 0


def test_the_real_checks_are_asked() -> None:
    ask = judging.judge("en", "pt")
    assert ask("It sold 4,821 boats.", "Vendeu 4.821 barcos.") == 0
    assert ask("It sold 4,821 boats.", "Vendeu 4.827 barcos.") > 0
