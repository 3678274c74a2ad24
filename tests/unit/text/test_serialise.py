"""Stored documents come back as they were."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from dragoman.text.document import Document, Mark, MarkKind, Run
from dragoman.text.errors import BadDocumentData
from dragoman.text.serialise import (
    document_from_data,
    document_to_data,
    runs_from_data,
    runs_to_data,
)
from tests.unit.text.strategies import DOCUMENTS, RUNS


@given(DOCUMENTS)
def test_a_document_survives_json(document: Document) -> None:
    assert document_from_data(json.loads(json.dumps(document_to_data(document)))) == document


@given(RUNS)
def test_runs_survive_json(runs: tuple[Run, ...]) -> None:
    assert runs_from_data(json.loads(json.dumps(runs_to_data(runs)))) == runs


def test_the_form_is_compact() -> None:
    link = Mark(MarkKind.LINK, "https://a.example/")
    runs = (Run("See "), Run("this", (Mark(MarkKind.EMPHASIS), link)))
    assert runs_to_data(runs) == ["See ", ["this", ["em", ["link", "https://a.example/"]]]]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"version": 99, "headline": "H", "blocks": []},
        {"version": 1, "headline": "H", "blocks": [{"kind": "poem", "runs": []}]},
        {"version": 1, "headline": "H", "blocks": [{"kind": "paragraph"}]},
        {"version": 1, "headline": "H", "blocks": "x"},
        {"version": 1, "headline": 5, "blocks": []},
        {"version": 1, "headline": "H", "standfirst": 5, "blocks": []},
        {"version": 1, "headline": "H", "blocks": ["x"]},
        {"version": 1, "headline": "H", "blocks": [{"kind": "item", "runs": [], "level": "x"}]},
        {"version": 1, "headline": "H", "blocks": [{"kind": "figure", "runs": [], "image": [5]}]},
        {"version": 1, "headline": "H", "blocks": [{"kind": "paragraph", "runs": "x"}]},
        ["H"],
    ],
    ids=[
        "empty",
        "another version",
        "unknown kind",
        "no runs",
        "no list",
        "a headline that is no text",
        "a standfirst that is no text",
        "a block that is none",
        "a level that is no number",
        "an image that is no text",
        "runs that are no list",
        "no document",
    ],
)
def test_other_data_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(BadDocumentData):
        document_from_data(data)


@pytest.mark.parametrize(
    "data", [[3], [["a"]], [["a", ["blink"]]], [[3, []]], [["a", [["link", 3]]]]]
)
def test_other_runs_are_refused(data: list[Any]) -> None:
    with pytest.raises(BadDocumentData):
        runs_from_data(data)


def test_a_mark_keeps_its_key_and_old_marks_are_still_read() -> None:
    runs = (Run("a", (Mark(MarkKind.SPAN, key="1-2"),)),)
    assert runs_from_data(runs_to_data(runs)) == runs
    old = [["b", ["em", ["link", "https://a.example/"]]]]
    assert runs_to_data(runs_from_data(old)) == old
