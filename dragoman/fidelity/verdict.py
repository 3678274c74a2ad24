"""What becomes of a translation, given what the checks saw in each of its sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.fidelity.decision import Decision
from dragoman.fidelity.finding import Finding
from dragoman.fidelity.policies import BALANCED, Policy


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision and its reason (empty for publish): `held:numbers`, `flagged:copied,numbers`.

    `failing` are the indexes of the sentences that must not stand as they are, `flagged` of those
    that stand and are worth a look.
    """

    decision: Decision
    reason: str
    failing: tuple[int, ...]
    flagged: tuple[int, ...] = ()


def decide_sentence(found: Iterable[Finding], policy: Policy = BALANCED) -> Decision:
    """What becomes of one sentence, by itself: the hardest that one of its findings asks for."""
    return max(
        map(policy.of, found), key=lambda decision: decision.hardness, default=Decision.PUBLISH
    )


def decide(
    results: Sequence[Sequence[Finding]],
    *,
    policy: Policy = BALANCED,
    headline: int | None = None,
) -> Verdict:
    """The verdict over a translation; `results` has the findings of each translated sentence.

    `headline` is the index of the sentence that is the headline, if one is among them.
    """
    sentences = [decide_sentence(found, policy) for found in results]
    failing = _indexes(sentences, Decision.HOLD)
    flagged = _indexes(sentences, Decision.FLAG)
    decision = _decision(results, failing, flagged, policy, headline)
    if decision is Decision.PUBLISH:
        return Verdict(decision, "", failing, flagged)
    # Where nothing fails, too much looks wrong.
    kind = Decision.HOLD if failing else Decision.FLAG
    word = "held" if decision is Decision.HOLD else "flagged"
    reason = f"{word}:{_most_frequent(results, policy, kind)}"
    return Verdict(decision, reason, failing, flagged)


def _indexes(sentences: Sequence[Decision], wanted: Decision) -> tuple[int, ...]:
    return tuple(index for index, decision in enumerate(sentences) if decision is wanted)


def _decision(
    results: Sequence[Sequence[Finding]],
    failing: Sequence[int],
    flagged: Sequence[int],
    policy: Policy,
    headline: int | None,
) -> Decision:
    at_once = any(
        finding.check in policy.at_once and policy.of(finding) is Decision.HOLD
        for index in failing
        for finding in results[index]
    )
    if (
        len(failing) > policy.failing_share * len(results)
        or len(failing) + len(flagged) > policy.flagged_share * len(results)
        or (policy.headline_at_once and headline in failing)
        or at_once
    ):
        return Decision.HOLD
    return Decision.FLAG if failing else Decision.PUBLISH


def _most_frequent(results: Sequence[Sequence[Finding]], policy: Policy, kind: Decision) -> str:
    """The check that makes most sentences `kind`; those that tie, sorted, with commas."""
    counts = Counter(
        name for found in results for name in {one.check for one in found if policy.of(one) is kind}
    )
    most = max(counts.values())
    return ",".join(sorted(name for name, count in counts.items() if count == most))
