"""Pairs in JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dragoman.text.bitext.columns import SOURCE, TARGET, first
from dragoman.text.bitext.lines import Line
from dragoman.text.bitext.records import Record, Row, Unread


def read_json_lines(lines: Iterator[Line]) -> Iterator[Record]:
    """Rows of objects with `source`, `translation` (or `target`), perhaps languages and `id`."""
    for number, text in lines:
        if isinstance(text, Unread):
            yield text
        elif text.strip():
            yield _row(number, text)


def _row(number: int, text: str) -> Row | Unread:
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Unread(number, f"not JSON: {error}")
    if not isinstance(value, dict):
        return Unread(number, "no JSON object; one with source and translation is wanted")
    source, target = first(value, SOURCE), first(value, TARGET)
    for key, found in (("source", source), ("translation", target)):
        if not isinstance(found, str):
            return Unread(number, f"no text under {key!r}")
    assert isinstance(source, str)
    assert isinstance(target, str)
    told = {
        key: str(value[key])
        for key in ("source_language", "target_language", "id")
        if isinstance(value.get(key), str | int)
    }
    return Row(number, source, target, **told)
