"""Links and emphasis carried over; none is ever lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.marks import carry_marks
from dragoman.text.document import Mark, MarkKind, Run
from tests.unit.text.strategies import RUNS

LINK, OTHER = Mark(MarkKind.LINK, "https://a.example/"), Mark(MarkKind.LINK, "https://b.example/")
EM = Mark(MarkKind.EMPHASIS)
LEXICON = {"the old town": "a cidade velha", "burned": "ardeu", "red": "vermelho"}


def translate(text: str) -> str:
    return LEXICON.get(text, "")


def carried(*runs: Run, translation: str) -> list[tuple[str, tuple[Mark, ...]]]:
    return [(run.text, run.marks) for run in carry_marks(runs, translation, translate)]


def test_text_without_marks_is_one_run() -> None:
    assert carried(Run("a b"), translation="c d") == [("c d", ())]


def test_a_mark_over_all_stays_over_all() -> None:
    assert carried(Run("a ", (EM,)), Run("b.", (EM,)), translation="c d.") == [("c d.", (EM,))]
    assert carried(Run("a ", (EM,)), Run("b", (EM, LINK)), translation="c d") == [
        ("c ", (EM,)),
        ("d", (EM, LINK)),
    ]


def test_what_stands_as_it_is_is_found() -> None:
    runs = (Run("In "), Run("Hull", (LINK,)), Run(" it rained."))
    assert carried(*runs, translation="Choveu em Hull.") == [
        ("Choveu em ", ()), ("Hull", (LINK,)), (".", ()),
    ]  # fmt: skip


def test_of_two_that_are_alike_each_has_its_own() -> None:
    runs = (Run("7", (LINK,)), Run(" and "), Run("7", (OTHER,)))
    assert carried(*runs, translation="7 e 7") == [("7", (LINK,)), (" e ", ()), ("7", (OTHER,))]


def test_a_span_is_found_by_its_own_translation() -> None:
    runs = (Run("On Monday "), Run("the old town", (LINK,)), Run(" burned."))
    assert carried(*runs, translation="Na segunda-feira a cidade velha ardeu.") == [
        ("Na segunda-feira ", ()),
        ("a cidade velha", (LINK,)),
        (" ardeu.", ()),
    ]


def test_a_span_that_is_not_found_goes_to_its_place() -> None:
    runs = (Run("one two three "), Run("four", (LINK,)))
    assert carried(*runs, translation="um dois três quatro")[-1] == ("quatro", (LINK,))


def test_an_index_is_found_after_its_letter() -> None:
    sub = Mark(MarkKind.SUB)
    runs = (Run("CO"), Run("2", (sub,)), Run(" fell by 2."))
    assert carried(*runs, translation="Em 2 caiu o CO2.") == [
        ("Em 2 caiu o CO", ()), ("2", (sub,)), (".", ()),
    ]  # fmt: skip


def links(runs: tuple[Run, ...]) -> set[str]:
    return {m.href for run in runs for m in run.marks if m.kind is MarkKind.LINK}


@given(RUNS, st.text(st.characters(codec="utf-8"), min_size=1, max_size=40), st.text(max_size=10))
def test_the_links_are_the_same_on_both_sides(
    runs: tuple[Run, ...], translation: str, alone: str
) -> None:
    target = carry_marks(runs, translation, lambda _: alone)
    assert "".join(run.text for run in target) == translation
    assert links(target) == links(runs)
    assert all(run.text for run in target)
    for run in target:
        assert len(set(run.marks)) == len(run.marks)
    assert all(left.marks != right.marks for left, right in pairwise(target))
