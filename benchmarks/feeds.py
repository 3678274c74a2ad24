"""MB a second of our reader of feeds against bare feedparser, on the same real feeds in one run.

    .venv/bin/python -m benchmarks.feeds [--rounds 5] [--folder FOLDER]

Both read each file of the real feeds beside the project in turn, round by round, in one process;
the figure is the median of the rounds. feedparser is run as it comes (its own sanitiser on) and as
we use it (off), because we sanitise by nh3 afterwards. JSON feeds are left out: it reads none.
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import feedparser

from dragoman.feedparsing.bounding import tags_in
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.parser import parse_feed

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "feeds" / "real"
_URL = "https://news.example/feed"
_HEADERS = {"content-location": _URL}


def ours(body: bytes) -> None:
    """Our reader: mending, bounding, feedparser, cleaning, hashing."""
    parse_feed(body, content_type="", url=_URL)


def bare(body: bytes) -> None:
    """feedparser as it comes."""
    feedparser.parse(io.BytesIO(body), response_headers=_HEADERS)


def unsanitised(body: bytes) -> None:
    """feedparser as we use it."""
    feedparser.parse(
        io.BytesIO(body),
        response_headers=_HEADERS,
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def feeds_in(folder: Path) -> list[bytes]:
    """The bodies that our reader takes for XML feeds."""
    bodies = []
    for file in sorted(folder.iterdir()):
        body = file.read_bytes()
        try:
            parse_feed(body, content_type="", url=_URL)
        except NotAFeed:
            continue
        if not body.lstrip().startswith(b"{"):
            bodies.append(body)
    return bodies


def seconds(read: Callable[[bytes], None], bodies: list[bytes]) -> float:
    """CPU seconds for all bodies once."""
    started = time.process_time()
    for body in bodies:
        read(body)
    return time.process_time() - started


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args()
    bodies = feeds_in(options.folder)
    megabytes = sum(map(len, bodies)) / 1e6
    taken: dict[str, list[float]] = {}
    for _ in range(options.rounds):
        for name, read in (("ours", ours), ("bare", bare), ("unsanitised", unsanitised)):
            taken.setdefault(name, []).append(seconds(read, bodies))
    rates = {name: megabytes / statistics.median(times) for name, times in taken.items()}
    print(f"{len(bodies)} feeds, {megabytes:.2f} MB, most tags {max(map(tags_in, bodies)):,}")
    for name, rate in rates.items():
        print(f"{name:<12} {rate:6.2f} MB/s  {rate / rates['bare']:5.2f} of bare feedparser")


if __name__ == "__main__":
    main()
