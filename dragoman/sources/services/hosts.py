"""Pacing of hosts, and what they say of robots.

A host's row is the only thing that gives leave, over all workers and machines. Each change of it is
one statement, since every request that Dragoman makes passes here twice.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import F

from dragoman.common import clock
from dragoman.sources.models import Host

# Turns are this far apart at least, so that those who wait for a host without a gap do not ask for
# it without a pause.
LEAST_SPACING_SECONDS = 0.05

# `gap` is ours or the host's Crawl-delay, the longer one. Who finds the host free gets the lease;
# who does not gets the next turn of its line. Pages and polls have lines of their own, so that a
# feed does not wait behind the two thousand pages that it named.
# The clock is the database's, the only one that all machines share.
_CLAIM = """
UPDATE sources_host AS host SET
    lease = CASE WHEN said.free THEN %(lease)s ELSE host.lease END,
    lease_until = CASE WHEN said.free
        THEN said.now + make_interval(secs => %(lease_seconds)s) ELSE host.lease_until END,
    taken_at = CASE WHEN said.free THEN said.now ELSE host.taken_at END,
    {line} = CASE WHEN said.free OR said.soon OR said.closed THEN host.{line} ELSE said.turn END
FROM (
    SELECT id, now, closed,
        unleased AND next_at <= now AND NOT closed AS free,
        unleased AND next_at <= now + make_interval(secs => %(patience)s) AND NOT closed AS soon,
        greatest(next_at, coalesce(greatest({line}, now), now) + spacing) AS turn
    FROM (
        SELECT *, statement_timestamp() AS now,
            lease IS NULL OR lease_until <= statement_timestamp() AS unleased,
            %(page)s AND coalesce(robots_again_at > statement_timestamp(), false) AS closed,
            make_interval(secs => greatest(
                greatest(%(gap)s, crawl_delay) + visit_seconds, %(least)s
            )) AS spacing
        FROM sources_host WHERE authority = %(authority)s FOR UPDATE
    ) AS locked
) AS said
WHERE host.id = said.id
RETURNING said.free, said.soon, said.turn,
    greatest(%(gap)s, host.crawl_delay), extract(epoch FROM host.next_at - said.now),
    said.closed, host.robots_again_at, host.robots_failures
"""

# A line longer than this is not waited for by the first page of those that are found now: news, a
# push or a person's wish would come after all that a new feed's first poll named.
LONGEST_LINE_SECONDS = 10.0

# The first visit for a page asks for robots.txt and tdmrep.json before it where they are not known
# or too old: `lead` turns more.
_PROMISE = """
UPDATE sources_host AS host SET
    queue_at = CASE WHEN turns = 1 THEN greatest(queue_end, first + spacing * lead)
        ELSE second + spacing * (turns - 2) END
FROM (
    SELECT *, greatest(first + spacing * (lead + 1), queue_end + spacing) AS second
    FROM (
        SELECT *, CASE WHEN queue_end + spacing <= now + make_interval(secs => %(longest)s)
            THEN greatest(free_at, queue_end + spacing) ELSE free_at END AS first
        FROM (
            SELECT id, turns, statement_timestamp() AS now,
                make_interval(secs => greatest(
                    greatest(%(gap)s, crawl_delay) + visit_seconds, %(least)s
                )) AS spacing,
                queue_at AS queue_end,
                greatest(
                    statement_timestamp(), next_at, CASE WHEN lease_until > statement_timestamp()
                    THEN statement_timestamp() + make_interval(
                        secs => greatest(%(gap)s, crawl_delay)) END
                ) AS free_at,
                (coalesce(robots_fetched < now() - make_interval(secs => %(kept)s), true))::int
                + (coalesce(tdm_fetched < now() - make_interval(secs => %(kept)s), true))::int
                AS lead
            FROM sources_host
            JOIN unnest(%(authorities)s::text[], %(turns)s::int[]) AS wanted (authority, turns)
                USING (authority)
            ORDER BY authority FOR UPDATE OF sources_host
        ) AS locked
    ) AS begun
) AS said
WHERE host.id = said.id
RETURNING host.authority, first, second, spacing, turns
"""

_RELEASE = """
UPDATE sources_host SET
    lease = NULL,
    lease_until = NULL,
    visit_seconds = visit_seconds * 0.8
        + 0.2 * coalesce(extract(epoch FROM statement_timestamp() - taken_at), 0),
    next_at = greatest(
        next_at,
        %(not_before)s,
        statement_timestamp() + make_interval(
            secs => greatest(%(gap)s, crawl_delay)
        )
    )
WHERE authority = %(authority)s AND lease = %(lease)s
"""


@dataclass(frozen=True, slots=True)
class HostClaim:
    """Leave to ask a host one thing now; to be given back with `release_host`.

    `gap` is what has to lie between two requests: ours or the host's Crawl-delay.
    `robots_failures`: so many looks at its robots.txt in a row brought no answer.
    """

    authority: str
    lease: uuid.UUID
    gap: timedelta
    robots_failures: int = 0


@dataclass(frozen=True, slots=True)
class HostBusy:
    """No leave now; the moment that is promised to the asker instead."""

    authority: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HostSoon:
    """No leave yet, but after `wait`, which is within the asker's patience: ask again then."""

    authority: str
    wait: timedelta


