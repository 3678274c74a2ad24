"""Units → a TMX 1.4b file, unit by unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC
from xml.sax.saxutils import escape, quoteattr

from dragoman import __version__
from dragoman.text.document import Run
from dragoman.text.tmx.units import ALL, MOMENT, TmxUnit, TmxVariant, closing, opening

# What XML 1.0 has no way to say, not even escaped.
_UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="dragoman" creationtoolversion="{version}" segtype="sentence"
 o-tmf="dragoman" adminlang="en" srclang="{source}" datatype="html"/>
<body>
"""


def write(units: Iterable[TmxUnit], *, source_language: str = ALL) -> Iterator[str]:
    """The file in pieces, to be encoded as UTF-8; `source_language` is that of the whole file."""
    yield _HEADER.format(version=__version__, source=source_language)
    for unit in units:
        yield _unit(unit)
    yield "</body>\n</tmx>\n"


def _unit(unit: TmxUnit) -> str:
    attributes = f" srclang={_quoted(unit.source_language)}"
    if unit.changed is not None:
        attributes += f' changedate="{unit.changed.astimezone(UTC).strftime(MOMENT)}"'
    if unit.by:
        attributes += f" changeid={_quoted(unit.by)}"
    props = "".join(
        f"<prop type={_quoted(kind)}>{_escaped(value)}</prop>"
        for kind, value in sorted(unit.props.items())
    )
    return f"<tu{attributes}>{props}{''.join(map(_variant, unit.variants))}</tu>\n"


def _variant(variant: TmxVariant) -> str:
    return f"<tuv xml:lang={_quoted(variant.language)}><seg>{_segment(variant.runs)}</seg></tuv>"


def _segment(runs: Iterable[Run]) -> str:
    """Each run with tags of its own, so that two links side by side stay two."""
    parts: list[str] = []
    number = 0
    for run in runs:
        ends: list[str] = []
        for mark in run.marks:
            number += 1
            kind = mark.kind.value
            parts.append(f'<bpt i="{number}" type="{kind}">{_escaped(opening(mark))}</bpt>')
            ends.append(f'<ept i="{number}">{_escaped(closing(mark))}</ept>')
        parts += [_escaped(run.text), *reversed(ends)]
    return "".join(parts)


def _escaped(text: str) -> str:
    # A bare carriage return would come back as a line feed.
    return escape(_UNSAYABLE.sub("", text), {"\r": "&#13;"})


def _quoted(text: str) -> str:
    return quoteattr(_UNSAYABLE.sub("", text))
