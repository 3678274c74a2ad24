"""A TMX file → units, one at a time, whoever wrote it.

The file is not trusted: entities are refused, nothing is loaded, and no unit may be larger than a
story.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from lxml import etree

from dragoman.text.document import Mark, Run
from dragoman.text.exchange_xml import elements, let_go
from dragoman.text.tmx.units import (
    ALL,
    MOMENT,
    BadTmx,
    RefusedUnit,
    TmxUnit,
    TmxVariant,
    mark_of,
)

# A unit is a sentence in some languages; the largest that a translators' tool wrote had 40 kB.
UNIT_BYTES = 1_000_000
_LANGUAGE = ("{http://www.w3.org/XML/1998/namespace}lang", "lang")
_BREAK = re.compile(r"[ \t]*[\r\n]+[ \t]*")


class _Unreadable(Exception):  # noqa: N818 - never leaves this module
    """Why a unit is refused."""


def read(stream: BinaryIO, name: str) -> Iterator[TmxUnit | RefusedUnit]:
    """The units of the file in order; raises `BadTmx`, naming `name` and the line.

    Of inline codes those that are marks of ours in HTML's spelling become marks; what other tools
    keep in theirs is left out, and the words stay.
    """
    source_language = ALL
    for event, element, line in elements(
        stream, name, ("tmx", "header", "tu"), unit_bytes=UNIT_BYTES, bad=BadTmx
    ):
        kind = etree.QName(element).localname
        if kind == "header":
            source_language = element.get("srclang") or ALL
        elif kind == "tu" and event == "end":
            yield _unit(element, source_language, line)
            let_go(element)


def _unit(element: etree._Element, source_language: str, line: int) -> TmxUnit | RefusedUnit:
    try:
        variants = tuple(_variant(each) for each in element.iterchildren("{*}tuv"))
    except _Unreadable as error:
        return RefusedUnit(line, str(error))
    by, changed = _last_change(element)
    return TmxUnit(
        source_language=element.get("srclang") or source_language,
        variants=variants,
        by=by,
        changed=changed,
        props={p.get("type", ""): p.text or "" for p in element.iterchildren("{*}prop")},
        line=line,
    )


def _last_change(unit: etree._Element) -> tuple[str, datetime | None]:
    """Who and when; tools write it at the unit or at the variant that was changed."""
    places = [unit, *unit.iterchildren("{*}tuv")]
    said = [
        (each.get("changedate") or each.get("creationdate") or "",
         each.get("changeid") or each.get("creationid") or "")
        for each in places
    ]  # fmt: skip
    moment, by = max(said)
    with contextlib.suppress(ValueError):
        return by, datetime.strptime(moment, MOMENT).replace(tzinfo=UTC)
    return by, None


def _variant(element: etree._Element) -> TmxVariant:
    language = next((element.get(key) for key in _LANGUAGE if element.get(key)), None)
    segment = element.find("{*}seg")
    if language is None:
        raise _Unreadable("no_language")
    if segment is None:
        raise _Unreadable("no_segment")
    return TmxVariant(language, _runs(segment))


def _runs(segment: etree._Element) -> tuple[Run, ...]:
    reader = _SegmentReader()
    reader.walk(segment)
    texts = [_BREAK.sub(" ", text) for text, _ in reader.stretches]
    if texts:
        texts[0] = texts[0].lstrip(" \t")
        texts[-1] = texts[-1].rstrip(" \t")
    return tuple(
        Run(text, tuple(mark for _, mark in opened))
        for text, (_, opened) in zip(texts, reader.stretches, strict=True)
        if text
    )


_Open = tuple[tuple[str, Mark], ...]


class _SegmentReader:
    """Collects stretches of text under the same open marks; a mark is open under its number."""

    def __init__(self) -> None:
        self.stretches: list[tuple[str, _Open]] = []
        self._open: list[tuple[str, Mark]] = []

    def walk(self, element: etree._Element) -> None:
        self._add(element.text)
        for child in element:
            if not isinstance(child.tag, str):
                raise _Unreadable("entity")
            self._code(child)
            self._add(child.tail)

    def _code(self, child: etree._Element) -> None:
        kind, number = etree.QName(child).localname, child.get("i", "")
        if kind == "hi":
            self.walk(child)
        elif kind == "bpt":
            mark = mark_of(child.text or "")
            if mark is not None:
                self._open.append((number, mark))
        elif kind == "ept":
            self._open = [each for each in self._open if each[0] != number]

    def _add(self, text: str | None) -> None:
        opened = tuple(self._open)
        if text and self.stretches and self.stretches[-1][1] == opened:
            text = self.stretches.pop()[0] + text
        if text:
            self.stretches.append((text, opened))
