"""Pairs per second and memory of `dragoman check` with one process and with two, in one run.

    .venv/bin/python -m benchmarks.check_command [--repeated 10] [--rounds 3]

The English and Portuguese columns of the news set, given several times over as one TSV. The whole
command is timed, with its start, and its start alone by a file of one pair. One and two processes
take turns; the median of the rounds is told. Memory is the largest process' peak. On a machine that
is busy with other things the processor's time is the figure to go by.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

NEWS = Path(__file__).parents[2] / "shared" / "data" / "ntrex" / "news.tsv"
PROCESSES = (1, 2)


def _rows() -> list[str]:
    lines = [line.split("\t") for line in NEWS.read_text(encoding="utf-8").splitlines()]
    source, target = lines[0].index("eng"), lines[0].index("por")
    return [f"{cells[source]}\t{cells[target]}\n" for cells in lines[1:]]


def _run(file: Path, processes: int) -> tuple[float, float, float]:
    """Seconds of the command, the processor's seconds in it, the peak of its memory in MB."""
    command = [sys.executable, "-m", "dragoman.cli", "check", "--from", "en", "--to", "pt"]
    command += ["--json", "--fail-on", "never", "--processes", str(processes), str(file)]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    started = time.perf_counter()
    redirected = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=redirected)
    _, status, usage = os.wait4(child, 0)
    os.close(nowhere)
    assert status == 0, f"dragoman check ended with {os.waitstatus_to_exitcode(status)}"
    seconds = time.perf_counter() - started
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeated", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    rows = _rows() * arguments.repeated
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one.tsv"), Path(folder, "many.tsv")
        one.write_text("source\ttranslation\nIt rains.\tChove.\n", encoding="utf-8")
        many.write_text("source\ttranslation\n" + "".join(rows), encoding="utf-8")
        runs: dict[int, list[tuple[float, float, float]]] = {count: [] for count in PROCESSES}
        for _ in range(arguments.rounds):
            for count, done in runs.items():
                done.append(_run(many, count))
        start = statistics.median(_run(one, 1)[0] for _ in range(arguments.rounds))
    print(f"start: {start:.2f} s; {len(rows):,} pairs")
    for count, done in runs.items():
        seconds, busy = (statistics.median(one[at] for one in done) for at in (0, 1))
        peak = max(one[2] for one in done)
        name = f"{count} process{'es' if count > 1 else ''}"
        print(f"{name}: {len(rows) / seconds:,.0f} pairs/s, {peak:.0f} MB each at most,", end=" ")
        print(f"{busy / len(rows) * 1000:.2f} ms of a processor a pair")


if __name__ == "__main__":
    main()
