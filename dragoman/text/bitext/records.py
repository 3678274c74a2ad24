"""What a file of sentence pairs holds, as records."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.text.errors import TextError


class BadFile(TextError):  # noqa: N818 - reads as what it says
    """A file that cannot be read as sentence pairs, or not up to its end; says the line."""

    code = "bad_file"

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}:{line}: {message}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Languages:
    """Codes of the languages that a reader wants; each empty where the file has to say it."""

    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and its translation, in line `line` (from 1; in XML where the unit ends).

    `source_language` and `target_language` are codes of the table; only readers of one format,
    inside this package, leave them as the file has them: tags, or empty. `id` is the file's own.
    """

    line: int
    source: str
    target: str
    source_language: str = ""
    target_language: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A line or unit that holds no pair that can be read, and why: the file should be mended."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A unit that is rightly no pair: not to be translated, or in other languages."""

    line: int
    reason: str


Record = Row | Unread | LeftOut
