"""The Firefox Translations engine, on this machine's processor (library: fxtranslate)."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

import fxtranslate

from dragoman.mt.errors import EngineFailed, ModelBroken, UnknownPair, WrongThread
from dragoman.mt.models import Model

_SHOWN = 60


class FirefoxEngine:
    """Translates with Firefox's models, each loaded when first asked for (about 50 MB and 60 ms).

    The library binds a model to the thread that loaded it, so an engine belongs to the thread that
    made it; make one in each. It holds the interpreter's lock while it translates: more speed
    takes more processes.
    """

    name = "firefox"

    def __init__(self, models: Iterable[Model]) -> None:
        self._models = {(model.source, model.target): model for model in models}
        self._loaded: dict[tuple[str, str], fxtranslate.Translator] = {}
        self._thread = threading.get_ident()

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(self._models)

    def translate(self, batch: Sequence[str], source: str, target: str) -> list[str]:
        """See `Engine.translate`. Raises `WrongThread` outside the thread that made the engine."""
        if threading.get_ident() != self._thread:
            raise WrongThread(
                f"the {self.name} engine was made in thread {self._thread} and was asked to"
                f" translate in thread {threading.get_ident()}; make one in each thread"
            )
        return [self._one(text, (source, target)) for text in batch]

    def _one(self, text: str, pair: tuple[str, str]) -> str:
        if not text.strip():
            return text
        translator = self._translator(pair)
        try:
            return translator.translate(text)
        except (KeyboardInterrupt, SystemExit, MemoryError):
            raise
        # A panic in the library's Rust code is a BaseException outside Exception.
        except BaseException as error:
            # A translator that broke down in the middle may hold a broken state.
            self._loaded.pop(pair, None)
            raise EngineFailed(
                f"{self.name} {pair[0]}-{pair[1]} broke down on {text[:_SHOWN]!r}: {error}"
            ) from error

    def _translator(self, pair: tuple[str, str]) -> fxtranslate.Translator:
        if pair not in self._loaded:
            self._loaded[pair] = _load(self._model(pair))
        return self._loaded[pair]

    def _model(self, pair: tuple[str, str]) -> Model:
        try:
            return self._models[pair]
        except KeyError:
            raise UnknownPair(f"{self.name} has no model {pair[0]}-{pair[1]}") from None


def _load(model: Model) -> fxtranslate.Translator:
    try:
        return fxtranslate.Translator(
            model.weights.read_bytes(),
            model.source_vocabulary.read_bytes(),
            model.target_vocabulary.read_bytes(),
            model.shortlist.read_bytes() if model.shortlist else None,
        )
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    # Damaged bytes can make the library panic, which is a BaseException outside Exception.
    except BaseException as error:
        raise ModelBroken(f"cannot load model {model.name} ({model.pair}): {error}") from error
