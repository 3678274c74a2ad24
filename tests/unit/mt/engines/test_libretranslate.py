"""The libretranslate engine against a server that speaks the protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dragoman.mt.engine import Batch
from dragoman.mt.errors import (
    BadAnswer,
    EngineBusy,
    EngineFailed,
    EngineMissing,
    EngineUnreachable,
    UnknownPair,
)
from tests.unit.mt.engines.made import libretranslate_engine
from tests.unit.mt.engines.servers import Answer, Service, libretranslate, translated

CAT, DOG = "The cat sleeps in the old house.", "The dog barks on Friday."


def batch(*texts: str, source: str = "en", target: str = "pt") -> Batch:
    return Batch(texts, source, target)


@pytest.fixture
def server() -> Iterator[Service]:
    with Service(libretranslate) as running:
        yield running


def test_its_pairs_are_the_servers_that_are_wanted(server: Service) -> None:
    engine = libretranslate_engine(server.url)
    assert sorted(engine.pairs()) == [
        ("en", "nb"), ("en", "no"), ("en", "pt"), ("nb", "en"), ("no", "en"), ("pt", "en"),
    ]  # fmt: skip
    assert set(libretranslate_engine(server.url, pairs=("en-*",)).pairs()) == {
        ("en", "nb"), ("en", "no"), ("en", "pt"),
    }  # fmt: skip
    assert len(server.payloads("/languages")) == 2


def test_texts_in_halves_where_they_are_too_many(server: Service) -> None:
    engine = libretranslate_engine(server.url)
    wanted = [translated(CAT), "", *[translated(DOG)] * 3]
    assert engine.translate(batch(CAT, "", DOG, DOG, DOG)) == wanted
    assert [len(each["q"]) for each in server.payloads("/translate")] == [4, 2, 2]
    assert server.payloads("/translate")[0]["format"] == "text"


def test_the_hash_says_version_and_direction(server: Service) -> None:
    models = libretranslate_engine(server.url).pairs()
    assert models["en", "pt"].hash != models["pt", "en"].hash
    assert models["en", "pt"].hash == libretranslate_engine(server.url).pairs()["en", "pt"].hash
    assert "1.6.2" in libretranslate_engine(server.url).inspect()


def test_a_key_goes_with_the_request(server: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_ENGINE_KEY", "s3cret")
    libretranslate_engine(server.url, key_env="TEST_ENGINE_KEY").translate(batch(CAT))
    assert server.payloads("/translate")[0]["api_key"] == "s3cret"


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ((403, {"error": "Invalid API key"}, {}), EngineMissing),
        (
            (400, {"error": "Please contact the operator to get an API key"}, {}),
            EngineMissing,
        ),
        ((403, {"error": "Too many request limits violations"}, {}), EngineBusy),
        ((429, {"error": "Slowdown"}, {"Retry-After": "3"}), EngineBusy),
        ((400, {"error": "Invalid request: request (9) exceeds text limit (3)"}, {}), EngineFailed),
        ((500, {"error": "Cannot translate text"}, {}), EngineUnreachable),
        ((404, b"<html>", {}), EngineMissing),
        ((200, b"<html>", {}), EngineUnreachable),
        ((200, {"translatedText": "um texto"}, {}), BadAnswer),
        ((200, {"translatedText": []}, {}), BadAnswer),
        ((200, {"translatedText": [CAT]}, {}), BadAnswer),
        ((200, {"translatedText": [""]}, {}), BadAnswer),
    ],
)
def test_what_an_answer_means(answer: Answer, kind: type[Exception]) -> None:
    def answering(path: str, payload: Any, headers: dict[str, str]) -> Answer:
        return answer if path == "/translate" else libretranslate(path, payload, headers)

    with Service(answering) as server, pytest.raises(kind) as caught:
        libretranslate_engine(server.url).translate(batch(CAT))
    assert type(caught.value) is kind


def test_a_server_that_is_down_has_no_pairs_and_says_so_when_used() -> None:
    engine = libretranslate_engine("http://127.0.0.1:1")
    assert engine.pairs() == {}
    with pytest.raises(EngineUnreachable):
        engine.translate(batch(CAT))


def test_a_pair_that_it_lacks(server: Service) -> None:
    with pytest.raises(UnknownPair, match="xh-zu"):
        libretranslate_engine(server.url).translate(batch("Molo", source="xh", target="zu"))
