"""Bytes → lines of text, with their numbers: UTF-8, or what a byte order mark says."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import BufferedReader

from dragoman.text.bitext.records import BadFile, Unread

# A line is a pair of sentences; the longest that a translators' tool wrote had 40 kB.
LINE_BYTES = 1_000_000
_PIECE_BYTES = 1 << 16
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_TOO_LONG = f"longer than {LINE_BYTES:,} bytes, which no pair of sentences is"

Line = tuple[int, str | Unread]


def lines(stream: BufferedReader, name: str) -> Iterator[Line]:
    """Each line without its end, with its number from 1; one that is no text as `Unread`.

    Raises `BadFile` for a file in an encoding that cannot be told.
    """
    head = stream.peek(4)[:4]
    wide = _WIDE.get(head[:2])
    if head in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE) or (wide is None and b"\0" in head):
        raise BadFile(
            name, 1, "neither UTF-8 nor UTF-16 with a byte order mark; save the file as UTF-8"
        )
    if wide is not None:
        stream.read(2)
        return _wide_lines(stream, wide)
    if head.startswith(codecs.BOM_UTF8):
        stream.read(len(codecs.BOM_UTF8))
    return _utf8_lines(stream)


def _utf8_lines(stream: BufferedReader) -> Iterator[Line]:
    number = 0
    while piece := stream.readline(LINE_BYTES + 1):
        number += 1
        if len(piece) > LINE_BYTES and not piece.endswith(b"\n"):
            while piece and not piece.endswith(b"\n"):
                piece = stream.readline(_PIECE_BYTES)
            yield number, Unread(number, _TOO_LONG)
            continue
        try:
            yield number, piece.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            byte = piece[error.start]
            yield (
                number,
                Unread(
                    number,
                    f"byte {error.start + 1} (0x{byte:02x}) is not UTF-8; save the file as UTF-8",
                ),
            )


def _wide_lines(stream: BufferedReader, encoding: str) -> Iterator[Line]:
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    number, held, too_long = 1, "", False
    while True:
        piece = stream.read(_PIECE_BYTES)
        try:
            held += decoder.decode(piece, final=not piece)
        except UnicodeDecodeError:
            yield number, Unread(number, "the file ends in the middle of a character")
            return
        *whole, held = held.split("\n")
        for text in whole:
            yield number, Unread(number, _TOO_LONG) if too_long else text.rstrip("\r")
            number, too_long = number + 1, False
        if len(held) > LINE_BYTES:
            held, too_long = "", True
        if not piece:
            if held or too_long:
                yield number, Unread(number, _TOO_LONG) if too_long else held.rstrip("\r")
            return
