"""The same name rendered in the same way."""

from __future__ import annotations

import pytest

from dragoman.mt.glossary import Glossary, Term
from dragoman.mt.names import Consistency, Pair, recurring_names, same_names
from dragoman.text.document import Mark, MarkKind, Run

LINK = Mark(MarkKind.LINK, "https://a.example/")


def consistency(*pairs: tuple[str, str], terms: tuple[Term, ...] = ()) -> Consistency:
    return same_names(
        [Pair(number, source, target) for number, (source, target) in enumerate(pairs, 1)],
        Glossary("en", "pt", terms),
    )


@pytest.mark.parametrize(
    ("third", "translated", "change"),
    [
        ("Then Okonjwe left.", "Então Okonjve saiu.", {"Okonjve": "Okonjwe"}),
        ("Okonjwe left 3 of 14.", "okonjwe deixou 3 de 14.", {"okonjwe": "Okonjwe"}),
        ("Then Okonjwe left.", "Então ele saiu.", None),
        ("Then Okonjwe left.", "Então Okonjwe saiu.", None),
    ],
)
def test_a_damaged_name_is_mended(
    third: str, translated: str, change: dict[str, str] | None
) -> None:
    found = consistency(
        ("The mayor, Okonjwe, spoke.", "O prefeito, Okonjwe, falou."),
        ("We saw Okonjwe.", "Vimos Okonjwe."),
        (third, translated),
    )
    assert found.changes == ({3: change} if change else {})


def test_runs_keep_their_marks() -> None:
    found = Consistency({2: {"Okonjve": "Okonjwe"}})
    runs = (Run("Então "), Run("Okonjve", (LINK,)), Run(" saiu."))
    assert found.mended(2, runs) == (Run("Então "), Run("Okonjwe", (LINK,)), Run(" saiu."))
    assert found.mended(1, runs) == runs


def test_the_word_of_the_majority_stands_for_a_name_left_in_the_source() -> None:
    found = consistency(
        ("He lives in London.", "Ele mora em Londres."),
        ("She left London.", "Ela deixou Londres."),
        ("They like London.", "Eles gostam de London."),
        ("It was at London Fashion Week.", "Foi na London Fashion Week."),
    )
    assert found.changes == {3: {"London": "Londres"}}
    assert found.remarks == ()


def test_a_rendering_that_cannot_be_found_is_remarked() -> None:
    found = consistency(
        ("We met Okonjwe.", "Encontramos Okonjwe."),
        ("We saw Okonjwe.", "Vimos Okonjwe."),
        ("So Okonjwe left.", "Assim ele saiu."),
    )
    assert found.changes == {}
    assert [(remark.name, remark.renderings[3]) for remark in found.remarks] == [("Okonjwe", "")]


def test_a_word_of_the_target_language_is_never_taken_for_a_name() -> None:
    found = consistency(
        ("He saw Martin.", "Ele viu Martin."),
        ("She saw Martin.", "Ela viu Martin."),
        ("So Martin spoke.", "Assim Martinho falou."),
    )
    assert found.changes == {}


def test_what_the_glossary_decides_is_left_to_it() -> None:
    pairs = [("We saw Kyiv.", "Vimos Kiev.")] * 3 + [("So Kyiv waits.", "Kyiv espera.")]
    assert consistency(*pairs).changes == {4: {"Kyiv": "Kiev"}}
    assert consistency(*pairs, terms=(Term("Kyiv", "Kyiv"),)).changes == {}


def test_names_are_what_recurs_with_a_capital_inside_sentences() -> None:
    texts = [
        "The mayor met Okonjwe on Monday.",
        "Okonjwe spoke of Iraqis on Monday.",
        "The house is near the White House. The White House knew.",
        "He said Iraqis knew.",
    ]
    assert recurring_names(texts, "en") == ["Okonjwe"]


def test_nothing_is_nothing() -> None:
    assert consistency() == Consistency()
