"""`dragoman extract` on many pages: order, errors, processes, what repeats, the web."""

from __future__ import annotations

import dataclasses
import gzip
import json
import multiprocessing
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli import page_pool
from dragoman.cli.main import app
from dragoman.cli.page_pool import Limits
from dragoman.cli.page_work import Job
from dragoman.fetching.policy import FetchPolicy

STORIES = (
    (
        "Baker wins prize",
        "Judges praised the sourdough loaves of a small bakery by the old harbour.",
    ),
    ("Ferry stuck in fog", "The captain anchored beside the rocks and waited there until evening."),
    ("School gets a roof", "Carpenters finished the oak beams early, so pupils return on Monday."),
    ("Goats escape again", "A farmer found his fences broken and caught twelve animals with help."),
)
CALL = "You are reading the Courier, which is printed on Thursdays and delivered by boat to you."


@pytest.fixture(autouse=True)
def _outside_a_newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_DIR", raising=False)


def _page(number: int, *, head: str = "", call: str = "") -> bytes:
    title, text = STORIES[number % len(STORIES)]
    return (
        f"<!doctype html><html><head><title>{title}</title><link rel='canonical' "
        f"href='https://courier.example.com/news/story-number-{number}-{number:04}'>{head}</head>"
        f"<body><article><h1>{title}</h1><p>{text} {text.replace(' the ', ' a ')}</p>"
        f"<p>{text[::-1]}</p>{call}</article></body></html>"
    ).encode()


