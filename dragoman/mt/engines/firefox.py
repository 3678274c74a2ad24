"""The Firefox Translations engine, on this machine's processor (library: fxtranslate)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import fxtranslate

from dragoman.mt.engine import Batch, Model
from dragoman.mt.errors import EngineFailed, ModelBroken, UnknownPair
from dragoman.mt.memory_budget import LoadedModels
from dragoman.mt.models import FirefoxModel
from dragoman.mt.own_thread import OwnThread

_SHOWN = 60
# A process grows by 37 MB when a direction of 23 MB is loaded (en-pt), and by 46 when it has
# worked: benchmarks/stability.py prints both.
_MEMORY_PER_FILE_BYTE = 2.0


class FirefoxEngine:
    """Translates with Firefox's models, each loaded when first asked for (about 50 MB and 60 ms).

    The library binds a model to the thread that loaded it, so an engine belongs to the thread that
    made it; make one in each. It holds the interpreter's lock while it translates: more speed
    takes more processes.
    """

    name = "firefox"
    # It translates one text after the other, but what is done with them before and after finds the
    # processor's caches warm from one text to the next: all checks of a sentence take 1.95 ms after
    # each translation by itself, 1.45 after eight of them; with the models' lexicon 2.9 and, after
    # thirty-two, 2.7.
    at_once = 32
    reads_context = False

    def __init__(self, models: Iterable[FirefoxModel], loaded: LoadedModels | None = None) -> None:
        self._models = {(model.source, model.target): model for model in models}
        self._loaded = loaded or LoadedModels()
        # By pair, so that the files are not asked for their sizes at each sentence.
        self._about_bytes: dict[str, int] = {}
        self._thread = OwnThread(self.name)

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        return self._models

    def translate(self, batch: Batch) -> list[str]:
        """See `Engine.translate`. Raises `WrongThread` outside the thread that made the engine."""
        self._thread.check()
        return [self._one(text, (batch.source, batch.target)) for text in batch.texts]

    def _one(self, text: str, pair: tuple[str, str]) -> str:
        if not text.strip():
            return text
        model = self._model(pair)
        translator = self._translator(model)
        try:
            return translator.translate(text)
        except (KeyboardInterrupt, SystemExit, MemoryError):
            raise
        # A panic in the library's Rust code is a BaseException outside Exception.
        except BaseException as error:
            # A translator that broke down in the middle may hold a broken state.
            self._loaded.drop(model)
            raise EngineFailed(
                f"{self.name} {model.pair} broke down on {text[:_SHOWN]!r}: {error}"
            ) from error

    def _translator(self, model: FirefoxModel) -> fxtranslate.Translator:
        about_bytes = self._about_bytes.get(model.pair)
        if about_bytes is None:
            about_bytes = int(model.size_bytes * _MEMORY_PER_FILE_BYTE)
            self._about_bytes[model.pair] = about_bytes
        return self._loaded.get(model, lambda: _load(model), about_bytes=about_bytes)

    def _model(self, pair: tuple[str, str]) -> FirefoxModel:
        try:
            return self._models[pair]
        except KeyError:
            raise UnknownPair(f"{self.name} has no model {pair[0]}-{pair[1]}") from None


def _load(model: FirefoxModel) -> fxtranslate.Translator:
    try:
        return fxtranslate.Translator(
            model.weights.read_bytes(),
            model.source_vocabulary.read_bytes(),
            model.target_vocabulary.read_bytes(),
            model.candidates.read_bytes() if model.candidates else None,
        )
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    # Damaged bytes can make the library panic, which is a BaseException outside Exception.
    except BaseException as error:
        raise ModelBroken(f"cannot load model {model.name} ({model.pair}): {error}") from error
