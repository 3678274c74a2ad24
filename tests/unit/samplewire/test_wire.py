"""The running wire: addresses, conditional requests, feeds, robots.txt, the correction, the log."""

from __future__ import annotations

import calendar
import json
import socket
import threading
import time
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import feedparser
import httpx
import pytest

from dragoman.samplewire.errors import SampleWireError, WireStoppedError
from dragoman.samplewire.story import stories
from dragoman.samplewire.wire import SampleWire
from tests.unit.samplewire.conftest import STARTED
from tests.unit.samplewire.markup import page


def utc(parsed: time.struct_time) -> datetime:
    return datetime.fromtimestamp(calendar.timegm(parsed), UTC)


def feed_items(client: httpx.Client, url: str) -> list[tuple[str, str, datetime, datetime]]:
    """(title, link, published, updated) of each item."""
    answer = client.get(url)
    if "json" in answer.headers["Content-Type"]:
        return [
            (
                item["title"],
                item["url"],
                datetime.fromisoformat(item["date_published"]),
                datetime.fromisoformat(item["date_modified"]),
            )
            for item in answer.json()["items"]
        ]
    parsed = feedparser.parse(answer.content)
    assert not parsed.bozo
    return [
        (
            entry.title,
            entry.link,
            utc(entry.published_parsed),
            utc(entry.updated_parsed if "updated_parsed" in entry else entry.published_parsed),
        )
        for entry in parsed.entries
    ]


def test_four_publishers_on_loopback_with_ports_of_their_own(wire: SampleWire) -> None:
    addresses = [urlsplit(publisher.home_url) for publisher in wire.publishers]
    assert {address.hostname for address in addresses} == {"127.0.0.1"}
    assert len({address.port for address in addresses}) == 4
    assert [p.country for p in wire.publishers] == ["GB", "IE", "PT", "BR"]
    assert all(p.owner and p.name for p in wire.publishers)
    assert wire.feed_urls == tuple(p.feed_url for p in wire.publishers)


def test_every_feed_lists_every_story_with_its_time(wire: SampleWire, client: httpx.Client) -> None:
    items = [item for url in wire.feed_urls for item in feed_items(client, url)]
    known = {story.headline: story for story in stories()}
    assert {title for title, *_ in items} == set(known)
    for title, link, published, updated in items:
        assert published == updated == STARTED - known[title].age
        assert client.get(link).status_code == 200


def test_full_rss_carries_everything(wire: SampleWire, client: httpx.Client) -> None:
    parsed = feedparser.parse(client.get(wire.publishers[3].feed_url).content)
    entry = parsed.entries[0]
    assert parsed.feed.language == "pt-br"
    assert entry.authors
    assert entry.tags
    assert entry.media_content[0]["url"].endswith(".svg")
    assert "<p" in entry.content[0].value
    assert '="/' not in entry.content[0].value


def test_opml_lists_all_feeds_on_the_first_publisher_only(
    wire: SampleWire, client: httpx.Client
) -> None:
    outlines = list(ET.fromstring(client.get(wire.opml_url).content).iter("outline"))
    assert [o.get("xmlUrl") for o in outlines] == list(wire.feed_urls)
    assert [o.get("title") for o in outlines] == [p.name for p in wire.publishers]
    assert client.get(f"{wire.publishers[1].home_url}opml").status_code == 404


def test_pages_of_the_house(wire: SampleWire, client: httpx.Client) -> None:
    for publisher in wire.publishers:
        home = page(client.get(publisher.home_url).content)
        assert home.xpath("string(//link[@rel='alternate']/@href)") == publisher.feed_url
        assert client.get(publisher.about_url).status_code == 200
        sitemap = client.get(f"{publisher.home_url}sitemap.xml").text
        assert "<loc>" in sitemap
        assert "/members/" not in sitemap


def test_every_link_of_every_story_leads_somewhere(wire: SampleWire, client: httpx.Client) -> None:
    addresses = set()
    for url in wire.feed_urls:
        for _, link, *_ in feed_items(client, url):
            linking = page(client.get(link).content)
            linking.make_links_absolute(link)
            addresses |= {target.partition("#")[0] for *_, target, _ in linking.iterlinks()}
    assert not [a for a in addresses if client.get(a).status_code != 200]


def test_one_listed_page_is_forbidden_by_robots_txt(wire: SampleWire, client: httpx.Client) -> None:
    forbidden = []
    for publisher in wire.publishers:
        robots = RobotFileParser()
        robots.parse(client.get(f"{publisher.home_url}robots.txt").text.splitlines())
        links = [link for _, link, *_ in feed_items(client, publisher.feed_url)]
        forbidden += [link for link in links if not robots.can_fetch("Dragoman", link)]
    assert [urlsplit(link).path for link in forbidden] == [
        "/members/archive-winter-the-canal-froze/"
    ]


PATHS = pytest.mark.parametrize("path", ["/", "/feed.xml", "/robots.txt", "/img/piano.svg"])


