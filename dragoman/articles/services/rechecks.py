"""Asking published pages again: who is due, what it brought, when next."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F

from dragoman.articles import rechecks
from dragoman.articles.models import CorrectionHabit, Errand, Item, ItemState, Page, Standing
from dragoman.articles.rechecks import Habit
from dragoman.articles.services.standings import TAKEN_BACK, living
from dragoman.common import clock

# From these states an item's page may be asked again by itself.
_AT_REST = (ItemState.EXTRACTED, ItemState.FAILED, *TAKEN_BACK)


def queue_due_rechecks(*, limit: int, published: bool = True) -> tuple[int, ...]:
    """Put items whose re-check is due back to their start; returns their ids, longest due first.

    Call inside the transaction that queues their jobs. Rows that another worker takes are skipped.
    Without `published`, only those that have not been read yet.
    """
    due = (
        Standing.objects.select_for_update(skip_locked=True, of=("self",))
        .filter(item__recheck_at__lte=clock.now(), state__in=_AT_REST)
        .order_by("item__recheck_at")
    )
    if not published:
        due = due.filter(item__article__isnull=True)
    ids = tuple(due.values_list("item_id", flat=True)[:limit])
    Standing.objects.filter(item_id__in=ids).update(
        state=ItemState.FOUND, tries=0, lease=None, changed=clock.now()
    )
    Item.objects.filter(pk__in=ids).update(recheck_at=None)
    Item.objects.filter(pk__in=ids, article__isnull=False).update(errand=Errand.RECHECK)
    Page.objects.filter(item_id__in=ids).update(next_url="")
    return ids


def note_checked(item_id: int, *, changed: bool, horizon: timedelta | None) -> None:
    """A fetch came to its end: learn from it, and plan the next (none where `horizon` is None).

    `changed`: it brought a new revision.
    """
    item = Item.objects.get(pk=item_id)
    if item.errand == Errand.RECHECK:
        item.rechecks += 1
        _count(item.source_id, changed=changed)
    elif item.errand == Errand.UPDATE:
        item.idle_updates = 0 if changed else item.idle_updates + 1
    item.gone_since = None
    item.recheck_at = _next(item, horizon) if horizon is not None else None
    item.save(update_fields=["rechecks", "idle_updates", "gone_since", "recheck_at"])


def ask_again_at(item_id: int, moment: datetime) -> None:
    """An item that could not be asked for rests until then."""
    Item.objects.filter(pk=item_id).update(recheck_at=moment)


def try_again_later(item_id: int) -> datetime | None:
    """Plan another try of a page that could not be had; returns when, None when not any more."""
    first_seen = Item.objects.values_list("first_seen", flat=True).get(pk=item_id)
    at = rechecks.next_try(first_seen=first_seen, now=clock.now())
    Item.objects.filter(pk=item_id).update(recheck_at=at)
    return at


def note_missing(item_id: int) -> None:
    """A published page was missing once: it is asked again before that is believed."""
    now = clock.now()
    Item.objects.filter(pk=item_id).update(
        gone_since=now, recheck_at=now + rechecks.CONFIRM_GONE_AFTER
    )


def note_gone(item_id: int, *, horizon: timedelta | None) -> None:
    """A published page is gone or forbidden; what was so by mistake comes back within days.

    Where another page of the article is left, that one is asked again from now on.
    """
    item = Item.objects.select_related("article").get(pk=item_id)
    now = clock.now()
    item.gone_since = item.gone_since or now
    newest = item.article.revisions.order_by("-number").first() if item.article else None
    at = now + rechecks.GONE_AGAIN_AFTER
    if newest is not None and horizon is not None and at <= newest.created + horizon:
        item.recheck_at = at
    item.save(update_fields=["gone_since", "recheck_at"])
    _ask_heir(item, horizon)


def was_missing(item_id: int) -> bool:
    """Whether the page was not there when it was last asked for, or forbidden."""
    return Item.objects.filter(pk=item_id, gone_since__isnull=False).exists()


def _ask_heir(item: Item, horizon: timedelta | None) -> None:
    """Plan the re-check of the page that speaks for the article now."""
    if item.article is None or horizon is None:
        return
    left = item.article.items.filter(standing__state=ItemState.EXTRACTED)
    heir = left.exclude(pk=item.pk).order_by("pk").first()
    if heir is not None and heir.recheck_at is None:
        Item.objects.filter(pk=heir.pk).update(recheck_at=_next(heir, horizon))


def _next(item: Item, horizon: timedelta) -> datetime | None:
    if item.article is None:
        return None
    earlier = item.article.items.filter(pk__lt=item.pk)
    if living(earlier).exists():
        return None
    newest = item.article.revisions.order_by("-number").first()
    habit = CorrectionHabit.objects.filter(source_id=item.source_id).first()
    return rechecks.next_recheck(
        born=newest.created if newest else item.first_seen,
        now=clock.now(),
        rechecks=item.rechecks,
        habit=Habit(habit.asked, habit.changed) if habit else Habit(0, 0),
        horizon=horizon,
    )


def _count(source_id: int, *, changed: bool) -> None:
    CorrectionHabit.objects.get_or_create(source_id=source_id)
    CorrectionHabit.objects.filter(source_id=source_id).update(
        asked=F("asked") + 1, changed=F("changed") + int(changed)
    )
