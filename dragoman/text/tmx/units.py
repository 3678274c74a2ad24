"""What a TMX file holds, as records, and how our marks are spelled in it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from dragoman.common.urls import is_web
from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.errors import TextError

# `srclang` where a file or unit has no source language of its own: each variant may be it.
ALL = "*all*"
# TMX writes moments so, always in UTC.
MOMENT = "%Y%m%dT%H%M%SZ"

_LINK = re.compile(r'<a href="([^"<>]*)">')
_NAMES = {
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "sub": MarkKind.SUB,
    "sup": MarkKind.SUP,
}


class BadTmx(TextError):  # noqa: N818 - reads as what it says
    """A file that is no TMX, or not up to its end; says the line."""

    code = "bad_tmx"

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}:{line}: {message}")
        self.line = line


@dataclass(frozen=True, slots=True)
class TmxVariant:
    """A sentence in one language; `language` is the tag as it is written: `pt-BR`."""

    language: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TmxUnit:
    """A sentence in two or more languages.

    `source_language` is a tag or `*all*`. `by` changed it last, at `changed`. `props` are its
    properties by type, `line` is where it ends in the file, from 1.
    """

    source_language: str
    variants: tuple[TmxVariant, ...]
    by: str = ""
    changed: datetime | None = None
    props: Mapping[str, str] = field(default_factory=dict)
    line: int = 0


@dataclass(frozen=True, slots=True)
class RefusedUnit:
    """A unit that cannot be read, where it ends and why."""

    line: int
    reason: str


def opening(mark: Mark) -> str:
    """The tag that a mark is in the text of `<bpt>`."""
    if mark.kind is MarkKind.LINK:
        return f'<a href="{html.escape(mark.href)}">'
    return f"<{mark.kind.value}>"


def closing(mark: Mark) -> str:
    """The tag that ends it, in the text of `<ept>`."""
    return "</a>" if mark.kind is MarkKind.LINK else f"</{mark.kind.value}>"


def mark_of(tag: str) -> Mark | None:
    """The mark of an opening tag; None for what other tools keep there."""
    if link := _LINK.fullmatch(tag):
        href = html.unescape(link[1])
        return Mark(MarkKind.LINK, href) if is_web(href) else None
    kind = _NAMES.get(tag[1:-1]) if tag[:1] == "<" and tag[-1:] == ">" else None
    return Mark(kind) if kind is not None else None
