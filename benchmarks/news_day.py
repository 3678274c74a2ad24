"""A day in three minutes: stories appear, repeat each other's boilerplate, and are corrected.

    .venv/bin/python -m benchmarks.news_day [--seconds 180]

The recorded English publishers reveal their stories over the first half and then correct every
fifth of them, by one word or number; feeds are asked every few seconds. Memory is on. What the
newsroom translated, each revision with all its sentences, is then given to the bare engine, in as
many processes. The bare engine translates everything again each time: it has no memory.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import time
from pathlib import Path

from benchmarks.bare_engine import words
from benchmarks.whole_path import PathTimes, bare_engine, times_in
from tests.acceptance.newsrooms import Newsroom, recorded_wire
from tests.conftest import open_folder

_SETTINGS = {
    "DRAGOMAN_FETCH_MIN_GAP_SECONDS": "0",
    "DRAGOMAN_LOG_LEVEL": "warning",
    "DRAGOMAN_POLL_MINUTES": "0.1",
    "DRAGOMAN_POLL_MIN_MINUTES": "0.1",
    "DRAGOMAN_POLL_MAX_MINUTES": "0.1",
}


def day(folder: Path, seconds: int) -> PathTimes:
    """Run the newsroom for that long and read what it did."""
    room = Newsroom(folder, _SETTINGS)
    half = str(seconds // 2)
    with recorded_wire(
        "--languages", "en", "--reveal-seconds", half, "--correct-after", half
    ) as wire:
        room.run("init", ".", "--edition", "pt")
        room.run("sources", "import", wire.opml, "--rights", "full")
        running = room.start("up", "--port", "0", "--json")
        time.sleep(seconds)
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=60)
    return times_in(folder)


def main() -> None:
    """Measure once and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=180)
    processes = os.cpu_count() or 1
    folder = open_folder()
    try:
        done = day(folder, parser.parse_args().seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    count = words(done.sentences)
    stage = count / (done.translate_seconds / processes)
    bare = count / bare_engine(done.sentences, processes)
    print(
        f"{done.translations} translations of {done.publications} stories, "
        f"{len(done.sentences)} sentences, {done.remembered} of them from memory, {count} words"
    )
    print(f"bare engine, {processes} processes: {bare:.0f} words/s")
    print(f"stage translate, memory on: {stage:.0f} words/s, {stage / bare:.2f} of the bare engine")


if __name__ == "__main__":
    main()
