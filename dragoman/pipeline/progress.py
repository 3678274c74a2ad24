"""Where everything is: counts for `dragoman status`, and the snapshot that `up` shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from dragoman.articles import selectors as articles
from dragoman.articles.models import EditionState, ItemState
from dragoman.articles.selectors import ItemPlace
from dragoman.pipeline import fidelity_report, queue
from dragoman.pipeline.politeness import newsroom
from dragoman.publishing import selectors as publishing
from dragoman.sources import selectors as sources
from dragoman.translations import selectors as translations

# With several editions the worst one counts; from worst to best.
_WORST_FIRST = (
    EditionState.FAILED,
    EditionState.HELD,
    EditionState.NO_ROUTE,
    EditionState.WAITING,
    EditionState.TRANSLATED,
    EditionState.PUBLISHED,
)


@dataclass(frozen=True, slots=True)
class Place:
    """The one state that counts for an item, with its reason (a code) and detail (a sentence)."""

    state: str
    reason: str
    detail: str


def place_of(item: ItemPlace) -> Place:
    """An item's own state until it is extracted, then that of its worst edition."""
    if item.state != ItemState.EXTRACTED:
        return Place(item.state, item.reason or item.state, item.detail)
    if not item.editions:
        return Place("no_edition", "no_edition", "the newsroom has no edition")
    worst = min(item.editions, key=lambda place: _WORST_FIRST.index(EditionState(place.state)))
    detail = worst.detail or item.detail
    return Place(worst.state, worst.reason or worst.state, detail)


def status(*, with_items: bool) -> dict[str, Any]:
    """What `dragoman status --json` says."""
    editions = [edition.language for edition in publishing.editions()]
    items = articles.places(editions)
    placed = [(item, place_of(item)) for item in items]
    answer: dict[str, Any] = {
        "articles": dict(sorted(Counter(place.state for _, place in placed).items())),
        "reasons": dict(sorted(Counter(place.reason for _, place in placed).items())),
        "editions": {language: _edition_counts(language) for language in editions},
        "feeds": _feed_counts(),
        "queue": {
            row.stage: {"waiting": row.waiting, "later": row.later, "doing": row.doing}
            for row in queue.pending()
        },
        "fidelity": fidelity_report.report(),
    }
    if with_items:
        ids = [place.article_id for item in items for place in item.editions]
        paths = publishing.addresses(ids)
        answer["items"] = [_item(item, place, paths) for item, place in placed]
    return answer


def _item(item: ItemPlace, place: Place, paths: dict[int, dict[str, str]]) -> dict[str, Any]:
    publications: dict[str, str] = {}
    for edition in item.editions:
        path = paths.get(edition.article_id, {}).get(edition.language)
        if path:
            publications[edition.language] = path
    return {
        "url": item.url,
        "source": item.source,
        "state": place.state,
        "reason": place.reason,
        "detail": place.detail,
        "tries": item.tries,
        "first_seen": item.first_seen.isoformat(),
        "changed": item.changed.isoformat(),
        "editions": {
            edition.language: {"state": edition.state, "reason": edition.reason}
            for edition in item.editions
        },
        "publications": publications,
    }


def _edition_counts(language: str) -> dict[str, int]:
    counts = articles.edition_counts(language)
    return {
        "published": counts[EditionState.PUBLISHED],
        "held": counts[EditionState.HELD],
        "waiting": counts[EditionState.WAITING] + counts[EditionState.TRANSLATED],
        "no_route": counts[EditionState.NO_ROUTE],
        "failed": counts[EditionState.FAILED],
        "pages": publishing.counts().get(language, 0),
    }


def _feed_counts() -> dict[str, Any]:
    rows = sources.feeds()
    return {
        "all": len(rows),
        "failing": sum(row.failures > 0 for row in rows),
        "by_state": dict(Counter(row.state for row in rows)),
        "problems": [
            {"url": row.url, "error": row.last_error}
            for row in rows
            if row.failures and row.state == "active"
        ],
        "attention": [asdict(feed) for feed in sources.feeds_needing_attention()],
        "websub": sources.subscription_counts(),
    }


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The newsroom at one moment, as `up` shows it; all are counts but `seconds` of translating."""

    feeds: int
    polled: int
    found: int
    fetched: int
    extracted: int
    to_translate: int
    translated: int
    published: int
    stopped: int
    words: int
    words_waiting: int
    jobs: int
    polls_pending: int
    moving: int

    @property
    def idle(self) -> bool:
        """Nothing is queued, nothing is due again after a failure, nothing moves."""
        return not (self.jobs or self.polls_pending or self.moving)


def snapshot() -> Snapshot:
    """Count everything once; a handful of quick queries."""
    items, editions = articles.item_counts(), articles.edition_counts()
    polls = sources.poll_counts(once_since=newsroom().poll_once_since)
    ends = (ItemState.ROBOTS, ItemState.RIGHTS, ItemState.GONE, ItemState.HELD, ItemState.FAILED)
    stuck = (EditionState.HELD, EditionState.NO_ROUTE, EditionState.FAILED)
    return Snapshot(
        feeds=polls.feeds,
        polled=polls.polled,
        found=items.total(),
        fetched=items[ItemState.FETCHED] + items[ItemState.EXTRACTED],
        extracted=items[ItemState.EXTRACTED],
        to_translate=editions.total(),
        translated=editions[EditionState.TRANSLATED] + editions[EditionState.PUBLISHED],
        published=editions[EditionState.PUBLISHED],
        stopped=sum(items[end] for end in ends) + sum(editions[end] for end in stuck),
        words=translations.work().words,
        words_waiting=articles.words_waiting(),
        jobs=sum(row.waiting + row.later + row.doing for row in queue.pending()),
        polls_pending=polls.pending,
        moving=articles.moving().total(),
    )