@dataclass(frozen=True, slots=True)
class HostClosed:
    """No page is asked for before `at`: robots.txt could not be had, so many times in a row."""

    authority: str
    at: datetime
    failures: int


HostAnswer = HostClaim | HostBusy | HostSoon | HostClosed


def claim_host(
    authority: str,
    *,
    gap: timedelta,
    lease_for: timedelta,
    poll: bool = False,
    page: bool = False,
    patience: timedelta = timedelta(),
) -> HostAnswer:
    """Leave to ask `authority` now, or the moment to come back.

    One asker at a time, over all workers and machines, since leave is a row. A lease that was
    never given back (its worker was killed) ends after `lease_for`. Those who must wait are given
    turns, each a gap and a usual visit after the one before, so that they do not all come back at
    once; `poll` waits in the line of polls. Who comes a little early and has the `patience` to wait
    in place is told how long (`HostSoon`), and keeps those behind him in their turns. A `page` is
    told when a host's robots.txt is to be looked at again (`HostClosed`), without a turn.
    """
    lease = uuid.uuid4()
    query = _CLAIM.format(line="poll_queue_at" if poll else "queue_at")
    values: dict[str, str | float | uuid.UUID] = {
        "authority": authority,
        "lease": lease,
        "lease_seconds": lease_for.total_seconds(),
        "gap": gap.total_seconds(),
        "least": LEAST_SPACING_SECONDS,
        "patience": patience.total_seconds(),
        "page": page,
    }
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        row = cursor.fetchone()
        if row is None:
            Host.objects.get_or_create(authority=authority, defaults={"next_at": clock.now()})
            cursor.execute(query, values)
            row = cursor.fetchone()
    assert row is not None, f"the row of {authority} is never deleted"
    return _answer(authority, lease, row)


def _answer(authority: str, lease: uuid.UUID, row: tuple[Any, ...]) -> HostAnswer:
    free, soon, turn, seconds, wait, closed, again_at, failures = row
    if closed:
        return HostClosed(authority, again_at, failures)
    if free:
        return HostClaim(authority, lease, timedelta(seconds=seconds), failures)
    if soon:
        return HostSoon(authority, timedelta(seconds=float(wait)))
    return HostBusy(authority, turn)


def promise_turns(
    wanted: Mapping[str, int], *, gap: timedelta, robots_kept_for: timedelta
) -> dict[str, tuple[datetime, ...]]:
    """The moments at which so many pages of each authority may be asked for, in order.

    The first comes as soon as the host is free, or behind a line that is short; the others behind
    those that were promised before, however many. Such turns are those of askers who found a host
    busy, given before anybody comes in vain. They are promises by what is known now (a poll, a
    redirect, a Crawl-delay not yet read come in between), no leave: each asker claims the host.
    """
    now = clock.now()
    Host.objects.bulk_create(
        [Host(authority=authority, next_at=now) for authority in sorted(wanted)],
        ignore_conflicts=True,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            _PROMISE,
            {
                "authorities": list(wanted),
                "turns": list(wanted.values()),
                "gap": gap.total_seconds(),
                "least": LEAST_SPACING_SECONDS,
                "longest": LONGEST_LINE_SECONDS,
                "kept": robots_kept_for.total_seconds(),
            },
        )
        rows = cursor.fetchall()
    return {
        authority: (first, *(second + spacing * turn for turn in range(turns - 1)))
        for authority, first, second, spacing, turns in rows
    }


def release_host(claim: HostClaim, *, gap: timedelta, not_before: datetime | None = None) -> None:
    """Give leave back; the next asker waits for `gap` or the host's Crawl-delay, the longer one.

    `not_before` (Retry-After) keeps the whole host alone until then.
    """
    values: dict[str, str | float | uuid.UUID | datetime | None] = {
        "authority": claim.authority,
        "lease": claim.lease,
        "not_before": not_before,
        "gap": gap.total_seconds(),
    }
    with connection.cursor() as cursor:
        cursor.execute(_RELEASE, values)


def store_robots(authority: str, *, status: int, body: str, crawl_delay: float = 0.0) -> None:
    """Keep what a host's robots.txt said; pages may be asked for again.

    `crawl_delay` (seconds) is kept between any two requests from then on.
    """
    Host.objects.filter(authority=authority).update(
        robots_status=status,
        robots_body=body,
        robots_fetched=clock.now(),
        robots_failures=0,
        robots_again_at=None,
        crawl_delay=crawl_delay,
    )


def note_robots_failure(authority: str, *, again_at: datetime) -> None:
    """robots.txt could not be had once more: no page is asked for before `again_at`."""
    Host.objects.filter(authority=authority).update(
        robots_failures=F("robots_failures") + 1, robots_again_at=again_at
    )
