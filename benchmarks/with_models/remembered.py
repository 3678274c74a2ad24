"""Translations kept on disk, so that measuring again takes seconds."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from dragoman.common.hashing import of_text
from dragoman.mt.engine import Batch, Engine, Model
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.fasttranslate import FastTranslateEngine
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import ModelStore

_PLACE = Path(os.environ.get("DRAGOMAN_REMEMBERED", "/tmp/dragoman-with-models.sqlite"))
# Several measurements may run at once.
_PATIENCE_SECONDS = 60.0
# What a crash loses is made again.
_SETUP = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = OFF",
    "CREATE TABLE IF NOT EXISTS answers (asked TEXT PRIMARY KEY, answer TEXT) WITHOUT ROWID",
)


class Memory:
    """Answers by what was asked."""

    def __init__(self, path: Path = _PLACE) -> None:
        self._database = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
        for statement in _SETUP:
            self._database.execute(statement)

    def get(self, asked: str) -> str | None:
        row = self._database.execute(
            "SELECT answer FROM answers WHERE asked = ?", (asked,)
        ).fetchone()
        return None if row is None else str(row[0])

    def put(self, asked: str, answer: str) -> None:
        self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (asked, answer))


class RememberingEngine:
    """An engine that says again what it has said before."""

    reads_context = False

    def __init__(self, engine: Engine, memory: Memory) -> None:
        self._engine = engine
        self._memory = memory
        self.name = engine.name
        self.at_once = engine.at_once

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        return self._engine.pairs()

    def translate(self, batch: Batch) -> list[str]:
        return [self._one(batch, text) for text in batch.texts]

    def _one(self, batch: Batch, text: str) -> str:
        model = self.pairs()[batch.source, batch.target]
        asked = of_text(model.engine, model.hash, text)
        known = self._memory.get(asked)
        if known is None:
            (known,) = self._engine.translate(Batch((text,), batch.source, batch.target))
            self._memory.put(asked, known)
        return known


def wheel_engines(memory: Memory) -> EngineSet:
    """The engines that come with Dragoman, for English and Portuguese."""
    models = ModelStore().models()
    engines: list[Engine] = [FirefoxEngine(models), FastTranslateEngine(models)]
    return EngineSet(RememberingEngine(engine, memory) for engine in engines)
