"""The repair ladder: a sentence whose translation was refused is translated in other ways.

First what costs no translation and changes one figure, then what harms least, last what replaces
words of the source. Measured by `benchmarks/repair.py` on news, English to Portuguese: 968
sentences with other digits, of which 50 fail, and 43 that lost a name which a person kept (`mends`:
of these; `first`: which no earlier step mends); on 150 sound sentences chrF changes by `harm` where
a step makes something else, give or take a point; milliseconds a step.

                                  digits: mends  first    names: mends  first     harm    ms
    swapped-figure                           13     13               0      0      0       0
    no-thousands-mark                        21      9               0      0     +.3     17
    engine:fasttranslate                      7      4               5      5     -.7     19
    clauses                                  16     10               6      4     -.5     17
    engine:fasttranslate+clauses             15      1               6      0     -.8     21
    easy-figures                             30      4               0      0     +.5     17
    stand-in-figures                         38      6               0      0    -2.1     20
    stand-in-names                            6      2              39     32    -5.0     17

No sentence of the set has a dateline. A name that a person would translate stays as it is with
`stand-in-names`, which is why it comes last.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.mt.errors import EngineFailed, MtError
from dragoman.mt.repair_ways import (
    Sentence,
    Way,
    after_dateline,
    as_it_is,
    drop_thousands_mark,
    easy_figures,
    in_clauses,
    stand_in_figures,
    stand_in_names,
    swap_figure,
)
from dragoman.mt.routes import Route

# How bad a translation is; 0: it may stand.
Judge = Callable[[str], int]

# What needs no other engine, before the other engines are asked and after them.
WAYS: tuple[tuple[str, Way], ...] = (
    ("swapped-figure", swap_figure),
    ("dateline", after_dateline),
    ("no-thousands-mark", drop_thousands_mark),
)
LAST_WAYS: tuple[tuple[str, Way], ...] = (
    ("easy-figures", easy_figures),
    ("stand-in-figures", stand_in_figures),
    ("stand-in-names", stand_in_names),
)
CLAUSES = "clauses"


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder: its name, which goes into provenance, and what it makes.

    `route` is the other way it goes by; None: the one that made the first translation.
    """

    name: str
    candidate: Callable[[], str | None]
    route: Route | None = None


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of it: the text that stands and how bad it still is.

    `tried` are the ways that made something new, in order; `mended_by` is the one whose candidate
    stands, empty where the first translation does; `route` the other way it came by, if it did.
    """

    text: str
    badness: int = 0
    tried: tuple[str, ...] = ()
    mended_by: str = ""
    route: Route | None = None


def repair(sentence: Sentence, judge: Judge, rungs: Sequence[Rung] | None = None) -> Repaired:
    """The first candidate that may stand; if none may, the least bad, the earlier of equals."""
    best = Repaired(sentence.first, judge(sentence.first))
    seen = {sentence.first}
    tried: list[str] = []
    for rung in ladder(sentence) if rungs is None else rungs:
        if best.badness == 0:
            break
        try:
            candidate = rung.candidate()
        except EngineFailed:
            continue
        if candidate is None or candidate in seen:
            continue
        seen.add(candidate)
        tried.append(rung.name)
        badness = judge(candidate)
        if badness < best.badness:
            best = Repaired(candidate, badness, (), rung.name, rung.route)
    return replace(best, tried=tuple(tried))


def ladder(sentence: Sentence) -> Iterator[Rung]:
    """The steps for one sentence, in order."""
    yield from (_rung(name, way, sentence) for name, way in WAYS)
    yield from _by_others(sentence, "", as_it_is)
    yield _rung(CLAUSES, in_clauses, sentence)
    yield from _by_others(sentence, f"+{CLAUSES}", in_clauses)
    yield from (_rung(name, way, sentence) for name, way in LAST_WAYS)


def _rung(name: str, way: Way, sentence: Sentence) -> Rung:
    return Rung(name, lambda: way(sentence))


def _by_others(sentence: Sentence, suffix: str, way: Way) -> Iterator[Rung]:
    for other in sentence.others:
        asked = replace(sentence, translate=other.translate)

        def candidate(asked: Sentence = asked) -> str | None:
            # That another engine is away is no reason to give up this one's translation.
            with contextlib.suppress(MtError):
                return way(asked)
            return None

        yield Rung(other.name + suffix, candidate, other.route)
