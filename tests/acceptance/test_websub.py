"""WebSub as hubs meet it: the real site and workers, a real hub and publisher on loopback."""

from __future__ import annotations

import signal
import socket
import statistics
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.acceptance.newsrooms import Newsroom, free_port, until
from tests.integration.pipeline.publisher import Publisher
from tests.integration.websub.feeds import FeedSite
from tests.integration.websub.hub import Hub

pytestmark = pytest.mark.acceptance

# Promised: a pushed item is on its way (its page is being asked for) within a second.
ON_ITS_WAY_SECONDS = 1.0
PUSHES = 5
# A host that was just asked is left alone for its gap; that wait is politeness, not slowness.
HOST_RESTS_SECONDS = 0.5


@pytest.fixture
def room(newsroom_folder: Path) -> Newsroom:
    room = Newsroom(newsroom_folder)
    room.run("init", ".", "--edition", "en")
    return room


@pytest.fixture
def site(room: Newsroom) -> Iterator[FeedSite]:
    """A publisher and its hub, subscribed to by a running newsroom."""
    port = free_port()
    room.settings["DRAGOMAN_SITE_URL"] = f"http://127.0.0.1:{port}"
    room.settings["DRAGOMAN_FETCH_MIN_GAP_SECONDS"] = "0.05"
    with Hub() as hub, Publisher({}) as publisher:
        site = FeedSite(publisher, hub)
        room.run("sources", "add", site.feed_url)
        running = room.start("up", "--port", str(port))
        try:
            until(lambda: hub.subscribers, seconds=60, what="the hub has a subscriber")
            yield site
        finally:
            running.send_signal(signal.SIGTERM)
            running.communicate(timeout=60)


def test_a_pushed_item_is_on_its_way_within_a_second(room: Newsroom, site: FeedSite) -> None:
    waits = [_push(site, f"story-{number}") for number in range(PUSHES)]
    assert statistics.median(waits) < ON_ITS_WAY_SECONDS, waits
    (feed,) = room.json("sources", "list")
    assert feed["websub"]["state"] == "active"
    assert feed["websub"]["deliveries"] == PUSHES
    assert feed["websub"]["pushed"]

    callback = next(iter(site.hub.subscribers))
    stalled = _begin(callback, "Content-Length: 1000000", b"never more than this")
    with closing(stalled):
        assert _push(site, "while-another-stalls") < 5
        with urllib.request.urlopen(f"{room.settings['DRAGOMAN_SITE_URL']}/en/", timeout=5) as page:
            assert page.status == 200
    endless = _begin(callback, "Transfer-Encoding: chunked", b"")
    with closing(endless):
        assert _status_of_endless(endless) == 413


def _push(site: FeedSite, name: str) -> float:
    """Deliver a new story; returns after how many seconds its page was asked for."""
    body = site.add(name)
    time.sleep(HOST_RESTS_SECONDS)
    begun = time.monotonic()
    assert site.hub.publish(body).status == 202
    while not site.asked(name):
        assert time.monotonic() - begun < 20, f"{name} was never asked for"
        time.sleep(0.005)
    return time.monotonic() - begun


def _begin(callback: str, header: str, body: bytes) -> socket.socket:
    """A delivery that has begun: its head and the beginning of its body."""
    parts = urlsplit(callback)
    connection = socket.create_connection((parts.hostname, parts.port), timeout=20)
    head = f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n{header}\r\n\r\n"
    connection.sendall(head.encode() + body)
    return connection


def _status_of_endless(connection: socket.socket) -> int:
    """Send chunks until the server has had enough; the status that it answered."""
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    connection.setblocking(True)
    for _ in range(1000):
        try:
            connection.sendall(chunk)
        except (BrokenPipeError, ConnectionResetError):
            break
        connection.settimeout(0.001)
        try:
            answer = connection.recv(1000)
        except TimeoutError:
            answer = b""
        connection.settimeout(20)
        if answer:
            return int(answer.split()[1])
    return 0
