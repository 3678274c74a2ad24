"""The repair ladder, way by way."""

from __future__ import annotations

import pytest

from dragoman.mt.errors import EngineUnreachable
from dragoman.mt.repair import Rung, ladder, repair
from dragoman.mt.repair_ways import (
    Other,
    Sentence,
    Translate,
    after_dateline,
    drop_thousands_mark,
    easy_figures,
    in_clauses,
    stand_in_figures,
    stand_in_names,
    swap_figure,
)
from dragoman.mt.routes import Route
from tests.unit.mt.made_up import model

CLAUSES = "one two three four five, and six seven eight nine"


def sentence(text: str, first: str, translate: Translate = str.upper) -> Sentence:
    return Sentence("en", "pt", text, first, translate)


def route(*pairs: str, engine: str = "second") -> Route:
    languages = (pairs[0][:2], *(pair[3:] for pair in pairs))
    return Route(languages, tuple(model(pair, engine=engine) for pair in pairs))


def rung(name: str, candidate: str | None) -> Rung:
    return Rung(name, lambda: candidate)


def test_a_translation_that_may_stand_is_left_alone() -> None:
    outcome = repair(sentence("a 1", "b 1"), lambda _: 0)
    assert (outcome.text, outcome.badness, outcome.tried) == ("b 1", 0, ())


def test_the_first_candidate_that_may_stand_does() -> None:
    broken = sentence("Over 640,000 fans came.", "Mais de 680 mil vieram.")
    outcome = repair(broken, lambda text: int("640000" not in text.replace(".", "")))
    assert outcome.tried == ("swapped-figure",)
    assert outcome.mended_by == "swapped-figure"
    assert outcome.text == "Mais de 640.000 mil vieram."


def test_where_none_is_better_the_first_translation_stands() -> None:
    outcome = repair(sentence("It cost 5,000 and 3.", "Custou."), lambda _: 1)
    assert (outcome.text, outcome.badness, outcome.mended_by) == ("Custou.", 1, "")
    assert outcome.tried == ("no-thousands-mark",)


def test_where_none_may_stand_the_least_bad_does_and_the_earlier_of_equals() -> None:
    rungs = [rung("a", "xxxx"), rung("b", "x"), rung("c", None), rung("d", "y x"), rung("e", "x")]
    outcome = repair(sentence("t", "xxx"), lambda text: text.count("x"), rungs)
    assert (outcome.text, outcome.badness, outcome.mended_by) == ("x", 1, "b")
    assert outcome.tried == ("a", "b", "d")


def test_another_engine_and_another_pivot_are_asked_and_named() -> None:
    others = (
        Other(route("en-pt"), lambda text: f"second {text}"),
        Other(route("en-es", "es-pt"), lambda text: f"pivot {text}"),
    )
    failing = Sentence("en", "pt", CLAUSES, "x", str.upper, others)
    seen = [each.name for each in ladder(failing)]
    assert [name for name in seen if ":" in name] == [
        "engine:second", "pivot:es", "engine:second+clauses", "pivot:es+clauses",
    ]  # fmt: skip
    outcome = repair(failing, lambda text: int(not text.startswith("pivot")))
    assert outcome.mended_by == "pivot:es"
    assert outcome.route == others[1].route
    assert outcome.tried == ("engine:second", "pivot:es")


def test_another_engine_that_is_away_is_passed_over() -> None:
    def away(text: str) -> str:
        raise EngineUnreachable("no answer")

    failing = Sentence("en", "pt", CLAUSES, "x", str.upper, (Other(route("en-pt"), away),))
    outcome = repair(failing, lambda text: int(text == "x"))
    assert (outcome.mended_by, outcome.route) == ("clauses", None)


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
    assert in_clauses(sentence(CLAUSES, "x", lambda part: f"<{part}>")) == (
        "<one two three four five,>, <and six seven eight nine>"
    )
    assert in_clauses(sentence("one two", "x")) is None


@pytest.mark.parametrize(
    ("text", "first", "asked"),
    [
        ("Then Ann Rust met Bough on Monday.", "Então no dia.", "Then XX1 met XX2 on Monday."),
        ("Then Ann Rust met Bough.", "Ann Rust encontrou.", "Then Ann Rust met XX1."),
        ("Rust met nobody in France.", "Então.", None),
        ("Then Rust met nobody.", "Rust não.", None),
    ],
)
def test_a_name_that_was_lost_is_put_back(text: str, first: str, asked: str | None) -> None:
    given: list[str] = []

    def echo(text: str) -> str:
        given.append(text)
        return text

    assert stand_in_names(sentence(text, first, echo)) == (text if asked else None)
    assert given == ([asked] if asked else [])


def test_steps_have_names_of_their_own() -> None:
    names = [each.name for each in ladder(sentence("a", "b"))]
    assert len(set(names)) == len(names)
