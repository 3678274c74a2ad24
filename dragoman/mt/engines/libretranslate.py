"""A LibreTranslate server: Argos models behind a small JSON interface."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from dragoman.common import hashing
from dragoman.common.engine_settings import LibreTranslateSettings
from dragoman.languages.table import LANGUAGES
from dragoman.mt.engine import Batch, Model, Quality
from dragoman.mt.engines.answer_checks import first_fault
from dragoman.mt.errors import (
    BadAnswer,
    EngineFailed,
    EngineMissing,
    EngineUnreachable,
    UnknownPair,
)
from dragoman.mt.http import HttpApi
from dragoman.mt.remote import RemoteModel, RemoteService

# Codes of LibreTranslate that are not ours → ours; sorted. Others are the same, or not read.
_OURS = {"nb": ("nb", "no"), "zh-Hans": ("zh",)}
_THEIRS = {"no": "nb", "zh": "zh-Hans"}
# A server that did not answer is asked again after this; each story would wait for it otherwise.
_ASKED_AGAIN_SECONDS = 60.0
_TOO_LONG = re.compile(r"exceeds (?:text|batch) limit", re.IGNORECASE)
_SHOWN = 60


class LibreTranslateEngine:
    """Translates through one server. Which directions it has is asked when first wanted.

    While the server does not answer that, the engine has none, and other engines go on.
    """

    reads_context = False

    def __init__(
        self,
        settings: LibreTranslateSettings,
        pairs: Iterable[tuple[str, str]],
        http: HttpApi | None,
    ) -> None:
        self.name = settings.name
        self.at_once = settings.at_once
        self._quality = Quality[settings.quality.upper()]
        self._wanted = frozenset(pairs)
        self._service = RemoteService(self.name, settings, http)
        self._models: dict[tuple[str, str], RemoteModel] | None = None
        self._codes: frozenset[str] = frozenset()
        self._version: str | None = None
        self._not_before = 0.0

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        if self._models is None and time.monotonic() >= self._not_before:
            try:
                self._learn_pairs()
            except (EngineMissing, EngineUnreachable):
                self._not_before = time.monotonic() + _ASKED_AGAIN_SECONDS
        return self._models or {}

    def translate(self, batch: Batch) -> list[str]:
        """See `Engine.translate`.

        Raises `UnknownPair`, `BadAnswer`, `EngineMissing` (key, address), `EngineBusy`,
        `EngineUnreachable`, `EngineFailed`.
        """
        if self._models is None:
            self._learn_pairs()
        if (batch.source, batch.target) not in self.pairs():
            raise UnknownPair(f"{self.name} has no model {batch.source}-{batch.target}")
        wanted = [text for text in batch.texts if text.strip()]
        answers = iter(
            answer
            for start in range(0, len(wanted), self.at_once)
            for answer in self._answers(wanted[start : start + self.at_once], batch)
        )
        return [next(answers) if text.strip() else text for text in batch.texts]

    def inspect(self) -> str:
        """What the server says of itself, for `dragoman doctor`. Raises `MtError`."""
        self._learn_pairs()
        version = self._server_version() or "of unknown version"
        return f"{self._service.url} answers; version {version}, {len(self.pairs())} directions"

    def _answers(self, texts: list[str], batch: Batch) -> list[str]:
        """The translations, asked for in halves where they are more than the server takes."""
        key = self._service.key
        request = {
            "q": texts,
            "source": self._theirs(batch.source),
            "target": self._theirs(batch.target),
            "format": "text",
        } | ({"api_key": key} if key else {})
        reply = self._service.post("/translate", request, {})
        if reply.ok:
            return self._checked(texts, reply.data, batch)
        if "api key" in reply.words.lower():
            raise EngineMissing(f"{self.name} wants a key: {reply.words}; set `key_env`")
        if len(texts) > 1 and (reply.status == 413 or _TOO_LONG.search(reply.words)):
            middle = len(texts) // 2
            return [*self._answers(texts[:middle], batch), *self._answers(texts[middle:], batch)]
        if reply.status == 404:
            raise EngineMissing(f"{self.name}: no LibreTranslate at {self._service.url}")
        raise EngineFailed(
            f"{self.name} refuses {texts[0][:_SHOWN]!r}: {reply.status} {reply.words}"
        )

    def _checked(self, texts: list[str], data: Any, batch: Batch) -> list[str]:
        answers = data.get("translatedText") if isinstance(data, dict) else None
        if not isinstance(answers, list) or not all(isinstance(each, str) for each in answers):
            raise BadAnswer(f"{self.name} gave no list of texts for {texts[0][:_SHOWN]!r}")
        if len(answers) != len(texts):
            raise BadAnswer(f"{self.name} gave {len(answers)} texts for {len(texts)}")
        if fault := first_fault(texts, answers, batch.source, batch.target):
            raise BadAnswer(f"{self.name} gave {fault[1]} for {texts[fault[0]][:_SHOWN]!r}")
        return answers

    def _learn_pairs(self) -> None:
        reply = self._service.get("/languages", {})
        if not reply.ok or not isinstance(reply.data, list):
            raise EngineMissing(f"{self.name}: no LibreTranslate at {self._service.url}")
        entries = [entry for entry in reply.data if isinstance(entry, dict)]
        codes = [entry["code"] for entry in entries if isinstance(entry.get("code"), str)]
        self._codes = frozenset(codes)
        found = {
            (source, target)
            for entry in entries
            for source in _ours(entry.get("code"))
            for theirs in entry.get("targets", codes)
            for target in _ours(theirs)
        }
        self._models = {
            pair: RemoteModel(
                *pair, "argos", self.name, self._quality, partial(self._identity, *pair)
            )
            for pair in sorted(found & self._wanted)
        }

    def _identity(self, source: str, target: str) -> str:
        """SHA-256 over the kind, the server's version and the direction: not over weights."""
        return hashing.of_text("libretranslate", self._server_version(), source, target)

    def _server_version(self) -> str:
        """The version in the server's description of itself; empty where it has none."""
        if self._version is None:
            reply = self._service.get("/spec", {})
            info = reply.data.get("info") if isinstance(reply.data, dict) else None
            version = info.get("version") if isinstance(info, dict) else None
            self._version = version if isinstance(version, str) else ""
        return self._version

    def _theirs(self, code: str) -> str:
        theirs = _THEIRS.get(code, code)
        return theirs if theirs in self._codes else code


def _ours(code: Any) -> tuple[str, ...]:
    if not isinstance(code, str):
        return ()
    return _OURS.get(code, (code,) if code in LANGUAGES else ())
