"""Mutated pages and feeds through the parsers: no crash, bounded time and memory for each.

    .venv/bin/python -m benchmarks.mutations [--runs 10000] [--seed 1] [--only RUN]

Seeds are the tests' fixtures, the sample wire's stories, some feeds written here and, where they
are present, the shared evaluation sets (read when it runs, kept nowhere). Each run spoils one seed
(`benchmarks.mutators`) and hands it to `extraction.extract` or `feedparsing.parse_feed` in a child
process with limits. What ends in the parser's own typed error is well; anything else is a defect.
Run number and seed make a run again: `--only 123`.
"""

from __future__ import annotations

import argparse
import gzip
import multiprocessing
import os
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from benchmarks.mutators import mutated

# What one page or feed may take of the processor and of memory. The fetcher lets 10 MB through;
# mutations have up to 2.
SECONDS = 10.0
MEGABYTES = 700
# By the clock it may take longer: the machine may have other things to do.
_PATIENCE = 3

_ROOT = Path(__file__).resolve().parent.parent
_SHARED = _ROOT.parent / "shared" / "data"
_URL = "https://news.example/2026/11/22/story"

_RSS = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
<link>https://news.example/</link><ttl>60</ttl><skipHours><hour>3</hour></skipHours>
<item><title>Rain over the bay</title><link>https://news.example/a</link><guid>a1</guid>
<pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate><description>Wet &amp; windy</description>
<content:encoded><![CDATA[<p>It rained.</p><img src="/a.jpg">]]></content:encoded>
<enclosure url="https://news.example/a.mp3" length="1" type="audio/mpeg"/></item></channel></rss>"""
_ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="html">News &lt;b&gt;now&lt;/b&gt;</title><id>tag:news.example,2026:f</id>
<link rel="hub" href="https://hub.example/"/><updated>2026-11-22T10:00:00Z</updated>
<entry><id>tag:news.example,2026:1</id><title>Goats</title><link href="/goats"/>
<updated>2026-11-22T10:00:00+02:00</updated><author><name>A. Reporter</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Goats.</p></div></content>
</entry></feed>"""
_JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [
{"id": "1", "url": "https://news.example/1", "title": "Piano", "content_html": "<p>Drifts.</p>",
"date_published": "2026-11-22T10:00:00Z", "authors": [{"name": "A. Reporter"}], "tags": ["a"]}]}"""
_SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>https://news.example/1</loc><lastmod>2026-11-22</lastmod><news:news><news:title>Piano</news:title>
<news:publication_date>2026-11-22T10:00:00Z</news:publication_date></news:news></url></urlset>"""


# Outcome, detail, seconds of the processor, growth in MB.
Answer = tuple[str, str, float, int]


@dataclass(frozen=True, slots=True)
class Seed:
    """A sound page or feed: `kind` is `page` or `feed`."""

    kind: str
    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Run:
    """What became of one mutation.

    `outcome`: `read`, `refused` (the parser's typed error), `crash`, `memory`, `timeout` or `died`;
    `detail` says more of the last four. `seconds` are of the processor; `grown_mb` is what the
    child's peak rose to since its start.
    """

    number: int
    seed: str
    mutation: str
    size: int
    outcome: str
    detail: str
    seconds: float
    grown_mb: int

    @property
    def is_defect(self) -> bool:
        """Neither read nor refused."""
        return self.outcome not in ("read", "refused")


def own_seeds() -> list[Seed]:
    """The seeds that come with the project."""
    feeds = {"rss": _RSS, "atom": _ATOM, "json": _JSON, "sitemap": _SITEMAP}
    pages = sorted((_ROOT / "tests" / "fixtures" / "pages").glob("*.html"))
    pages += sorted((_ROOT / "dragoman" / "samplewire" / "stories").glob("*.html"))
    return [Seed("feed", name, body) for name, body in feeds.items()] + [
        Seed("page", path.name, path.read_bytes()) for path in pages
    ]


def shared_seeds() -> list[Seed]:
    """The seeds of the evaluation sets; none where they are not here."""
    pages = sorted(_SHARED.glob("extraction/*/html/*.gz"))
    feeds = sorted(path for path in _SHARED.glob("feeds/**/*") if path.is_file())
    return [
        Seed(kind, path.name, gzip.decompress(body) if path.suffix == ".gz" else body)
        for kind, paths in (("page", pages), ("feed", feeds))
        for path in paths
        if (body := path.read_bytes())
    ]