def _lines(*arguments: str, **more: Any) -> list[dict[str, Any]]:
    result = CliRunner().invoke(app, ["extract", *arguments], **more)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_has_its_fields(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(_page(0))
    (line,) = _lines(str(page))
    assert line["file"] == str(page)
    assert line["url"] == "https://courier.example.com/news/story-number-0-0000"
    wanted = {"title", "standfirst", "authors", "published", "modified", "language", "text"}
    assert wanted | {"document", "wall", "removed"} <= set(line)


def test_a_page_without_an_address_has_none_unless_it_is_given(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(_page(0).replace(b"rel='canonical'", b"rel='x'"))
    assert _lines(str(page))[0]["url"] == ""
    given = "https://courier.example.com/a"
    assert _lines(str(page), "--url", given)[0]["url"] == given


def test_one_address_is_for_one_page(tmp_path: Path) -> None:
    arguments = ["extract", "a.html", "b.html", "--url", "https://courier.example.com/a"]
    assert CliRunner().invoke(app, arguments).exit_code == 2


def test_standard_input_and_directories(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "b.htm").write_bytes(_page(1))
    (folder / "a.html.gz").write_bytes(gzip.compress(_page(0)))
    (folder / "notes.txt").write_bytes(b"no page")
    (tmp_path / "empty").mkdir()
    lines = _lines("-", "pages", "empty", input=_page(2))
    assert [line["file"] for line in lines] == ["-", "pages/a.html.gz", "pages/b.htm", "empty"]
    assert [line.get("title") for line in lines] == [STORIES[n][0] for n in (2, 0, 1)] + [None]
    assert lines[-1]["error"] == "file"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("cut.gz", gzip.compress(_page(0))[:60], "file"),
        ("broken.gz", b"\x1f\x8b" + b"no gzip" * 9, "file"),
        ("bomb.gz", gzip.compress(bytes(30_000_000)), "too_long"),
        ("picture.html", b"\x89PNG\r\n", "not_html"),
        ("empty.html", b"", "not_html"),
    ],
)
def test_a_bad_page_is_a_line_with_its_error(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (line,) = _lines(name)
    assert set(line) == {"file", "error", "message"}
    assert (line["file"], line["error"]) == (name, code)


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_may_come_through_a_pipe(tmp_path: Path, packed: bool) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    content = gzip.compress(_page(0)) if packed else _page(0)
    writer = threading.Thread(target=lambda: pipe.write_bytes(content), daemon=True)
    writer.start()
    (line,) = _lines(str(pipe))
    writer.join(10)
    assert line["title"] == STORIES[0][0]


def test_a_name_that_no_file_can_have_is_a_line_with_its_error(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(_page(0))
    wrong, right = _lines("a" * 400, str(page))
    assert (wrong["error"], right["title"]) == ("file", STORIES[0][0])


def test_many_pages_come_in_the_order_given(tmp_path: Path) -> None:
    names = [f"{n}.html" for n in range(10)]
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(_page(number) + b" " * (200_000 if number % 7 == 0 else 0))
    lines = _lines(*names, "missing.html", "--processes", "2")
    assert [line["file"] for line in lines] == [*names, "missing.html"]
    assert lines[-1]["error"] == "file"
    assert {line.get("title") for line in lines[:-1]} == {title for title, _ in STORIES}


def test_what_a_site_repeats_is_taken_out_and_told(tmp_path: Path) -> None:
    names = [f"{n}.html" for n in range(4)]
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(_page(number, call=f"<p>{CALL}</p>"))
    for line in _lines(*names):
        assert CALL not in line["text"]
        assert {"text": CALL, "reason": "boilerplate"} in line["removed"]
    for line in _lines(*names, "--keep-boilerplate"):
        assert CALL in line["text"]


LIMITS = Limits(2, 30.0, FetchPolicy(), 0.0)


def _jobs(tmp_path: Path, count: int, size: int = 0) -> list[Job]:
    for number in range(count):
        (tmp_path / f"{number}.html").write_bytes(_page(number) + b"<p>word " * size)
    return [Job(number, str(tmp_path / f"{number}.html")) for number in range(count)]


def test_a_worker_that_dies_loses_its_page_only(tmp_path: Path) -> None:
    jobs = _jobs(tmp_path, 4)
    (tmp_path / "1.html").unlink()
    os.mkfifo(tmp_path / "1.html")

    def kill_its_reader() -> None:
        with (tmp_path / "1.html").open("wb"):  # waits until a worker is at this page
            multiprocessing.active_children()[0].kill()

    killer = threading.Thread(target=kill_its_reader, daemon=True)
    killer.start()
    found = list(page_pool.extracted(jobs, dataclasses.replace(LIMITS, processes=1)))
    killer.join(10)
    assert [answer.number for answer in found] == list(range(4))
    assert [answer.error for answer in found if answer.article is None] == ["worker_died"]


def test_a_page_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    limits = Limits(1, 0.05, FetchPolicy(), 0.0)
    slow, *_ = _jobs(tmp_path, 1, size=100_000)
    (answer,) = page_pool.extracted([slow], limits)
    assert answer.error == "timeout"
    assert slow.name in answer.message


def test_no_process_is_left_behind(tmp_path: Path) -> None:
    answers = page_pool.extracted(_jobs(tmp_path, 3), LIMITS)
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


class _Site(BaseHTTPRequestHandler):
    """A story of three pages, the last of which leads back to the first."""

    def do_GET(self) -> None:
        base, _, number = self.path.partition("?page=")
        now = int(number or 1)
        if "lighthouse" not in base or now > 3:
            self.send_error(404)
            return
        texts = "".join(f"<p>{text} On page {now} there is this.</p>" for _, text in STORIES[now:])
        further = f"<a rel='next' href='{base}?page={now % 3 + 1}'>{now % 3 + 1}</a>"
        body = (
            "<html><head><title>The lighthouse</title></head><body><article><h1>The lighthouse</h1>"
            f"{texts}{further}</article></body></html>"
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW_PRIVATE", "true")
    monkeypatch.setenv("DRAGOMAN_FETCH_MIN_GAP_SECONDS", "0.01")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_pages_of_an_address_are_joined(site: str) -> None:
    address = f"{site}/news/lighthouse-to-be-lit-again"
    found, missing = _lines(address, f"{site}/gone")
    assert (found["file"], found["url"], missing["file"]) == (address, address, f"{site}/gone")
    assert [f"page {number}" in found["text"] for number in (1, 2, 3, 4)] == [
        True,
        True,
        True,
        False,
    ]
    assert found["next_page"] == ""
    assert missing["error"] == "gone"
