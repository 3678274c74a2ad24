"""Pairs per second and memory of `dragoman check` with one process and with two, in one run.

    .venv/bin/python -m benchmarks.check_command [--repeated 10] [--rounds 3]

The English and Portuguese columns of the news set, given several times over as one TSV. The whole
command is timed, with its start, and its start alone by a file of one pair. One and two processes
take turns; the median of the rounds is told. Memory is the largest process' peak.
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


def _run(file: Path, processes: int) -> tuple[float, float]:
    """Seconds of the command and the peak of its memory in MB."""
    command = [sys.executable, "-m", "dragoman.cli", "check", "--from", "en", "--to", "pt"]
    command += ["--json", "--fail-on", "never", "--processes", str(processes), str(file)]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    started = time.perf_counter()
    redirected = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=redirected)
    _, status, usage = os.wait4(child, 0)
    os.close(nowhere)
    assert status == 0, f"dragoman check ended with {os.waitstatus_to_exitcode(status)}"
    return time.perf_counter() - started, usage.ru_maxrss / 1024


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
        runs = {count: [_run(many, count) for _ in range(arguments.rounds)] for count in PROCESSES}
        start = statistics.median(_run(one, 1)[0] for _ in range(arguments.rounds))
    print(f"start: {start:.2f} s; {len(rows):,} pairs")
    for count, done in runs.items():
        seconds = statistics.median(each for each, _ in done)
        peak = max(each for _, each in done)
        print(
            f"{count} process{'es' if count > 1 else ''}: {len(rows) / seconds:,.0f} pairs/s, ",
            end="",
        )
        print(f"{peak:.0f} MB")


if __name__ == "__main__":
    main()
