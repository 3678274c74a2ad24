"""The openai engine against a real llama.cpp server with SmolLM2: protocol, not quality.

`make test-llama` builds the server, starts it and names it in `DRAGOMAN_TEST_LLAMA_URL` (without
`/v1`). The model has 135 million parameters and writes nonsense in most languages: what matters is
that the nonsense does not get through.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

import pytest

from dragoman.fetching.api import JsonApi
from dragoman.mt.engine import Batch, Context
from dragoman.mt.engines.answer_checks import first_fault
from dragoman.mt.engines.openai_answer import Unusable, texts_of
from dragoman.mt.engines.openai_dialect import SAMPLINGS, Dialect
from dragoman.mt.engines.openai_prompt import Form
from dragoman.mt.errors import BadAnswer, EngineFailed, EngineMissing, EngineUnreachable
from tests.unit.mt.engines import made
from tests.unit.mt.engines.made import openai_engine

URL = os.environ.get("DRAGOMAN_TEST_LLAMA_URL", "")
pytestmark = [
    pytest.mark.llama,
    pytest.mark.skipif(not URL, reason="needs a real llama.cpp server: make test-llama"),
]

SETTINGS: dict[str, Any] = {"pairs": ("en-fr",), "timeout_seconds": 120.0, "context_tokens": 1024}
TEXTS = ("The minister resigned on Friday.", "The river rose by two metres.")
BATCH = Batch(TEXTS, "en", "fr", Context(title="News"))


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    yield
    made.http().close()
    made.http.cache_clear()


def ask(request: dict[str, Any]) -> Any:
    with JsonApi() as api:
        url = f"{URL}/v1/chat/completions"
        return api.post(url, request, headers={}, timeout_seconds=120.0)


def test_it_lists_its_model_which_answers_to_any_name() -> None:
    engine = openai_engine(URL, model="no such model", **SETTINGS)
    assert "SmolLM2" in engine.inspect()
    other = openai_engine(URL, model="another", **SETTINGS)
    assert engine.pairs()["en", "fr"].hash == other.pairs()["en", "fr"].hash


def test_what_comes_out_may_be_a_translation_or_is_an_error() -> None:
    engine = openai_engine(URL, **SETTINGS)
    try:
        answers = engine.translate(BATCH)
    except BadAnswer as error:
        print(error)  # what SmolLM2 said this time; an error is a right outcome
    else:
        assert first_fault(TEXTS, answers, "en", "fr") is None


def test_the_server_holds_the_model_to_a_schema() -> None:
    """It refuses `json_schema` with a 500, which the engine learns from, and takes a schema in
    `json_object`."""
    dialect = Dialect(tuple(Form), 1024, 0)
    refused = ask(dialect.request("m", BATCH, Form.SCHEMA, SAMPLINGS[0]))
    assert refused.status == 500
    assert dialect.learn(refused.body.decode())
    assert dialect.form is Form.OBJECT_SCHEMA
    answer = ask(dialect.request("m", BATCH, dialect.form, SAMPLINGS[0]))
    assert answer.status == 200
    completion = _json(answer)
    if completion["choices"][0]["finish_reason"] != "length":
        assert len(texts_of(completion, 2, Form.OBJECT_SCHEMA)) == 2


def test_chatter_is_not_read() -> None:
    request = {
        "model": "m",
        "messages": [{"role": "user", "content": f"Translate into French: {TEXTS[0]}"}],
        "temperature": 0,
        "max_tokens": 60,
    }
    with pytest.raises(Unusable):
        texts_of(_json(ask(request)), 1, Form.LINES)


def test_a_cut_answer_is_told() -> None:
    request = Dialect((Form.LINES,), 1024, 0).request("m", BATCH, Form.LINES, SAMPLINGS[0])
    with pytest.raises(Unusable) as caught:
        texts_of(_json(ask(request | {"max_tokens": 2})), 2, Form.LINES)
    assert caught.value.cut


def test_the_same_request_gets_the_same_answer() -> None:
    request = Dialect((Form.LINES,), 1024, 0).request("m", BATCH, Form.LINES, SAMPLINGS[0])
    first, second = (_json(ask(request))["choices"] for _ in range(2))
    assert first == second


def test_more_than_it_reads() -> None:
    long = "The river rose and the town was flooded again. " * 400
    with pytest.raises(EngineFailed, match="more than it reads"):
        openai_engine(URL, **SETTINGS | {"context_tokens": 16_000}).translate(
            Batch((long,), "en", "fr")
        )


def test_no_answer_in_time() -> None:
    with pytest.raises(EngineUnreachable, match="time"):
        openai_engine(URL, **SETTINGS | {"timeout_seconds": 0.05}).translate(BATCH)


def test_a_wrong_address() -> None:
    with pytest.raises(EngineMissing, match="/v1"):
        openai_engine(f"{URL}/elsewhere", **SETTINGS).translate(BATCH)


def _json(answer: Any) -> Any:
    return json.loads(answer.body)
