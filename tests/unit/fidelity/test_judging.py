"""How bad a translation is, as the repair ladder is told."""

from __future__ import annotations

from dragoman.fidelity import Finding, Severity, judging

FIRST, SECOND = Finding("a", Severity.MAJOR, "x"), Finding("b", Severity.MAJOR, "x")
MINOR, NOTE = Finding("c", Severity.MINOR, "x"), Finding("d", Severity.NOTE, "x")


def badness(*found: Finding) -> int:
    return judging.judge("en", "pt", lambda _: found)("one", "um")


def test_what_does_not_block_may_stand() -> None:
    assert badness() == 0
    assert badness(MINOR, MINOR, NOTE) == 0


def test_blocking_findings_count_first_then_what_looks_wrong() -> None:
    ranks = [
        badness(*found)
        for found in ((FIRST,), (FIRST, NOTE, MINOR), (FIRST, SECOND), (FIRST, SECOND, MINOR))
    ]
    assert ranks == sorted(set(ranks))
    assert ranks[0] > 0


def test_the_real_checks_are_asked() -> None:
    ask = judging.judge("en", "pt")
    assert ask("It sold 4,821 boats.", "Vendeu 4.821 barcos.") == 0
    assert ask("It sold 4,821 boats.", "Vendeu 4.827 barcos.") > 0
