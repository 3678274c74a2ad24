"""Stage publish: the article's translation (or its own text) becomes what the edition shows."""

from __future__ import annotations

import structlog
from django.db import transaction

from dragoman.articles import selectors as article_selectors
from dragoman.articles import services as articles
from dragoman.articles.models import EditionState
from dragoman.publishing import services as publishing
from dragoman.translations import selectors as translations

log = structlog.get_logger(__name__)


@transaction.atomic
def run(article_id: int, language: str) -> None:
    """Publish what stands as `translated`; doing it twice changes nothing.

    What its source took back while it waited (for an engine, a model, an edition) is not shown.
    """
    taken_back = articles.is_taken_back(article_id)
    lease = articles.begin_edition(article_id, language, state=EditionState.TRANSLATED)
    if lease is None:
        return
    revision = article_selectors.revision_for_translation(lease.revision_id)
    own_text = revision.language == language
    translation = None if own_text else translations.newest(lease.revision_id, language)
    publication = publishing.publish(
        article_id=article_id,
        language=language,
        revision_id=lease.revision_id,
        translation_id=translation.pk if translation else None,
    )
    if taken_back:
        publishing.withdraw(article_id)
    detail = ""
    if translation is not None and translation.flagged:
        detail = f"{translation.flagged} of {translation.sentences} sentences flagged"
    articles.finish_edition(lease, state=EditionState.PUBLISHED, detail=detail)
    log.info("publish.done", publication=publication, article=article_id, language=language)
