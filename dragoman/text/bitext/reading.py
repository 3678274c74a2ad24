"""A file of sentence pairs, in whichever format → its rows, with their languages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from dragoman.languages.table import UnknownLanguage, find
from dragoman.text.bitext.json_lines import read_json_lines
from dragoman.text.bitext.lines import lines
from dragoman.text.bitext.records import BadFile, Languages, Record, Row, Unread
from dragoman.text.bitext.tables import read_csv, read_tsv
from dragoman.text.bitext.tmx_pairs import read_tmx
from dragoman.text.bitext.xliff import read_xliff

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# What comes after is not read: at 1,000 pairs a second this much is a day's work already, and more
# is no file of sentences but a device, or a pipe that does not end.
FILE_BYTES = 16 << 30
# A page's sentence has some hundred characters, a paragraph some thousand; checks compare within
# a pair, and on longer ones some of them would take seconds.
TEXT_CHARACTERS = 10_000
# A file that begins with so much that is no pair is no file of pairs: its end is not waited for.
FIRST_UNREAD = 1_000
_HEAD_BYTES = 1 << 12
_BUFFER_BYTES = 1 << 16
# Of these the ending is believed: their first sentence may begin with anything.
_TABLES = frozenset({".csv", ".tsv"})


def read(stream: BinaryIO, name: str, wanted: Languages) -> Iterator[Record]:
    """Rows, and what is none, in the file's order and as they are read; raises `BadFile`.

    The format is told by the content, of TSV and CSV by the ending of `name` first. Each row
    has the codes of its languages: the file's own, else those of `wanted`; a row in others than
    `wanted` is `Unread`, as is one without any.
    """
    bounded: io.BufferedReader = io.BufferedReader(_Bounded(stream, name), _BUFFER_BYTES)
    unread, pairs = 0, False
    for found in _records(bounded, name, wanted):
        record = _settled(found, wanted) if isinstance(found, Row) else found
        yield record
        unread += isinstance(record, Unread)
        pairs = pairs or isinstance(record, Row)
        if unread == FIRST_UNREAD and not pairs:
            raise BadFile(
                name, record.line, f"no pair in the first {FIRST_UNREAD:,} lines or units"
            )


def _records(stream: io.BufferedReader, name: str, wanted: Languages) -> Iterator[Record]:
    suffix = PurePath(name).suffix.lower()
    head = _text_of(stream.peek(_HEAD_BYTES)[:_HEAD_BYTES]).lstrip()
    if suffix not in _TABLES and head.startswith("<"):
        if "<tmx" in head:
            return read_tmx(stream, name, wanted)
        return read_xliff(stream, name)
    if suffix not in _TABLES and head.startswith("{"):
        return read_json_lines(lines(stream, name))
    if suffix not in _TABLES and head.startswith("["):
        raise BadFile(name, 1, "a JSON list; write one object a line instead")
    if suffix == ".csv" or (suffix != ".tsv" and "\t" not in head.split("\n", 1)[0]):
        return read_csv(lines(stream, name), name)
    return read_tsv(lines(stream, name), name)


def _text_of(head: bytes) -> str:
    """The beginning of a file, well enough to tell its format."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", "ignore")
    return head.decode("utf-8-sig", "replace")


def _settled(row: Row, wanted: Languages) -> Row | Unread:
    """`row` with the codes of its languages, and fit to be checked."""
    try:
        source = _agreed(row.source_language, wanted.source, "--from")
        target = _agreed(row.target_language, wanted.target, "--to")
    except ValueError as error:
        return Unread(row.line, str(error))
    if source == target:
        return Unread(row.line, f"source and translation are both said to be {source}")
    if not row.source.strip():
        return Unread(row.line, "there is no source")
    if max(len(row.source), len(row.target)) > TEXT_CHARACTERS:
        return Unread(row.line, f"longer than {TEXT_CHARACTERS:,} characters; cut it in sentences")
    if any("\ud800" <= sign <= "\udfff" for sign in row.source + row.target + row.id):
        return Unread(row.line, "half of a surrogate pair, which is no character")
    return replace(row, source_language=source, target_language=target)


def _agreed(said: str, wanted: str, option: str) -> str:
    """The code of the language that the file names, if it is the wanted one; raises ValueError."""
    if not said:
        if not wanted:
            raise ValueError(f"the file does not say its languages; say {option} L")
        return wanted
    try:
        code = find(said).code
    except UnknownLanguage as error:
        raise ValueError(str(error)) from None
    if wanted and code != wanted:
        raise ValueError(f"the file says {code}, and {option} says {wanted}")
    return code


class _Bounded(io.RawIOBase):
    """A stream that refuses to be endless, and hands on what is there without waiting for more.

    But for the first line, which is waited for: it tells the format.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        super().__init__()
        self._read = stream.read1 if isinstance(stream, io.BufferedIOBase) else stream.read
        self._name = name
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer)
        piece = self._read(len(room))
        while not self._given and 0 < len(piece) < len(room) and b"\n" not in piece:
            if not (more := self._read(len(room) - len(piece))):
                break
            piece += more
        self._given += len(piece)
        if self._given > FILE_BYTES:
            raise BadFile(self._name, 1, f"more than {FILE_BYTES:,} bytes; check it in parts")
        room[: len(piece)] = piece
        return len(piece)
