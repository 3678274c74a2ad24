"""Where items stand: every stage takes a lease, and ends by naming it.

A result whose lease was taken over (its worker was thought dead) is thrown away together with
everything in its transaction.
"""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import QuerySet

from dragoman.articles.errors import LeaseLost
from dragoman.articles.models import Item, ItemState, Standing
from dragoman.common import clock

# In these states an item's page is not there to be shown, for the source's own reasons.
TAKEN_BACK = (ItemState.GONE, ItemState.ROBOTS, ItemState.RIGHTS)
# More than the times that a test, an operator or a restart kills workers in the middle of one page.
BEGUN_BEFORE_GIVING_UP = 8


@transaction.atomic
def begin_item(item_id: int, *, state: str) -> uuid.UUID | None:
    """A lease on an item that stands at `state`; None if it no longer does.

    Work that was begun again and again and never came back killed its worker each time (a page that
    crashes a parser): it ends as `failed:crash` instead of taking all workers down for ever.
    """
    row = Standing.objects.select_for_update().filter(item_id=item_id, state=state).first()
    if row is None:
        return None
    row.lease, row.begun = uuid.uuid4(), row.begun + 1
    row.save(update_fields=["lease", "begun"])
    if row.begun > BEGUN_BEFORE_GIVING_UP:
        finish_item(
            item_id,
            row.lease,
            state=ItemState.FAILED,
            reason="failed:crash",
            detail=f"begun {BEGUN_BEFORE_GIVING_UP} times, and the worker died of it each time",
        )
        return None
    return row.lease


def is_taken_back(article_id: int) -> bool:
    """Whether every page of the article is gone or forbidden; its items stay so until the commit.

    Call inside a transaction, before the article's standings in editions are locked.
    """
    rows = Standing.objects.select_for_update(of=("self",)).filter(item__article_id=article_id)
    states = list(rows.order_by("pk").values_list("state", flat=True))
    return bool(states) and all(state in TAKEN_BACK for state in states)


def living(items: QuerySet[Item]) -> QuerySet[Item]:
    """Those whose page is there; one that is being asked for again counts as it did before."""
    return items.exclude(standing__state__in=TAKEN_BACK).filter(gone_since__isnull=True)


def rest_item(item_id: int) -> None:
    """The work came back and waits: it did not kill its worker."""
    Standing.objects.filter(item_id=item_id).update(begun=0)


def finish_item(
    item_id: int, lease: uuid.UUID, *, state: str, reason: str = "", detail: str = ""
) -> None:
    """Move an item on; raises `LeaseLost` when another attempt holds it."""
    rows = Standing.objects.filter(item_id=item_id, lease=lease).update(
        state=state,
        reason=reason[:200],
        detail=detail[:4000],
        tries=0,
        begun=0,
        lease=None,
        changed=clock.now(),
    )
    if not rows:
        raise LeaseLost(f"item {item_id} was taken over")


def count_item_try(item_id: int, lease: uuid.UUID, *, detail: str) -> int:
    """Note a failed try and return how many there were; the item stays where it stands."""
    standing = Standing.objects.filter(item_id=item_id, lease=lease).first()
    if standing is None:
        raise LeaseLost(f"item {item_id} was taken over")
    standing.tries += 1
    standing.detail = detail[:4000]
    standing.save(update_fields=["tries", "detail"])
    return standing.tries
