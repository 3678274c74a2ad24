"""Pages per second of `dragoman extract` with one worker process, and with two, in one run.

    .venv/bin/python -m benchmarks.extract_command [--rounds 3]

The pages of both evaluation sets, given three times over so that starting the workers weighs as
little as in a real call of some hundred pages. One and two processes take turns; the median of the
rounds is told, and their ratio.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

from dragoman.cli.page_pool import Limits, extracted
from dragoman.cli.page_work import Job
from dragoman.fetching.policy import FetchPolicy

DATA = Path(__file__).parents[2] / "shared" / "data" / "extraction"
REPEATED = 3


def _seconds(jobs: list[Job], processes: int) -> float:
    limits = Limits(processes, 60.0, FetchPolicy(), 0.0)
    started = time.perf_counter()
    for _ in extracted(jobs, limits):
        pass
    return time.perf_counter() - started


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=3)
    rounds = arguments.parse_args().rounds
    paths = [*(DATA / "aeb" / "html").iterdir(), *(DATA / "news-pages" / "html").iterdir()]
    jobs = [Job(number, str(path)) for number, path in enumerate(paths * REPEATED)]
    taken: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for processes, seconds in taken.items():
            seconds.append(_seconds(jobs, processes))
    speed = {count: len(jobs) / statistics.median(seconds) for count, seconds in taken.items()}
    for count, pages in speed.items():
        print(f"{count} process{'es' if count > 1 else ''}: {pages:.1f} pages/s")
    print(f"ratio: {speed[2] / speed[1]:.2f}")


if __name__ == "__main__":
    main()
