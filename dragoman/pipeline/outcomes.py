"""What each sentence of a story became, what the checks say of it, and how that is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.articles.records import EditionLease
from dragoman.fidelity import Finding, Severity, Verdict
from dragoman.mt.routes import Route
from dragoman.pipeline.recall import DRAFT, Wording
from dragoman.text.document import Segment
from dragoman.translations.segments import Origin, StoredSegment, Weight
from dragoman.translations.services import FindingToStore, TranslationToStore


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence after memory or engine; `judged`: it was translated, the verdict counts it."""

    segment: Segment
    wording: Wording
    findings: tuple[Finding, ...] = ()
    judged: bool = False

    @property
    def fails(self) -> bool:
        return any(finding.blocking for finding in self.findings)

    @property
    def repaired(self) -> bool:
        """Whether it stands because another way than the first made it."""
        return bool(self.wording.mended_by) and not self.fails


def untouched(segment: Segment) -> Outcome:
    """A sentence that needs no translation: code, figures, the edition's own language."""
    return Outcome(segment, Wording(segment.runs, Origin.UNTRANSLATED))


def unroutable(segment: Segment, source: str, target: str) -> Outcome:
    """A sentence in a language of its own that nobody here can translate."""
    why = Finding("no_route", Severity.MINOR, f"no model leads from {source} to {target}")
    return Outcome(segment, Wording(segment.runs, Origin.KEPT), (why,))


def judged(segment: Segment, wording: Wording, found: tuple[Finding, ...]) -> Outcome:
    """A translated sentence with what the checks `found`; one that broke every engine says so.

    A person's words stand: what the checks see in them is a note to the next one who reads it.
    """
    if wording.failure:
        why = Finding("engine", Severity.MAJOR, wording.failure)
        return Outcome(segment, wording, (why,), judged=True)
    if wording.origin is Origin.PERSON:
        found = tuple(replace(one, severity=Severity.NOTE) for one in found)
    return Outcome(segment, wording, found, judged=True)


def to_store(
    lease: EditionLease,
    ways: Sequence[Route],
    outcomes: Sequence[Outcome],
    verdict: Verdict,
    *,
    weights: Mapping[str, Weight],
    seconds: float,
) -> TranslationToStore:
    """The translation as it is kept: a sentence that failed stands in the source's own words.

    `weights` are the models that may have made a sentence, by hash. Its route is that of `ways`
    which made most of it. One that passed its checks and came by a draft is stored as held all the
    same.
    """
    way = _main_way(ways, outcomes)
    used = _used(way, outcomes, weights)
    own = tuple(weight.hash for weight in used[: len(way.models)])
    draft = way.draft and not verdict.failing
    return TranslationToStore(
        revision_id=lease.revision_id,
        language=lease.language,
        route=way.languages,
        engine="+".join(dict.fromkeys(weight.engine for weight in used if weight.engine)),
        weights=used,
        segments=[_stored(outcome, own) for outcome in outcomes],
        findings=list(_findings(outcomes)),
        verdict="hold" if draft else verdict.decision.value,
        reason=DRAFT if draft else verdict.reason,
        flagged=sum(outcome.fails for outcome in outcomes),
        repaired=sum(outcome.repaired for outcome in outcomes),
        words=sum(len(outcome.segment.text.split()) for outcome in outcomes),
        seconds=seconds,
    )


def _main_way(ways: Sequence[Route], outcomes: Sequence[Outcome]) -> Route:
    made = Counter(outcome.wording.made_by for outcome in outcomes)
    return max(ways, key=lambda way: made[tuple(model.hash for model in way.models)])


def _used(
    way: Route, outcomes: Sequence[Outcome], weights: Mapping[str, Weight]
) -> tuple[Weight, ...]:
    """The models that made any of it: those of the route in order, if they did, then the others."""
    made = [hash_ for outcome in outcomes for hash_ in outcome.wording.made_by]
    route = [model.hash for model in way.models]
    own = route if set(route) <= set(made) else []
    return tuple(weights[one] for one in dict.fromkeys([*own, *made]) if one in weights)


def weights_of(ways: Iterable[Route]) -> dict[str, Weight]:
    """Every model of these ways, by hash."""
    return {
        model.hash: Weight(model.pair, model.name, model.hash, model.engine)
        for way in ways
        for model in way.models
    }


def _findings(outcomes: Sequence[Outcome]) -> Iterable[FindingToStore]:
    for outcome in outcomes:
        for finding in outcome.findings:
            yield FindingToStore(
                segment=outcome.segment.number,
                check=finding.check,
                severity=finding.severity.value,
                message=finding.message,
                source_spans=finding.source_spans,
                target_spans=finding.target_spans,
            )


def _stored(outcome: Outcome, own: tuple[str, ...]) -> StoredSegment:
    segment, wording = outcome.segment, outcome.wording
    refused = outcome.fails and not wording.failure
    return StoredSegment(
        number=segment.number,
        part=segment.part,
        block=segment.block,
        source=segment.runs,
        target=segment.runs if outcome.fails else wording.runs,
        origin=Origin.KEPT if outcome.fails else wording.origin,
        repairs=wording.repairs,
        refused=wording.runs if refused else (),
        made_by=() if wording.made_by == own else wording.made_by,
        mended_by=wording.mended_by,
    )
