"""What a model can read, from its vocabulary file: its characters and its whole words.

The file is a SentencePiece model: a protocol buffer whose repeated field 1 holds the pieces, each
with its text in field 1, its log probability in field 2 and its type in field 3
(sentencepiece_model.proto). Only that is read.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dragoman.mt.errors import ModelBroken

_PIECE, _TEXT, _SCORE, _TYPE = 1, 1, 2, 3
_BYTE_PIECE = 6  # a vocabulary with byte pieces can spell any character
_WORD_START = "▁"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The characters a model knows (`complete`: all there are), and how likely its words are.

    `words` are the words that are one piece, as they are written, with their log probability.
    """

    characters: frozenset[str]
    words: Mapping[str, float] = field(default_factory=dict)
    complete: bool = False

    def knows(self, character: str) -> bool:
        """True if the model reads `character` as what it is; it reads all white space.

        It reads compatibility forms as something else: x² as x2, 10⁵ as 105.
        """
        return self.complete or character in self.characters or character.isspace()

    def strange(self, text: str) -> set[str]:
        """The characters of `text` that the model does not know."""
        if self.complete:
            return set()
        return {sign for sign in set(text) - self.characters if not sign.isspace()}

    def likelihood(self, word: str) -> float:
        """The log probability of `word`, written like this; minus infinity if it is no piece."""
        return self.words.get(word, -math.inf)


EVERYTHING = Vocabulary(frozenset(), complete=True)


@cache
def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary in the file at `path`; raises `ModelBroken`."""
    characters: set[str] = set()
    words: dict[str, float] = {}
    complete = False
    try:
        for text, score, kind in _pieces(path.read_bytes()):
            complete = complete or kind == _BYTE_PIECE
            if len(text) == 1:
                characters.add(text)
            if text[:1] == _WORD_START and text[1:].isalpha():
                words[text[1:]] = score
    except (IndexError, struct.error, UnicodeDecodeError, ValueError) as error:
        raise ModelBroken(f"{path} is not a SentencePiece vocabulary: {error}") from error
    return Vocabulary(frozenset(characters), words, complete)


def _pieces(data: bytes) -> Iterator[tuple[str, float, int]]:
    for number, piece in _fields(data):
        if number == _PIECE and isinstance(piece, bytes):
            parts = dict(_fields(piece))
            text, score, kind = parts.get(_TEXT), parts.get(_SCORE), parts.get(_TYPE)
            yield (
                text.decode() if isinstance(text, bytes) else "",
                struct.unpack("<f", score)[0] if isinstance(score, bytes) else 0.0,
                kind if isinstance(kind, int) else 0,
            )


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    position = 0
    while position < len(data):
        key, position = _varint(data, position)
        value: int | bytes
        match key & 7:
            case 0:
                value, position = _varint(data, position)
                yield key >> 3, value
                continue
            case 1:
                length = 8
            case 2:
                length, position = _varint(data, position)
            case 5:
                length = 4
            case wire_type:
                raise ValueError(f"wire type {wire_type}")
        yield key >> 3, data[position : position + length]
        position += length


def _varint(data: bytes, position: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7
