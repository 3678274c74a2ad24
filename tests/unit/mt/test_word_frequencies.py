"""How common words are, by language."""

from __future__ import annotations

import subprocess
import sys

import pytest
from wordfreq import zipf_frequency

from dragoman.mt.word_frequencies import word_list


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "the"), ("en", "optimistic"), ("pt", "eleição"), ("ru", "москва"), ("hr", "more")],
)
def test_frequencies_are_those_of_the_library(language: str, word: str) -> None:
    code = {"hr": "sh"}.get(language, language)
    assert word_list(language).zipf(word) == pytest.approx(zipf_frequency(word, code), abs=0.06)


@pytest.mark.parametrize(("language", "word"), [("en", "zzqx"), ("en", ""), ("xx", "the")])
def test_what_is_not_there_is_zero(language: str, word: str) -> None:
    assert word_list(language).zipf(word) == 0


def test_a_process_without_titles_does_not_load_the_library() -> None:
    code = "import sys, dragoman.mt.translator; sys.exit('wordfreq' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
