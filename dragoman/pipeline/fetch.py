"""Stage fetch: the item's page is fetched, if robots.txt and the source's rights allow it."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable

import structlog
from django.db import transaction

from dragoman.articles import selectors, services
from dragoman.articles.models import ItemState
from dragoman.articles.records import FetchedPageToStore
from dragoman.articles.selectors import ItemForFetch
from dragoman.common import urls
from dragoman.fetching.errors import FetchError
from dragoman.fetching.page import FetchedPage
from dragoman.pipeline import politeness, queue
from dragoman.pipeline.politeness import RobotsForbids, Visit
from dragoman.pipeline.queue import TryLater
from dragoman.publishing import services as publishing
from dragoman.sources.models import Rights

log = structlog.get_logger(__name__)


def run(item_id: int, *, then: Callable[[int], None]) -> None:
    """Fetch one item's page and hand its id to `then`; every other end is a state with a reason."""
    lease = services.begin_item(item_id, state=ItemState.FOUND)
    if lease is None:
        return
    item = selectors.item_for_fetch(item_id)
    if item.rights == Rights.NONE:
        detail = "the source's rights are `none`: nothing of it may be shown, so nothing is fetched"
        with transaction.atomic():
            services.finish_item(
                item_id, lease, state=ItemState.RIGHTS, reason="rights", detail=detail
            )
            _withdraw(item)
        return
    try:
        page = _ask(item)
    except RobotsForbids as error:
        with transaction.atomic():
            services.finish_item(
                item_id, lease, state=ItemState.ROBOTS, reason="robots", detail=str(error)
            )
            _withdraw(item)
    except FetchError as error:
        _failed(item, lease, error)
    else:
        _store(item, lease, page, then)


def _ask(item: ItemForFetch) -> FetchedPage:
    """The page; every host on the way gives leave, and its robots.txt is obeyed, redirects too."""
    with contextlib.ExitStack() as leaves:
        visits: dict[str, Visit] = {}

        def enter(url: str) -> None:
            authority = urls.authority(url)
            if authority not in visits:
                visits[authority] = leaves.enter_context(politeness.visit(url))
            politeness.obey_robots(visits[authority], url)

        try:
            enter(item.url)
            return politeness.fetcher().fetch(
                item.url,
                etag=item.etag,
                last_modified=item.last_modified,
                before_redirect=enter,
            )
        except FetchError as error:
            for leave in visits.values():
                politeness.heed(leave, error)
            raise


def _withdraw(item: ItemForFetch) -> None:
    """What the source took back, or forbids by now, is no longer shown."""
    if item.article_id is not None and publishing.withdraw(item.article_id):
        log.warning("fetch.withdrawn", item=item.item_id, article=item.article_id)


@transaction.atomic
def _store(
    item: ItemForFetch, lease: uuid.UUID, page: FetchedPage, then: Callable[[int], None]
) -> None:
    item_id = item.item_id
    if page.not_modified:
        services.finish_item(item_id, lease, state=ItemState.EXTRACTED)
        return
    services.store_page(
        item_id,
        FetchedPageToStore(
            final_url=page.final_url,
            status=page.status,
            headers={name: "\n".join(page.header_lines(name)) for name, _ in page.headers},
            etag=page.etag,
            last_modified=page.last_modified,
            body=page.body,
            fetched=page.fetched_at,
        ),
    )
    services.finish_item(item_id, lease, state=ItemState.FETCHED)
    then(item_id)


def _failed(item: ItemForFetch, lease: uuid.UUID, error: FetchError) -> None:
    """Come back while that can help; then the item ends, and says why and after how many tries.

    A page that was published and cannot be had for now stays; one that is gone for good goes.
    """
    tries = services.count_item_try(item.item_id, lease, detail=str(error))
    if error.retryable and tries < politeness.newsroom().fetch_tries:
        at = politeness.retry_moment(tries, error, queue.backoff)
        raise TryLater(str(error), at) from error
    if error.code == "gone":
        state, reason = ItemState.GONE, f"gone:{error.status}"
    else:
        times = "try" if tries == 1 else "tries"
        state, reason = ItemState.FAILED, f"failed:{error.code} ({tries} {times})"
    with transaction.atomic():
        services.finish_item(item.item_id, lease, state=state, reason=reason, detail=str(error))
        if state == ItemState.GONE:
            _withdraw(item)
    log.warning("fetch.failed", item=item.item_id, reason=reason, error=str(error))
