"""Spans and gaps found among the target tokens."""

from __future__ import annotations

import pytest

from dragoman.mt.alignment import Aligner
from dragoman.mt.alignment.spans import best_gap, best_span

ALIGNER = Aligner("en", "de")


def found(source: str, inside: range, target: str, free: list[bool] | None = None) -> str:
    links = ALIGNER.links(source, target)
    open_to = free or [True] * len(links.targets)
    span = best_span(links, inside, open_to, len(links.targets))
    return " ".join(token.text for token in links.targets[slice(*span)]) if span else ""


@pytest.mark.parametrize(
    ("source", "inside", "target", "expected"),
    [
        ("In 2018 Berlin won", range(2, 3), "Berlin gewann 2018", "Berlin"),
        ("the EU , Berlin and Paris", range(3, 6), "Berlin und Paris und die EU",
         "Berlin und Paris"),
        ("the EU and Berlin", range(2), "Berlin und die EU", "die EU"),
        ("the EU and Berlin", range(1, 2), "Berlin und die EU", "EU"),
    ],
)  # fmt: skip
def test_best_span(source: str, inside: range, target: str, expected: str) -> None:
    assert found(source, inside, target) == expected


def test_what_is_taken_is_passed_over() -> None:
    assert found("Berlin", range(1), "Berlin Berlin", [False, True]) == "Berlin"
    assert found("Berlin", range(1), "Berlin Berlin", [False, False]) == ""


def test_no_span_is_longer_than_it_may_be() -> None:
    links = ALIGNER.links("Berlin and Paris", "Berlin und Paris")
    span = best_span(links, range(3), [True] * 3, 1)
    assert span is not None
    assert span[1] - span[0] == 1


def test_a_gap_goes_with_the_word_that_it_is_glued_to() -> None:
    links = ALIGNER.links("In Berlin it rained in 2019", "2019 regnete es in Berlin sehr")
    left = best_gap(links, 2, glued_left=True, glued_right=False)
    assert links.targets[left - 1].text == "Berlin"
    links = ALIGNER.links("Berlin won in 2019", "Im Jahr 2019 gewann Berlin")
    right = best_gap(links, 3, glued_left=False, glued_right=True)
    assert links.targets[right].text == "2019"


def test_a_gap_behind_a_word_of_meaning_is_not_behind_an_article() -> None:
    links = Aligner("en", "fr").links("5.1 . Treatment of losses", "5.1 . Le traitement des pertes")
    gap = best_gap(links, 2, glued_left=True, glued_right=True)
    assert [token.text for token in links.targets[:gap]] == ["5.1", "."]
