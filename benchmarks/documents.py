"""Document translation with marks, without and with checks and repair, against the bare engine.

    .venv/bin/python -m benchmarks.documents [--rounds 3] [--pages 40]

The recorded English pages, extracted and cut into sentences beforehand; memory is off. All ways
translate the very same sentences, page by page, in as many processes as there are cores, in turn
(bare, checked, ours, ours, checked, bare …), so that a busy machine slows all alike. Each process
has both directions loaded. Words per second by the clock and by CPU time; the peak memory of a
process.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from fxtranslate import Translator

from benchmarks.bare_engine import load, words
from benchmarks.extraction import saved_pages
from dragoman.common.configuration import Configuration
from dragoman.extraction import ExtractionError, extract
from dragoman.fidelity.judging import judge
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Manuscript
from dragoman.mt.routes import Route, best_routes
from dragoman.mt.translator import SegmentTranslator
from dragoman.pipeline.evidence import Evidence, of_document
from dragoman.text.document import Document, Segment
from dragoman.text.segments import segment_document


@dataclass(frozen=True, slots=True)
class Page:
    """One page's text, and the sentences that are to be translated."""

    text: str
    segments: tuple[Segment, ...]

    @classmethod
    def of(cls, document: Document) -> Page:
        segments = segment_document(document, "en")
        return cls(document.text, tuple(one for one in segments if one.translatable))


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process needed for one page, and its peak memory so far in bytes."""

    cpu_seconds: float
    peak_bytes: int


@dataclass
class _Tools:
    """What a process has loaded."""

    bare: Translator
    engines: EngineSet
    route: Route


_tools: list[_Tools] = []


def _prepare() -> None:
    engines = make_engines(Configuration())
    route, back = engines.routes("en", "pt")[0], engines.routes("pt", "en")[0]
    engines.warm(route)
    engines.warm(back)
    bare = load()
    bare.translate("Good morning.")
    _tools.append(_Tools(bare, engines, route))


def _ours(page: Page) -> Spent:
    return _by(SegmentTranslator(_tools[0].engines), page)


def _checked(page: Page) -> Spent:
    """As the newsroom checks; nothing is known of the page from the round before."""
    engines = _tools[0].engines
    ways = best_routes(engines.routes("en", "pt"))
    evidence = Evidence(engines, "en", "pt", ways=ways[1:])
    judging = judge("en", "pt", evidence.examine, of_document(page.segments))
    return _by(SegmentTranslator(engines, judge=judging), page)


def _by(translator: SegmentTranslator, page: Page) -> Spent:
    def work() -> None:
        casing = Casing.of([page.text])
        translator.translate(page.segments, _tools[0].route, manuscript=Manuscript(casing))

    return _spent(work)


def _bare(page: Page) -> Spent:
    return _spent(lambda: [_tools[0].bare.translate(one.text) for one in page.segments])


def _spent(work: Callable[[], object]) -> Spent:
    began = time.process_time()
    work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Spent(time.process_time() - began, peak)


def english_pages(most: int) -> list[Page]:
    """The recorded English pages as documents."""
    pages: list[Page] = []
    for saved in saved_pages("news-pages"):
        try:
            article = extract(saved.content, url=saved.url)
        except ExtractionError:
            continue
        if article.language == "en" and not article.wall:
            pages.append(Page.of(article.document))
    return pages[:most]


def measure(pages: Sequence[Page], rounds: int) -> dict[str, list[tuple[float, float, int]]]:
    """By way: for each round seconds by the clock, CPU seconds, peak bytes of a process."""
    ways: dict[str, Callable[[Page], Spent]] = {"ours": _ours, "checked": _checked, "bare": _bare}
    taken: dict[str, list[tuple[float, float, int]]] = {name: [] for name in ways}
    with ProcessPoolExecutor(
        os.cpu_count(), mp_context=multiprocessing.get_context("spawn"), initializer=_prepare
    ) as pool:
        for page in pages[:4]:
            list(pool.map(_checked, [page] * 4))
        for number in range(rounds):
            for name in list(ways)[:: 1 if number % 2 else -1]:
                way = ways[name]
                began = time.perf_counter()
                spent = list(pool.map(way, pages))
                wall = time.perf_counter() - began
                cpu = sum(each.cpu_seconds for each in spent)
                taken[name].append((wall, cpu, max(each.peak_bytes for each in spent)))
    return taken


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", type=int, default=1000)
    options = parser.parse_args()
    pages = english_pages(options.pages)
    sentences = [one.text for page in pages for one in page.segments]
    marked = sum(len(one.runs) > 1 for page in pages for one in page.segments)
    count = words(sentences)
    print(f"{len(pages)} pages, {len(sentences)} sentences, {marked} with marks, {count} words")
    taken = measure(pages, options.rounds)
    for name, rounds in taken.items():
        wall = statistics.median(one[0] for one in rounds)
        cpu = statistics.median(one[1] for one in rounds)
        peak = max(one[2] for one in rounds) / 1e6
        print(
            f"{name}: {count / wall:.0f} words/s by the clock, "
            f"{count / cpu:.0f} words per CPU second, peak {peak:.0f} MB a process"
        )
    for name in ("ours", "checked"):
        for index, by in enumerate(("the clock", "CPU time")):
            ratios = [
                bare[index] / way[index]
                for way, bare in zip(taken[name], taken["bare"], strict=True)
            ]
            print(f"{name} / bare by {by}: {', '.join(f'{ratio:.3f}' for ratio in ratios)}")


if __name__ == "__main__":
    main()
