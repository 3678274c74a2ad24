"""Pairs in TMX."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from dragoman.languages.table import UnknownLanguage, find
from dragoman.text import tmx
from dragoman.text.bitext.records import BadFile, Languages, LeftOut, Record, Row, Unread
from dragoman.text.tmx.units import ALL


def read_tmx(stream: BinaryIO, name: str, wanted: Languages) -> Iterator[Record]:
    """Rows of the units in the wanted languages; where none are, from the source to each other.

    A unit that has not both languages is left out. Raises `BadFile`, naming the line.
    """
    try:
        for unit in tmx.read(stream, name):
            if isinstance(unit, tmx.RefusedUnit):
                yield Unread(unit.line, f"a unit that cannot be read: {unit.reason}")
            else:
                yield from _rows(unit, wanted)
    except tmx.BadTmx as error:
        message = str(error).removeprefix(f"{name}:{error.line}: ")
        raise BadFile(name, error.line, message) from error


def _rows(unit: tmx.TmxUnit, wanted: Languages) -> Iterator[Record]:
    texts: dict[str, str] = {}
    for variant in unit.variants:
        text = "".join(run.text for run in variant.runs)
        texts.setdefault(_code(variant.language), text)
    own = unit.source_language
    source = wanted.source or ("" if own.lower() == ALL else _code(own)) or next(iter(texts), "")
    targets = [wanted.target] if wanted.target else [code for code in texts if code != source]
    found = [target for target in targets if source in texts and target in texts]
    if not found:
        yield LeftOut(unit.line, f"units without {source or '?'} and {wanted.target or 'another'}")
    for target in found:
        yield Row(unit.line, texts[source], texts[target], source, target, unit.props.get("id", ""))


def _code(tag: str) -> str:
    try:
        return find(tag).code
    except UnknownLanguage:
        return tag
