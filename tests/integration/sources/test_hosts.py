"""Pacing of hosts: one asker at a time, the gap kept, whatever happens to the askers."""

from __future__ import annotations

import itertools
import threading
from datetime import datetime, timedelta

import pytest
from django.db import connection

from dragoman.common import clock
from dragoman.sources import services
from dragoman.sources.models import Host
from dragoman.sources.services import HostAnswer, HostBusy, HostClaim, HostClosed, HostSoon

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

GAP = timedelta(seconds=2)
LEASE = timedelta(seconds=60)


def _claim(authority: str = "news.example") -> HostAnswer:
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
    answers: list[HostAnswer] = []

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


def test_polls_and_pages_wait_in_lines_of_their_own() -> None:
    _claimed()
    pages = [_claim() for _ in range(5)]
    poll = services.claim_host("news.example", gap=GAP, lease_for=LEASE, poll=True)
    assert isinstance(poll, HostBusy)
    assert isinstance(pages[1], HostBusy)
    assert poll.at < pages[1].at


def test_who_comes_a_little_early_is_told_to_wait_in_place_and_takes_no_turn() -> None:
    services.release_host(_claimed(), gap=GAP)
    early = services.claim_host("news.example", gap=GAP, lease_for=LEASE, patience=2 * GAP)
    assert isinstance(early, HostSoon)
    assert timedelta() < early.wait <= GAP
    assert Host.objects.get().queue_at is None


def test_the_crawl_delay_that_is_known_is_kept_by_everybody() -> None:
    claim = _claimed()
    services.store_robots("news.example", status=200, body="", crawl_delay=30)
    services.release_host(claim, gap=GAP)
    waits = [_claim(), _claim()]
    moments = [wait.at for wait in waits if isinstance(wait, HostBusy)]
    assert moments[0] >= clock.now() + timedelta(seconds=29)
    assert moments[1] - moments[0] >= timedelta(seconds=30)


def _promised(wanted: dict[str, int]) -> dict[str, tuple[datetime, ...]]:
    return services.promise_turns(wanted, gap=GAP, robots_kept_for=timedelta(days=1))


def _read_robots(authority: str) -> None:
    services.store_robots(authority, status=404, body="")
    services.store_tdm(authority, status=404, body="")


def test_turns_are_promised_a_gap_apart_to_each_host() -> None:
    released = _claimed()
    services.release_host(released, gap=GAP)
    _read_robots("news.example")
    lines = _promised({"news.example": 3, "other.example": 1})
    first, second, third = lines["news.example"]
    assert first >= clock.now() + GAP - timedelta(seconds=0.5)
    assert second - first == third - second >= GAP
    assert lines["other.example"][0] <= clock.now()


def test_the_first_page_leaves_room_for_robots_txt_and_tdmrep_json() -> None:
    first, second = _promised({"news.example": 2})["news.example"]
    assert second - first == 3 * GAP


def test_turns_go_on_behind_those_that_are_promised_already() -> None:
    _read_robots(_claimed().authority)
    earlier = _promised({"news.example": 3})["news.example"]
    (later,) = _promised({"news.example": 1})["news.example"]
    assert later - earlier[-1] >= GAP
    busy = _claim()
    assert isinstance(busy, HostBusy)
    assert busy.at - later >= GAP


def test_of_a_long_line_only_the_first_of_what_is_found_now_comes_before() -> None:
    services.release_host(_claimed(), gap=timedelta())
    Host.objects.update(next_at=clock.now())
    _read_robots("news.example")
    line = _promised({"news.example": 2000})["news.example"]
    first, second = _promised({"news.example": 2})["news.example"]
    assert first <= clock.now()
    assert second - line[-1] >= GAP
    (third,) = _promised({"news.example": 1})["news.example"]
    assert third <= clock.now()
    busy = services.claim_host("news.example", gap=GAP, lease_for=LEASE)
    assert isinstance(busy, HostClaim)
    waits = _claim()
    assert isinstance(waits, HostBusy)
    assert waits.at - second >= GAP, "what was promised is not forgotten"


def test_no_page_is_asked_for_while_robots_txt_cannot_be_had() -> None:
    services.release_host(_claimed(), gap=timedelta())
    Host.objects.update(next_at=clock.now())
    again = clock.now() + timedelta(hours=1)
    services.note_robots_failure("news.example", again_at=again)
    page = services.claim_host("news.example", gap=GAP, lease_for=LEASE, page=True)
    assert page == HostClosed("news.example", again, 1)
    assert _claimed().robots_failures == 1, "a poll goes on"
    services.store_robots("news.example", status=404, body="")
    Host.objects.update(lease=None, next_at=clock.now())
    page = services.claim_host("news.example", gap=GAP, lease_for=LEASE, page=True)
    assert isinstance(page, HostClaim)
    assert page.robots_failures == 0


def test_of_many_askers_without_a_gap_never_two_are_at_the_host_at_once() -> None:
    inside, most, visits = [0], [0], [0]
    lock = threading.Lock()

    def ask() -> None:
        for _ in range(60):
            claim = services.claim_host("news.example", gap=timedelta(), lease_for=LEASE)
            if isinstance(claim, HostClaim):
                with lock:
                    inside[0] += 1
                    most[0], visits[0] = max(most[0], inside[0]), visits[0] + 1
                with lock:
                    inside[0] -= 1
                services.release_host(claim, gap=timedelta())
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert visits[0] > 8
