"""Where items and articles stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, Sum

from dragoman.articles.models import (
    TRANSLATED_BEFORE,
    EditionStanding,
    EditionState,
    Errand,
    ItemState,
    Revision,
    Standing,
)

# States of an item from which it still moves by itself.
_MOVING_ITEMS = (ItemState.FOUND, ItemState.FETCHED)
_MOVING_EDITIONS = (EditionState.WAITING, EditionState.TRANSLATED)


@dataclass(frozen=True, slots=True)
class EditionPlace:
    """Where an article stands in one edition."""

    language: str
    state: str
    reason: str
    detail: str
    article_id: int


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """Where an item stands: its own state, and its article's in each edition."""

    item_id: int
    url: str
    source: str
    state: str
    reason: str
    detail: str
    tries: int
    first_seen: datetime
    changed: datetime
    editions: tuple[EditionPlace, ...]


def moving() -> Counter[str]:
    """How many items and edition standings still move by themselves, by state."""
    items, editions = item_counts(), edition_counts()
    counts: Counter[str] = Counter()
    counts.update({state.value: items[state] for state in _MOVING_ITEMS})
    counts.update({state.value: editions[state] for state in _MOVING_EDITIONS})
    return counts


def item_counts() -> Counter[str]:
    """Items by state."""
    rows = Standing.objects.values_list("state").annotate(n=Count("pk"))
    return Counter(dict(rows))


def edition_counts(language: str | None = None) -> Counter[str]:
    """Edition standings by state, of one edition or of all."""
    rows = EditionStanding.objects.all()
    if language is not None:
        rows = rows.filter(language=language)
    return Counter(dict(rows.values_list("state").annotate(n=Count("pk"))))


def words_waiting() -> int:
    """Words of source text that wait for translation, once for each edition."""
    rows = EditionStanding.objects.filter(state=EditionState.WAITING)
    total: int | None = rows.aggregate(words=Sum("revision__words"))["words"]
    return total or 0


def stranded_items(*, unchanged_since: datetime) -> list[tuple[int, str]]:
    """Items that should be moving and have not for long: (id, state)."""
    rows = Standing.objects.filter(state__in=_MOVING_ITEMS, changed__lt=unchanged_since)
    return list(rows.values_list("item_id", "state"))


def stranded_editions(*, unchanged_since: datetime) -> list[tuple[int, str, str]]:
    """Edition standings that should be moving and have not for long: (article, language, state)."""
    rows = EditionStanding.objects.filter(state__in=_MOVING_EDITIONS, changed__lt=unchanged_since)
    return list(rows.values_list("article_id", "language", "state"))


def articles_without(language: str) -> list[tuple[int, int]]:
    """Articles that have no standing in an edition yet: (article, newest revision)."""
    rows = (
        Revision.objects.exclude(article__editions__language=language)
        .order_by("article_id", "-number")
        .distinct("article_id")
        .values_list("article_id", "pk")
    )
    return list(rows)


def pairs_without_route() -> list[tuple[str, str]]:
    """The (source, target) language pairs that articles wait for without a route."""
    rows = EditionStanding.objects.filter(state=EditionState.NO_ROUTE)
    return list(rows.values_list("revision__language", "language").distinct().order_by())


def pairs_published() -> list[tuple[str, str]]:
    """The (source, target) language pairs that articles have been published in, others only."""
    rows = EditionStanding.objects.filter(state=EditionState.PUBLISHED)
    rows = rows.exclude(revision__language=F("language"))
    return list(rows.values_list("revision__language", "language").distinct().order_by())


def translated_before(language: str, *, source: str = "") -> list[int]:
    """Articles that an edition has translated, or tried to; of one source or of all.

    `source` is its slug, its name or the address of one of its feeds.
    """
    rows = EditionStanding.objects.filter(language=language, state__in=TRANSLATED_BEFORE)
    rows = rows.exclude(revision__language=language)
    if source:
        named = Q(article__source__slug=source) | Q(article__source__name__iexact=source)
        rows = rows.filter(named | Q(article__source__feeds__url=source)).distinct()
    return list(rows.order_by("article_id").values_list("article_id", flat=True))


def with_address(url: str) -> list[int]:
    """The articles that say, or said, that they stand at `url`."""
    rows = Revision.objects.filter(url=url).order_by("article_id")
    return list(rows.values_list("article_id", flat=True).distinct())


def places(languages: Iterable[str]) -> tuple[ItemPlace, ...]:
    """Every item with where it stands in these editions, oldest first."""
    wanted = tuple(languages)
    by_article: dict[int, list[EditionPlace]] = {}
    for row in EditionStanding.objects.filter(language__in=wanted):
        place = EditionPlace(row.language, row.state, row.reason, row.detail, row.article_id)
        by_article.setdefault(row.article_id, []).append(place)
    rows = Standing.objects.select_related("item__source").defer(
        "item__feed_content", "item__feed_summary"
    )
    return tuple(_place(row, by_article) for row in rows.order_by("item_id"))


def _place(row: Standing, by_article: dict[int, list[EditionPlace]]) -> ItemPlace:
    article_id = row.item.article_id
    known = by_article.get(article_id, []) if article_id is not None else []
    editions = tuple(sorted(known, key=lambda place: place.language))
    # While its page is being asked again, an article stays what it is.
    again = row.item.errand == Errand.RECHECK and bool(editions)
    at_rest = again and row.state in _MOVING_ITEMS and row.item.gone_since is None
    return ItemPlace(
        item_id=row.item_id,
        url=row.item.url,
        source=row.item.source.name,
        state=ItemState.EXTRACTED if at_rest else row.state,
        reason=row.reason,
        detail=row.detail,
        tries=row.tries,
        first_seen=row.item.first_seen,
        changed=row.changed,
        editions=editions,
    )
