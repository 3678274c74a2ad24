"""Leave to ask a host: the operator's settings, the process' one fetcher, a visit."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings

from dragoman import __version__
from dragoman.common import clock, urls
from dragoman.common.configuration import Configuration
from dragoman.common.errors import DragomanError
from dragoman.fetching.client import Fetcher
from dragoman.fetching.policy import FetchPolicy
from dragoman.pipeline.queue import TryLater
from dragoman.sources import services
from dragoman.sources.services import HostAnswer, HostBusy, HostClaim, HostClosed, HostSoon

# Workers look for due jobs a few times a second, so one comes late and the next finds the host not
# free yet: it waits in place for that moment instead of going to the end of the host's line.
PATIENCE = timedelta(seconds=0.5)
# Between two requests of one visit a worker waits in place, at most this long: a redirect has to be
# followed within the fetch's own limit of time.
LONGEST_PAUSE_SECONDS = 10.0


class RobotsUnavailable(DragomanError):  # noqa: N818 - reads as what it says
    """The host's robots.txt cannot be had, so that no page of it may be asked for before `at`.

    `failures` looks in a row brought no answer.
    """

    retryable = True
    code = "robots:unavailable"

    def __init__(self, authority: str, at: datetime, failures: int) -> None:
        times = "look" if failures == 1 else "looks"
        super().__init__(
            f"robots.txt of {authority} could not be had ({failures} {times}), so no page of it is "
            f"asked for; next look at {at:%Y-%m-%d %H:%M:%S} UTC"
        )
        self.at = at
        self.failures = failures


@dataclass
class Visit:
    """One leave to ask a host; `not_before` may be set to keep the host alone for longer.

    `asked` is the moment of the last request in it.
    """

    claim: HostClaim
    gap: timedelta
    not_before: datetime | None = None
    asked: datetime | None = None


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


def keep_gap(leave: Visit) -> None:
    """Pause between two requests of one visit (a redirect, the next page of a story), and note the
    one that follows."""
    if leave.asked is not None:
        since = (clock.now() - leave.asked).total_seconds()
        time.sleep(max(0.0, min(leave.gap.total_seconds() - since, LONGEST_PAUSE_SECONDS)))
    leave.asked = clock.now()


@contextlib.contextmanager
def visit(url: str, *, poll: bool = False, page: bool = False) -> Iterator[Visit]:
    """Leave to ask the host of `url`; raises `TryLater` when it is not our turn.

    A `poll` waits in the line of polls, not behind the pages of the same host. A `page` meets
    `RobotsUnavailable` as long as robots.txt cannot be had.
    """
    authority = urls.authority(url)
    claim = _claim(authority, poll=poll, page=page, patience=PATIENCE)
    if isinstance(claim, HostSoon):
        time.sleep(claim.wait.total_seconds())
        claim = _claim(authority, poll=poll, page=page)
    if isinstance(claim, HostClosed):
        raise RobotsUnavailable(authority, claim.at, claim.failures)
    if not isinstance(claim, HostClaim):
        at = claim.at if isinstance(claim, HostBusy) else clock.now() + claim.wait
        raise TryLater(f"{authority} is being asked", at)
    leave = Visit(claim, claim.gap)
    try:
        yield leave
    finally:
        services.release_host(claim, gap=leave.gap, not_before=leave.not_before)


def _claim(
    authority: str, *, poll: bool, page: bool, patience: timedelta = timedelta()
) -> HostAnswer:
    room = newsroom()
    return services.claim_host(
        authority,
        gap=timedelta(seconds=room.fetch_min_gap_seconds),
        lease_for=timedelta(seconds=2 * room.fetch_total_seconds + 5),
        poll=poll,
        page=page,
        patience=patience,
    )
