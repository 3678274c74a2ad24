"""Models converted for CTranslate2 (OPUS-MT, NLLB, MADLAD), on this machine's processor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import ctranslate2

from dragoman.mt.ctranslate2_folders import CTranslate2Model
from dragoman.mt.engine import Batch, Model
from dragoman.mt.errors import EngineFailed, ModelBroken, UnknownPair
from dragoman.mt.memory_budget import LoadedModels
from dragoman.mt.own_thread import OwnThread
from dragoman.mt.pieces import Pieces, load_pieces

_SHOWN = 60
# A model of OPUS-MT's size (77 MB, int8) takes 82 MB when loaded and 117 when it has worked.
_MEMORY_PER_FILE_BYTE = 1.5
# Sentences have 20 to 60 pieces; what is longer than this is a loop, and is no translation.
_MOST_PIECES = 256


@dataclass(frozen=True, slots=True)
class _Loaded:
    translator: ctranslate2.Translator
    source: Pieces
    target: Pieces


class CTranslate2Engine:
    """Translates with one converted model, loaded when first asked for.

    It searches by beam and never samples: the same batch gets the same translations. Sentences are
    computed side by side, 16 in a batch being 3.5 times as fast as one by one; the sums of a batch
    may differ in their last digits from those of a sentence alone, so that a translation which the
    model finds as likely as another may change with its neighbours (none of 16 did on a random
    model of OPUS-MT's size). One thread of the processor each: more speed takes more processes.
    """

    at_once = 16
    reads_context = False

    def __init__(
        self,
        models: Sequence[CTranslate2Model],
        loaded: LoadedModels | None = None,
        *,
        name: str = "ctranslate2",
        beam_size: int = 4,
    ) -> None:
        """`models`: of one folder."""
        self._name = name
        self._models = {(model.source, model.target): model for model in models}
        self._loaded = loaded or LoadedModels()
        self._beam_size = beam_size
        self._thread = OwnThread(name)

    @property
    def name(self) -> str:
        return self._name

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        return self._models

    def translate(self, batch: Batch) -> list[str]:
        """See `Engine.translate`. Raises `WrongThread` outside the thread that made the engine."""
        self._thread.check()
        if not batch.texts:
            return []
        try:
            model = self._models[batch.source, batch.target]
        except KeyError:
            raise UnknownPair(f"{self.name} has no model {batch.source}-{batch.target}") from None
        loaded = self._folder()
        pieces = [_pieces(loaded, text, model) for text in batch.texts]
        wanted = [index for index, each in enumerate(pieces) if each]
        found = self._search(loaded.translator, [pieces[index] for index in wanted], model)
        answers = list(batch.texts)
        for index, hypothesis in zip(wanted, found, strict=True):
            answers[index] = _text(loaded, hypothesis, batch.texts[index], model)
        return answers

    def _search(
        self,
        translator: ctranslate2.Translator,
        pieces: list[list[str]],
        model: CTranslate2Model,
    ) -> list[list[str]]:
        if not pieces:
            return []
        prefix = [list(model.target_prefix)] * len(pieces) if model.target_prefix else None
        try:
            results = translator.translate_batch(
                [[*model.before, *each, *model.end] for each in pieces],
                target_prefix=prefix,
                beam_size=self._beam_size,
                # 0: nothing is cut off in silence; what is too long for the model is an error.
                max_input_length=0,
                max_decoding_length=_MOST_PIECES,
                # The prefix counts: a translation has one piece at least.
                min_decoding_length=len(model.target_prefix) + 1,
                return_end_token=True,
                disable_unk=True,
                suppress_sequences=[[sign] for sign in model.signs] or None,
            )
        except (RuntimeError, ValueError) as error:
            raise EngineFailed(
                f"{self.name} {model.pair} broke down in {model.folder}: {error}"
            ) from error
        return [result.hypotheses[0] for result in results]

    def _folder(self) -> _Loaded:
        # All directions of a folder share what is loaded, so one of them stands for it.
        model = next(iter(self._models.values()))
        return self._loaded.get(
            model, lambda: _load(model), about_bytes=int(model.size_bytes * _MEMORY_PER_FILE_BYTE)
        )


def _load(model: CTranslate2Model) -> _Loaded:
    try:
        return _Loaded(
            ctranslate2.Translator(
                str(model.folder), device="cpu", inter_threads=1, intra_threads=1
            ),
            load_pieces(model.source_pieces),
            load_pieces(model.target_pieces),
        )
    except (OSError, RuntimeError, ValueError) as error:
        raise ModelBroken(f"cannot load the model in {model.folder}: {error}") from error


def _pieces(loaded: _Loaded, text: str, model: CTranslate2Model) -> list[str]:
    if not text.strip():
        return []
    try:
        # A lone surrogate fails here; the library would fail on it with an error of any kind.
        text.encode()
        return [str(piece) for piece in loaded.source.encode(text, out_type=str)]
    except (RuntimeError, UnicodeEncodeError) as error:
        raise EngineFailed(
            f"{model.engine} {model.pair} broke down on {text[:_SHOWN]!r}: {error}"
        ) from error


def _text(loaded: _Loaded, hypothesis: list[str], text: str, model: CTranslate2Model) -> str:
    if hypothesis[-1:] != [model.end_of_translation]:
        raise EngineFailed(
            f"{model.engine} {model.pair} came to no end within {_MOST_PIECES} pieces"
            f" on {text[:_SHOWN]!r}"
        )
    pieces = hypothesis[len(model.target_prefix) : -1]
    return str(loaded.target.decode(pieces))
