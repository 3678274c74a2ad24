"""Where articles stand in each edition."""

from __future__ import annotations

import functools
import operator
import uuid
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from dragoman.articles.errors import LeaseLost
from dragoman.articles.models import TRANSLATED_BEFORE, EditionStanding, EditionState
from dragoman.articles.records import EditionLease
from dragoman.articles.services.standings import BEGUN_BEFORE_GIVING_UP
from dragoman.common import clock


def await_editions(article_id: int, revision_id: int, languages: Iterable[str]) -> None:
    """Let a revision wait for translation in these editions."""
    for language in languages:
        EditionStanding.objects.update_or_create(
            article_id=article_id,
            language=language,
            defaults={
                "revision_id": revision_id,
                "state": EditionState.WAITING,
                "reason": "",
                "detail": "",
                "tries": 0,
                "lease": None,
                "changed": clock.now(),
            },
        )


@transaction.atomic
def begin_edition(article_id: int, language: str, *, state: str) -> EditionLease | None:
    """A lease on an article that stands at `state` in an edition; None if it no longer does."""
    row = (
        EditionStanding.objects.select_for_update()
        .filter(article_id=article_id, language=language, state=state)
        .first()
    )
    if row is None:
        return None
    row.lease, row.begun = uuid.uuid4(), row.begun + 1
    row.save(update_fields=["lease", "begun"])
    lease = EditionLease(article_id, language, row.revision_id, row.lease, row.again)
    if row.begun > BEGUN_BEFORE_GIVING_UP:
        detail = f"begun {BEGUN_BEFORE_GIVING_UP} times, and the worker died of it each time"
        finish_edition(lease, state=EditionState.FAILED, reason="failed:crash", detail=detail)
        return None
    return lease


def rest_edition(article_id: int, language: str) -> None:
    """The work came back and waits: it did not kill its worker."""
    EditionStanding.objects.filter(article_id=article_id, language=language).update(begun=0)


def finish_edition(lease: EditionLease, *, state: str, reason: str = "", detail: str = "") -> None:
    """Move an article on in an edition; raises `LeaseLost` when another attempt holds it."""
    rows = EditionStanding.objects.filter(
        article_id=lease.article_id, language=lease.language, lease=lease.token
    ).update(
        state=state,
        reason=reason[:200],
        detail=detail[:4000],
        tries=0,
        begun=0,
        again=False,
        lease=None,
        changed=clock.now(),
    )
    if not rows:
        raise LeaseLost(f"article {lease.article_id} in {lease.language} was taken over")


def count_edition_try(lease: EditionLease, *, detail: str) -> int:
    """Note a failed try and return how many there were."""
    row = EditionStanding.objects.filter(
        article_id=lease.article_id, language=lease.language, lease=lease.token
    ).first()
    if row is None:
        raise LeaseLost(f"article {lease.article_id} in {lease.language} was taken over")
    row.tries += 1
    row.detail = detail[:4000]
    row.save(update_fields=["tries", "detail"])
    return row.tries


def wait_again(pairs: Iterable[tuple[str, str]]) -> list[tuple[int, str]]:
    """Let articles wait again that had no route for these (source, target) pairs.

    Returns (article, edition) of each.
    """
    again: list[tuple[int, str]] = []
    for source, target in pairs:
        rows = EditionStanding.objects.filter(
            language=target, state=EditionState.NO_ROUTE, revision__language=source
        )
        again.extend((row.article_id, row.language) for row in rows)
        rows.update(state=EditionState.WAITING, reason="", detail="", changed=clock.now())
    return again


def wait_again_after_failure(codes: Iterable[str]) -> list[tuple[int, str]]:
    """Let articles wait again whose last try in an edition failed with one of these codes.

    Returns (article, edition) of each.
    """
    reasons = [Q(reason__startswith=f"failed:{code} ") for code in codes]
    rows = EditionStanding.objects.filter(
        functools.reduce(operator.or_, reasons), state=EditionState.FAILED
    )
    again = list(rows.values_list("article_id", "language"))
    rows.update(state=EditionState.WAITING, reason="", detail="", changed=clock.now())
    return again


def wait_anew(article_ids: Iterable[int], language: str) -> list[int]:
    """Let articles wait again that an edition has translated, to be made anew; returns which."""
    rows = EditionStanding.objects.filter(
        article_id__in=list(article_ids), language=language, state__in=TRANSLATED_BEFORE
    ).exclude(revision__language=language)
    again = list(rows.values_list("article_id", flat=True))
    rows.update(
        state=EditionState.WAITING, reason="", detail="", again=True, tries=0, changed=clock.now()
    )
    return again
