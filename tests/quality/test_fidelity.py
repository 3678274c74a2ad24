"""Floors under what the checks find, ceilings over their false alarms, on a fixed sample.

`fidelity_floors.json` holds both and docs/fidelity.md shows them. To measure again after a check
was added or mended, and write both files:

    python -m benchmarks.fidelity --floors           where nothing became worse
    python -m benchmarks.fidelity --floors --anew    whatever became of it; read what it prints

The whole sets, by language and check: `python -m benchmarks.fidelity`.
"""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.fidelity import docs, floors, sets
from benchmarks.fidelity.scores import Judge

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
