"""Which pairs are looked at a second time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dragoman.fidelity import Finding, Pair, Severity
from dragoman.fidelity.doubt import doubt, is_doubtful

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


def test_what_fails_and_what_is_in_much_doubt_is_looked_at_again() -> None:
    odd = replace(
        PLAIN, source="In 2014 Ann Rust met 15 of 1600.", target="Choveu muito aqui ontem."
    )
    assert is_doubtful(PLAIN, (replace(MINOR, severity=Severity.MAJOR),))
    assert not is_doubtful(PLAIN, (MINOR,))
    assert is_doubtful(odd, ())
