"""Floors under what the checks find, ceilings over their false alarms, on a fixed sample.

`fidelity_floors.json` holds both and docs/fidelity.md shows them. To measure again after a check
was added or mended, and write both files:

    python -m benchmarks.fidelity --floors           where nothing became worse
    python -m benchmarks.fidelity --floors --anew    whatever became of it; read what it prints

The whole sets, by language and check: `python -m benchmarks.fidelity`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from benchmarks.fidelity import docs, floors, sets
from benchmarks.fidelity.reading import write_remarks
from benchmarks.fidelity.scores import Confusion, Finder, Judge
from dragoman.fidelity import Finding, Pair, Severity

NEEDED = [sets.DATA / "fidelity" / "demetr", sets.DATA / "mt-outputs", sets.DATA / "ntrex"]
MISSING = [str(folder) for folder in NEEDED if not folder.is_dir()]
on_the_sets = pytest.mark.skipif(bool(MISSING), reason=f"evaluation sets are missing: {MISSING}")


@cache
def measured() -> floors.Floors:
    return floors.measure(Judge())


@pytest.mark.shared_data
@on_the_sets
def test_no_figure_is_worse_than_its_floor() -> None:
    worse = floors.worse(measured(), floors.stored())
    assert not worse, "\n".join(worse)


@pytest.mark.shared_data
@on_the_sets
def test_the_sample_is_the_one_that_the_floors_were_measured_on() -> None:
    held, now = floors.stored(), measured()
    assert held["sample"] == now["sample"]
    assert {name: one["of"] for name, one in held["alarms"].items()} == {
        name: one["of"] for name, one in now["alarms"].items()
    }


def test_the_document_says_what_the_floors_hold() -> None:
    text = docs.PATH.read_text("utf-8")
    assert docs.section(text) == docs.tables(floors.stored())


def test_the_floors_are_written_as_they_are_read() -> None:
    assert floors.PATH.read_text("utf-8") == floors.written(floors.stored())


GOOD = Pair("It rained.", "Choveu.", "en", "pt")
BAD = Pair("It rained.", "Nevou.", "en", "pt")
CASE = sets.Case("weather", GOOD, BAD)


def finder(found: dict[Pair, Severity]) -> Finder:
    return lambda pair: (Finding("numbers", found[pair], "m"),) if pair in found else ()


@pytest.mark.parametrize(
    ("found", "blocked", "quiet", "caught", "noticed"),
    [
        ({}, 0, 1, 0, 0),
        ({BAD: Severity.MAJOR}, 1, 1, 1, 1),
        ({BAD: Severity.MINOR}, 0, 1, 0, 1),
        ({BAD: Severity.MAJOR, GOOD: Severity.MINOR}, 1, 1, 1, 1),
        ({BAD: Severity.MAJOR, GOOD: Severity.MAJOR}, 1, 0, 0, 0),
    ],
    ids=["nothing", "caught", "seen", "good one seen", "good one blocked"],
)
def test_an_error_is_caught_only_where_the_good_pair_stands(
    found: dict[Pair, Severity], blocked: int, quiet: int, caught: int, noticed: int
) -> None:
    score = Judge(finder(found)).scores([CASE])["weather"]
    assert (score.bad.blocked, score.quiet, score.caught, score.noticed) == (
        blocked,
        quiet,
        caught,
        noticed,
    )
    twice = score.plus(score)
    assert (twice.bad.pairs, twice.quiet, twice.caught) == (2, 2 * quiet, 2 * caught)


def test_what_went_wrong_can_be_read(tmp_path: Path) -> None:
    judge = Judge(finder({GOOD: Severity.MAJOR}))
    judge.scores([CASE, CASE])
    write_remarks(tmp_path / "remarks.tsv", judge.remarks)
    lines = (tmp_path / "remarks.tsv").read_text("utf-8").splitlines()[1:]
    assert [line.split("\t") for line in lines] == [
        ["false alarm", "good", "en-pt", "numbers major: m", GOOD.source, GOOD.target, ""],
        ["missed", "weather", "en-pt", "", BAD.source, BAD.target, GOOD.target],
    ]


def test_matthews_coefficient() -> None:
    judge = Judge(finder({BAD: Severity.MAJOR}))
    assert judge.confusion([(True, BAD), (False, GOOD)]).mcc == 1
    assert judge.confusion([(False, BAD), (True, GOOD)]).mcc == -1
    assert judge.confusion([(True, BAD)], "names".__eq__) == Confusion(0, 0, 1, 0)
    assert Confusion(90, 4, 1, 5).mcc == pytest.approx(446 / 461916**0.5)


def test_what_is_worse_is_said() -> None:
    held: floors.Floors = {
        "sample": {},
        "recall": {"a": {"of": 9, "share": 0.5, "noticed": 0.5, "by": {"numbers": 0.5}}},
        "languages": {},
        "alarms": {"ntrex": {"of": 9, "share": 0.01, "by": {}}},
        "checks": {"numbers": 0.01},
        "mcc": 0.5,
    }
    assert floors.worse(held, held) == []
    now: floors.Floors = {
        **held,
        "recall": {"b": {"of": 9, "share": 0.4, "noticed": 0.4, "by": {}}},
        "alarms": {"ntrex": {"of": 9, "share": 0.02, "by": {}}},
        "checks": {"names": 0.0},
        "mcc": 0.4,
    }
    assert floors.worse(now, held) == [
        "recall a is not measured any more",
        "recall b has no floor",
        "alarms on ntrex: 0.02 is above 0.01",
        "alarms by names have no ceiling",
        "mcc 0.4 is below 0.5",
    ]


def test_only_the_section_of_the_document_is_renewed() -> None:
    held = floors.stored()
    text = f"before\n{docs.BEGIN}\n{docs.END}\nafter\n"
    renewed = docs.renewed(text, held)
    assert renewed == f"before\n{docs.BEGIN}{docs.tables(held)}{docs.END}\nafter\n"
    assert docs.renewed(renewed, held) == renewed
