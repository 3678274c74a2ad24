"""Writes of items, pages, articles, revisions and their standings.

Every stage begins with a lease and ends by naming it: a result whose lease was taken over (its
worker was thought dead) is thrown away together with everything in its transaction.
"""

from __future__ import annotations

import gzip
import json
import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from dragoman.articles.models import (
    Article,
    EditionStanding,
    EditionState,
    Item,
    ItemState,
    Page,
    Revision,
    Standing,
)
from dragoman.articles.records import (
    EditionLease,
    FetchedPageToStore,
    ItemFound,
    RevisionToStore,
    StoredRevision,
)
from dragoman.common import clock, hashing, urls
from dragoman.common.errors import DragomanError

_LONGEST_IDENTITY = 600
# More than the times that a test, an operator or a restart kills workers in the middle of one page.
BEGUN_BEFORE_GIVING_UP = 8


class LeaseLost(DragomanError):  # noqa: N818 - reads as what it says
    """Another attempt took this work over; its result counts, ours does not."""

    code = "lease_lost"


def identity_of(url: str) -> str:
    """The address without scheme, tracking and fragment: http and https are one article.

    A long one is named by its hash, since an index of PostgreSQL takes 2,704 bytes a row.
    """
    address = urls.normalised(url).split("://", 1)[-1]
    return address if len(address) <= _LONGEST_IDENTITY else f"sha256:{hashing.of_text(address)}"


def _storable(text: str) -> str:
    """The text without NUL, which PostgreSQL refuses."""
    return text.replace("\0", "")


@transaction.atomic
def record_items(
    *, source_id: int, feed_id: int | None, found: Iterable[ItemFound]
) -> tuple[int, ...]:
    """Store new and changed items; returns the ids of those whose page is to be fetched."""
    to_fetch: list[int] = []
    for entry in found:
        item, new = Item.objects.get_or_create(
            source_id=source_id,
            identity=identity_of(entry.url),
            defaults={
                "feed_id": feed_id,
                "url": entry.url,
                "title": _storable(entry.title),
                "published": entry.published,
                "updated": entry.updated,
                "content_hash": entry.content_hash,
                "first_seen": clock.now(),
            },
        )
        if new:
            Standing.objects.create(item=item, changed=clock.now())
            to_fetch.append(item.pk)
        elif _changed(item, entry) and _fetch_again(item):
            to_fetch.append(item.pk)
    return tuple(to_fetch)


def _changed(item: Item, entry: ItemFound) -> bool:
    """Whether the feed says something new of an item; its pubDate alone is not trusted."""
    newer = entry.updated is not None and entry.updated != item.updated
    if not newer and entry.content_hash == item.content_hash:
        return False
    item.title = _storable(entry.title)
    item.updated, item.content_hash = entry.updated, entry.content_hash
    item.save(update_fields=["title", "updated", "content_hash"])
    return True


def _fetch_again(item: Item) -> bool:
    """Put an item back to its start, unless its first fetch is still to come."""
    rows = Standing.objects.filter(item=item).exclude(state=ItemState.FOUND)
    return bool(
        rows.update(
            state=ItemState.FOUND, reason="", detail="", tries=0, lease=None, changed=clock.now()
        )
    )


def refetch(*, source_id: int, url: str) -> tuple[int, ...]:
    """Let a known item's page be fetched again; returns its id, nothing if that is under way."""
    item = Item.objects.get(source_id=source_id, identity=identity_of(url))
    return (item.pk,) if _fetch_again(item) else ()


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


def store_page(item_id: int, page: FetchedPageToStore) -> None:
    """Keep a fetched page in the fetch cache, in place of the earlier one."""
    Page.objects.update_or_create(
        item_id=item_id,
        defaults={
            "final_url": page.final_url,
            "status": page.status,
            "headers": page.headers,
            "etag": page.etag[:1000],
            "last_modified": page.last_modified[:100],
            "body": gzip.compress(page.body, 6),
            "body_hash": hashing.of_bytes(page.body),
            "fetched": page.fetched,
            "extracted_for": "",
        },
    )


def note_extracted(item_id: int, *, rights: str) -> None:
    """The item's page was read to its end under these rights of its source."""
    Page.objects.filter(item_id=item_id).update(extracted_for=rights)


def forget_pages(*, older_than: datetime) -> int:
    """Empty the fetch cache of old bodies; validators stay, so that asking stays polite."""
    return Page.objects.filter(fetched__lt=older_than).exclude(body=b"").update(body=b"")


def _identity_in(item: Item, revision: RevisionToStore) -> str:
    """What names the article: its canonical address, unless that is evidently another page's.

    Templates name the home page, or one and the same page, as the canonical address of every story.
    Such a name is not believed when the page that already has it carries another headline.
    """
    canonical, own = identity_of(revision.canonical_url), identity_of(item.url)
    if canonical.rstrip("/") == urls.authority(revision.canonical_url):
        return own
    named = Revision.objects.filter(article__source=item.source, article__identity=canonical)
    newest = named.exclude(article__items=item).order_by("-number").first()
    headline = revision.document.get("headline")
    return own if newest and newest.document.get("headline") != headline else canonical


def store_revision(item_id: int, revision: RevisionToStore) -> StoredRevision:
    """Store what the article says, unless its newest revision says exactly that.

    Call inside a transaction. The article's row is locked, so revisions are numbered once.
    """
    item = Item.objects.select_related("source").get(pk=item_id)
    article, _ = Article.objects.get_or_create(
        source=item.source,
        identity=_identity_in(item, revision),
        defaults={"first_seen": clock.now()},
    )
    if article.items.exclude(pk=item_id).exists() and article.revisions.exists():
        # A twin (an AMP or print page): the item that came first speaks for the article.
        first = article.items.order_by("pk").values_list("pk", flat=True)[0]
        if first != item_id:
            Item.objects.filter(pk=item_id).update(article=article)
            kept = article.revisions.order_by("-number")[0]
            return StoredRevision(article.pk, kept.pk, new=False)
    Article.objects.select_for_update().get(pk=article.pk)
    Item.objects.filter(pk=item_id).update(article=article)
    content_hash = hashing.of_text(
        json.dumps(revision.document, sort_keys=True, ensure_ascii=False), revision.language
    )
    newest = article.revisions.order_by("-number").first()
    if newest is not None and newest.content_hash == content_hash:
        return StoredRevision(article.pk, newest.pk, new=False)
    row = Revision.objects.create(
        article=article,
        number=newest.number + 1 if newest else 1,
        content_hash=content_hash,
        url=revision.url,
        language=revision.language,
        rights=revision.rights,
        document=revision.document,
        authors=list(revision.authors),
        published=revision.published,
        modified=revision.modified,
        fetched=revision.fetched,
        words=revision.words,
        created=clock.now(),
    )
    return StoredRevision(article.pk, row.pk, new=True)


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
    lease = EditionLease(article_id, language, row.revision_id, row.lease)
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
