"""Stage fetch: the item's page is fetched, if robots.txt and the source's rights allow it.

A story that goes on on following pages is fetched page by page, each in its host's turn.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable

import structlog
from django.db import transaction

from dragoman.articles import selectors, services
from dragoman.articles.models import Errand, ItemState
from dragoman.articles.records import FetchedPageToStore, FollowingPageToStore
from dragoman.articles.selectors import ItemForFetch
from dragoman.extraction import pagination
from dragoman.fetching.errors import FetchError
from dragoman.fetching.page import FetchedPage
from dragoman.pipeline import politeness, queue, refetch, reservations
from dragoman.pipeline.politeness import RobotsForbids, RobotsUnavailable
from dragoman.pipeline.queue import TryLater
from dragoman.publishing import services as publishing
from dragoman.sources.models import Rights

log = structlog.get_logger(__name__)

# The address itself is wrong or not ours to ask: what the feed says of it is no better.
_NO_FALLBACK = frozenset({"bad_address", "gone", "private_address"})

Then = Callable[[int], None]


def run(item_id: int, *, then: Then, more: Then) -> None:
    """Fetch one item's page and hand its id to `then`; every other end is a state with a reason.

    `more` is given the id instead where the story goes on on a page still to be fetched.
    """
    lease = services.begin_item(item_id, state=ItemState.FOUND)
    if lease is None:
        return
    item = selectors.item_for_fetch(item_id)
    if item.rights == Rights.NONE:
        detail = "the source's rights are `none`: nothing of it may be shown, so nothing is fetched"
        _end(item, lease, ItemState.RIGHTS, "rights", detail)
    elif item.next_url:
        _follow(item, lease, then, more)
    else:
        _fetch(item, lease, then, more)


def _fetch(item: ItemForFetch, lease: uuid.UUID, then: Then, more: Then) -> None:
    try:
        with politeness.journey() as journey:
            page = journey.ask(item.url, etag=item.etag, last_modified=item.last_modified)
    except RobotsForbids as error:
        _end(item, lease, ItemState.ROBOTS, "robots", str(error))
    except RobotsUnavailable as error:
        _await_robots(item, lease, error)
    except FetchError as error:
        _failed(item, lease, error, then)
    else:
        _store(item, lease, page, then, more)


@transaction.atomic
def _end(item: ItemForFetch, lease: uuid.UUID, state: str, reason: str, detail: str) -> None:
    """The item goes no further; what the source took back or forbids by now is not shown.

    What is gone or forbidden on one address may still stand on another of the same story.
    """
    services.finish_item(item.item_id, lease, state=state, reason=reason, detail=detail)
    if item.article_id is None:
        return
    services.note_gone(item.item_id, horizon=refetch.horizon())
    if item.twin_lives and state != ItemState.RIGHTS:
        return
    if publishing.withdraw(item.article_id):
        log.warning("fetch.withdrawn", item=item.item_id, article=item.article_id)


@transaction.atomic
def _store(item: ItemForFetch, lease: uuid.UUID, page: FetchedPage, then: Then, more: Then) -> None:
    item_id = item.item_id
    if page.not_modified:
        _store_not_modified(item, lease, page, then, more)
        return
    headers = _headers(page)
    following = pagination.next_page(page.body, page.final_url, page.content_type)
    goes_on = pagination.may_follow([page.final_url], following)
    same_terms = reservations.terms(item.rights, page.final_url, headers) == item.read_under
    if page.content_hash == item.body_hash and same_terms and not goes_on:
        refetch.unchanged(item_id, lease, item.article_id)
        return
    services.store_page(
        item_id,
        FetchedPageToStore(
            final_url=page.final_url,
            status=page.status,
            headers=headers,
            # Of a story on several pages the first page's validators do not tell.
            etag="" if goes_on else page.etag,
            last_modified="" if goes_on else page.last_modified,
            body=page.body,
            fetched=page.fetched_at,
            next_url=following if goes_on else "",
        ),
    )
    if page.permanent_url:
        services.add_address(item_id, page.permanent_url)
    _hand_on(item_id, lease, goes_on=goes_on, then=then, more=more)


def _headers(page: FetchedPage) -> dict[str, str]:
    return {name: "\n".join(page.header_lines(name)) for name, _ in page.headers}


def _store_not_modified(
    item: ItemForFetch, lease: uuid.UUID, page: FetchedPage, then: Then, more: Then
) -> None:
    """The text is the same; what headers or site ask may be other than when it was read.

    A 304 may leave out headers that are as they were (RFC 9111, 4.3.4).
    """
    headers = item.headers | _headers(page)
    url = item.pages[0] if item.pages else page.final_url
    if reservations.terms(item.rights, url, headers) == item.read_under:
        refetch.unchanged(item.item_id, lease, item.article_id)
        return
    kept = services.freshen_page(item.item_id, headers)
    _hand_on(item.item_id, lease, goes_on=not kept, then=then, more=more)


def _hand_on(item_id: int, lease: uuid.UUID, *, goes_on: bool, then: Then, more: Then) -> None:
    """Wait for what is still to be fetched, or go to the next stage with all of it."""
    state = ItemState.FOUND if goes_on else ItemState.FETCHED
    services.finish_item(item_id, lease, state=state)
    (more if goes_on else then)(item_id)


def _follow(item: ItemForFetch, lease: uuid.UUID, then: Then, more: Then) -> None:
    """Fetch the next page of a story. Where it cannot be had, the story is what came before it."""
    try:
        with politeness.journey() as journey:
            page = journey.ask(item.next_url)
    except (RobotsForbids, RobotsUnavailable, FetchError) as error:
        if isinstance(error, RobotsUnavailable):
            _look_again(error)
        if isinstance(error, FetchError):
            _try_again(item, lease, error)
        log.warning("fetch.page_missing", item=item.item_id, url=item.next_url, error=str(error))
        with transaction.atomic():
            if isinstance(error, RobotsForbids):
                services.end_following(item.item_id)
            _hand_on(item.item_id, lease, goes_on=False, then=then, more=more)
        return
    following = pagination.next_page(page.body, page.final_url, page.content_type)
    goes_on = pagination.may_follow([*item.pages, page.final_url], following)
    with transaction.atomic():
        services.add_following_page(
            item.item_id,
            FollowingPageToStore(
                final_url=page.final_url,
                content_type=page.content_type,
                body=page.body,
                fetched=page.fetched_at,
                next_url=following if goes_on else "",
            ),
        )
        _hand_on(item.item_id, lease, goes_on=goes_on, then=then, more=more)


def _look_again(error: RobotsUnavailable) -> None:
    """Raise `TryLater` while robots.txt is looked at often; that is no try of the page itself."""
    if error.failures < politeness.newsroom().fetch_tries:
        raise TryLater(str(error), error.at) from error


@transaction.atomic
def _await_robots(item: ItemForFetch, lease: uuid.UUID, error: RobotsUnavailable) -> None:
    """The page rests until its host's robots.txt is looked at again; it never fails of that."""
    _look_again(error)
    log.warning("fetch.robots_unavailable", item=item.item_id, error=str(error))
    if item.has_revision:
        refetch.unchanged(item.item_id, lease, item.article_id, str(error))
        return
    services.finish_item(
        item.item_id, lease, state=ItemState.ROBOTS, reason=error.code, detail=str(error)
    )
    services.ask_again_at(item.item_id, error.at)


