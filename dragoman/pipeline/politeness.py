"""Asking a host only when it is its turn, and only what its robots.txt allows."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from dragoman.common import clock, urls
from dragoman.fetching.client import ACCEPT_PAGE
from dragoman.fetching.errors import FetchError, RateLimited
from dragoman.fetching.page import FetchedPage
from dragoman.pipeline.permission import (
    ROBOTS_KEPT_FOR,
    RobotsForbids,
    obey_robots,
    read_reservations,
)
from dragoman.pipeline.visits import (
    RobotsUnavailable,
    Visit,
    close,
    fetcher,
    keep_gap,
    newsroom,
    visit,
)
from dragoman.sources import services

__all__ = [
    "Journey",
    "RobotsForbids",
    "RobotsUnavailable",
    "Visit",
    "close",
    "fetcher",
    "heed",
    "journey",
    "newsroom",
    "obey_robots",
    "read_reservations",
    "retry_moment",
    "turns",
    "visit",
]


def turns(addresses: Mapping[int, str]) -> list[tuple[int, datetime]]:
    """When each of these pages (id → address) may be asked for, by what is known of its host now.

    Hosts that want no gap give no turns: their pages are asked for as quickly as they answer.
    """
    gap = timedelta(seconds=newsroom().fetch_min_gap_seconds)
    now = clock.now()
    if not (gap and addresses):
        return [(page, now) for page in addresses]
    hosts = {page: urls.authority(url) for page, url in addresses.items()}
    moments = services.promise_turns(
        Counter(hosts.values()), gap=gap, robots_kept_for=ROBOTS_KEPT_FOR
    )
    lines = {authority: iter(line) for authority, line in moments.items()}
    return [(page, next(lines[authority])) for page, authority in hosts.items()]


class Journey:
    """What belongs to one errand: every host on the way gives leave once, redirects included.

    Made by `journey()`. All leaves are given back together at its end.
    """

    def __init__(self, leaves: contextlib.ExitStack, *, poll: bool) -> None:
        self._leaves = leaves
        self._poll = poll
        self._visits: dict[str, Visit] = {}

    def ask(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        accept: str = ACCEPT_PAGE,
        robots: bool = True,
    ) -> FetchedPage:
        """The page at `url`, asked for politely wherever it leads.

        Raises `TryLater` where a host on the way is busy, `RobotsForbids` where its robots.txt
        disallows the address, `RobotsUnavailable` where that cannot be had (neither is asked with
        `robots` false), `FetchError` where there is no page; a Retry-After in it keeps the host
        that said it alone.
        """

        def enter(address: str) -> None:
            self.enter(address, robots=robots)

        try:
            enter(url)
            return fetcher().fetch(
                url,
                etag=etag,
                last_modified=last_modified,
                accept=accept,
                before_redirect=enter,
            )
        except FetchError as error:
            leave = self._visits.get(urls.authority(error.url))
            if leave is not None:
                heed(leave, error)
            raise

    def enter(self, url: str, *, robots: bool = True) -> Visit:
        """Leave for one request to `url`; waits here for the gap where we have asked that host."""
        authority = urls.authority(url)
        leave = self._visits.get(authority)
        if leave is None:
            leave = self._leaves.enter_context(visit(url, poll=self._poll, page=robots))
            self._visits[authority] = leave
        if robots:
            obey_robots(leave, url, held=self._visits)
            read_reservations(leave, url, held=self._visits)
        keep_gap(leave)
        return leave


@contextlib.contextmanager
def journey(*, poll: bool = False) -> Iterator[Journey]:
    """One errand to one or more hosts; see `Journey`."""
    with contextlib.ExitStack() as leaves:
        yield Journey(leaves, poll=poll)


def heed(leave: Visit, error: FetchError) -> None:
    """Keep the whole host alone for as long as it asked with Retry-After."""
    wait = _asked_wait(error)
    if wait is not None:
        leave.not_before = clock.now() + wait


def _asked_wait(error: FetchError) -> timedelta | None:
    if isinstance(error, RateLimited) and error.retry_after_seconds is not None:
        return timedelta(seconds=error.retry_after_seconds)
    return None


def retry_moment(tries: int, error: FetchError, backoff: Callable[[int], timedelta]) -> datetime:
    """When to try again: after our own backoff, or later if the host asked for it."""
    return clock.now() + max(backoff(tries), _asked_wait(error) or timedelta())
