"""Which pairs are looked at a second time, and that no more of them are than may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dragoman.fidelity import Context, Finding, Pair, Severity
from dragoman.fidelity.doubt import LEAST, doubt, doubtful
from dragoman.fidelity.examining import examine

PLAIN = Pair("The river rose over the bridge.", "O rio subiu acima da ponte.", "en", "pt")
MINOR = Finding("coverage", Severity.MINOR, "looks wrong")


@pytest.mark.parametrize(
    ("pair", "findings"),
    [
        (PLAIN, (MINOR,)),
        (replace(PLAIN, target="O rio."), ()),
        (replace(PLAIN, target=PLAIN.target * 3), ()),
        (replace(PLAIN, source="In Hull, Ann Rust met Gordon Hale.", target="Choveu muito."), ()),
        (replace(PLAIN, source="From 12 to 15 or 16.", target="Choveu muito aqui."), ()),
    ],
)
def test_in_doubt(pair: Pair, findings: Sequence[Finding]) -> None:
    assert doubt(pair, findings) > 0


@pytest.mark.parametrize(
    "pair",
    [
        PLAIN,
        Pair("Ann Rust met Gordon Hale.", "Ann Rust encontrou Gordon Hale.", "en", "pt"),
        Pair("Then Rust met Hale there.", "Затем Раст встретил там Хейла.", "en", "ru"),
        Pair("", "", "en", "pt"),
    ],
)
def test_not_in_doubt(pair: Pair) -> None:
    assert doubt(pair, ()) == 0


def test_the_most_doubtful_are_chosen_within_the_budget() -> None:
    assert doubtful([0, 3, 5, 4, 0, 0, 0, 0, 0, 0, 0, 0], 2 / 12) == [2, 3]
    assert doubtful([0, 3, LEAST - 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 2 / 12) == [1]
    assert doubtful([0.0] * 12) == []
    assert doubtful([LEAST]) == [0]
    assert doubtful([]) == []
    assert doubtful([0.0, 2.0], budget=1) == [0, 1]


def test_only_what_is_in_doubt_is_looked_at_again() -> None:
    pairs = [PLAIN] * 11 + [replace(PLAIN, target="O rio.")]
    looked: list[Pair] = []

    def second_look(chosen: Sequence[Pair]) -> list[Pair]:
        looked.extend(chosen)
        return [replace(pair, context=Context(back="The river.")) for pair in chosen]

    def checks(pair: Pair) -> tuple[Finding, ...]:
        return (MINOR,) if pair.context.back else ()

    found = examine(pairs, checks, second_look)
    assert looked == [pairs[-1]]
    assert found == [()] * 11 + [(MINOR,)]
