"""The newsroom's commands one after another, as an operator types them, on the sample wire."""

from __future__ import annotations

import json
import signal
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.database import EmbeddedServer
from dragoman.samplewire.wire import SampleWire
from tests.acceptance.newsrooms import Newsroom, free_port, until
from tests.conftest import open_folder

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="module")
def wire() -> Iterator[SampleWire]:
    with SampleWire(port=0) as live:
        yield live


@pytest.fixture
def room(newsroom_folder: Path) -> Newsroom:
    made = Newsroom(newsroom_folder)
    made.run("init", ".", "--edition", "pt")
    return made


def test_sources_are_added_checked_listed_exported_and_imported(
    room: Newsroom, wire: SampleWire
) -> None:
    first, second, *_ = wire.publishers
    added = room.json("sources", "add", first.feed_url, second.home_url, "--rights", "full")
    assert added == {"added": [first.feed_url, second.feed_url], "skipped": []}
    again = room.json("sources", "add", first.feed_url)
    assert again["skipped"] == [{"url": first.feed_url, "reason": "known already"}]
    checked = room.json("sources", "check", first.feed_url)
    assert (checked["kind"], checked["items"]) == ("rss", 4)
    assert room.json("sources", "check", second.home_url)["feeds_named"] == [second.feed_url]
    listed = room.json("sources", "list")
    assert [row["rights"] for row in listed] == ["full", "full"]
    opml = room.folder / "feeds.opml"
    room.run("sources", "export", str(opml))
    imported = room.json("sources", "import", str(opml))
    assert imported["added"] == []
    assert len(imported["skipped"]) == 2
    everything = room.json("sources", "import", wire.opml_url)
    assert len(everything["added"]) == 2


def test_without_leave_loopback_is_refused_with_that_reason(
    room: Newsroom, wire: SampleWire
) -> None:
    opml = room.folder / "feeds.opml"
    with urllib.request.urlopen(wire.opml_url, timeout=5) as answer:
        opml.write_bytes(answer.read())
    room.settings["DRAGOMAN_FETCH_ALLOW_PRIVATE"] = "0"
    done = room.run("sources", "import", str(opml), "--json", expect=1)
    imported = json.loads(done.stdout)
    assert imported["added"] == []
    assert all("DRAGOMAN_FETCH_ALLOW_PRIVATE" in skip["reason"] for skip in imported["skipped"])
    refused = room.run("ingest", wire.publishers[0].home_url, "--json", expect=1)
    assert json.loads(refused.stdout)["error"] == "private_address"


def test_one_article_now(room: Newsroom, wire: SampleWire) -> None:
    feed = urllib.request.urlopen(wire.publishers[0].feed_url, timeout=5).read().decode()
    story = feed.split("<link>")[2].split("</link>")[0]
    (place,) = room.json("ingest", story, "--rights", "full")
    assert place["state"] == "published", place
    assert place["publications"]["pt"].startswith("/pt/")
    (again,) = room.json("ingest", story)
    assert again["publications"] == place["publications"]
    assert room.json("status")["articles"] == {"published": 1}


def test_a_page_that_is_no_article_says_so(room: Newsroom, wire: SampleWire) -> None:
    missing = wire.publishers[0].home_url + "news/nothing-here"
    done = room.run("ingest", missing, "--json", expect=1)
    (place,) = json.loads(done.stdout)
    assert (place["state"], place["reason"]) == ("gone", "gone:404")


def test_an_edition_added_later_gets_what_is_there(room: Newsroom, wire: SampleWire) -> None:
    feed = urllib.request.urlopen(wire.publishers[0].feed_url, timeout=5).read().decode()
    room.json("ingest", feed.split("<link>")[2].split("</link>")[0], "--rights", "full")
    settings = room.folder / "dragoman.toml"
    settings.write_text(settings.read_text() + '\n[[editions]]\nlanguage = "en"\n')
    room.json("up", "--until-idle", "--port", "0")
    assert room.json("status")["editions"]["en"]["published"] == 1


def test_web_and_workers_apart_on_a_server_of_the_operators_own(
    room: Newsroom, wire: SampleWire
) -> None:
    folder = open_folder()
    with EmbeddedServer(folder) as server:
        room.settings["DATABASE_URL"] = server.start()
        room.settings["DRAGOMAN_FETCH_MIN_GAP_SECONDS"] = "0"
        room.run("migrate")
        room.run("sources", "add", wire.publishers[0].feed_url, "--rights", "full")
        port = free_port()
        workers = room.start("worker", "--processes", "1")
        web = room.start("web", "--port", str(port))
        try:
            until(
                lambda: room.json("status")["articles"].get("published") == 4,
                seconds=90,
                what="four stories published by workers of their own",
            )
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/pt/", timeout=5) as page:
                assert "Notícias do Mundo" in page.read().decode()
        finally:
            for process in (workers, web):
                process.send_signal(signal.SIGTERM)
                out, problems = process.communicate(timeout=60)
                assert process.returncode == 0, out + problems
        assert not (room.folder / "data" / "postgres").exists()


def test_doctor_looks_at_everything(room: Newsroom) -> None:
    states = {diagnosis["what"]: diagnosis["state"] for diagnosis in room.json("doctor")}
    assert states["database"] == "ok"
    assert states["models"] == "ok"
    assert states["edition pt"] == "ok"
    assert states["contact_url"] == "warning"


def test_a_taken_port_is_an_error_that_names_the_way_out(room: Newsroom, wire: SampleWire) -> None:
    taken = wire.publishers[0].home_url.rstrip("/").rsplit(":", 1)[1]
    done = room.run("up", "--port", taken, "--json", expect=1)
    answer = json.loads(done.stdout)
    assert answer["error"] == "port_taken"
    assert "--port 0" in answer["message"]
