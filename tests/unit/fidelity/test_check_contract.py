"""What every check of `defaults.CHECKS` promises, and its table of examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fidelity import Pair, Severity, check
from dragoman.fidelity.defaults import CHECKS
from tests.unit.fidelity.example import Example
from tests.unit.fidelity.examples import EXAMPLES

DOCS = Path(__file__).parents[3] / "docs" / "fidelity.md"
BY_NAME = {one.name: one for one in CHECKS}
ALL = [
    pytest.param(name, example, id=f"{name}: {example.name}")
    for name, examples in EXAMPLES.items()
    for example in examples
]


def test_names_are_words_of_their_own() -> None:
    assert len(BY_NAME) == len(CHECKS)
    assert all(name.isidentifier() and name == name.lower() for name in BY_NAME)


@pytest.mark.parametrize("name", BY_NAME)
def test_each_check_has_good_and_bad_examples(name: str) -> None:
    assert {example.worst is None for example in EXAMPLES[name]} == {True, False}


@pytest.mark.parametrize("name", BY_NAME)
def test_each_check_has_a_heading_in_the_docs(name: str) -> None:
    assert f"\n### {name}\n" in DOCS.read_text(encoding="utf-8")


def test_the_docs_tell_of_no_check_that_is_gone() -> None:
    lines = DOCS.read_text(encoding="utf-8").splitlines()
    assert {line[4:] for line in lines if line.startswith("### ")} == set(BY_NAME)


@pytest.mark.parametrize(("name", "example"), ALL)
def test_examples(name: str, example: Example) -> None:
    found = BY_NAME[name].find(example.pair)
    assert max((one.severity for one in found), key=list(Severity).index, default=None) == (
        example.worst
    )
    assert all(one.check == name and one.message for one in found)
    for one in found:
        for spans, text in (
            (one.source_spans, example.pair.source),
            (one.target_spans, example.pair.target),
        ):
            assert all(0 <= start <= end <= len(text) for start, end in spans)


LANGUAGES = st.sampled_from(["en", "pt", "de", "fr", "it", "es", "zh", "ar", "xx", ""])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(st.sampled_from("0123456789.,: -½¾²₂٣٫h%$£ mXVIpmstbn'’–/"), max_size=40),
)


@given(TEXTS, TEXTS, LANGUAGES, LANGUAGES)
def test_no_check_ever_raises(source: str, target: str, one: str, other: str) -> None:
    for each in CHECKS:
        each.find(Pair(source, target, one, other))


@given(TEXTS)
def test_a_text_says_what_it_says_itself(text: str) -> None:
    assert check(text, text, source_language="en", target_language="en") == ()
