"""A hung worker ends by itself: decided in a table, then by real processes that hang."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from dragoman.pipeline.queue import Stage
from dragoman.pipeline.watchdog import (
    EXIT_STATUS,
    LIMIT_SECONDS,
    JobInHand,
    resident_bytes,
    verdict,
)

MB = 1_000_000
QUICK = JobInHand("extract", "item 1", begun=100.0, resident=200 * MB)
LONG = JobInHand("translate", "article 2", begun=50.0, resident=150 * MB)
ODD = JobInHand("unknown", "nothing", begun=0.0, resident=200 * MB)


@pytest.mark.parametrize(
    ("jobs", "now", "resident", "words"),
    [
        ([], 1e9, 1 << 40, ""),
        ([QUICK], 109.0, 250 * MB, ""),
        ([QUICK], 110.5, 250 * MB, "extract of item 1 runs for more than 10 s"),
        ([LONG], 110.5, 250 * MB, ""),
        ([LONG, QUICK], 110.5, 250 * MB, "extract of item 1"),
        ([QUICK], 101.0, 700 * MB, ""),
        ([QUICK], 101.0, 701 * MB, "extract of item 1 took 501 MB"),
        ([LONG, QUICK], 101.0, 800 * MB, "extract of item 1 took 600 MB"),
        ([LONG, QUICK], 101.0, 660 * MB, "translate of article 2 took 510 MB"),
        ([ODD], 899.0, 200 * MB, ""),
        ([ODD], 901.0, 200 * MB, "unknown of nothing runs for more than 900 s"),
        ([QUICK], 101.0, 0, ""),
    ],
    ids=[
        "nothing in hand",
        "in time",
        "too long",
        "long, and may be",
        "the one that is too long",
        "large",
        "too large",
        "the last that began",
        "only the first has grown so much",
        "a queue without a limit of its own",
        "a queue without a limit of its own, too long",
        "a system that does not say",
    ],
)
def test_verdict(jobs: list[JobInHand], now: float, resident: int, words: str) -> None:
    limits = {"extract": 10.0, "translate": 600.0}
    found = verdict(jobs, now=now, resident=resident, limits=limits, growth=500 * MB)
    assert found.startswith(words)
    assert bool(found) == bool(words)


def test_limits_are_of_stages() -> None:
    assert set(LIMIT_SECONDS) <= {stage.value for stage in Stage}


def test_size_of_this_process() -> None:
    assert 10 * MB < resident_bytes() < 10_000 * MB


_JOB = """
import re, time
from dragoman.pipeline.watchdog import Watchdog
dog = Watchdog(limits={"extract": %(limit)s}, stall=%(stall)s, growth=300_000_000)
dog.start()
with dog.watching("extract", "item 7"):
    %(work)s
dog.stop()
print("came back", flush=True)
time.sleep(%(after)s)
"""
SPIN = "while True: pass"
# Matches in exponential time, in C, with the interpreter's lock held all the while.
STUCK_IN_C = "re.match(r'(a+)+$', 'a' * 200 + 'b')"
HOARD = "hoard = [bytearray(50_000_000) for _ in range(40) if not time.sleep(0.05)]"


@pytest.mark.parametrize(
    ("work", "limit", "stall", "status", "words"),
    [
        (SPIN, 1, 60, EXIT_STATUS, "extract of item 7 runs for more than 1 s"),
        (STUCK_IN_C, 1, 1.5, 1, "Timeout"),
        (HOARD, 60, 60, EXIT_STATUS, "extract of item 7 took"),
        ("time.sleep(0.2)", 1, 1, 0, "came back"),
    ],
    ids=["spins in Python", "spins in C", "hoards memory", "comes back"],
)
def test_process(work: str, limit: float, stall: float, status: int, words: str) -> None:
    after = 1.3 if status == 0 else 0
    program = _JOB % {"work": work, "limit": limit, "stall": stall, "after": after}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=False
    )
    assert done.returncode == status
    assert words in done.stdout + done.stderr
    assert time.monotonic() - started < 8
