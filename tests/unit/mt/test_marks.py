"""Links and emphasis carried over; none is ever lost or doubled, each goes to its own words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dragoman.mt.alignment import Aligner
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.marks import carry_marks
from dragoman.mt.stretches import same_marks
from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.html import runs_to_html
from tests.unit.text.strategies import RUNS

LINK, OTHER = Mark(MarkKind.LINK, "https://a.example/"), Mark(MarkKind.LINK, "https://b.example/")
EM, STRONG = Mark(MarkKind.EMPHASIS), Mark(MarkKind.STRONG)
SUB, CODE = Mark(MarkKind.SUB), Mark(MarkKind.CODE)
SHOWN = {LINK: "a", OTHER: "b", EM: "em", STRONG: "strong", SUB: "sub", CODE: "code"}


def carried(*runs: Run, translation: str, to: str = "pt", source: str = "en") -> str:
    """The translation with its marks written as tags."""
    return shown(carry_marks(runs, translation, Aligner(source, to)))


def shown(runs: tuple[Run, ...]) -> str:
    parts = []
    for run in runs:
        names = [SHOWN[mark] for mark in run.marks]
        opening = "".join(f"<{name}>" for name in names)
        parts.append(opening + run.text + "".join(f"</{name}>" for name in reversed(names)))
    return "".join(parts)


def test_text_without_marks_is_one_run_and_asks_nothing() -> None:
    class Asked(Aligner):
        def links(self, source: str, target: str) -> None:  # type: ignore[override]
            pytest.fail("a text without marks was aligned")

    assert carry_marks((Run("a b"),), "c d", Asked("en", "pt")) == (Run("c d"),)
    assert carry_marks((Run("a b"),), "", Asked("en", "pt")) == ()


def test_a_mark_over_all_stays_over_all() -> None:
    assert carried(Run("a ", (EM,)), Run("b.", (EM,)), translation="c d.") == "<em>c d.</em>"
    nested = carried(Run("a red ", (EM,)), Run("b", (EM, LINK)), translation="c vermelho b")
    assert nested == "<em>c vermelho </em><em><a>b</a></em>"


@pytest.mark.parametrize(
    ("before", "marked", "after", "translation", "expected"),
    [
        ("In ", "Hull", " it rained.", "Choveu em Hull.", "Choveu em <a>Hull</a>."),
        # The order of words changes, articles go with their nouns.
        (
            "He met ", "the new minister", " in Berlin.",
            "Encontrou em Berlim o novo ministro.",
            "Encontrou em Berlim <a>o novo ministro</a>.",
        ),
        # An article outside stays outside.
        (
            "He met the ", "new minister", " in Berlin.",
            "Encontrou o novo ministro em Berlim.",
            "Encontrou o <a>novo ministro</a> em Berlim.",
        ),
        ("It cost ", "1.5 million", " euros.", "Custou 1,5 milhões de euros.",
         "Custou <a>1,5 milhões</a> de euros."),
        # Quotation marks inside and outside.
        ("He said ", "“never”", " twice.", "Disse duas vezes «nunca».",
         "Disse duas vezes <a>«nunca»</a>."),
        ("He said “", "never", "” twice.", "Disse «nunca» duas vezes.",
         "Disse «<a>nunca</a>» duas vezes."),
        # A full stop inside the link follows it, one outside does not.
        ("Read ", "the report.", "", "Leia o relatório.", "Leia <a>o relatório.</a>"),
        ("Read ", "the report", ".", "Leia o relatório.", "Leia <a>o relatório</a>."),
    ],
)  # fmt: skip
def test_a_mark_goes_to_its_words(
    before: str, marked: str, after: str, translation: str, expected: str
) -> None:
    runs = (Run(before), Run(marked, (LINK,)), Run(after))
    assert carried(*(run for run in runs if run.text), translation=translation) == expected


def test_a_compound_is_not_cut() -> None:
    runs = (Run("The "), Run("EU Commission", (LINK,)), Run(" agreed."))
    german = carried(*runs, translation="Die EU-Kommission stimmte zu.", to="de")
    assert german == "Die <a>EU-Kommission</a> stimmte zu."


def test_of_two_that_are_alike_each_has_its_own() -> None:
    runs = (Run("7", (LINK,)), Run(" and "), Run("7", (OTHER,)))
    assert carried(*runs, translation="7 e 7") == "<a>7</a> e <b>7</b>"


def test_one_mark_in_two_places_is_in_two_places_again() -> None:
    runs = (Run("Berlin", (EM,)), Run(" and "), Run("Paris", (EM,)))
    assert carried(*runs, translation="Berlim e Paris") == "<em>Berlim</em> e <em>Paris</em>"


def test_a_part_of_a_word_is_found_in_the_same_word() -> None:
    runs = (Run("CO"), Run("2", (SUB,)), Run(" fell by 2."))
    assert carried(*runs, translation="Em 2 caiu o CO2.") == "Em 2 caiu o CO<sub>2</sub>."


def test_a_footnotes_number_stands_behind_a_word_again() -> None:
    runs = (Run("The law"), Run("7", (LINK,)), Run(" of 2014 is old."))
    made = carried(*runs, translation="Das Gesetz von 20147 ist alt.", to="de")
    assert made == "Das Gesetz von 2014<a>7</a> ist alt."


def test_code_stays_with_the_very_same_letters() -> None:
    runs = (Run("First call"), Run(" print(x) ", (CODE,)), Run("and then stop."))
    made = carried(*runs, translation="Depois de chamar print(x), pare.")
    assert made == "Depois de chamar <code>print(x)</code>, pare."


def test_a_mark_without_words_keeps_its_place_and_has_none() -> None:
    runs = (Run("In Berlin"), Run("", (LINK,)), Run(" it rained in 2019."))
    assert carried(*runs, translation="Em 2019 choveu em Berlim.") == (
        "Em 2019 choveu em Berlim<a></a>."
    )


def test_more_marks_than_words_share_its_letters() -> None:
    runs = (Run("prime", (LINK,)), Run(" "), Run("minister", (OTHER,)))
    made = carry_marks(runs, "Ministerpräsident", Aligner("en", "de"))
    assert same_marks(runs, made)
    assert all(run.text for run in made if run.marks)


def test_a_language_without_spaces() -> None:
    runs = (Run("Yesterday "), Run("WHO", (LINK,)), Run(" reported 25 cases."))
    assert carried(*runs, translation="昨天WHO报告了25例病例。", to="zh") == (
        "昨天<a>WHO</a>报告了25例病例。"
    )


def test_the_models_own_shortlist_tells_what_means_what(engines: EngineSet) -> None:
    (route,) = engines.routes("en", "pt")
    runs = (Run("The dog bit the "), Run("neighbour", (LINK,)), Run(" on Monday."))
    made = carry_marks(runs, "Na segunda-feira o cão mordeu o vizinho.", Aligner.of(route))
    assert shown(made) == "Na segunda-feira o cão mordeu o <a>vizinho</a>."


TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.text("北京大学我们 ,。", max_size=20),
    st.text("אבגד שלום", max_size=20),
    st.lists(st.sampled_from(["the", "EU", "2", "-", "l'", "Hund", "."]), max_size=12).map(
        " ".join
    ),
)
WORDS = st.builds(
    Run,
    text=st.sampled_from(["", " ", "the ", "EU", " dogs", "2", "-", "北京", ". "]),
    marks=st.lists(
        st.sampled_from([LINK, OTHER, EM, STRONG, SUB, CODE]), max_size=3, unique=True
    ).map(tuple),
)


@settings(max_examples=300)
@given(st.one_of(RUNS, st.lists(WORDS, max_size=8).map(tuple)), TEXTS)
def test_whatever_comes_no_mark_is_lost_or_doubled(runs: tuple[Run, ...], text: str) -> None:
    target = carry_marks(runs, text, Aligner("en", "de"))
    assert "".join(run.text for run in target) == text
    if text or any(run.marks for run in runs):
        assert same_marks(runs, target)
    assert all(run.text or run.marks or left.marks for left, run in pairwise(target))
    written = runs_to_html([Run(_printable(run.text), run.marks) for run in target])
    root = etree.fromstring(f"<p>{written}</p>")
    assert not root.xpath(".//a//a")
    assert carry_marks(runs, text, Aligner("en", "de")) == target


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else "x" for sign in text)


@given(st.lists(st.sampled_from(["a ", "red ", "EU ", "7 "]), min_size=1, max_size=8), st.data())
def test_what_stood_beside_stays_beside_and_what_stood_inside_stays_inside(
    words: list[str], data: st.DataObject
) -> None:
    outer = data.draw(st.integers(0, len(words)))
    inner = data.draw(st.integers(0, outer))
    runs = tuple(
        Run(word, ((EM, LINK) if index < inner else (EM,)) if index < outer else (STRONG,))
        for index, word in enumerate(words)
    )
    target = carry_marks(runs, data.draw(TEXTS), Aligner("en", "fr"))
    for run in target:
        assert not {EM, STRONG} <= set(run.marks)
        assert EM in run.marks or LINK not in run.marks