def run_all(seeds: Sequence[Seed], numbers: Iterable[int], *, seed: int) -> list[Run]:
    """Each numbered run, in children that are as many as there are cores."""
    children = os.cpu_count() or 1
    pages = [one for one in seeds if one.kind == "page"]
    feeds = [one for one in seeds if one.kind == "feed"]
    wanted = list(numbers)
    shares = [wanted[start::children] for start in range(children)]

    def work(share: Sequence[int]) -> list[Run]:
        with _Child() as child:
            return [_one(child, pages, feeds, number, seed) for number in share]

    with ThreadPoolExecutor(children) as threads:
        return sorted(
            (run for runs in threads.map(work, shares) for run in runs), key=lambda run: run.number
        )


def _one(
    child: _Child, pages: Sequence[Seed], feeds: Sequence[Seed], number: int, seed: int
) -> Run:
    chance = Random(f"{seed}:{number}")
    chosen = chance.choice(pages if number % 2 else feeds)
    mutation, body = mutated(chosen.body, chance)
    outcome, detail, seconds, grown = child.parse(chosen.kind, body)
    if seconds > SECONDS:
        outcome, detail = "timeout", f"more than {SECONDS:g} s"
    return Run(number, chosen.name, mutation, len(body), outcome, detail, seconds, grown)


class _Child:
    """A process that parses; replaced when it died or had to be ended."""

    def __enter__(self) -> _Child:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _start(self) -> None:
        # Not forked: the parent has threads.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._pipe.recv()

    def _end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def parse(self, kind: str, body: bytes) -> Answer:
        """Have it parsed; see `Answer`."""
        self._pipe.send((kind, body))
        if not self._pipe.poll(SECONDS * _PATIENCE):
            self._end()
            self._start()
            return "timeout", "", SECONDS * _PATIENCE, 0
        try:
            answer: Answer = self._pipe.recv()
        except EOFError:
            self._process.join()
            status = self._process.exitcode
            self._end()
            self._start()
            return "died", f"exit status {status}", 0.0, 0
        return answer


def _serve(pipe: Connection) -> None:
    """The child: loads the parsers, bounds its memory, answers until it is ended."""
    from dragoman.extraction import ExtractionError, extract  # noqa: PLC0415 - the child's weight
    from dragoman.feedparsing.errors import FeedParsingError  # noqa: PLC0415
    from dragoman.feedparsing.parser import parse_feed  # noqa: PLC0415

    extract(b"<p>warm up: every table that is loaded once is loaded now</p>" * 20, url=_URL)
    before = _peak_mb()
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (mapped + MEGABYTES * 1_000_000,) * 2)
    pipe.send("ready")
    while True:
        kind, body = pipe.recv()
        outcome, detail, begun = "read", "", time.process_time()
        try:
            if kind == "page":
                extract(body, url=_URL, content_type="text/html")
            else:
                parse_feed(body, content_type="", url=_URL)
        except (ExtractionError, FeedParsingError):
            outcome = "refused"
        except MemoryError:
            outcome, detail = "memory", f"more than {MEGABYTES} MB"
        except BaseException as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{place.name}, {place.filename}:{place.lineno}"
            outcome, detail = "crash", f"{type(error).__name__}: {str(error)[:120]} ({where})"
        pipe.send((outcome, detail, time.process_time() - begun, _peak_mb() - before))


def _peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def report(runs: Sequence[Run]) -> str:
    """What an engineer wants to know of these runs."""
    counts = Counter(run.outcome for run in runs)
    seconds = sorted(run.seconds for run in runs)
    median, late = seconds[len(seconds) // 2], seconds[int(len(seconds) * 0.99)]
    lines = [
        f"{len(runs):,} runs: " + ", ".join(f"{n:,} {what}" for what, n in counts.most_common()),
        f"CPU seconds: median {median:.3f}, 99 % under {late:.2f}, most {seconds[-1]:.2f}",
        f"memory: at most {max(run.grown_mb for run in runs)} MB above a warm process",
        "slowest:",
    ]
    lines += [_line(run) for run in sorted(runs, key=lambda run: -run.seconds)[:5]]
    defects = [run for run in runs if run.is_defect]
    if defects:
        lines += ["defects:", *(f"{_line(run)} {run.outcome}: {run.detail}" for run in defects)]
    return "\n".join(lines)


def _line(run: Run) -> str:
    return f"  {run.number}: {run.seed} {run.mutation} ({run.size:,} B) {run.seconds:.2f} s"


def main() -> int:
    """Run and report; 1 where there were defects."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, default=None, metavar="RUN")
    asked = parser.parse_args()
    numbers = range(asked.runs) if asked.only is None else [asked.only]
    runs = run_all(own_seeds() + shared_seeds(), numbers, seed=asked.seed)
    sys.stdout.write(report(runs) + "\n")
    return int(any(run.is_defect for run in runs))


if __name__ == "__main__":
    sys.exit(main())
