"""The Firefox engine: threads, panics, broken models."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from dragoman.mt.engine import Batch
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.errors import EngineFailed, EngineUnreachable, ModelBroken, MtError, WrongThread
from dragoman.mt.models import FirefoxModel, ModelStore


def test_another_thread_is_told_so(engine: FirefoxEngine) -> None:
    raised: list[BaseException] = []

    def translate() -> None:
        try:
            engine.translate(Batch(("Rain.",), "en", "pt"))
        except WrongThread as error:
            raised.append(error)

    thread = threading.Thread(target=translate)
    thread.start()
    thread.join()
    assert len(raised) == 1
    assert "make one in each thread" in str(raised[0])


def test_a_text_that_breaks_the_library_is_an_error_of_ours(engine: FirefoxEngine) -> None:
    with pytest.raises(EngineFailed, match="en-pt"):
        engine.translate(Batch(("half a pair: \ud800",), "en", "pt"))
    assert engine.translate(Batch(("The cat sleeps.",), "en", "pt"))[0]


def test_a_damaged_model_is_named(models: tuple[FirefoxModel, ...], tmp_path: Path) -> None:
    model = next(model for model in models if model.pair == "en-pt")
    folder = tmp_path / "damaged"
    shutil.copytree(model.weights.parent, folder)
    weights = folder / model.weights.name
    weights.write_bytes(weights.read_bytes()[:1000])
    broken = ModelStore([tmp_path], wheel=False).models()
    with pytest.raises(ModelBroken, match="damaged"):
        FirefoxEngine(broken).translate(Batch(("Rain.",), "en", "pt"))


def test_only_an_engine_that_is_away_invites_a_retry() -> None:
    # A local engine answers the same text the same way; trying later cannot help.
    errors: list[type[MtError]] = [MtError, *MtError.__subclasses__()]
    assert [error for error in errors if error.retryable] == [EngineUnreachable]
