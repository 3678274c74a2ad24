"""A language model behind any OpenAI-compatible endpoint: Ollama, vLLM, llama.cpp, a cloud."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from dragoman.common import hashing
from dragoman.common.engine_settings import OpenAiSettings
from dragoman.mt.engine import Batch, Model, Quality
from dragoman.mt.engines.answer_checks import first_fault
from dragoman.mt.engines.openai_answer import Unusable, texts_of
from dragoman.mt.engines.openai_dialect import SAMPLINGS, Dialect, is_too_long
from dragoman.mt.engines.openai_prompt import FORMS, PROMPT_VERSION, Form
from dragoman.mt.errors import BadAnswer, EngineFailed, EngineMissing, UnknownPair
from dragoman.mt.http import HttpApi
from dragoman.mt.remote import RemoteModel, RemoteService, Reply

_SHOWN = 60
# So many names of models say what a server has.
_MODELS_SHOWN = 12


class _TooLong(Exception):  # noqa: N818 - never leaves this module
    """The request is more than the model reads."""


class OpenAiEngine:
    """Translates by asking a language model, and believes no answer that cannot be a translation.

    An answer with the wrong number of texts, commentary, a refusal or the source again is asked for
    once more with another seed, then text by text; then it is a `BadAnswer`. One that is cut, or a
    batch that the model cannot hold, is asked for in halves. Of the same server and model the same
    batch gets the same answer, as far as these keep to temperature 0 and a seed.
    """

    reads_context = True

    def __init__(
        self, settings: OpenAiSettings, pairs: Iterable[tuple[str, str]], http: HttpApi | None
    ) -> None:
        self.name = settings.name
        self.at_once = settings.at_once
        self._settings = settings
        self._service = RemoteService(self.name, settings, http)
        forms = FORMS[settings.answer_format]
        self._dialect = Dialect(forms, settings.context_tokens, settings.thinking_tokens)
        self._hash = ""
        quality = Quality[settings.quality.upper()]
        self._models = {
            pair: RemoteModel(*pair, settings.model, self.name, quality, self._identity)
            for pair in pairs
        }

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        return self._models

    def translate(self, batch: Batch) -> list[str]:
        """See `Engine.translate`. A text without any letter stays as it is.

        Raises `UnknownPair`, `BadAnswer` (it names the text), `EngineMissing` (key, model,
        address), `EngineBusy`, `EngineUnreachable`, `EngineFailed`.
        """
        if (batch.source, batch.target) not in self._models:
            raise UnknownPair(f"{self.name} has no model {batch.source}-{batch.target}")
        wanted = replace(batch, texts=tuple(text for text in batch.texts if _has_letters(text)))
        answers = iter(
            answer
            for start in range(0, len(wanted.texts), self.at_once)
            for answer in self._answers(_part(wanted, start, start + self.at_once))
        )
        return [next(answers) if _has_letters(text) else text for text in batch.texts]

    def inspect(self) -> str:
        """What the server says of itself, for `dragoman doctor`. Raises `MtError`."""
        known = self._listed()
        if known and self._reported(known) not in known:
            raise EngineMissing(self._no_model(known))
        model = self._reported(known)
        return f"{self._service.url} answers; model {model}, {len(self._models)} directions"

    def _answers(self, batch: Batch) -> list[str]:
        """The ladder: as asked, with another seed, in halves where too long, each text alone."""
        if len(batch.texts) > 1 and not self._dialect.fits(batch):
            return self._halves(batch)
        problems: list[str] = []
        form = self._dialect.form
        for sampling in SAMPLINGS:
            try:
                return self._asked(batch, form, sampling)
            except _TooLong as error:
                if len(batch.texts) == 1:
                    raise EngineFailed(
                        f"{self.name}: {_shown(batch.texts[0])} is more than it reads: {error}"
                    ) from error
                return self._halves(batch)
            except Unusable as error:
                if error.cut and len(batch.texts) > 1:
                    return self._halves(batch)
                problems.append(str(error))
                # An answer in no form: this server does not hold its model to the one asked for.
                form = form if error.read else self._dialect.last_form
        if len(batch.texts) == 1:
            gave = ", then ".join(problems)
            raise BadAnswer(f"{self.name} gave {gave} for {_shown(batch.texts[0])}")
        return [
            answer
            for at in range(len(batch.texts))
            for answer in self._answers(_part(batch, at, at + 1))
        ]

    def _halves(self, batch: Batch) -> list[str]:
        middle = len(batch.texts) // 2
        first, second = _part(batch, 0, middle), _part(batch, middle, len(batch.texts))
        return [*self._answers(first), *self._answers(second)]

    def _asked(self, batch: Batch, form: Form, sampling: tuple[float, int]) -> list[str]:
        """One answer, checked. Raises `Unusable`, `_TooLong`, `MtError`."""
        completion, form = self._completion(batch, form, sampling)
        texts = [text.strip() for text in texts_of(completion, len(batch.texts), form)]
        if fault := first_fault(batch.texts, texts, batch.source, batch.target):
            raise Unusable(fault[1], read=True)
        return texts

    def _completion(
        self, batch: Batch, form: Form, sampling: tuple[float, int]
    ) -> tuple[Any, Form]:
        """The completion, and the form in which it was asked for in the end."""
        while True:
            request = self._dialect.request(self._settings.model, batch, form, sampling)
            reply = self._service.post("/chat/completions", request, self._headers())
            if reply.ok:
                self._dialect.works()
                return reply.data, form
            if reply.status == 404:
                raise EngineMissing(f"{self._no_model(self._listed())} ({reply.words})")
            if reply.status == 413 or is_too_long(reply.words):
                raise _TooLong(reply.words)
            if not self._dialect.learn(reply.words):
                raise EngineFailed(f"{self.name} refuses the request: {self._said(reply)}")
            if form is not self._dialect.last_form:
                form = self._dialect.form

    def _identity(self) -> str:
        """SHA-256 over the kind, the model's name as the server reports it, the version of the
        prompt and the form of answer: not over weights, which are out of sight."""
        if not self._hash:
            reported = self._reported(self._listed())
            wanted = self._settings.answer_format
            self._hash = hashing.of_text("openai", reported, PROMPT_VERSION, wanted)
        return self._hash

    def _listed(self) -> tuple[str, ...]:
        """The models that the server says it has; none where it does not say."""
        reply = self._service.get("/models", self._headers())
        entries = reply.data.get("data") if reply.ok and isinstance(reply.data, dict) else None
        names = (entry.get("id") for entry in entries or () if isinstance(entry, dict))
        return tuple(name for name in names if isinstance(name, str))

    def _reported(self, listed: tuple[str, ...]) -> str:
        """The model's name among `listed`. A server with one model has it whatever it is called,
        and Ollama adds the tag `latest`."""
        name = self._settings.model
        if name in listed:
            return name
        if f"{name}:latest" in listed:
            return f"{name}:latest"
        return listed[0] if len(listed) == 1 else name

    def _no_model(self, listed: tuple[str, ...]) -> str:
        names = ", ".join(listed[:_MODELS_SHOWN])
        more = ", …" if len(listed) > _MODELS_SHOWN else ""
        there = f"it has {names}{more}" if names else "and lists none: does `url` end in /v1?"
        return f"{self.name} at {self._service.url} has no model {self._settings.model!r}; {there}"

    def _headers(self) -> dict[str, str]:
        key = self._service.key
        return {"Authorization": f"Bearer {key}"} if key else {}

    def _said(self, reply: Reply) -> str:
        return f"{reply.status} {reply.words}".strip()


def _part(batch: Batch, start: int, end: int) -> Batch:
    """Some texts of a batch; those before them become context."""
    before = (*batch.context.before, *batch.texts[:start])
    return replace(
        batch, texts=batch.texts[start:end], context=replace(batch.context, before=before)
    )


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def _shown(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
