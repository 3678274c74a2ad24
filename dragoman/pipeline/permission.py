"""What a host lets us ask for: its robots.txt and its tdmrep.json, each asked for once a day."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from http import HTTPStatus

from dragoman.common import clock, urls
from dragoman.common.errors import DragomanError
from dragoman.fetching.robots import RobotsRules, fetch_rules
from dragoman.fetching.tdmrep import TdmRules, fetch_tdm_rules, tdmrep_url
from dragoman.pipeline import queue
from dragoman.pipeline.queue import TryLater
from dragoman.pipeline.visits import (
    RobotsUnavailable,
    Visit,
    fetcher,
    keep_gap,
    newsroom,
    visit,
)
from dragoman.sources import selectors, services

ROBOTS_KEPT_FOR = timedelta(days=1)
TDM_KEPT_FOR = timedelta(days=1)
# A server that could not say what it reserves is not asked again for each of its pages.
TDM_ASKED_AGAIN_AFTER = timedelta(hours=1)
# A robots.txt that failed for longer than a restart takes is looked at hourly, then ever more
# rarely; not more rarely than one that is there is read anew.
FIRST_LONG_WAIT = timedelta(hours=1)
# Who asks for more than an hour between two requests says no in other words.
LONGEST_CRAWL_DELAY_SECONDS = 3600.0


class RobotsForbids(DragomanError):  # noqa: N818 - reads as what it says
    """The host's robots.txt disallows this address for us."""

    code = "robots"


def look_again_after(failures: int, *, tries: int) -> timedelta:
    """How long a host's pages are left alone after the n-th look at robots.txt in vain in a row.

    Seconds for the first `tries` looks, like any other failure that may pass, then 1, 2, 4 … hours,
    at most a day.
    """
    if failures < tries:
        return queue.backoff(failures)
    hours = 2.0 ** min(failures - tries, 10)
    return min(FIRST_LONG_WAIT * hours, ROBOTS_KEPT_FOR)


def obey_robots(leave: Visit, url: str, *, held: Mapping[str, Visit]) -> None:
    """Raise `RobotsForbids` where robots.txt disallows `url`; sets the host's Crawl-delay.

    A robots.txt that cannot be had is `RobotsUnavailable` (RFC 9309 2.3.1.4: all is disallowed, for
    now). Where it had to be asked for first, that was this visit's request: `TryLater` says when
    the page may follow. `held`: the leaves of this errand, by host.
    """
    rules, asked = _rules(leave, url, held)
    delay = rules.crawl_delay()
    if delay and delay > LONGEST_CRAWL_DELAY_SECONDS:
        raise RobotsForbids(f"robots.txt of {urls.authority(url)} asks for {delay:g} s a request")
    if delay:
        leave.gap = max(leave.gap, timedelta(seconds=delay))
    if not rules.allows(url):
        raise RobotsForbids(f"robots.txt of {urls.authority(url)} disallows {url}")
    if asked and leave.gap:
        raise TryLater("robots.txt was asked for; the page waits its turn", clock.now() + leave.gap)


def _rules(leave: Visit, url: str, held: Mapping[str, Visit]) -> tuple[RobotsRules, bool]:
    """The host's rules, and whether they were asked for now."""
    authority = leave.claim.authority
    kept = selectors.robots_copy(authority, younger_than=ROBOTS_KEPT_FOR)
    if kept is not None:
        return RobotsRules(kept.status, kept.body), False
    with _redirects(held) as enter:
        keep_gap(leave)
        rules = fetch_rules(fetcher(), url, before_redirect=enter)
    if rules.retryable:
        raise _unavailable(leave, rules)
    services.store_robots(
        authority, status=rules.status, body=rules.text, crawl_delay=_kept_delay(rules)
    )
    return rules, True


def _unavailable(leave: Visit, rules: RobotsRules) -> RobotsUnavailable:
    """Note that this look was in vain; a Retry-After keeps the whole host alone, polls too."""
    authority, failures = leave.claim.authority, leave.claim.robots_failures + 1
    again_at = clock.now() + look_again_after(failures, tries=newsroom().fetch_tries)
    if rules.retry_after_seconds is not None:
        leave.not_before = clock.now() + timedelta(seconds=rules.retry_after_seconds)
        again_at = max(again_at, leave.not_before)
    services.note_robots_failure(authority, again_at=again_at)
    return RobotsUnavailable(authority, again_at, failures)


def read_reservations(leave: Visit, url: str, *, held: Mapping[str, Visit]) -> None:
    """Have the host's tdmrep.json at hand, for `reservations.directives`; asked once a day.

    A host that cannot say reserves nothing new: what it said before stays in force.
    """
    authority = leave.claim.authority
    kept = selectors.tdm_copy(authority)
    known = TdmRules(404) if kept is None else TdmRules(kept.status, kept.body)
    lasts = TDM_ASKED_AGAIN_AFTER if known.retryable else TDM_KEPT_FOR
    if kept is not None and kept.fetched > clock.now() - lasts:
        return
    if not _rules(leave, url, held)[0].allows(tdmrep_url(url)):  # then it says nothing to robots
        services.store_tdm(authority, status=HTTPStatus.FORBIDDEN, body="")
        return
    with _redirects(held) as enter:
        keep_gap(leave)
        rules = fetch_tdm_rules(fetcher(), url, before_redirect=enter)
    if rules.retryable and kept is not None and not known.retryable:
        rules = known
    services.store_tdm(authority, status=rules.status, body=rules.text)
    if leave.gap:
        raise TryLater("tdmrep.json was asked for first", clock.now() + leave.gap)


@contextlib.contextmanager
def _redirects(held: Mapping[str, Visit]) -> Iterator[Callable[[str], None]]:
    """What is to be done before a redirect of such a file is followed: its host gives leave too.

    A host that this errand has asked already (`held`) is asked again after its gap; another one
    that is busy raises `TryLater`.
    """
    with contextlib.ExitStack() as leaves:
        entered: dict[str, Visit] = {}

        def enter(target: str) -> None:
            authority = urls.authority(target)
            leave = held.get(authority) or entered.get(authority)
            if leave is None:
                leave = entered[authority] = leaves.enter_context(visit(target))
            keep_gap(leave)

        yield enter


def _kept_delay(rules: RobotsRules) -> float:
    """The Crawl-delay to keep; one so long that it is a no concerns pages, not feeds."""
    delay = rules.crawl_delay() or 0.0
    return delay if delay <= LONGEST_CRAWL_DELAY_SECONDS else 0.0
