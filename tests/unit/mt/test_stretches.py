"""Runs as stretches and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.stretches import as_runs, in_order, same_marks, stretches
from dragoman.text.document import Mark, MarkKind, Run
from tests.unit.text.strategies import RUNS

EM, STRONG = Mark(MarkKind.EMPHASIS), Mark(MarkKind.STRONG)
LINK = Mark(MarkKind.LINK, "https://a.example/")


def test_neighbouring_runs_under_one_mark_are_one_stretch_and_outer_ones_come_first() -> None:
    runs = (Run("a ", (EM,)), Run("b", (EM, LINK)), Run(" c"), Run("d", (EM,)))
    found = stretches(runs)
    assert [(one.mark, one.span) for one in found] == [(EM, (0, 3)), (LINK, (2, 3)), (EM, (5, 6))]
    assert found[0].holds(found[1])
    assert not found[1].holds(found[0])
    assert found[0].is_apart_from(found[2])


def test_of_two_over_the_same_words_the_outer_one_holds() -> None:
    link, em = stretches((Run("a", (LINK, EM)),))
    assert (link.mark, em.mark) == (LINK, EM)
    assert link.holds(em)


def test_a_run_without_words_is_a_stretch_without_letters() -> None:
    (one,) = stretches((Run("a"), Run("", (LINK,)), Run("b")))
    assert one.span == (1, 1)


def test_in_order_cuts_at_words_and_gives_each_its_share() -> None:
    runs = (Run("one "), Run("two", (EM,)), Run(" three"))
    assert in_order(runs, "um dois três") == (Run("um "), Run("dois", (EM,)), Run(" três"))
    assert in_order((Run("a", (EM,)), Run("b", (STRONG,))), "xy") == (
        Run("x", (EM,)), Run("y", (STRONG,)),
    )  # fmt: skip
    assert in_order((Run("a", (EM,)), Run("b", (STRONG,))), "x") == (
        Run("", (EM,)), Run("x", (STRONG,)),
    )  # fmt: skip


@given(RUNS)
def test_stretches_at_their_own_places_are_the_same_runs(runs: tuple[Run, ...]) -> None:
    found = stretches(runs)
    text = "".join(run.text for run in runs)
    made = as_runs(text, found, {one: one.span for one in found})
    assert "".join(run.text for run in made) == text
    assert {mark for run in made for mark in run.marks} == {one.mark for one in found}


@given(RUNS, st.text(max_size=30))
def test_in_order_every_mark_comes_out_as_it_went_in(runs: tuple[Run, ...], text: str) -> None:
    made = in_order(runs, text)
    assert "".join(run.text for run in made) == (text if runs else "")
    assert same_marks(runs, made)
