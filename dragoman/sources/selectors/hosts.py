"""What hosts said of robots and of their rights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from dragoman.common import clock
from dragoman.sources.models import Host


@dataclass(frozen=True, slots=True)
class RobotsCopy:
    """A kept robots.txt: the status it came with (0: could not be asked) and its text."""

    status: int
    body: str
    fetched: datetime


@dataclass(frozen=True, slots=True)
class TdmCopy:
    """A kept tdmrep.json: the status it came with (0: could not be asked) and its text."""

    status: int
    body: str
    fetched: datetime


def robots_copy(authority: str, *, younger_than: timedelta) -> RobotsCopy | None:
    """The kept robots.txt of an authority, unless it is too old."""
    host = Host.objects.filter(
        authority=authority, robots_fetched__gt=clock.now() - younger_than
    ).first()
    if host is None or host.robots_fetched is None or host.robots_status is None:
        return None
    return RobotsCopy(host.robots_status, host.robots_body, host.robots_fetched)


def tdm_copy(authority: str) -> TdmCopy | None:
    """The kept tdmrep.json of an authority, however old; None where it was never asked for."""
    host = Host.objects.filter(authority=authority).first()
    if host is None or host.tdm_fetched is None or host.tdm_status is None:
        return None
    return TdmCopy(host.tdm_status, host.tdm_body, host.tdm_fetched)
