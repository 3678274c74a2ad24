"""What `dragoman translate` is given: a form, and text in it."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path

from dragoman.common.errors import DragomanError
from dragoman.extraction.decoding import decode


class Format(StrEnum):
    """What comes in and goes out."""

    TEXT = "text"
    LINES = "lines"
    HTML = "html"
    JSON = "json"


class BadInput(DragomanError):  # noqa: N818 - reads as what it says
    """The input is not what `--format` says."""

    code = "bad_input"


def read_input(file: Path | None, form: Format) -> str:
    """The text of a file, or of standard input. Raises `BadInput`, `OSError`."""
    content = file.read_bytes() if file else sys.stdin.buffer.read()
    if form is Format.HTML:
        return decode(content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        name = file or "standard input"
        raise BadInput(f"{name} is not UTF-8 (byte {error.start})") from error
