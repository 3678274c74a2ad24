"""Stage translate: memory, engine, check, repair, decide: a revision in an edition's language."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog
from django.db import transaction

from dragoman import fidelity
from dragoman.articles import selectors as articles
from dragoman.articles import services as article_services
from dragoman.articles.models import EditionState
from dragoman.articles.records import EditionLease
from dragoman.articles.selectors import RevisionForTranslation
from dragoman.fidelity import Decision, Verdict, decide
from dragoman.mt.engine import Context
from dragoman.mt.errors import MtError
from dragoman.mt.glossary import Glossary
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Manuscript
from dragoman.mt.route_reasons import add_command
from dragoman.mt.routes import Route
from dragoman.mt.translator import engine_names
from dragoman.pipeline import editions, engine_failures, engines, finishing, outcomes, recall
from dragoman.pipeline.evidence import of_document
from dragoman.pipeline.finishing import Examine
from dragoman.pipeline.glossaries import glossary
from dragoman.pipeline.outcomes import Outcome
from dragoman.publishing import services as publishing
from dragoman.text import serialise
from dragoman.text.document import Part, Segment
from dragoman.text.segments import segment_document
from dragoman.translations import services
from dragoman.translations.segments import Origin

log = structlog.get_logger(__name__)


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
    engines.renew()
    ways = engines.routes(revision.language, language)
    if not ways:
        article_services.finish_edition(
            lease,
            state=EditionState.NO_ROUTE,
            reason=f"no_route:{revision.language}→{language}",
            detail=f"no model leads from {revision.language} to {language}; "
            f"add what is missing with: {add_command(revision.language, language)}",
        )
        return
    try:
        _translate(lease, revision, ways, then)
    except MtError as error:
        engine_failures.give_way(lease, error)


def _translate(
    lease: EditionLease,
    revision: RevisionForTranslation,
    ways: Sequence[Route],
    then: Callable[[int, str], None],
) -> None:
    began = time.monotonic()
    document = serialise.document_from_data(revision.document)
    segments = segment_document(document, revision.language)
    again = lease.again_since
    past = recall.Past() if again else recall.past_of(lease.article_id, lease.language)
    manuscript = Manuscript(Casing.of([document.text]), Context(title=document.headline))
    done = _by_language(segments, revision, _Work(ways, manuscript, past, again))
    judged = [outcome for outcome in done if outcome.judged]
    verdict = decide(
        [outcome.findings for outcome in judged],
        policy=editions.policy(lease.language),
        headline=_headline(judged),
    )
    translation = outcomes.to_store(
        lease,
        ways,
        done,
        verdict,
        weights=dict(past.weights) | outcomes.weights_of(ways),
        seconds=time.monotonic() - began,
    )
    with transaction.atomic():
        services.store(translation)
        held = _held(verdict, ways[0], len(judged))
        if held is not None:
            article_services.finish_edition(
                lease, state=EditionState.HELD, reason=held.reason, detail=held.detail
            )
            publishing.mark_source_changed(
                article_id=lease.article_id,
                language=lease.language,
                revision_id=lease.revision_id,
            )
        else:
            article_services.finish_edition(lease, state=EditionState.TRANSLATED)
            then(lease.article_id, lease.language)
    log.info(
        "translate.done",
        article=lease.article_id,
        language=lease.language,
        verdict=verdict.decision.value,
        sentences=len(judged),
        made=sum(outcome.wording.origin is Origin.MACHINE for outcome in judged),
        flagged=translation.flagged,
        repaired=translation.repaired,
        seconds=round(translation.seconds, 2),
    )


def _headline(judged: Sequence[Outcome]) -> int | None:
    """Where among the translated sentences the headline stands, if it is one of them."""
    parts = [outcome.segment.part for outcome in judged]
    return parts.index(Part.HEADLINE) if Part.HEADLINE in parts else None


@dataclass(frozen=True, slots=True)
class _Held:
    """Why a person has to see the translation before a reader does."""

    reason: str
    detail: str


def _held(verdict: Verdict, way: Route, sentences: int) -> _Held | None:
    if verdict.decision is Decision.HOLD:
        failed = f"{len(verdict.failing)} of {sentences} sentences failed their checks"
        if verdict.flagged:
            failed += f", {len(verdict.flagged)} look wrong"
        return _Held(verdict.reason, failed)
    if way.draft:
        chain = "→".join(way.languages)
        return _Held(recall.DRAFT, f"{chain} by {engine_names(way)} is never published unread")
    return None


@dataclass(frozen=True, slots=True)
class _Work:
    """What all sentences of the story share."""

    ways: Sequence[Route]
    manuscript: Manuscript
    past: recall.Past
    again_since: datetime | None

    def ways_from(self, language: str) -> Sequence[Route]:
        """The ways of a block in another language; no draft of one slips into a page unread."""
        found = engines.routes(language, self.ways[0].target)
        return found if self.ways[0].draft else [way for way in found if not way.draft]

    def order(
        self, ways: Sequence[Route], terms: Glossary, context: fidelity.Context
    ) -> recall.Order:
        return recall.Order(
            ways,
            replace(self.manuscript, glossary=terms),
            self.past,
            terms.fingerprint,
            again_since=self.again_since,
            context=context,
        )


def _by_language(
    segments: Sequence[Segment], revision: RevisionForTranslation, work: _Work
) -> list[Outcome]:
    """Every sentence by the ways of its own block's language, in page order.

    A block in the edition's language stays as it is; one in a language from which no route leads
    stays in the original, and is marked so.
    """
    target = work.ways[0].target
    groups: dict[str, list[Segment]] = {}
    for segment in segments:
        language = revision.block_languages.get(segment.block, revision.language)
        groups.setdefault(language, []).append(segment)
    done: list[Outcome] = []
    for language, group in groups.items():
        ways = work.ways if language == revision.language else work.ways_from(language)
        done += [outcomes.untouched(s) for s in group if language == target or not s.translatable]
        wanted = [s for s in group if language != target and s.translatable]
        if ways:
            terms = glossary(language, target)
            context = of_document(wanted)
            made = recall.wordings(wanted, work.order(ways, terms, context))
            done += finishing.finished(wanted, made, terms, Examine(engines.examine, context))
        else:
            done += [outcomes.unroutable(s, language, target) for s in wanted]
    return sorted(done, key=lambda outcome: outcome.segment.number)
