"""What a model's lexical shortlist knows of two languages: the words that may translate a word.

Firefox's models come with a table (`lex.50.50.enpt.s2t.bin`) that holds, for each piece of the
source vocabulary, up to 50 pieces of the target vocabulary, without probabilities; the engine
writes only what is in it. A piece that is in few lists says much where it is found, one that is in
most says nothing, so each counts by its rarity.

The file, little-endian: six uint64 (magic, checksum, 50, 50, number of offsets,
number of pieces), the offsets as uint64, the pieces as uint32; those of piece i stand from offset i
to offset i + 1.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from pathlib import Path

import numpy as np
import sentencepiece
from numpy.typing import NDArray

from dragoman.mt.alignment.tokens import Kind, Token
from dragoman.mt.errors import ModelBroken

_MAGIC = 0xF11A48D5013417F5
_HEADER = 6
_LONG, _SHORT = np.dtype("<u8"), np.dtype("<u4")
# A piece on a fifth of all lists or more says nothing: rarity counts from its logarithm on.
_COMMON = 1.5
# Of the pieces of a word at least this share, by rarity, has to be on the list. That is worth this
# much, or less if together the pieces are not this rare (one list in 50).
_LEAST_SHARE = 0.4
_WORTH = 0.9
_RARE = 2.5


class Shortlist:
    """The shortlist of one model; its file (about 5 MB, mapped) is opened when first asked."""

    def __init__(self, path: Path, source_vocabulary: Path, target_vocabulary: Path) -> None:
        self._path = path
        self._source_vocabulary = source_vocabulary
        self._target_vocabulary = target_vocabulary
        # A word has about 100 candidates, 10 kB.
        self._candidates_of = lru_cache(maxsize=1_000)(self._candidates)
        self._pieces_of = lru_cache(maxsize=5_000)(self._weighted_pieces)

    def __call__(self, source: Token, target: Token) -> float:
        """From 0 (not on its list) to 1: how much of the word `target` is on the list of `source`.

        Raises `ModelBroken`.
        """
        if source.kind is not Kind.WORD:
            return 0.0
        pieces, total = self._pieces_of(target.text)
        if not total:
            return 0.0
        candidates = self._candidates_of(source.text)
        share = sum([rarity for piece, rarity in pieces if piece in candidates]) / total
        return _WORTH * share * min(total / _RARE, 1.0) if share >= _LEAST_SHARE else 0.0

    @cached_property
    def _lists(self) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
        return _read(self._path)

    @cached_property
    def _rarity(self) -> NDArray[np.float64]:
        offsets, candidates = self._lists
        size = _pieces(self._target_vocabulary).get_piece_size()
        found = np.bincount(candidates, minlength=size)
        rarity: NDArray[np.float64] = np.log(len(offsets) / np.maximum(found, 1))
        return rarity

    def _candidates(self, word: str) -> frozenset[int]:
        offsets, candidates = self._lists
        pieces = {piece for form in (word, word.lower()) for piece in self._encode(form)}
        return frozenset(
            candidate
            for piece in pieces
            if piece + 1 < len(offsets)
            for candidate in candidates[offsets[piece] : offsets[piece + 1]].tolist()
        )

    def _encode(self, word: str) -> list[int]:
        return list(_pieces(self._source_vocabulary).encode(word))

    def _weighted_pieces(self, word: str) -> tuple[tuple[tuple[int, float], ...], float]:
        """The pieces of a target word, each with its rarity, and the sum of these."""
        pieces = _pieces(self._target_vocabulary).encode(word.rstrip("'’"))
        weighted = [(piece, max(float(self._rarity[piece]) - _COMMON, 0.0)) for piece in pieces]
        return tuple(weighted), sum(rarity for _, rarity in weighted)


@cache
def _pieces(path: Path) -> sentencepiece.SentencePieceProcessor:
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise ModelBroken(f"{path} is not a SentencePiece vocabulary: {error}") from error


def _read(path: Path) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    try:
        data = np.memmap(path, dtype=np.uint8, mode="r")
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