@PATHS
@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_what_did_not_change_is_not_sent_again(
    wire: SampleWire, client: httpx.Client, path: str, coding: str
) -> None:
    url = f"{wire.publishers[0].home_url[:-1]}{path}"
    first = client.get(url, headers={"Accept-Encoding": coding})
    for name, value in (
        ("If-None-Match", first.headers["ETag"]),
        ("If-None-Match", f'"other", W/{first.headers["ETag"]}'),
        ("If-Modified-Since", first.headers["Last-Modified"]),
    ):
        again = client.get(url, headers={"Accept-Encoding": coding, name: value})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"If-None-Match": '"other"'}, id="another tag"),
        pytest.param({"If-Modified-Since": "Mon, 06 Jul 2020 00:00:00 GMT"}, id="an older date"),
        pytest.param({"If-Modified-Since": "yesterday"}, id="no date at all"),
        pytest.param({"If-Modified-Since": "Mon, 06 Jul 2099 00:00:00 -0000"}, id="no zone"),
    ],
)
def test_what_the_client_does_not_have_is_sent(
    wire: SampleWire, client: httpx.Client, headers: dict[str, str]
) -> None:
    assert client.get(wire.feed_urls[0], headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, br", "gzip"),
        ("br;q=1, GZIP;q=0.5", "gzip"),
        ("gzip;q=0", None),
        ("identity", None),
    ],
)
def test_gzip_when_accepted(
    wire: SampleWire, client: httpx.Client, accepted: str, coding: str | None
) -> None:
    answer = client.get(wire.feed_urls[0], headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == coding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert b"<rss" in answer.content


def test_head_says_what_get_would(wire: SampleWire, client: httpx.Client) -> None:
    head, get = client.head(wire.feed_urls[1]), client.get(wire.feed_urls[1])
    assert head.content == b""
    for name in ("ETag", "Last-Modified", "Content-Length", "Content-Type"):
        assert head.headers[name] == get.headers[name]
    assert get.http_version == "HTTP/1.1"


@pytest.mark.parametrize("path", ["nothing", "news/", "img/none.svg", "img/../wire.py", "%00"])
def test_a_page_that_is_not_there_is_404(wire: SampleWire, client: httpx.Client, path: str) -> None:
    assert client.get(f"{wire.publishers[0].home_url}{path}").status_code == 404


def test_correction_reaches_page_feed_and_tags(wire: SampleWire, client: httpx.Client) -> None:
    feed_url = wire.feed_urls[1]
    before = {link: updated for _, link, _, updated in feed_items(client, feed_url)}
    old_feed = client.get(feed_url)
    old_pages = {link: client.get(link) for link in before}

    corrected = wire.publish_correction()

    after = {link: updated for _, link, _, updated in feed_items(client, feed_url)}
    assert [link for link in after if after[link] != before[link]] == [corrected]
    for old, url in ((old_feed, feed_url), (old_pages[corrected], corrected)):
        new = client.get(url, headers={"If-None-Match": old.headers["ETag"]})
        assert new.status_code == 200
        assert new.headers["ETag"] != old.headers["ETag"]
        since = {"If-Modified-Since": old.headers["Last-Modified"]}
        assert client.get(url, headers=since).status_code == 200
    answer = client.get(corrected)
    assert "421 of them had come back" in answer.text
    assert "412 of them" not in answer.text
    assert answer.text.count("Correction:") == 1
    data = json.loads(page(answer.content).xpath("string(//script[@type])"))["@graph"][0]
    assert datetime.fromisoformat(data["dateModified"]) == after[corrected]
    assert datetime.fromisoformat(data["dateModified"]) > before[corrected]
    assert datetime.fromisoformat(data["datePublished"]) == before[corrected]


def test_a_correction_is_published_once(wire: SampleWire, client: httpx.Client) -> None:
    threads = [threading.Thread(target=wire.publish_correction) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tags = set()
    for _ in range(2):
        tags.add(client.get(wire.publish_correction()).headers["ETag"])
    assert len(tags) == 1


def test_log_of_requests(wire: SampleWire, client: httpx.Client) -> None:
    first = client.get(wire.feed_urls[2])
    client.get(wire.feed_urls[2], headers={"If-None-Match": first.headers["ETag"]})
    client.get(f"{wire.publishers[0].home_url}none?x=1")
    assert [(r.publisher, r.path, r.status, r.conditional) for r in wire.requests()] == [
        ("Correio de Arnelhe", "/feed.json", 200, False),
        ("Correio de Arnelhe", "/feed.json", 304, True),
        ("The Tarnsey Packet", "/none", 404, False),
    ]
    assert {r.user_agent for r in wire.requests()} == {"TestReader/1"}


def test_a_taken_port_is_replaced_and_named() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with SampleWire(taken) as wire:
            ports = [urlsplit(p.home_url).port for p in wire.publishers]
            assert taken in wire.taken_ports
            assert taken not in ports
            assert len(set(ports)) == 4


def test_default_times_count_from_the_start(client: httpx.Client) -> None:
    with SampleWire(0) as wire:
        times = [t for url in wire.feed_urls for *_, t in feed_items(client, url)]
        modified = parsedate_to_datetime(client.get(wire.opml_url).headers["Last-Modified"])
    now = datetime.now(UTC)
    assert abs(now - modified) < timedelta(minutes=1)
    assert timedelta(minutes=2) < now - max(times) < timedelta(hours=1)
    assert now - min(times) < timedelta(hours=31)


def test_stop_frees_ports_and_connections_and_it_can_start_again(client: httpx.Client) -> None:
    wire = SampleWire(0)
    with pytest.raises(WireStoppedError):
        wire.publish_correction()
    with wire:
        home = wire.publishers[0].home_url
        client.get(home)
        with pytest.raises(SampleWireError, match="already"):
            wire.start()
    with pytest.raises(httpx.TransportError):
        client.get(home)
    with pytest.raises(WireStoppedError):
        _ = wire.opml_url
    assert len(wire.requests()) == 1
    wire.stop()
    with wire:
        assert client.get(wire.opml_url).status_code == 200


@pytest.mark.parametrize("port", [-1, 65533, 70000])
def test_a_port_without_room_is_refused(port: int) -> None:
    with pytest.raises(SampleWireError, match=str(port)):
        SampleWire(port)
