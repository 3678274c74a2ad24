"""Floors under what models tell of a translation: clauses dropped and added, names replaced.

Errors are planted in human news translations from English into Portuguese. All are looked at a
second time, with the wheel's models, as where there is time. The floors in
`coverage_floors.json` only rise (alarms: only fall). To measure again and see the figures:
`pytest tests/quality/test_coverage.py -s`; with DRAGOMAN_COVERAGE_PAIRS=1000 on all of the set.
"""

from __future__ import annotations

import csv
import json
import os
import random
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from dragoman.fidelity import CHECKS, Finding, Pair, Severity
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.fasttranslate import FastTranslateEngine
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import ModelStore
from dragoman.pipeline.evidence import Evidence

NEWS = Path(__file__).parents[3] / "shared" / "data" / "ntrex" / "news.tsv"
FLOORS = json.loads(Path(__file__).with_name("coverage_floors.json").read_text("utf-8"))
PAIRS = int(os.environ.get("DRAGOMAN_COVERAGE_PAIRS", "60"))
# The checks that go by what models know; the others have floors of their own.
BY_MODELS = frozenset({"agreement", "coverage", "meaning", "order"})
FEWEST_WORDS, MOST_WORDS = 3, 14
_CLAUSE = re.compile(r"[^,;:—–()“”\"]+")
_NAME = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Ý][a-zà-ÿ]{3,}")

pytestmark = [
    pytest.mark.shared_data,
    pytest.mark.skipif(not NEWS.is_file(), reason=f"the evaluation set is missing: {NEWS}"),
]


@cache
def news() -> tuple[Pair, ...]:
    with NEWS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    chosen = random.Random("coverage").sample(rows, min(PAIRS, len(rows)))
    return tuple(Pair(row["eng"], row["por"], "en", "pt") for row in chosen)


@cache
def evidence() -> Evidence:
    models = ModelStore().models()
    return Evidence(EngineSet([FirefoxEngine(models), FastTranslateEngine(models)]), "en", "pt")


def checks(pair: Pair) -> tuple[Finding, ...]:
    return tuple(found for one in CHECKS if one.name in BY_MODELS for found in one.find(pair))


def failing(pairs: Sequence[Pair]) -> float:
    """The share of pairs in which a check finds something major."""
    known = evidence()
    found = [checks(known.second_look(known.first_look(pair))) for pair in pairs]
    return sum(any(one.severity is Severity.MAJOR for one in each) for each in found) / len(pairs)


def clauses(text: str) -> list[re.Match[str]]:
    inside = text.rstrip(' .!?”"')
    return [
        match
        for match in _CLAUSE.finditer(inside)
        if FEWEST_WORDS <= len(match[0].split()) <= MOST_WORDS
    ]


def dropped(text: str, _other: str, chance: random.Random) -> str | None:
    found = clauses(text)
    if len(found) < 2:
        return None
    start, end = chance.choice(found[1:]).span()
    return text[: max(start - 1, 0)].rstrip() + text[end:]


def added(text: str, other: str, chance: random.Random) -> str | None:
    found = clauses(other)
    if not found:
        return None
    end = len(text.rstrip(' .!?”"'))
    return f"{text[:end]}, {chance.choice(found)[0].strip()}{text[end:]}"


def replaced(text: str, other: str, chance: random.Random) -> str | None:
    names = list(_NAME.finditer(text))
    strange: list[str] = [name for name in _NAME.findall(other) if name not in text]
    if not names or not strange:
        return None
    start, end = chance.choice(names).span()
    return text[:start] + chance.choice(strange) + text[end:]


def exchanged(_text: str, other: str, _chance: random.Random) -> str:
    return other


def test_human_translations_pass() -> None:
    alarms = failing(news())
    print(f"\nalarms: {alarms:.4f} of {len(news())}")
    assert alarms <= FLOORS["alarms_at_most"]


@pytest.mark.parametrize(
    "plant", [dropped, added, replaced, exchanged], ids=lambda one: one.__name__
)
def test_planted(plant: Callable[[str, str, random.Random], str | None]) -> None:
    chance = random.Random(plant.__name__)
    bad = []
    for pair, other in zip(news(), [*news()[1:], news()[0]], strict=True):
        target = plant(pair.target, other.target, chance)
        if target is not None:
            bad.append(Pair(pair.source, target, "en", "pt"))
    found = failing(bad)
    print(f"\n{plant.__name__}: {found:.4f} of {len(bad)}")
    assert found >= FLOORS["found"][plant.__name__]
