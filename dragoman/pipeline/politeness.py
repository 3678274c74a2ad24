"""Asking a host only when it is its turn, and only what its robots.txt allows."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings

from dragoman import __version__
from dragoman.common import clock, urls
from dragoman.common.configuration import Configuration
from dragoman.common.errors import DragomanError
from dragoman.fetching.client import Fetcher
from dragoman.fetching.errors import FetchError, RateLimited, ServerError
from dragoman.fetching.policy import FetchPolicy
from dragoman.fetching.robots import RobotsRules, fetch_rules
from dragoman.pipeline.queue import TryLater
from dragoman.sources import selectors, services
from dragoman.sources.services import HostBusy, HostClaim

ROBOTS_KEPT_FOR = timedelta(days=1)
# Who asks for more than an hour between two requests says no in other words.
LONGEST_CRAWL_DELAY_SECONDS = 3600.0


class RobotsForbids(DragomanError):  # noqa: N818 - reads as what it says
    """The host's robots.txt disallows this address for us."""

    code = "robots"


@dataclass
class Visit:
    """One leave to ask a host; `not_before` may be set to keep the host alone for longer."""

    claim: HostClaim
    gap: timedelta
    not_before: datetime | None = None


def newsroom() -> Configuration:
    """The operator's settings."""
    configuration: Configuration = settings.NEWSROOM
    return configuration


@cache
def fetcher() -> Fetcher:
    """The process' one fetcher, with the operator's limits and an honest name."""
    room = newsroom()
    return Fetcher(
        FetchPolicy(
            user_agent=f"Dragoman/{__version__}",
            contact_url=room.contact,
            allow_private=room.fetch_allow_private,
            connect_seconds=room.fetch_timeout_seconds,
            read_seconds=room.fetch_timeout_seconds,
            total_seconds=room.fetch_total_seconds,
            max_bytes=int(room.fetch_max_megabytes * 1_000_000),
        )
    )


def close() -> None:
    """Close the connections that the fetcher keeps; the next use makes a new one."""
    fetcher().close()
    fetcher.cache_clear()


@contextlib.contextmanager
def visit(url: str) -> Iterator[Visit]:
    """Leave to ask the host of `url`; raises `TryLater` when it is not our turn."""
    room = newsroom()
    authority = urls.authority(url)
    gap = timedelta(seconds=room.fetch_min_gap_seconds)
    claim = services.claim_host(
        authority, gap=gap, lease_for=timedelta(seconds=2 * room.fetch_total_seconds + 5)
    )
    if isinstance(claim, HostBusy):
        raise TryLater(f"{authority} is being asked", claim.at)
    leave = Visit(claim, gap)
    try:
        yield leave
    finally:
        services.release_host(claim, gap=leave.gap, not_before=leave.not_before)


def heed(leave: Visit, error: FetchError) -> None:
    """Keep the whole host alone for as long as it asked with Retry-After."""
    wait = _asked_wait(error)
    if wait is not None:
        leave.not_before = clock.now() + wait


def _asked_wait(error: FetchError) -> timedelta | None:
    if isinstance(error, RateLimited) and error.retry_after_seconds is not None:
        return timedelta(seconds=error.retry_after_seconds)
    return None


def obey_robots(leave: Visit, url: str) -> None:
    """Raise `RobotsForbids` where robots.txt disallows `url`; sets the host's Crawl-delay."""
    rules = _rules(leave, url)
    if rules.retryable:
        raise ServerError(url, "robots.txt could not be read, so nothing is asked of this host yet")
    delay = rules.crawl_delay()
    if delay and delay > LONGEST_CRAWL_DELAY_SECONDS:
        raise RobotsForbids(f"robots.txt of {urls.authority(url)} asks for {delay:g} s a request")
    if delay:
        leave.gap = max(leave.gap, timedelta(seconds=delay))
    if not rules.allows(url):
        raise RobotsForbids(f"robots.txt of {urls.authority(url)} disallows {url}")


def _rules(leave: Visit, url: str) -> RobotsRules:
    """The host's rules, from its row or asked anew; a failure to read them is not kept."""
    authority = leave.claim.authority
    kept = selectors.robots_copy(authority, younger_than=ROBOTS_KEPT_FOR)
    if kept is not None:
        return RobotsRules(kept.status, kept.body)
    rules = fetch_rules(fetcher(), url)
    if not rules.retryable:
        services.store_robots(authority, status=rules.status, body=rules.text)
    return rules


def retry_moment(tries: int, error: FetchError, backoff: Callable[[int], timedelta]) -> datetime:
    """When to try again: after our own backoff, or later if the host asked for it."""
    return clock.now() + max(backoff(tries), _asked_wait(error) or timedelta())
