"""Stage translate: memory, engine, check, repair, decide: a revision in an edition's language."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog
from django.db import transaction

from dragoman.articles import selectors as articles
from dragoman.articles import services as article_services
from dragoman.articles.models import EditionState
from dragoman.articles.records import EditionLease
from dragoman.articles.selectors import RevisionForTranslation
from dragoman.fidelity import Decision, Finding, Severity, Verdict, check, decide
from dragoman.mt.errors import MtError
from dragoman.mt.headlines import Casing
from dragoman.mt.routes import Route
from dragoman.mt.translator import Manuscript, engine_names
from dragoman.pipeline import engine_failures, engines
from dragoman.publishing import services as publishing
from dragoman.text import serialise
from dragoman.text.document import Run, Segment
from dragoman.text.segments import segment_document
from dragoman.translations import selectors, services
from dragoman.translations.segments import Origin, StoredSegment
from dragoman.translations.services import FindingToStore, MemoryKey, TranslationToStore

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence after engine or memory: what it became and what the checks say of it.

    `key` is the memory it belongs to; None where nothing was translated.
    """

    segment: Segment
    target: tuple[Run, ...]
    origin: Origin
    repairs: tuple[str, ...]
    findings: tuple[Finding, ...]
    key: MemoryKey | None = None

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
    ways = engines.routes(revision.language, language)
    if not ways:
        article_services.finish_edition(
            lease,
            state=EditionState.NO_ROUTE,
            reason=f"no_route:{revision.language}→{language}",
            detail=f"no model leads from {revision.language} to {language}; "
            "see: dragoman models list",
        )
        return
    try:
        _translate(lease, revision, ways[0], then)
    except MtError as error:
        engine_failures.give_way(lease, error)


def _translate(
    lease: EditionLease,
    revision: RevisionForTranslation,
    way: Route,
    then: Callable[[int, str], None],
) -> None:
    began = time.monotonic()
    document = serialise.document_from_data(revision.document)
    segments = segment_document(document, revision.language)
    outcomes = _by_language(segments, revision, way, Casing.of([document.text]))
    judged = [outcome for outcome in outcomes if outcome.key is not None]
    verdict = decide([outcome.findings for outcome in judged])
    translation = _to_store(lease, way, outcomes, verdict, time.monotonic() - began)
    with transaction.atomic():
        _remember(judged)
        services.store(translation)
        held = _held(verdict, way, len(judged))
        if held is not None:
            article_services.finish_edition(
                lease, state=EditionState.HELD, reason=held.reason, detail=held.detail
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


@dataclass(frozen=True, slots=True)
class _Held:
    """Why a person has to see the translation before a reader does."""

    reason: str
    detail: str


def _held(verdict: Verdict, way: Route, sentences: int) -> _Held | None:
    if verdict.decision is Decision.HOLD:
        return _Held(
            verdict.reason, f"{len(verdict.failing)} of {sentences} sentences failed their checks"
        )
    if way.draft:
        chain = "→".join(way.languages)
        return _Held("held:draft", f"{chain} by {engine_names(way)} is never published unread")
    return None


def _remember(judged: Sequence[Outcome]) -> None:
    by_key: dict[MemoryKey, list[tuple[tuple[Run, ...], tuple[Run, ...]]]] = {}
    for outcome in judged:
        if outcome.key is not None and outcome.origin is Origin.MACHINE:
            by_key.setdefault(outcome.key, []).append((outcome.segment.runs, outcome.target))
    for key, pairs in by_key.items():
        services.remember(key, pairs)


def _by_language(
    segments: Sequence[Segment], revision: RevisionForTranslation, way: Route, casing: Casing
) -> list[Outcome]:
    """Every sentence by the route of its own block's language, in page order.

    A block in the edition's language stays as it is; one in a language from which no route leads
    stays in the original, and is marked so.
    """
    target = way.languages[-1]
    groups: dict[str, list[Segment]] = {}
    for segment in segments:
        language = revision.block_languages.get(segment.block, revision.language)
        groups.setdefault(language, []).append(segment)
    outcomes: list[Outcome] = []
    for language, group in groups.items():
        leads = way if language == revision.language else engines.route(language, target)
        if language == target:
            outcomes += [Outcome(s, s.runs, Origin.UNTRANSLATED, (), ()) for s in group]
        elif leads is None:
            outcomes += [_kept(segment, language, target) for segment in group]
        else:
            outcomes += _outcomes(group, leads, casing)
    return sorted(outcomes, key=lambda outcome: outcome.segment.number)


def _kept(segment: Segment, language: str, target: str) -> Outcome:
    """A sentence in a language of its own that nobody here can translate."""
    if not segment.translatable:
        return Outcome(segment, segment.runs, Origin.UNTRANSLATED, (), ())
    why = Finding("no_route", Severity.MINOR, f"no model leads from {language} to {target}")
    return Outcome(segment, segment.runs, Origin.KEPT, (), (why,))


def _outcomes(segments: Sequence[Segment], way: Route, casing: Casing) -> list[Outcome]:
    """Every sentence from memory or engine; the same sentence goes to the engine once."""
    key = MemoryKey(
        way.languages[0], way.languages[-1], "+".join(model.hash for model in way.models)
    )
    wanted = [segment for segment in segments if segment.translatable]
    known = selectors.remembered(key, {segment.runs for segment in wanted})
    new: dict[tuple[Run, ...], Segment] = {}
    for segment in wanted:
        if segment.runs not in known:
            new.setdefault(segment.runs, segment)
    translated = engines.translate(list(new.values()), [way], Manuscript(casing)) if new else []
    made = dict(zip(new, translated, strict=True))
    outcomes = []
    for segment in segments:
        if not segment.translatable:
            outcomes.append(Outcome(segment, segment.runs, Origin.UNTRANSLATED, (), ()))
        elif segment.runs in known:
            target = known[segment.runs]
            outcomes.append(_judged(segment, target, Origin.MEMORY, (), way, key=key))
        else:
            answer = made[segment.runs]
            outcomes.append(
                _broken(segment, answer.failure, key)
                if answer.failure
                else _judged(segment, answer.runs, Origin.MACHINE, answer.repairs, way, key=key)
            )
    return outcomes


def _broken(segment: Segment, failure: str, key: MemoryKey) -> Outcome:
    """A sentence that broke down every engine that was asked."""
    why = Finding("engine", Severity.MAJOR, failure)
    return Outcome(segment, segment.runs, Origin.KEPT, (), (why,), key)


def _judged(
    segment: Segment,
    target: tuple[Run, ...],
    origin: Origin,
    repairs: tuple[str, ...],
    way: Route,
    *,
    key: MemoryKey,
) -> Outcome:
    findings = check(
        segment.text,
        "".join(run.text for run in target),
        source_language=way.languages[0],
        target_language=way.languages[-1],
    )
    return Outcome(segment, target, origin, repairs, findings, key)


def _to_store(
    lease: EditionLease, way: Route, outcomes: list[Outcome], verdict: Verdict, seconds: float
) -> TranslationToStore:
    """The translation as it is kept: a sentence that failed stands in the source's own words."""
    return TranslationToStore(
        revision_id=lease.revision_id,
        language=lease.language,
        route=way.languages,
        engine=engine_names(way),
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
        refused=outcome.target if outcome.fails and outcome.origin is not Origin.KEPT else (),
    )