def _try_again(item: ItemForFetch, lease: uuid.UUID, error: FetchError) -> int:
    """Raise `TryLater` while trying again can help, else return how many tries there were."""
    tries = services.count_item_try(item.item_id, lease, detail=str(error))
    if error.retryable and tries < politeness.newsroom().fetch_tries:
        at = politeness.retry_moment(tries, error, queue.backoff)
        raise TryLater(str(error), at) from error
    return tries


def _failed(item: ItemForFetch, lease: uuid.UUID, error: FetchError, then: Then) -> None:
    """Come back while that can help; then the item ends, and says why and after how many tries.

    Where it was never read the feed's own words stand in, if there are any. A page that was read
    and cannot be had for now stays as it was. One that is gone is believed to be so when it was
    missing twice, or when a person asks.
    """
    tries = _try_again(item, lease, error)
    log.warning("fetch.failed", item=item.item_id, code=error.code, error=str(error))
    if error.code == "gone":
        _missing(item, lease, error)
        return
    times = "try" if tries == 1 else "tries"
    with transaction.atomic():
        if item.was_read:
            detail = f"asked again in vain ({error.code}, {tries} {times}): {error}"
            refetch.unchanged(item.item_id, lease, item.article_id, detail)
        elif error.code not in _NO_FALLBACK and services.use_feed(item.item_id, reason=str(error)):
            services.finish_item(item.item_id, lease, state=ItemState.FETCHED)
            then(item.item_id)
        else:
            at = services.try_again_later(item.item_id) if error.retryable else None
            services.finish_item(
                item.item_id,
                lease,
                state=ItemState.FAILED,
                reason=f"failed:{error.code} ({tries} {times})",
                detail=f"{error}; asked again at {at:%Y-%m-%d %H:%M} UTC" if at else str(error),
            )


def _missing(item: ItemForFetch, lease: uuid.UUID, error: FetchError) -> None:
    asked_again = refetch.horizon() is not None and item.errand in (Errand.RECHECK, Errand.UPDATE)
    if item.has_revision and asked_again and not item.missing_before and not item.twin_lives:
        detail = f"missing, and asked again before it is believed to be gone: {error}"
        with transaction.atomic():
            services.finish_item(item.item_id, lease, state=ItemState.EXTRACTED, detail=detail)
            services.note_missing(item.item_id)
        return
    _end(item, lease, ItemState.GONE, f"gone:{error.status}", str(error))
