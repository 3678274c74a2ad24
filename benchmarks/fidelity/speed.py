"""What each check costs: CPU time a pair, beside the bare engine's for the same sentences."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial

from benchmarks.bare_engine import load
from benchmarks.fidelity import sets
from benchmarks.fidelity.sections import Section
from dragoman.fidelity import CHECKS

PAIRS = 1000
# The engine takes some ten milliseconds a sentence; so many give its mean to a few percent.
TRANSLATED = 150
# The first pairs load tables and models; the cost of that is told apart.
WARM_UP = 20


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _for_all(work: Callable[..., object], items: Iterable[object]) -> None:
    for item in items:
        work(item)


def speed(pairs_count: int = PAIRS) -> Section:
    """English to European Portuguese, with the documents' other sentences as context."""
    pairs = sets.seeded(sets.ntrex("por"), pairs_count + WARM_UP, "speed")
    warm, timed = pairs[:WARM_UP], pairs[WARM_UP:]
    first = {one.name: _cpu(partial(_for_all, one.find, warm)) for one in CHECKS}
    engine = load("en-pt")
    sentences = [pair.source for pair in sets.seeded(timed, TRANSLATED, "engine")]
    engine.translate(sentences[0])
    bare = _cpu(lambda: _for_all(engine.translate, sentences)) / len(sentences)
    spent = {one.name: _cpu(partial(_for_all, one.find, timed)) / len(timed) for one in CHECKS}
    spent["all checks"] = sum(spent.values())
    section = Section(f"Speed on {len(timed)} NTREX pairs, CPU time, en→pt")
    section.lines += [
        f"bare engine: {1e6 * bare:.0f} µs a sentence ({len(sentences)} of them)",
        f"{'check':<16} {'µs a pair':>9} {'of the engine':>13} {'first ' + str(WARM_UP):>9} (s)",
        *(
            f"{name:<16} {1e6 * cost:9.1f} {cost / bare:13.4f} {first.get(name, 0.0):9.3f}"
            for name, cost in spent.items()
        ),
    ]
    section.figures = {
        "engine_microseconds": round(1e6 * bare, 1),
        "pairs": len(timed),
        "microseconds": {name: round(1e6 * cost, 2) for name, cost in spent.items()},
        "of_the_engine": {name: round(cost / bare, 5) for name, cost in spent.items()},
    }
    return section
