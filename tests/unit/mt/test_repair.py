"""The repair ladder, way by way."""

from __future__ import annotations

import pytest

from dragoman.mt.repair import (
    WAYS,
    Sentence,
    Translate,
    after_dateline,
    drop_thousands_mark,
    easy_figures,
    in_clauses,
    repair,
    stand_in_figures,
    swap_figure,
)


def sentence(text: str, first: str, translate: Translate = str.upper) -> Sentence:
    return Sentence("en", "pt", text, first, translate)


def test_a_translation_that_is_accepted_stands_untouched() -> None:
    outcome = repair(sentence("a 1", "b 1"), lambda _: True)
    assert (outcome.text, outcome.tried, outcome.accepted) == ("b 1", (), True)


def test_the_first_accepted_candidate_stands() -> None:
    broken = sentence("Over 640,000 fans came.", "Mais de 680 mil vieram.")
    outcome = repair(broken, lambda text: "640000" in text.replace(".", ""))
    assert outcome.tried[-1] == "swapped-figure"
    assert outcome.text == "Mais de 640.000 mil vieram."


def test_without_an_accepted_one_the_first_translation_stands() -> None:
    outcome = repair(sentence("It cost 5,000 and 3.", "Custou."), lambda _: False)
    assert (outcome.text, outcome.accepted) == ("Custou.", False)
    assert len(outcome.tried) >= 2


def test_a_lost_figure_takes_the_place_of_a_new_one() -> None:
    assert swap_figure(sentence("It is 299,200 big", "São 299.9200")) == "São 299.200"
    assert swap_figure(sentence("It is 3 of 4", "São 3 de 4")) is None
    assert swap_figure(sentence("It is 3 of 4", "São")) is None


def test_the_thousands_mark_is_dropped_and_set_again() -> None:
    echo = drop_thousands_mark(sentence("Some 820,000 of 5,200 came", "x", lambda text: text))
    assert echo == "Some 820.000 of 5.200 came"
    assert drop_thousands_mark(sentence("Some 820 came", "x")) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("OSLO, May 3 (Agency) - It sank.", ["OSLO, May 3 (Agency)", "It sank."]),
        ("PORT LOUIS/OSLO, May 3 — It sank.", ["PORT LOUIS/OSLO, May 3", "It sank."]),
        ("OSLO - It sank on May 3.", ["OSLO", "It sank on May 3."]),
        ("Oslo, May 3 - It sank.", []),
        ("It sank - on May 3.", []),
        ("In 3 of 4 - or 5.", []),
    ],
)
def test_a_dateline_is_translated_by_itself(text: str, asked: list[str]) -> None:
    given: list[str] = []

    def echo(text: str) -> str:
        given.append(text)
        return text

    assert after_dateline(sentence(text, "x", echo)) == (text if asked else None)
    assert given == asked


@pytest.mark.parametrize("way", [easy_figures, stand_in_figures])
def test_figures_are_replaced_and_put_back(way: object) -> None:
    asked: list[str] = []

    def echo(text: str) -> str:
        asked.append(text)
        return text

    assert callable(way)
    assert way(sentence("From 1,500 to 2.5 in 2017", "x", echo)) == "From 1.500 to 2,5 in 2017"
    assert not any(figure in asked[0] for figure in ("1,500", "2.5", "2017"))


@pytest.mark.parametrize("way", [easy_figures, stand_in_figures])
def test_a_replacement_that_is_lost_makes_no_candidate(way: object) -> None:
    assert callable(way)
    assert way(sentence("From 1 to 2", "x", lambda _: "nothing")) is None
    assert way(sentence("No figure", "x")) is None


def test_clauses_are_translated_by_themselves() -> None:
    text = "one two three four five, and six seven eight nine"
    assert in_clauses(sentence(text, "x", lambda part: f"<{part}>")) == (
        "<one two three four five,>, <and six seven eight nine>"
    )
    assert in_clauses(sentence("one two", "x")) is None


def test_ways_have_names_of_their_own() -> None:
    assert len({name for name, _ in WAYS}) == len(WAYS)
