"""Glossaries in and out of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.glossary import Case, Term
from dragoman.mt.glossary_file import (
    GlossaryBroken,
    format_terms,
    load_glossaries,
    parse_terms,
    read_terms,
)

HEAD = "source\ttarget\tcase\tnote\n"


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (HEAD + "Kiev\tKyiv\tany\tstyle book\n", [Term("Kiev", "Kyiv", note="style book")]),
        ("# ours\n\n" + HEAD + "# more\nKiev\tKyiv\n", [Term("Kiev", "Kyiv")]),
        ("source\ttarget\nApple\tApple\n", [Term("Apple", "Apple")]),
        (HEAD + "Apple\tApple\texact\t\n", [Term("Apple", "Apple", Case.EXACT)]),
        (HEAD + '"the ""Post"""\t"o ""Post"""\n', [Term('the "Post"', 'o "Post"')]),
        (HEAD + "Kiev\tKyiv\nKiev\tKyiv\n", [Term("Kiev", "Kyiv")]),
        (HEAD, []),
    ],
)
def test_terms_are_read(text: str, terms: list[Term]) -> None:
    assert list(parse_terms(text)) == terms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: the first line must name the columns"),
        ("Kiev\tKyiv\n", "line 1: the first line must name the columns"),
        (HEAD + "Kiev\n", "line 2: a term needs source and target"),
        (HEAD + "Kiev\tKyiv\texakt\n", "line 2: case is 'exakt'; write exact or any"),
        (HEAD + "a\tb\tany\tn\tx\n", "line 2: 5 fields"),
        (HEAD + "Kiev\tKyiv\nKiev\tQuieve\n", "line 3: 'Kiev' is 'Kyiv' in an earlier line"),
        (HEAD + "\tx\n" * 30, "and 20 more"),
        (HEAD + "24/7\tsempre\n", "has no letter"),
    ],
)
def test_bad_lines_are_named(text: str, said: str) -> None:
    with pytest.raises(GlossaryBroken, match=said):
        parse_terms(text)


def test_files_are_named_in_errors(tmp_path: Path) -> None:
    broken = tmp_path / "en-pt.tsv"
    broken.write_bytes(b"source\ttarget\nS\xe3o\tx\n")
    with pytest.raises(GlossaryBroken, match=r"en-pt\.tsv is not UTF-8"):
        read_terms(broken)
    with pytest.raises(GlossaryBroken, match="cannot be read"):
        read_terms(tmp_path / "missing.tsv")


def test_the_direction_counts_before_the_edition(tmp_path: Path) -> None:
    (tmp_path / "pt.tsv").write_text("\ufeffsource\ttarget\nKiev\tKieve\nRust\tRust\n", "utf-8")
    (tmp_path / "en-pt.tsv").write_text("source\ttarget\nKiev\tKyiv\n", "utf-8")
    english = load_glossaries(tmp_path, "en", "pt")
    assert [term.target for term in english.terms] == ["Kyiv", "Rust"]
    assert [term.target for term in load_glossaries(tmp_path, "de", "pt").terms] == [
        "Kieve",
        "Rust",
    ]
    assert not load_glossaries(tmp_path, "en", "fr")


WORDS = st.text(st.characters(categories=("L", "P", "N")), min_size=1, max_size=12).map("x".__add__)


@given(st.lists(st.builds(Term, WORDS, WORDS, st.sampled_from(Case), WORDS, WORDS)))
def test_what_is_written_is_read_again(terms: list[Term]) -> None:
    unique = tuple({(term.source, term.case): term for term in terms}.values())
    assert parse_terms(format_terms(unique)) == unique
