"""What each stage needs to know of the item or article that it works on."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Q

from dragoman.articles import identity
from dragoman.articles.models import (
    Article,
    Errand,
    FollowingPage,
    Item,
    ItemState,
    Origin,
    Page,
    Revision,
)


@dataclass(frozen=True, slots=True)
class ItemForFetch:
    """What a fetch needs to know; validators are empty where the page has to come whole.

    `body_hash` and `headers` are those of the last page read to its end, and `read_under` the
    terms that it was read under. `next_url`, where not empty, is the
    following page of the story that is to be asked for now, after so many (`pages`) that came.
    `has_revision`: its article says something, `was_read`: and not only by the feed's words.
    `missing_before`: it was missing the last time,
    too. `twin_lives`: another item of the article still has its page.
    """

    item_id: int
    url: str
    rights: str
    etag: str
    last_modified: str
    article_id: int | None
    errand: str = Errand.FIRST
    body_hash: str = ""
    read_under: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    next_url: str = ""
    pages: tuple[str, ...] = ()
    has_revision: bool = False
    was_read: bool = False
    missing_before: bool = False
    twin_lives: bool = False


@dataclass(frozen=True, slots=True)
class PagePart:
    """One page of a story that its publisher spread over several."""

    url: str
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class PageForExtract:
    """A fetched page with the pages that follow it, and with what its feed said of it.

    `cut`: one that follows could not be had.
    """

    item_id: int
    source_id: int
    url: str
    body: bytes
    headers: dict[str, str]
    fetched: datetime
    rights: str
    feed_title: str
    feed_published: datetime | None
    first_seen: datetime
    article_id: int | None
    following: tuple[PagePart, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class FeedWords:
    """What the feed itself says of an item whose page cannot be had for `reason`.

    `read` is when that turned out.
    """

    item_id: int
    source_id: int
    article_id: int | None
    url: str
    rights: str
    title: str
    summary: str
    content_html: str
    authors: tuple[str, ...]
    published: datetime | None
    first_seen: datetime
    read: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class KnownRevision:
    """The newest revision of an item's article; `origin` is `page` or `feed`."""

    url: str
    rights: str
    origin: str
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RevisionForTranslation:
    """A revision as the translator needs it; `block_languages` by index of the block."""

    revision_id: int
    article_id: int
    language: str
    document: dict[str, Any]
    block_languages: dict[int, str]


def item_for_fetch(item_id: int) -> ItemForFetch:
    """The item, with the validators of its last page if that was read to its end.

    A page that could not be extracted, or was under other rights, has to come again whole.
    """
    item = Item.objects.select_related("source", "article").get(pk=item_id)
    page = Page.objects.filter(item_id=item_id).defer("body").first()
    rights = page.extracted_for.partition(" ")[0] if page is not None else ""
    known = page if rights == item.source.rights else None
    twins = item.article.items.exclude(pk=item_id) if item.article else Item.objects.none()
    living = twins.filter(standing__state=ItemState.EXTRACTED)
    revisions = item.article.revisions.all() if item.article else Revision.objects.none()
    following = FollowingPage.objects.filter(page=page).order_by("number") if page else ()
    return ItemForFetch(
        item_id=item.pk,
        url=item.url,
        rights=item.source.rights,
        etag=known.etag if known else "",
        last_modified=known.last_modified if known else "",
        article_id=item.article_id,
        errand=item.errand,
        body_hash=known.body_hash if known else "",
        read_under=known.extracted_for if known else "",
        headers=known.headers if known else {},
        next_url=page.next_url if page else "",
        pages=(page.final_url, *(row.final_url for row in following)) if page else (),
        has_revision=revisions.exists(),
        was_read=revisions.filter(origin=Origin.PAGE).exists(),
        missing_before=item.gone_since is not None,
        twin_lives=living.exists(),
    )


def addresses_to_fetch(item_ids: Iterable[int]) -> dict[int, str]:
    """The address to be asked for next for each item, in the order of the items."""
    ids = list(item_ids)
    rows = Item.objects.filter(pk__in=ids).values_list("pk", "url", "page__next_url")
    addresses = {item_id: following or url for item_id, url, following in rows}
    return {item_id: addresses[item_id] for item_id in ids if item_id in addresses}


def known_link(source_id: int, url: str) -> str:
    """The link under which a source's item is known that goes by this address too, else `url`."""
    names = identity.names_of(url)
    of_source = Item.objects.filter(source_id=source_id)
    named = of_source.filter(Q(identity__in=names) | Q(addresses__identity__in=names))
    links = named.order_by("pk").values_list("url", flat=True)
    return links.first() or url


def page_for_extract(item_id: int) -> PageForExtract:
    """The item's fetched page."""
    page = Page.objects.select_related("item__source").get(item_id=item_id)
    item = page.item
    return PageForExtract(
        item_id=item_id,
        source_id=item.source_id,
        url=page.final_url,
        body=gzip.decompress(bytes(page.body)),
        headers=page.headers,
        fetched=page.fetched,
        rights=item.source.rights,
        feed_title=item.title,
        feed_published=item.published,
        first_seen=item.first_seen,
        article_id=item.article_id,
        following=tuple(
            PagePart(row.final_url, row.content_type, gzip.decompress(bytes(row.body)))
            for row in page.following.order_by("number")
        ),
        cut=bool(page.next_url),
    )


def feed_words(item_id: int) -> FeedWords | None:
    """The feed's words, where they are to stand for the page."""
    item = Item.objects.select_related("source", "standing").get(pk=item_id)
    if not item.fallback:
        return None
    return FeedWords(
        item_id=item_id,
        source_id=item.source_id,
        article_id=item.article_id,
        url=item.url,
        rights=item.source.rights,
        title=item.title,
        summary=item.feed_summary,
        content_html=item.feed_content,
        authors=tuple(item.feed_authors),
        published=item.published,
        first_seen=item.first_seen,
        read=item.standing.changed,
        reason=item.fallback,
    )


def known_revision(article_id: int | None) -> KnownRevision | None:
    """What the article says until now."""
    if article_id is None:
        return None
    row = Article.objects.get(pk=article_id).revisions.order_by("-number").first()
    return KnownRevision(row.url, row.rights, row.origin, row.document) if row else None


def revision_for_translation(revision_id: int) -> RevisionForTranslation:
    """The revision's document and language."""
    row = Revision.objects.get(pk=revision_id)
    blocks = {int(index): code for index, code in row.block_languages.items()}
    return RevisionForTranslation(row.pk, row.article_id, row.language, row.document, blocks)
