"""The figures that tests/quality/test_fidelity.py holds the checks to, on a sample.

Recall may only rise above its floor, alarms only fall below their ceiling. The sample is the same
each time, so that the figures are, too.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypedDict

from benchmarks.fidelity import sets
from benchmarks.fidelity.scores import Judge, Score, Share
from benchmarks.fidelity.sections import (
    by_kind,
    demetr_scores,
    human_shares,
    planted_scores,
    total,
)
from dragoman.fidelity import CHECKS

PATH = Path(__file__).parents[2] / "tests" / "quality" / "fidelity_floors.json"
# Items of each kind of DEMETR, sentences of each human column, errors of each kind and language:
# what all checks together do in a minute of one core.
SAMPLE = {"demetr": 40, "human": 100, "planted": 6}
# What a check finds less often than this of a kind is luck, and is not promised.
PROMISED = 0.05
# No error of meaning, so nothing that has to block: they are measured by the benchmark alone.
NO_ERRORS = ("minor/", "base/reference")


class Figure(TypedDict):
    """A share of so many pairs, and the part of each check in it."""

    of: int
    share: float
    by: dict[str, float]


class Floor(TypedDict):
    """Share of a kind that is caught, and that is noticed, of how many pairs, by which checks."""

    of: int
    share: float
    noticed: float
    by: dict[str, float]


class Floors(TypedDict):
    """`recall` by kind, `languages` over all planted kinds, `alarms` by set, `checks`: alarms of
    each check over all sets, `mcc` of the critical errors."""

    sample: dict[str, int]
    recall: dict[str, Floor]
    languages: dict[str, Floor]
    alarms: dict[str, Figure]
    checks: dict[str, float]
    mcc: float


def stored() -> Floors:
    floors: Floors = json.loads(PATH.read_text("utf-8"))
    return floors


def written(floors: Floors) -> str:
    """As the file holds it: one line a figure, so that a diff shows which one moved."""
    lines = ["{"]
    for name, value in floors.items():
        if name in ("recall", "languages", "alarms") and isinstance(value, dict):
            rows = [f"  {json.dumps(key)}: {json.dumps(one)}" for key, one in value.items()]
            lines += [f' "{name}": {{', ",\n".join(rows), " },"]
        else:
            lines.append(f' "{name}": {json.dumps(value)},')
    return "\n".join(lines).rstrip(",") + "\n}\n"


def measure(judge: Judge) -> Floors:
    """All figures of the sample, floors rounded down and ceilings up."""
    demetr = demetr_scores(judge, SAMPLE["demetr"])
    planted = planted_scores(judge, SAMPLE["planted"])
    recall = {kind: score for kind, score in demetr.items() if not kind.startswith(NO_ERRORS)}
    recall |= {f"planted/{kind}": score for kind, score in by_kind(planted).items()}
    alarms = _human(judge)
    everything = Share()
    for share in alarms.values():
        everything = everything.plus(share)
    critical = judge.confusion(sets.critical_errors())
    return {
        "sample": SAMPLE,
        "recall": {kind: _floor(score) for kind, score in recall.items()},
        "languages": {
            one: {**_floor(total(kinds.values())), "by": {}} for one, kinds in planted.items()
        },
        "alarms": {name: _ceiling(share) for name, share in {**alarms, "all": everything}.items()},
        "checks": {one.name: _up(everything.of(everything.by_check[one.name])) for one in CHECKS},
        "mcc": _down(critical.mcc),
    }


def _human(judge: Judge) -> dict[str, Share]:
    """Sets without errors: people's translations, and the good ones of DEMETR."""
    items = sets.demetr_items()
    shares = human_shares(judge, SAMPLE["human"])
    shares["demetr, good"] = judge.share((item.good_pair for item in items), "demetr")
    references = sets.demetr()["base/reference"]
    shares["demetr, by people"] = judge.share((item.bad_pair for item in references), "demetr")
    return shares


def _down(share: float) -> float:
    return math.floor(share * 1000) / 1000


def _up(share: float) -> float:
    return math.ceil(share * 1000) / 1000


def _promised(counts: Counter[str], of: int) -> dict[str, float]:
    shares = {name: _down(count / of) for name, count in counts.most_common()}
    return {name: share for name, share in shares.items() if share >= PROMISED}


def _floor(score: Score) -> Floor:
    by = _promised(score.caught_by, score.quiet)
    noticed = _down(score.of_quiet(score.noticed))
    return {"of": score.quiet, "share": _down(score.recall), "noticed": noticed, "by": by}


def _ceiling(share: Share) -> Figure:
    by = {name: _up(share.of(count)) for name, count in share.by_check.most_common()}
    return {"of": share.pairs, "share": _up(share.share), "by": by}


def worse(measured: Floors, held: Floors) -> list[str]:
    """Every figure that is below its floor or above its ceiling, in words."""
    found: list[str] = []
    for name in ("recall", "languages"):
        found += _below(name, measured[name], held[name])
    found += _above("alarms on", _shares(measured["alarms"]), _shares(held["alarms"]))
    found += _above("alarms by", measured["checks"], held["checks"])
    if measured["mcc"] < held["mcc"]:
        found.append(f"mcc {measured['mcc']} is below {held['mcc']}")
    return found


def _below(name: str, now: Mapping[str, Floor], then: Mapping[str, Floor]) -> Iterable[str]:
    for kind, floor in then.items():
        if kind not in now:
            yield f"{name} {kind} is not measured any more"
            continue
        if now[kind]["share"] < floor["share"]:
            yield f"{name} {kind}: {now[kind]['share']} is below {floor['share']}"
        if now[kind]["noticed"] < floor["noticed"]:
            yield f"{name} {kind}, noticed: {now[kind]['noticed']} is below {floor['noticed']}"
        for check, share in floor["by"].items():
            if now[kind]["by"].get(check, 0.0) < share:
                yield f"{name} {kind} by {check}: {now[kind]['by'].get(check)} is below {share}"
    yield from (f"{name} {kind} has no floor" for kind in now if kind not in then)


def _shares(sets_of: Mapping[str, Figure]) -> dict[str, float]:
    return {name: one["share"] for name, one in sets_of.items()}


def _above(name: str, now: Mapping[str, float], then: Mapping[str, float]) -> Iterable[str]:
    for key, share in now.items():
        if key not in then:
            yield f"{name} {key} have no ceiling"
        elif share > then[key]:
            yield f"{name} {key}: {share} is above {then[key]}"
