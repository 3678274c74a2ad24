"""Published pages asked again: which are due, and what a fetch that brought nothing new ends in."""

from __future__ import annotations

import uuid
from datetime import timedelta

import structlog
from django.db import transaction

from dragoman.articles import services
from dragoman.articles.models import ItemState
from dragoman.pipeline import politeness, stages
from dragoman.publishing import selectors as publications
from dragoman.publishing import services as publishing

log = structlog.get_logger(__name__)

# Re-checks queued in one go; the next are taken half a minute later, so that they never stand
# before new stories in a host's line for long.
RECHECKS_AT_ONCE = 100


def queue_due() -> int:
    """Queue a fetch for each page that is due to be asked again; returns how many.

    Published ones only where the operator wants that; those whose robots.txt could not be had.
    """
    published = politeness.newsroom().recheck
    with transaction.atomic():
        ids = services.queue_due_rechecks(limit=RECHECKS_AT_ONCE, published=published)
        stages.to_recheck(ids)
    return len(ids)


def horizon() -> timedelta | None:
    """How long after its last change a page is asked again; None where the operator wants none."""
    room = politeness.newsroom()
    return timedelta(days=room.recheck_days) if room.recheck else None


def unchanged(item_id: int, lease: uuid.UUID, article_id: int | None, detail: str = "") -> None:
    """The page says what it said, or nothing that may replace it: what is published stays so.

    Call inside a transaction. A story that was withdrawn for its missing page is shown again only
    where `detail` is empty: then the page itself is there. Else it stays gone.
    """
    gone = bool(detail) and article_id is not None and not publications.is_public(article_id)
    if gone and services.was_missing(item_id):
        services.finish_item(item_id, lease, state=ItemState.GONE, reason="gone", detail=detail)
        services.note_gone(item_id, horizon=horizon())
        return
    services.finish_item(item_id, lease, state=ItemState.EXTRACTED, detail=detail)
    services.note_checked(item_id, changed=False, horizon=horizon())
    if article_id is not None and not detail:
        restore(article_id)


def restore(article_id: int) -> None:
    """Show a story again that was withdrawn, since its page is there and says what it said."""
    if publishing.restore(article_id):
        log.info("refetch.restored", article=article_id)
