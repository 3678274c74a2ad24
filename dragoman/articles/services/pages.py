"""The fetch cache."""

from __future__ import annotations

import gzip
from datetime import datetime

from dragoman.articles.models import FollowingPage, Item, Page
from dragoman.articles.records import FetchedPageToStore, FollowingPageToStore
from dragoman.common import hashing


def store_page(item_id: int, page: FetchedPageToStore) -> None:
    """Keep a fetched page in the fetch cache, in place of the earlier one and what followed it.

    It is what counts from now on, where the feed's own words stood in before.
    """
    row, _ = Page.objects.update_or_create(
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
            "next_url": page.next_url,
        },
    )
    row.following.all().delete()
    Item.objects.filter(pk=item_id).update(fallback="")


def add_following_page(item_id: int, page: FollowingPageToStore) -> None:
    """Keep the next page of a story; `page.next_url` is where it goes on from there."""
    row = Page.objects.select_for_update().get(item_id=item_id)
    FollowingPage.objects.create(
        page=row,
        number=row.following.count() + 2,
        final_url=page.final_url,
        content_type=page.content_type[:200],
        body=gzip.compress(page.body, 6),
        fetched=page.fetched,
    )
    row.next_url = page.next_url
    row.save(update_fields=["next_url"])


def end_following(item_id: int) -> None:
    """No more pages of this story are asked for."""
    Page.objects.filter(item_id=item_id).update(next_url="")


def freshen_page(item_id: int, headers: dict[str, str]) -> bool:
    """Keep the newer headers of a page whose body is as it was; whether that body is still here.

    If it was forgotten, the page has to come whole: without validators no server says 304.
    """
    row = Page.objects.select_for_update().get(item_id=item_id)
    row.headers, row.extracted_for = headers, ""
    row.save(update_fields=["headers", "extracted_for"])
    return bool(row.body)


def note_extracted(item_id: int, *, terms: str) -> None:
    """The item's page was read to its end under these terms of source, headers and site."""
    Page.objects.filter(item_id=item_id).update(extracted_for=terms)


def forget_pages(*, older_than: datetime) -> int:
    """Empty the fetch cache of old bodies; validators stay, so that asking stays polite."""
    FollowingPage.objects.filter(fetched__lt=older_than).delete()
    return Page.objects.filter(fetched__lt=older_than).exclude(body=b"").update(body=b"")
