"""Pages per second of our extraction beside trafilatura's, on the same pages in one run.

    .venv/bin/python -m benchmarks.extraction [--rounds 5] [--sets aeb,news-pages]

One process. Each page is done by all in turn, so that a busy machine slows all alike; a page's
time is the median of the rounds, in CPU seconds. All are given the same bytes and parse them.
"Bare" is `trafilatura.bare_extraction` with formatting, links and tables, which gives a body and
its text but no metadata; `bare_with_metadata` is the same call with them (title, authors, day …),
which is nearer to what ours delivers. From the second round on, the caches of all are warm. Memory
is the peak of the whole process, after each has done all pages once.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from dragoman.extraction import ExtractionError, extract

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "extraction"


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page of an evaluation set."""

    content: bytes
    url: str


def saved_pages(name: str) -> list[SavedPage]:
    """The pages of the set `aeb` or `news-pages`; raises FileNotFoundError without the set."""
    folder = DATA / name
    if name == "aeb":
        gold = json.loads((folder / "gold.json").read_text("utf-8"))
        named = [(f"{key}.html.gz", page["url"]) for key, page in gold.items()]
    else:
        lines = (folder / "gold.jsonl").read_text("utf-8").splitlines()
        named = [(page["file"], page["url"]) for page in map(json.loads, lines)]
    return [
        SavedPage(gzip.decompress((folder / "html" / file).read_bytes()), url)
        for file, url in named
    ]


def ours(page: SavedPage) -> None:
    try:
        extract(page.content, url=page.url)
    except ExtractionError:
        return


def bare(page: SavedPage) -> None:
    trafilatura.bare_extraction(
        page.content,
        url=page.url,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
    )


def bare_with_metadata(page: SavedPage) -> None:
    trafilatura.bare_extraction(
        page.content,
        url=page.url,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
        with_metadata=True,
    )


def seconds(
    pages: list[SavedPage], contestants: tuple[Callable[[SavedPage], None], ...], rounds: int
) -> list[float]:
    """CPU seconds of each contestant over all pages; see the module."""
    totals = [0.0] * len(contestants)
    for page in pages:
        times: list[list[float]] = [[] for _ in contestants]
        for _ in range(rounds):
            for run, taken in zip(contestants, times, strict=True):
                began = time.process_time()
                run(page)
                taken.append(time.process_time() - began)
        totals = [total + statistics.median(t) for total, t in zip(totals, times, strict=True)]
    return totals


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sets", default="aeb,news-pages")
    chosen = parser.parse_args()
    pages = [page for name in chosen.sets.split(",") for page in saved_pages(name)]
    contestants = (ours, bare, bare_with_metadata)
    for run in contestants:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for page in pages:
            run(page)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"{run.__name__}: peak memory {peak / 1024:.0f} MB (+{(peak - before) / 1024:.0f})")
    gc.collect()
    totals = seconds(pages, contestants, chosen.rounds)
    for run, total in zip(contestants, totals, strict=True):
        print(
            f"{run.__name__}: {len(pages) / total:.1f} pages/s, "
            f"{totals[1] / total:.3f} of bare trafilatura, "
            f"{totals[2] / total:.3f} of bare with metadata"
        )


if __name__ == "__main__":
    main()
