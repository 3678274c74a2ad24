"""Stage translate: memory, engine, check, repair, decide: a revision in an edition's language."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from django.db import transaction

from dragoman.articles import selectors as articles
from dragoman.articles import services as article_services
from dragoman.articles.models import EditionState
from dragoman.articles.records import EditionLease
from dragoman.articles.selectors import RevisionForTranslation
from dragoman.fidelity import Decision, Finding, Verdict, check, decide
from dragoman.mt.headlines import Casing
from dragoman.mt.routes import Route
from dragoman.pipeline import engines
from dragoman.publishing import services as publishing
from dragoman.text import serialise
from dragoman.text.document import Run, Segment
from dragoman.text.segments import segment_document
from dragoman.translations import selectors, services
from dragoman.translations.segments import Origin, StoredSegment
from dragoman.translations.services import FindingToStore, MemoryKey, TranslationToStore

log = structlog.get_logger(__name__)

route = engines.route


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence after engine or memory: what it became and what the checks say of it."""

    segment: Segment
    target: tuple[Run, ...]
    origin: Origin
    repairs: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def fails(self) -> bool:
        return any(finding.blocking for finding in self.findings)


def run(article_id: int, language: str, *, then: Callable[[int, str], None]) -> None:
    """Translate what waits; hand it to `then` if it may be seen, else say why not."""
    lease = article_services.begin_edition(article_id, language, state=EditionState.WAITING)
    if lease is None:
        return
    revision = articles.revision_for_translation(lease.revision_id)
    if revision.language == language:
        with transaction.atomic():
            article_services.finish_edition(
                lease, state=EditionState.TRANSLATED, detail="the source's own text"
            )
            then(article_id, language)
        return
    way = engines.route(revision.language, language)
    if way is None:
        article_services.finish_edition(
            lease,
            state=EditionState.NO_ROUTE,
            reason=f"no_route:{revision.language}→{language}",
            detail=f"no model leads from {revision.language} to {language}; "
            "see: dragoman models list",
        )
        return
    _translate(lease, revision, way, then)


def _translate(
    lease: EditionLease,
    revision: RevisionForTranslation,
    way: Route,
    then: Callable[[int, str], None],
) -> None:
    began = time.monotonic()
    document = serialise.document_from_data(revision.document)
    segments = segment_document(document, revision.language)
    key = MemoryKey(revision.language, lease.language, "+".join(model.hash for model in way.models))
    outcomes = _outcomes(segments, way, key, Casing.of([document.text]))
    judged = [outcome for outcome in outcomes if outcome.segment.translatable]
    verdict = decide([outcome.findings for outcome in judged])
    translation = _to_store(lease, way, outcomes, verdict, time.monotonic() - began)
    with transaction.atomic():
        services.remember(
            key, [(o.segment.runs, o.target) for o in judged if o.origin is Origin.MACHINE]
        )
        services.store(translation)
        if verdict.decision is Decision.HOLD:
            detail = f"{translation.flagged} of {len(judged)} sentences failed their checks"
            article_services.finish_edition(
                lease, state=EditionState.HELD, reason=verdict.reason, detail=detail
            )
            publishing.mark_source_changed(article_id=lease.article_id, language=lease.language)
        else:
            article_services.finish_edition(lease, state=EditionState.TRANSLATED)
            then(lease.article_id, lease.language)
    log.info(
        "translate.done",
        article=lease.article_id,
        language=lease.language,
        verdict=verdict.decision.value,
        sentences=len(judged),
        from_memory=sum(o.origin is Origin.MEMORY for o in judged),
        flagged=translation.flagged,
        seconds=round(translation.seconds, 2),
    )


def _outcomes(
    segments: tuple[Segment, ...], way: Route, key: MemoryKey, casing: Casing
) -> list[Outcome]:
    """Every sentence from memory or engine; the same sentence goes to the engine once."""
    wanted = [segment for segment in segments if segment.translatable]
    known = selectors.remembered(key, {segment.runs for segment in wanted})
    new: dict[tuple[Run, ...], Segment] = {}
    for segment in wanted:
        if segment.runs not in known:
            new.setdefault(segment.runs, segment)
    translated = engines.translate(list(new.values()), way, casing) if new else []
    made = dict(zip(new, translated, strict=True))
    outcomes = []
    for segment in segments:
        if not segment.translatable:
            outcomes.append(Outcome(segment, segment.runs, Origin.UNTRANSLATED, (), ()))
        elif segment.runs in known:
            target = known[segment.runs]
            outcomes.append(_judged(segment, target, Origin.MEMORY, (), way))
        else:
            answer = made[segment.runs]
            outcomes.append(_judged(segment, answer.runs, Origin.MACHINE, answer.repairs, way))
    return outcomes


def _judged(
    segment: Segment,
    target: tuple[Run, ...],
    origin: Origin,
    repairs: tuple[str, ...],
    way: Route,
) -> Outcome:
    findings = check(
        segment.text,
        "".join(run.text for run in target),
        source_language=way.languages[0],
        target_language=way.languages[-1],
    )
    return Outcome(segment, target, origin, repairs, findings)


def _to_store(
    lease: EditionLease, way: Route, outcomes: list[Outcome], verdict: Verdict, seconds: float
) -> TranslationToStore:
    """The translation as it is kept: a sentence that failed stands in the source's own words."""
    return TranslationToStore(
        revision_id=lease.revision_id,
        language=lease.language,
        route=way.languages,
        engine="fxtranslate",
        weights=tuple(
            {"pair": model.pair, "name": model.name, "hash": model.hash} for model in way.models
        ),
        segments=[_stored(outcome) for outcome in outcomes],
        findings=[
            FindingToStore(
                segment=outcome.segment.number,
                check=finding.check,
                severity=finding.severity.value,
                message=finding.message,
                source_spans=finding.source_spans,
                target_spans=finding.target_spans,
            )
            for outcome in outcomes
            for finding in outcome.findings
        ],
        verdict=verdict.decision.value,
        reason=verdict.reason,
        flagged=sum(outcome.fails for outcome in outcomes),
        words=sum(len(outcome.segment.text.split()) for outcome in outcomes),
        seconds=seconds,
    )


def _stored(outcome: Outcome) -> StoredSegment:
    return StoredSegment(
        number=outcome.segment.number,
        part=outcome.segment.part,
        block=outcome.segment.block,
        source=outcome.segment.runs,
        target=outcome.segment.runs if outcome.fails else outcome.target,
        origin=Origin.KEPT if outcome.fails else outcome.origin,
        repairs=outcome.repairs,
        refused=outcome.target if outcome.fails else (),
    )
