"""How long a translation usually is, and which clause has no partner."""

from __future__ import annotations

import pytest

from dragoman.fidelity import check
from dragoman.fidelity.clauses import unpaired
from dragoman.fidelity.common_words import is_rare_word, small_words, zipf
from dragoman.fidelity.length_ratios import expected
from dragoman.languages.table import LANGUAGES

SOURCE = "The council met, heard the engineers who had seen the bridge, and put off its decision."


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_there_and_back_again_is_as_long(language: str) -> None:
    there, back = expected(100, "en", language), expected(100, language, "en")
    assert there.mean == pytest.approx(-back.mean)
    assert there.deviations(100, there.characters(100)) == pytest.approx(0, abs=0.2)


def test_the_bound_is_narrower_for_longer_sentences() -> None:
    short, long = expected(30, "en", "pt"), expected(300, "en", "pt")
    assert short.deviation > 1.5 * long.deviation
    assert expected(100, "de", "fr").deviation > expected(100, "en", "fr").deviation


def test_the_clause_that_was_lost_is_named() -> None:
    target = "O conselho reuniu-se, e adiou a sua decisão."
    lost, added = unpaired(SOURCE, target, expected(len(SOURCE), "en", "pt").mean)
    assert [SOURCE[start:end].strip() for start, end in lost] == [
        "heard the engineers who had seen the bridge"
    ]
    assert not added


def test_clauses_run_together_are_not_lost() -> None:
    target = "O conselho reuniu-se e ouviu os engenheiros que viram a ponte e adiou a sua decisão."
    assert unpaired(SOURCE, target, expected(len(SOURCE), "en", "pt").mean) == ((), ())


def test_words_are_known_by_how_common_they_are() -> None:
    assert {"the", "of", "and"} <= small_words("en")
    assert zipf("de")["und"] > zipf("de")["brücke"] > 0
    assert not zipf("xx")
    assert is_rare_word("zxqvw", "en") is False
    assert is_rare_word("the", "en")
    assert is_rare_word("the", "is") is None


@pytest.mark.timeout(20)
@pytest.mark.parametrize("sign", ["a", "„", "(", "_", "a ", ", ", "a, ", "旧", "« ", "Ã", "ab "])
def test_a_text_without_end_costs_little(sign: str) -> None:
    text = sign * 20_000
    check(text, text[:-1], source_language="de", target_language="en")
    check("Das Haus.", text, source_language="de", target_language="en")
