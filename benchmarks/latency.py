"""How long a story of 600 words takes from its fetch to its page, in a newsroom with nothing else.

    .venv/bin/python -m benchmarks.latency [--stories 6]

A publisher of the benchmark's own brings one new story every few seconds; `dragoman up` reads it,
translates it into Portuguese and publishes it. No two stories share a sentence, so memory does not
help. Printed is the time from the stored page to the public one, by the newsroom's own clocks.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path

from benchmarks.stability import sentences
from dragoman.cli.newsroom import open_newsroom
from dragoman.common import clock
from dragoman.common.configuration import FOLDER_VARIABLE
from tests.acceptance.newsrooms import Newsroom
from tests.conftest import open_folder

WORDS = 600
_EVERY_SECONDS = 8
_SETTINGS = {
    "DRAGOMAN_FETCH_MIN_GAP_SECONDS": "0",
    "DRAGOMAN_LOG_LEVEL": "warning",
    "DRAGOMAN_POLL_MINUTES": "0.03",
    "DRAGOMAN_POLL_MIN_MINUTES": "0.03",
    "DRAGOMAN_POLL_MAX_MINUTES": "0.03",
}


def story(number: int) -> list[str]:
    """Paragraphs of about `WORDS` words; no other story has one of their sentences."""
    own = islice(sentences(1_000_000), number * 200, None)
    paragraphs: list[str] = []
    count = 0
    while count < WORDS:
        clauses = [next(own).rstrip(".") for _ in range(6)]
        paragraphs.append(
            f"{clauses[0]}, and {clauses[1]}. {clauses[2]}. {clauses[3]}, but {clauses[4]}. "
            f"{clauses[5]}."
        )
        count += len(paragraphs[-1].split())
    return paragraphs


class _Publisher(BaseHTTPRequestHandler):
    """A feed of the stories that are out, and their pages."""

    out = 0

    def do_GET(self) -> None:
        if self.path == "/feed":
            self._answer("application/rss+xml", _feed(type(self).out, self.headers["Host"]))
        elif self.path.startswith("/story/"):
            self._answer("text/html", _page(int(self.path.rsplit("/", 1)[1])))
        else:
            self.send_error(404)

    def _answer(self, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: requests would drown the figures."""


def _feed(out: int, host: str) -> str:
    now = format_datetime(clock.now())
    items = "".join(
        f"<item><title>Story number {number} of the harbour</title>"
        f"<link>http://{host}/story/{number}</link><pubDate>{now}</pubDate></item>"
        for number in range(out)
    )
    return f'<rss version="2.0"><channel><title>Harbour</title>{items}</channel></rss>'


def _page(number: int) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in story(number))
    return (
        f'<html lang="en"><head><title>Story number {number} of the harbour</title></head><body>'
        f"<article><h1>Story number {number} of the harbour</h1>{body}</article></body></html>"
    )


@contextmanager
def _publisher() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Publisher)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/feed"
    finally:
        server.shutdown()


def run(folder: Path, stories: int) -> list[float]:
    """Seconds from fetch to publication of each story but the first, which starts everything."""
    room = Newsroom(folder, _SETTINGS)
    with _publisher() as feed:
        room.run("init", ".", "--edition", "pt")
        _Publisher.out = 1
        room.run("sources", "add", feed, "--rights", "full")
        running = room.start("up", "--port", "0", "--json")
        for out in range(1, stories + 2):
            _Publisher.out = out
            time.sleep(_EVERY_SECONDS)
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=60)
    os.environ[FOLDER_VARIABLE] = str(folder)
    with open_newsroom(quiet=True):
        from dragoman.articles.models import Page  # noqa: PLC0415 - Django is set up by now
        from dragoman.publishing.models import Publication  # noqa: PLC0415

        live = dict(Publication.objects.values_list("article_id", "live_since"))
        taken = [
            (live[page.item.article_id] - page.fetched).total_seconds()
            for page in Page.objects.select_related("item").order_by("fetched")
            if page.item.article_id in live
        ]
    return taken[1:]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=6)
    folder = open_folder()
    try:
        taken = run(folder, parser.parse_args().stories)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(taken)} stories of {WORDS} words and more, seconds from fetch to page:")
    print(f"median {statistics.median(taken):.2f}, all {', '.join(f'{s:.2f}' for s in taken)}")


if __name__ == "__main__":
    main()
