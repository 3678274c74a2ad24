"""One article, now: the whole path in this process, through the same stages and states."""

from __future__ import annotations

import time
from typing import Any

from django.db import transaction

from dragoman.articles import selectors
from dragoman.articles import services as articles
from dragoman.articles.records import ItemFound
from dragoman.common import clock, hashing
from dragoman.fetching.client import Fetcher
from dragoman.pipeline import progress, stages
from dragoman.pipeline.workers import run_until_empty
from dragoman.sources import services as sources

# A polite wait for the host's turn is seconds; an article that takes longer is left to `up`.
GIVE_UP_AFTER_SECONDS = 120.0


def ingest(url: str, *, rights: str, fetch: Fetcher) -> dict[str, Any]:
    """Take one page through all stages and return where it ended, as `dragoman status` says it."""
    fetch.check_address(url)
    with transaction.atomic():
        source = sources.source_for(url, rights=rights)
        found = ItemFound(url, "", None, None, hashing.of_text(url))
        ids = articles.record_items(source_id=source.pk, feed_id=None, found=[found])
        if not ids:
            ids = articles.refetch(source_id=source.pk, url=url)
        stages.after_poll(ids)
        url = selectors.known_link(source.pk, url)
    began = clock.now()
    while (clock.now() - began).total_seconds() < GIVE_UP_AFTER_SECONDS:
        run_until_empty()
        place = _place(url)
        if place["state"] not in ("found", "fetched", "waiting", "translated"):
            break
        time.sleep(0.5)
    return _place(url)


def _place(url: str) -> dict[str, Any]:
    identity = articles.identity_of(url)
    items: list[dict[str, Any]] = progress.status(with_items=True)["items"]
    return next(item for item in items if articles.identity_of(item["url"]) == identity)
