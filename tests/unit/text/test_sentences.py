"""Where sentences end, case by case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.segments import split_sentences
from dragoman.text.sentences import sentence_spans

CASES = {
    "plain": ("en", ["It rained.", "We stayed in."]),
    "title": ("en", ["Ms. Hall met Gov. Lee in St. Ives.", "They talked."]),
    "clock and day": ("en", ["The train left at 3 p.m. Friday.", "It was full."]),
    "clock and zone": ("en", ["Doors open at 11 a.m. ET on the hill.", "Come early."]),
    "quotation of two": ("en", ['"The bridge is shut.', 'Take the boat," she said.']),
    "opening mark goes right": ("en", ["He was tired, he said.", '"But I walked on.']),
    "closing mark goes left": ("en", ['"It lit up the room."', "However, nobody came."]),
    "speaker after a question": ("en", ['"Is it safe?" she asked.', "Nobody knew."]),
    "initials": ("pt", ["A equipa dos E.U.A. venceu.", "Houve festa."]),
    "ordinal dot": ("de", ["Am 3. Juni begann der 34. Lauf.", "Es regnete."]),
    "guillemets": ("fr", ["Il est venu.", "« La mer est calme », dit-il."]),
    "no rules for the language": ("xh", ["Molo.", "Unjani?"]),
}


@pytest.mark.parametrize(("language", "sentences"), CASES.values(), ids=CASES.keys())
def test_sentences_come_apart_and_stay_whole(language: str, sentences: list[str]) -> None:
    assert list(split_sentences(" ".join(sentences), language)) == sentences


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0"])
def test_nothing_holds_no_sentence(text: str) -> None:
    assert split_sentences(text, "en") == ()


@given(st.text(max_size=200), st.sampled_from(["en", "pt", "de", "ar", "zh"]))
def test_no_letter_is_lost_or_doubled(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    position = 0
    for start, end in spans:
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        position = end
    assert not text[position:].strip()
