"""Floors under the quality of translation and of its checks, measured on human news translations.

`translation_floors.json` holds the floors; they only rise. To measure again and see the figures:
`pytest tests/quality/test_translation.py -s`.
"""

from __future__ import annotations

import csv
import json
import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from sacrebleu import CHRF

from dragoman.fidelity import check
from dragoman.mt.engine import Batch
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import ModelStore
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Part, Run, Segment

NEWS = Path(__file__).parents[3] / "shared" / "data" / "ntrex" / "news.tsv"
FLOORS = json.loads(Path(__file__).with_name("translation_floors.json").read_text("utf-8"))
LANGUAGES = {"por": "pt", "por-BR": "pt", "fra": "fr", "spa": "es", "deu": "de"}

pytestmark = [
    pytest.mark.shared_data,
    pytest.mark.skipif(not NEWS.is_file(), reason=f"the evaluation set is missing: {NEWS}"),
]


class Judged(NamedTuple):
    """A human translation and whether the number check finds something in it."""

    source: str
    target: str
    alarm: bool


@cache
def news() -> list[dict[str, str]]:
    with NEWS.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


# What these floors were set for; all checks together have theirs in `test_fidelity.py`.
CHECKS = frozenset({"copied", "empty", "numbers"})


def fails(source: str, target: str, language: str) -> bool:
    found = check(source, target, source_language="en", target_language=language)
    return any(one.blocking and one.check in CHECKS for one in found)


@cache
def judged(column: str) -> list[Judged]:
    return [
        Judged(row["eng"], row[column], fails(row["eng"], row[column], LANGUAGES[column]))
        for row in news()
    ]


@pytest.mark.parametrize("column", LANGUAGES)
def test_human_translations_pass_the_checks(column: str) -> None:
    pairs = judged(column)
    passed = sum(not pair.alarm for pair in pairs) / len(pairs)
    print(f"{column}: {passed:.4f} of human sentences pass")
    assert passed >= FLOORS["human_sentences_passed"][column]


@pytest.mark.parametrize("column", LANGUAGES)
def test_a_changed_digit_is_found(column: str) -> None:
    """One digit of each human translation that has any is changed; the check has to see it."""
    chance = random.Random(column)
    planted = found = 0
    for pair in judged(column):
        places = [index for index, sign in enumerate(pair.target) if sign in "0123456789"]
        if pair.alarm or not places:
            continue
        place = chance.choice(places)
        digit = chance.choice([one for one in "0123456789" if one != pair.target[place]])
        changed = pair.target[:place] + digit + pair.target[place + 1 :]
        planted += 1
        found += fails(pair.source, changed, LANGUAGES[column])
    print(f"{column}: {found} of {planted} changed digits found ({found / planted:.4f})")
    assert found / planted >= FLOORS["changed_digits_found"][column]


def test_our_translation_is_no_worse_than_the_bare_engine() -> None:
    """Every fourth sentence, in one run; chrF against the European Portuguese reference."""
    rows = news()[::4]
    sources, references = [row["eng"] for row in rows], [row["por"] for row in rows]
    engine = FirefoxEngine(ModelStore().models())
    engines = EngineSet([engine])
    bare = engine.translate(Batch(tuple(sources), "en", "pt"))
    segments = [
        Segment(number, Part.BODY, 0, 0, len(text), (Run(text),))
        for number, text in enumerate(sources, start=1)
    ]
    translator = SegmentTranslator(engines, judge=lambda one, other: int(fails(one, other, "pt")))
    ours = [one.text for one in translator.translate(segments, engines.routes("en", "pt")[0])]
    bare_chrf, our_chrf = (CHRF().corpus_score(texts, [references]).score for texts in (bare, ours))
    failing = [
        sum(fails(source, text, "pt") for source, text in zip(sources, texts, strict=True))
        for texts in (bare, ours)
    ]
    print(f"chrF bare {bare_chrf:.3f}, ours {our_chrf:.3f}; failing sentences {failing}")
    assert our_chrf >= bare_chrf
    assert our_chrf >= FLOORS["chrf_en_pt"]
    assert failing[1] <= failing[0]
