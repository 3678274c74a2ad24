"""Elements of a translators' XML file, one unit at a time, whoever wrote it.

The file is not trusted: entities are refused, nothing is loaded, and no unit may be larger than its
format's reader allows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from lxml import etree

from dragoman.text.errors import TextError

# Files may be one single line.
_PIECE_BYTES = 1 << 16

Bad = Callable[[str, int, str], TextError]


def elements(
    stream: BinaryIO, name: str, tags: tuple[str, ...], *, unit_bytes: int, bad: Bad
) -> Iterator[tuple[str, etree._Element, int]]:
    """`tags` as they begin and end ("start", "end"), with the line; the first is the root's.

    Raises `bad(name, line, message)` for what is no such file, breaks off, declares entities, or
    has more than `unit_bytes` without one of `tags`. Who has read an element calls `let_go`.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    line, since_unit = 1, 0
    try:
        while piece := stream.readline(_PIECE_BYTES):
            parser.feed(piece)
            since_unit += len(piece)
            for event, element in parser.read_events():
                assert isinstance(element, etree._Element)
                since_unit = 0
                if event == "start" and etree.QName(element).localname == tags[0]:
                    _refuse_entities(element, name, line, bad)
                yield event, element, line
            if since_unit > unit_bytes:
                raise bad(name, line, f"more than {unit_bytes:,} bytes without a unit")
            line += piece.endswith(b"\n")
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise bad(name, max(line, error.lineno or 0), error.msg or "not XML") from error
    if etree.QName(root).localname != tags[0]:
        raise bad(name, line, f"<{root.tag}> is no {tags[0].upper()}")


def _refuse_entities(root: etree._Element, name: str, line: int, bad: Bad) -> None:
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and declared.entities():  # type: ignore[attr-defined]
        raise bad(name, line, "the file declares entities; those are not read")


def let_go(element: etree._Element) -> None:
    """Forget what was read, or the tree grows with the file: the element, and all before it."""
    element.clear()
    while (parent := element.getparent()) is not None:
        while element.getprevious() is not None:
            del parent[0]
        element = parent
