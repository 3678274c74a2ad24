"""Tiny converted models with random weights: real files for the real library, no real language."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy
import sentencepiece
from ctranslate2.specs import TransformerSpec

SENTENCES = (
    "the cat sleeps in the old house", "rain falls over the quiet town",
    "birds sing in the morning light", "the market opens early on monday",
    "o gato dorme na casa velha", "a chuva cai sobre a cidade calma",
    "os pássaros cantam na luz da manhã", "o mercado abre cedo na segunda",
)  # fmt: skip
_WIDTH, _INNER, _HEADS, _LAYERS, _POSITIONS = 16, 32, 2, 2, 300
_END = "</s>"
# Without it a random model goes on for ever; with it each translation is one piece.
_END_LIKELIER = 100.0
_ATTENTION = 4.0


def opus_folder(folder: Path, *, signs: Sequence[str] = (), ends: bool = True) -> Path:
    """Like OPUS-MT: `source.spm`, `target.spm`; with `signs` (`>>fra<<`) one of several targets."""
    pieces = _pieces()
    words = [_END, "<unk>", *_words(pieces), *signs, "<pad>"]
    _write(folder, words, ends=ends)
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(pieces)
    return folder


def nllb_folder(folder: Path, codes: Sequence[str] = ("eng_Latn", "por_Latn")) -> Path:
    """Like NLLB: one SentencePiece model, and a word a language in the vocabulary."""
    pieces = _pieces()
    _write(folder, ["<s>", "<pad>", _END, "<unk>", *_words(pieces), *codes])
    (folder / "sentencepiece.bpe.model").write_bytes(pieces)
    return folder


def madlad_folder(folder: Path, signs: Sequence[str] = ("<2pt>",)) -> Path:
    """Like MADLAD: one SentencePiece model, and a sign a target in the vocabulary."""
    pieces = _pieces()
    _write(folder, ["<unk>", "<s>", _END, *signs, *_words(pieces)])
    (folder / "spiece.model").write_bytes(pieces)
    return folder


def _pieces() -> bytes:
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_writer=written,
        vocab_size=60,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    return written.getvalue()


def _words(pieces: bytes) -> list[str]:
    model = sentencepiece.SentencePieceProcessor(model_proto=pieces)
    return [str(model.id_to_piece(number)) for number in range(3, model.get_piece_size())]


def _write(folder: Path, words: list[str], *, ends: bool = True) -> None:
    chance = numpy.random.default_rng(1)

    def weights(*shape: int) -> Any:
        return chance.normal(0, 1, shape).astype(numpy.float32)

    def linear(part: Any, outputs: int, inputs: int) -> None:
        part.weight = weights(outputs, inputs)
        part.bias = numpy.zeros(outputs, numpy.float32)

    def norm(part: Any) -> None:
        part.gamma = numpy.ones(_WIDTH, numpy.float32)
        part.beta = numpy.zeros(_WIDTH, numpy.float32)

    def attention(part: Any, *widths: int) -> None:
        norm(part.layer_norm)
        for layer, width in zip(part.linear, widths, strict=True):
            linear(layer, width * _WIDTH, _WIDTH)
            # A translation has to depend on its text, or the order of a batch would not show.
            layer.weight *= _ATTENTION

    spec = TransformerSpec.from_config((_LAYERS, _LAYERS), _HEADS, pre_norm=False)
    for side, embeddings in (
        (spec.encoder, spec.encoder.embeddings[0]),
        (spec.decoder, spec.decoder.embeddings),
    ):
        embeddings.weight = weights(len(words), _WIDTH)
        side.position_encodings.encodings = weights(_POSITIONS, _WIDTH)
        for layer in side.layer:
            attention(layer.self_attention, 3, 1)
            if side is spec.decoder:
                attention(layer.attention, 1, 2, 1)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, _INNER, _WIDTH)
            linear(layer.ffn.linear_1, _WIDTH, _INNER)
    linear(spec.decoder.projection, len(words), _WIDTH)
    spec.decoder.projection.bias[words.index(_END)] = _END_LIKELIER if ends else -_END_LIKELIER
    spec.config.decoder_start_token = _END
    for register in (spec.register_source_vocabulary, spec.register_target_vocabulary):
        register(words)
    spec.validate()
    spec.optimize()
    folder.mkdir(parents=True)
    spec.save(str(folder))
    # The library's converters write it like this; `eos_token` is then read from it.
    assert json.loads((folder / "config.json").read_text())["eos_token"] == _END
