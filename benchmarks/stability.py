"""A hundred thousand short sentences through one process: memory, crashes, the same bytes again.

    .venv/bin/python -m benchmarks.stability [--sentences 100000]

As many processes as there are cores translate the same invented sentences, each with another seed
for the order of its sets and dictionaries (PYTHONHASHSEED). Each prints the memory that it takes
after every tenth of them, and a hash over all that it wrote: the hashes have to be the same. The
sentences are all different, so no cache can help.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dragoman.common.configuration import Configuration
from dragoman.fidelity.judging import judge
from dragoman.mt.defaults import make_engines
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Part, Run, Segment

_WHO = ("The mayor", "A farmer", "Ms Okoye", "The old bank", "Gündoğan", "The council", "@harbour")
_DID = ("sold", "did not see", "counted", "closed", "“forgot”", "will paint", "never owned")
_WHAT = ("boats", "bridges", "letters", "euros", "pounds", "lamps", "schools")
_WHERE = ("in Hull", "at noon", "near the river", "on Monday", "in São Paulo", "again", "by law")


def sentences(count: int) -> Iterator[str]:
    """`count` short sentences, no two alike."""
    turns = itertools.product(range(1, count), _WHERE, _WHAT, _DID, _WHO)
    for number, where, what, did, who in itertools.islice(turns, count):
        yield f"{who} {did} {number * 7:,} {what} {where}."


def resident_bytes() -> int:
    """What this process takes in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def work(count: int) -> None:
    """Translate them all here; print memory on the way and the hash at the end."""
    engines = make_engines(Configuration())
    empty = resident_bytes()
    route = engines.routes("en", "pt")[0]
    engines.warm(route)
    print(f"one direction loaded: {(resident_bytes() - empty) / 1e6:.0f} MB more", flush=True)
    translator = SegmentTranslator(engines, judge=judge("en", "pt"))
    written = hashlib.sha256()
    began = time.perf_counter()
    for number, sentence in enumerate(sentences(count), 1):
        segment = Segment(number, Part.BODY, 0, 0, len(sentence), (Run(sentence),))
        (done,) = translator.translate([segment], route)
        written.update(done.text.encode() + b"\n")
        if number % max(count // 10, 1) == 0:
            rate = number / (time.perf_counter() - began)
            print(f"{number}: {resident_bytes() / 1e6:.1f} MB, {rate:.0f} sentences/s", flush=True)
    print(f"sha256 {written.hexdigest()}")


def main() -> None:
    """Start the processes, or be one of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=100_000)
    parser.add_argument("--here", action="store_true", help="in this process, once")
    options = parser.parse_args()
    if options.here:
        work(options.sentences)
        return
    command = [sys.executable, "-m", "benchmarks.stability", "--here"]
    running = [
        subprocess.Popen(
            [*command, "--sentences", str(options.sentences)],
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in range(1, (os.cpu_count() or 1) + 1)
    ]
    told = [process.communicate()[0] for process in running]
    for process, words in zip(running, told, strict=True):
        print(f"process {process.pid}, exit code {process.returncode}\n{words}")
    hashes = {words.splitlines()[-1] for words in told}
    print("the same bytes in all" if len(hashes) == 1 else f"DIFFERENT: {sorted(hashes)}")
    sys.exit(len(hashes) != 1 or any(process.returncode for process in running))


if __name__ == "__main__":
    main()
