"""A translation service on a server: asked in JSON, its refusals told in our errors."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dragoman.common.engine_settings import RemoteSettings
from dragoman.mt.engine import Model
from dragoman.mt.errors import EngineBusy, EngineMissing, EngineUnreachable
from dragoman.mt.http import HttpAnswer, HttpApi

_SHOWN = 300
# Not now: request timeout, too early.
_LATER = frozenset({408, 425})
# No key, no money, not allowed.
_NO_ENTRY = frozenset({401, 402, 403})


@dataclass(frozen=True, slots=True)
class RemoteModel(Model):
    """A model of which only the name is known here.

    Its hash is over what the server says of it, and not over weights. `identity` makes it when it
    is first wanted; it raises `EngineUnreachable` where the server does not answer, because a hash
    made without asking would be another one.
    """

    identity: Callable[[], str] = field(compare=False, repr=False)

    @property
    def hash(self) -> str:
        return self.identity()


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that is the engine's to read. `data` is its JSON, None where it is none; `words`
    is what the service says of an error, on one line and without the key."""

    status: int
    data: Any
    words: str = ""

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


class RemoteService:
    """The server of the engine `name`. `http` may be missing as long as nothing is asked."""

    def __init__(self, name: str, settings: RemoteSettings, http: HttpApi | None) -> None:
        self.url = settings.url
        self._name = name
        self._key_env = settings.key_env
        self._seconds = settings.timeout_seconds
        self._http = http

    @property
    def key(self) -> str:
        """The key of the service, empty where none is named; raises `EngineMissing`."""
        if not self._key_env:
            return ""
        key = os.environ.get(self._key_env, "").strip()
        if not key:
            raise EngineMissing(
                f"{self._name} needs its key in the environment variable {self._key_env}, "
                "which is empty or not set"
            )
        return key

    def get(self, path: str, headers: Mapping[str, str]) -> Reply:
        """See `post`."""
        http = self._connection()
        return self._read(http.get(self.url + path, headers=headers, timeout_seconds=self._seconds))

    def post(self, path: str, payload: Any, headers: Mapping[str, str]) -> Reply:
        """The reply, where it is a success or a refusal of what was asked (a 4xx).

        Raises `EngineMissing` (key, address), `EngineBusy`, `EngineUnreachable`.
        """
        http = self._connection()
        answer = http.post(self.url + path, payload, headers=headers, timeout_seconds=self._seconds)
        return self._read(answer)

    def _connection(self) -> HttpApi:
        if self._http is None:
            raise EngineMissing(f"{self._name} needs HTTP, which is not there in this command")
        return self._http

    def _read(self, answer: HttpAnswer) -> Reply:
        data = parsed(answer.body)
        words = self._without_key(words_of(data, answer.body))
        status = answer.status
        said = f"{self._name} at {self.url}: {status} {words}".strip()
        if status == 0:
            raise EngineUnreachable(f"{self._name}: {self._without_key(answer.problem)}")
        if status == 429 or (status == 503 and answer.retry_after_seconds is not None):
            raise EngineBusy(said, answer.retry_after_seconds)
        if status in _NO_ENTRY:
            # LibreTranslate answers so to an address that asked too often.
            if "too many" in words.lower():
                raise EngineBusy(said, answer.retry_after_seconds)
            raise EngineMissing(f"{said}; {self._way_in()}")
        if answer.problem:
            raise EngineMissing(f"{said} {answer.problem}; put the right address into `url`")
        if status in _LATER or (status >= 500 and not is_about_the_request(words)):
            raise EngineUnreachable(said)
        if 200 <= status < 300 and data is None:
            raise EngineUnreachable(f"{said}: the answer is no JSON")
        return Reply(status, data, words)

    def _way_in(self) -> str:
        if self._key_env:
            return f"look at the key in the environment variable {self._key_env}"
        return "if it needs a key, name the environment variable that holds it as `key_env`"

    def _without_key(self, words: str) -> str:
        key = os.environ.get(self._key_env, "").strip() if self._key_env else ""
        return words.replace(key, "…") if key else words


def is_about_the_request(words: str) -> bool:
    """A 500 that refuses a field: llama-cpp-python's server answers so where 422 is meant."""
    return "validation error" in words.lower()


def parsed(body: bytes) -> Any:
    """The JSON of a body, None where it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def words_of(data: Any, body: bytes = b"") -> str:
    """What an error says, wherever a kind of server puts it, on one short line."""
    found: Any = data
    for key in ("error", "message", "detail"):
        if isinstance(found, dict) and key in found:
            found = found[key]
    if isinstance(found, dict | list):
        found = json.dumps(found, ensure_ascii=False)
    if not isinstance(found, str):
        found = body[:_SHOWN].decode("utf-8", "replace")
    line = " ".join("".join(c if c.isprintable() else " " for c in found).split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
