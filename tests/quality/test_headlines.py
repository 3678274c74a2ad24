"""Floors under what recasing wins back of a headline; the goal is .97 of the sentence's own chrF.

To see the figures of all sentences: `python -m benchmarks.headlines`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.headlines import STYLES, Bench
from tests.shared_data import needed

FLOORS = json.loads(Path(__file__).with_name("headlines_floors.json").read_text("utf-8"))

pytestmark = pytest.mark.shared_data


@pytest.mark.parametrize("direction", FLOORS)
def test_a_title_is_translated_nearly_as_well_as_its_sentence(direction: str) -> None:
    """Every second short sentence in each of the three styles, worst style against the floor."""
    needed("data", "ntrex", "news.tsv")
    source, target = direction.split("-")
    bench = Bench(source, target, every=2)
    as_written = bench.ours(bench.originals, body=True).chrf
    for way in ("with body", "without"):
        scores = [
            bench.ours(list(map(style, bench.originals)), body=way == "with body")
            for style in STYLES.values()
        ]
        share = min(score.chrf for score in scores) / as_written
        words = min(score.words for score in scores)
        print(f"{direction} {way}: {share:.4f} of the chrF, {words:.4f} of the words")
        assert share >= FLOORS[direction]["share_of_chrf"][way]
        assert words >= FLOORS[direction]["words"][way]
