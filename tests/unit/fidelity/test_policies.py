"""The policies: what follows from findings, for a sentence and for a translation."""

from __future__ import annotations

import pytest

from dragoman.common.configuration import Strictness
from dragoman.fidelity import (
    BALANCED,
    POLICIES,
    Decision,
    Finding,
    Severity,
    decide,
    decide_sentence,
    find_policy,
)
from dragoman.fidelity.policies import UnknownPolicy

MAJOR = (Finding("numbers", Severity.MAJOR, "m"),)
EMPTY = (Finding("empty", Severity.MAJOR, "m"),)
MINOR = (Finding("names", Severity.MINOR, "m"),)
STYLE = (Finding("typography", Severity.MINOR, "m"),)
NOTE = (Finding("names", Severity.NOTE, "m"),)
CLEAN: tuple[Finding, ...] = ()


@pytest.mark.parametrize(
    ("found", "strict", "balanced", "permissive"),
    [
        (CLEAN, "publish", "publish", "publish"),
        (NOTE, "publish", "publish", "publish"),
        (STYLE, "publish", "publish", "publish"),
        (MINOR, "flag", "flag", "publish"),
        (MINOR + MAJOR, "hold", "hold", "hold"),
    ],
    ids=["clean", "note", "house style", "minor", "major"],
)
def test_of_a_sentence(
    found: tuple[Finding, ...], strict: str, balanced: str, permissive: str
) -> None:
    wanted = {"strict": strict, "balanced": balanced, "permissive": permissive}
    said = {name: decide_sentence(found, policy).value for name, policy in POLICIES.items()}
    assert said == wanted


@pytest.mark.parametrize(
    ("results", "strict", "balanced", "permissive"),
    [
        ([CLEAN] * 5, "", "", ""),
        ([CLEAN] * 19 + [MAJOR], "flagged:numbers", "flagged:numbers", "flagged:numbers"),
        ([CLEAN] * 9 + [MAJOR], "held:numbers", "flagged:numbers", "flagged:numbers"),
        ([CLEAN] * 4 + [MAJOR], "held:numbers", "held:numbers", "flagged:numbers"),
        ([CLEAN] * 2 + [MAJOR], "held:numbers", "held:numbers", "held:numbers"),
        ([CLEAN] * 19 + [EMPTY], "held:empty", "flagged:empty", "flagged:empty"),
        ([MAJOR] + [CLEAN] * 19, "held:numbers", "flagged:numbers", "flagged:numbers"),
        ([CLEAN] * 4 + [MINOR], "", "", ""),
        ([CLEAN] * 3 + [MINOR], "held:names", "", ""),
        ([STYLE] * 3, "", "", ""),
    ],
    ids=[
        "clean",
        "one in twenty",
        "one in ten",
        "one in five",
        "one in three",
        "an empty one",
        "the headline",
        "one minor in five",
        "one minor in four",
        "house style",
    ],
)
def test_of_a_translation(
    results: list[tuple[Finding, ...]], strict: str, balanced: str, permissive: str
) -> None:
    wanted = {"strict": strict, "balanced": balanced, "permissive": permissive}
    said = {
        name: decide(results, policy=policy, headline=0).reason for name, policy in POLICIES.items()
    }
    assert said == wanted


def test_no_policy_lets_pass_what_a_milder_one_stops() -> None:
    strict, balanced, permissive = (POLICIES[each.value] for each in Strictness)
    stories = [
        [found] * bad + [CLEAN] * (20 - bad)
        for found in (MAJOR, EMPTY, MINOR, STYLE, NOTE)
        for bad in range(21)
    ]
    for story in stories:
        hardness = [
            decide(story, policy=policy, headline=0).decision.hardness
            for policy in (strict, balanced, permissive)
        ]
        assert hardness == sorted(hardness, reverse=True)


def test_failing_and_flagged_are_told_apart() -> None:
    verdict = decide([MINOR, CLEAN, MAJOR], policy=BALANCED)
    assert (verdict.failing, verdict.flagged) == ((2,), (0,))


def test_an_edition_can_be_set_to_every_policy_and_to_no_other() -> None:
    assert {each.value for each in Strictness} == set(POLICIES)
    with pytest.raises(UnknownPolicy, match="no policy 'lax'; there are strict, balanced"):
        find_policy("lax")


def test_decisions_compare_from_mild_to_hard() -> None:
    assert [each.hardness for each in (Decision.PUBLISH, Decision.FLAG, Decision.HOLD)] == [0, 1, 2]
