"""The file of a model's lexical shortlist: which words may translate a word.

Firefox's models come with a table (`lex.50.50.enpt.s2t.bin`) that holds, for each piece of the
source vocabulary, up to 50 pieces of the target vocabulary, without probabilities; the engine
writes only what is in it. The file, little-endian: six uint64 (magic, checksum, 50, 50, number of
offsets, number of pieces), the offsets as uint64, the pieces as uint32; those of piece i stand from
offset i to offset i + 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.mt.errors import ModelBroken
from dragoman.mt.pieces import pieces_at

_MAGIC = 0xF11A48D5013417F5
_HEADER = 6
_LONG, _SHORT = np.dtype("<u8"), np.dtype("<u4")
_WORD_START = "▁"
# A piece that is on a fifth of all lists or more says nothing where it is found: rarity is the
# logarithm of one list in so many, and counts from here on.
_COMMON = 1.5
# A word's list or pieces with what is kept around them are some 600 bytes.
_WORDS_KEPT = 4_000

Pieces = NDArray[np.integer]


class Spelled(NamedTuple):
    """The pieces of a target word, how rare each is, and how rare they are together."""

    pieces: Pieces
    rarities: NDArray[np.float64]
    rarity: float


class ShortlistTable:
    """The table of one model; its file (about 5 MB, mapped) is opened when first asked.

    Everything raises `ModelBroken` where a file cannot be read.
    """

    def __init__(self, path: Path, source_vocabulary: Path, target_vocabulary: Path) -> None:
        self._path = path
        self._source_vocabulary = source_vocabulary
        self._target_vocabulary = target_vocabulary
        self.candidates = lru_cache(maxsize=_WORDS_KEPT)(self._candidates)
        self.pieces = lru_cache(maxsize=_WORDS_KEPT)(self._spelled)

    @cached_property
    def rarity(self) -> NDArray[np.float64]:
        """For each piece of the target vocabulary how much it says that a list has it."""
        offsets, candidates = self._lists
        size = pieces_at(self._target_vocabulary).get_piece_size()
        found = np.bincount(candidates, minlength=size)
        if len(found) > size:
            raise ModelBroken(f"{self._path} does not belong to {self._target_vocabulary}")
        rarity: NDArray[np.float64] = np.log(len(offsets) / np.maximum(found, 1)) - _COMMON
        return np.maximum(rarity, 0.0)

    def words(self, pieces: Iterable[int]) -> list[tuple[int, str]]:
        """Those of target `pieces` that are whole words of some length, and the words."""
        vocabulary = pieces_at(self._target_vocabulary)
        found = [(piece, vocabulary.id_to_piece(piece)) for piece in pieces]
        return [
            (piece, text[1:])
            for piece, text in found
            if text.startswith(_WORD_START) and len(text) > 2 and self.rarity[piece]
        ]

    def _candidates(self, word: str) -> NDArray[np.uint32]:
        """The target pieces on the lists of the pieces of a source word, some perhaps twice."""
        offsets, candidates = self._lists
        vocabulary = pieces_at(self._source_vocabulary)
        pieces = {
            piece for form in {word, word.lower()} for piece in vocabulary.encode(_readable(form))
        }
        lists = [
            candidates[offsets[piece] : offsets[piece + 1]]
            for piece in sorted(pieces)
            if piece + 1 < len(offsets)
        ]
        if len(lists) == 1:
            return lists[0]
        return np.concatenate(lists) if lists else np.empty(0, _SHORT)

    def _spelled(self, word: str) -> Spelled:
        pieces = np.array(pieces_at(self._target_vocabulary).encode(_readable(word)), dtype=np.intp)
        rarities = self.rarity[pieces]
        return Spelled(pieces, rarities, sum(rarities.tolist()))

    @cached_property
    def _lists(self) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
        return _read(self._path)


def _readable(word: str) -> bytes:
    """A lone surrogate is none of the library's characters; it counts as any unknown one."""
    return word.encode(errors="replace")


def _read(path: Path) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    try:
        data = np.asarray(np.memmap(path, dtype=np.uint8, mode="r"))
    except (OSError, ValueError) as error:
        raise ModelBroken(f"cannot read the shortlist {path}: {error}") from error
    header = data[: _HEADER * _LONG.itemsize]
    if header.size < _HEADER * _LONG.itemsize or header.view(_LONG)[0] != _MAGIC:
        raise ModelBroken(f"{path} is not a shortlist")
    offset_count, candidate_count = (int(number) for number in header.view(_LONG)[4:6])
    start = header.size + offset_count * _LONG.itemsize
    end = start + candidate_count * _SHORT.itemsize
    offsets = data[header.size : start].view(_LONG) if end <= data.size else np.empty(0, _LONG)
    if not offsets.size or int(offsets.max()) > candidate_count:
        raise ModelBroken(f"the shortlist {path} is cut off")
    return offsets, data[start:end].view(_SHORT)
