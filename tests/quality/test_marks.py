"""Floors under the placing of marks: legal texts that people translated with their tags.

`marks_floors.json` holds them; they only rise. All of the figures: `python -m benchmarks.marks`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.markup import (
    Score,
    columns,
    is_whole,
    measure,
    pairs,
    places,
    runs_of,
    same_tags,
    text_of,
    well_formed,
)
from dragoman.mt.alignment import Aligner
from dragoman.mt.engine import Batch
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.marks import carry_marks
from dragoman.mt.models import ModelStore
from dragoman.mt.stretches import in_order
from dragoman.text.document import Run
from tests.shared_data import needed

FLOORS = json.loads(Path(__file__).with_name("marks_floors.json").read_text("utf-8"))

pytestmark = pytest.mark.shared_data


@pytest.fixture(autouse=True)
def data() -> None:
    needed("data", "markup", "dev-eurlex.tsv")


def check(score: Score, floor: dict[str, float]) -> None:
    reached = {
        "exact": score.exact / score.tags,
        "inner_exact": score.inner_exact / score.inner,
        "inner_f1": score.inner_f1 / score.inner,
    }
    print(reached, f"{score.milliseconds:.1f} ms a segment")
    assert score.same_tags == score.well_formed == score.segments
    assert all(reached[name] >= least for name, least in floor.items()), reached


@pytest.mark.parametrize("pair", FLOORS["aligned"])
def test_tags_stand_where_a_person_put_them(pair: str) -> None:
    source, target = pair.split("-")
    aligner = Aligner(source, target)
    score = measure(lambda runs, text: carry_marks(runs, text, aligner), source, target)
    check(score, FLOORS["aligned"][pair])
    simple = measure(in_order, source, target)
    assert score.exact > simple.exact
    assert score.inner_exact > simple.inner_exact


@pytest.mark.parametrize("pair", FLOORS["taught"])
def test_a_long_document_teaches_its_words(pair: str) -> None:
    source, target = pair.split("-")
    taught = Aligner(source, target).taught(pairs(source, target))
    score = measure(lambda runs, text: carry_marks(runs, text, taught), source, target)
    check(score, FLOORS["taught"][pair])


def test_the_engines_own_translation_has_all_tags() -> None:
    engine = FirefoxEngine(ModelStore().models())
    (route, *_) = EngineSet([engine]).routes("en", "pt")
    chosen = [runs for runs in map(runs_of, columns()["en"]) if _has_inner(runs)]
    for runs in chosen[::2]:
        (translation,) = engine.translate(Batch((text_of(runs),), "en", "pt"))
        made = carry_marks(runs, translation, Aligner.of(route))
        assert text_of(made) == translation
        assert same_tags(runs, made)
        assert well_formed(runs, made)


def _has_inner(runs: Sequence[Run]) -> bool:
    text = text_of(runs)
    return any(not is_whole(text, one) for each in places(runs).values() for one in each)
