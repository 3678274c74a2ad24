"""Pacing of hosts: one asker at a time, the gap kept, whatever happens to the askers."""

from __future__ import annotations

import itertools
import threading
from datetime import timedelta

import pytest
from django.db import connection

from dragoman.common import clock
from dragoman.sources import services
from dragoman.sources.models import Host
from dragoman.sources.services import HostBusy, HostClaim

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

GAP = timedelta(seconds=2)
LEASE = timedelta(seconds=60)


def _claim(authority: str = "news.example") -> HostClaim | HostBusy:
    return services.claim_host(authority, gap=GAP, lease_for=LEASE)


def _claimed(authority: str = "news.example") -> HostClaim:
    claim = _claim(authority)
    assert isinstance(claim, HostClaim)
    return claim


def test_a_host_is_given_to_one_asker_at_a_time() -> None:
    _claimed()
    assert isinstance(_claim(), HostBusy)
    assert isinstance(_claim("other.example"), HostClaim)


def test_of_many_threads_one_gets_the_host() -> None:
    answers: list[HostClaim | HostBusy] = []

    def ask() -> None:
        answers.append(_claim())
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(isinstance(answer, HostClaim) for answer in answers) == 1


def test_those_who_wait_are_given_moments_a_gap_apart() -> None:
    _claimed()
    waits = [_claim() for _ in range(4)]
    moments = [wait.at for wait in waits if isinstance(wait, HostBusy)]
    assert len(moments) == 4
    assert all(later - earlier >= GAP for earlier, later in itertools.pairwise(moments))


def test_the_gap_is_kept_after_the_host_is_given_back() -> None:
    services.release_host(_claimed(), gap=GAP)
    busy = _claim()
    assert isinstance(busy, HostBusy)
    assert busy.at >= clock.now() + GAP - timedelta(seconds=0.5)


def test_retry_after_keeps_the_whole_host_alone() -> None:
    later = clock.now() + timedelta(minutes=5)
    services.release_host(_claimed(), gap=GAP, not_before=later)
    busy = _claim()
    assert isinstance(busy, HostBusy)
    assert busy.at >= later


def test_the_lease_of_a_killed_worker_ends() -> None:
    _claimed()
    past = clock.now() - timedelta(seconds=1)
    Host.objects.update(lease_until=past, next_at=past)
    assert isinstance(_claim(), HostClaim)


def test_a_lease_that_was_taken_over_cannot_be_given_back() -> None:
    old = _claimed()
    past = clock.now() - timedelta(seconds=1)
    Host.objects.update(lease_until=past, next_at=past)
    _claimed()
    services.release_host(old, gap=timedelta())
    assert isinstance(_claim(), HostBusy)
