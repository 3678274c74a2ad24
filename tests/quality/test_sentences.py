"""Sentence ends of human news in eight languages: documents joined and split again.

Measured against the splitter's library alone in the same run. Headlines without a stop are ends
that nobody can see in running text, so no score reaches 1.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
import sentencex

from dragoman.text.sentences import sentence_spans
from tests.shared_data import needed

pytestmark = pytest.mark.shared_data

FLOORS: dict[str, float] = json.loads(
    (Path(__file__).parent / "sentences_floors.json").read_text("utf-8")
)
_LANGUAGES = {"arb": "ar", "deu": "de", "eng": "en", "fra": "fr", "por": "pt", "por-BR": "pt",
              "rus": "ru", "spa": "es", "zho-CN": "zh"}  # fmt: skip


@pytest.mark.parametrize("column", FLOORS)
def test_sentence_ends_are_found(column: str) -> None:
    language = _LANGUAGES[column]
    found = alone = right = right_alone = wanted = 0
    for sentences in _documents(column):
        between = "" if language == "zh" else " "
        text = between.join(sentences)
        lengths = (len(sentence) + len(between) for sentence in sentences[:-1])
        ends = {end - len(between) for end in itertools.accumulate(lengths)}
        ours = {span.end for span in sentence_spans(text, language)} - {len(text)}
        pieces = itertools.accumulate(sentencex.segment(language, text))
        theirs = {len(piece.rstrip()) for piece in pieces} - {len(text)}
        wanted += len(ends)
        found, right = found + len(ours), right + len(ours & ends)
        alone, right_alone = alone + len(theirs), right_alone + len(theirs & ends)
    score, baseline = 2 * right / (found + wanted), 2 * right_alone / (alone + wanted)
    assert score > baseline
    assert score >= FLOORS[column], f"{column}: {score:.4f} (library alone: {baseline:.4f})"


def _documents(column: str) -> list[list[str]]:
    head, *rows = needed("data", "ntrex", "news.tsv").read_text("utf-8").rstrip("\n").split("\n")
    place = head.split("\t").index(column)
    cells = [row.split("\t") for row in rows]
    return [
        [cell[place].strip() for cell in document if cell[place].strip()]
        for _, document in itertools.groupby(cells, key=lambda cell: cell[0])
    ]
