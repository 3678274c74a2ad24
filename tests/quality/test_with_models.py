"""Floors under what the checks find with models of the pair, in what the engine publishes.

The engine translates news from English into Portuguese, `benchmarks.with_models` plants errors in
its translations, and all of them are looked at a second time. The floors in
`with_models_floors.json` only rise (alarms: only fall). To see the figures:
`pytest tests/quality/test_with_models.py -s`; all of them: `python -m benchmarks.with_models`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.fidelity.sets import DATA
from benchmarks.with_models.grounds import GROUPS, by_engine
from benchmarks.with_models.looks import Looking
from benchmarks.with_models.measuring import Measured, measure, recall
from benchmarks.with_models.remembered import Memory, wheel_engines

NEWS = DATA / "ntrex" / "news.tsv"
FLOORS = json.loads(Path(__file__).with_name("with_models_floors.json").read_text("utf-8"))
# So many sentences, and errors of a kind: some 20 s of the engines' time. In fewer sentences no
# figures change places.
SENTENCES, EACH = 150, 8

pytestmark = [
    pytest.mark.shared_data,
    pytest.mark.skipif(not NEWS.is_file(), reason=f"the evaluation set is missing: {NEWS}"),
]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    memory = Memory(tmp_path_factory.mktemp("engines") / "answers.sqlite")
    engines = wheel_engines(memory)
    ground = by_engine(engines, "en", "pt", SENTENCES)
    return measure(ground, Looking(engines, "en", "pt", ground.made_by), EACH)


@pytest.mark.parametrize("group", GROUPS)
def test_planted_errors_are_found(measured: Measured, group: str) -> None:
    found = recall(measured, "all", GROUPS[group])
    print(f"\n{group}: {found:.3f}")
    assert found >= FLOORS["found"][group]


def test_what_the_engine_says_passes(measured: Measured) -> None:
    print(f"\nalarms: {measured.alarms['all']:.4f} of {measured.good}")
    assert measured.alarms["all"] <= FLOORS["alarms_at_most"]
