"""Pairs in XLIFF 1.2 and 2.x, unit by unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from dragoman.text.bitext.records import BadFile, LeftOut, Record, Row
from dragoman.text.exchange_xml import elements, let_go

# Tools put the whole document that a file was made of in front of its units: some MB of base64.
UNIT_BYTES = 12_000_000
# Their content is another format's code, not text (XLIFF 1.2, 2.3; in 2.x it stands elsewhere).
_CODES = frozenset({"ph", "bpt", "ept", "it"})
_SPACE = re.compile(r"\s+")


def read_xliff(stream: BinaryIO, name: str) -> Iterator[Record]:
    """Rows of the file's units (1.2) or segments (2.x); raises `BadFile`, naming the line.

    Inline elements are read as the text in them. A unit that has no translation yet is a row with
    an empty one; one with `translate="no"` is left out.
    """
    root_languages = ("", "")
    languages = ("", "")
    tags = ("xliff", "file", "trans-unit", "unit")
    for event, element, line in elements(stream, name, tags, unit_bytes=UNIT_BYTES, bad=BadFile):
        kind = etree.QName(element).localname
        if event == "start" and kind == "xliff":
            root_languages = (element.get("srcLang", ""), element.get("trgLang", ""))
        elif event == "start" and kind == "file":
            languages = (
                element.get("source-language") or root_languages[0],
                element.get("target-language") or root_languages[1],
            )
        elif event == "end" and kind in ("trans-unit", "unit"):
            yield from _rows(element, languages, line)
            let_go(element)


def _rows(unit: etree._Element, languages: tuple[str, str], line: int) -> Iterator[Record]:
    own = unit.get("id", "")
    if _is_to_stay(unit):
        yield LeftOut(line, 'units with translate="no"')
        return
    if etree.QName(unit).localname == "trans-unit":
        yield _row(unit, languages, line, own)
        return
    for segment in unit.iterchildren("{*}segment"):
        part = segment.get("id", "")
        yield _row(segment, languages, line, f"{own}/{part}" if part else own)


def _is_to_stay(unit: etree._Element) -> bool:
    """Whether it, or else the group or file around it, says that it is not translated."""
    said = (each.get("translate") for each in (unit, *unit.iterancestors()))
    return next((word for word in said if word), "yes") == "no"


def _row(place: etree._Element, languages: tuple[str, str], line: int, own: str) -> Row:
    return Row(
        line, _text(place.find("{*}source")), _text(place.find("{*}target")), *languages, own
    )


def _text(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return _SPACE.sub(" ", "".join(_pieces(element))).strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            kind = etree.QName(child).localname
            if kind in _CODES or kind == "x":
                yield _break(child)
            elif kind == "cp":
                yield _character(child.get("hex", ""))
            else:
                yield from _pieces(child)
        yield child.tail or ""


def _break(code: etree._Element) -> str:
    """A code that breaks the line keeps the words around it apart."""
    return " " if "lb" in (code.get("ctype"), code.get("subType", "")[-2:]) else ""


def _character(number: str) -> str:
    """What XML cannot say, as XLIFF 2 spells it; control characters are no text."""
    try:
        character = chr(int(number, 16))
    except (ValueError, OverflowError):
        return ""
    return character if character.isprintable() else " "
