"""A newsroom with made-up engines, and a publisher of one story about rain."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import cache

import pytest

from dragoman.fidelity.checks import words
from dragoman.mt.engine import Model
from dragoman.mt.engine_set import EngineSet
from dragoman.pipeline import engines, evidence
from tests.integration.pipeline.publisher import Page
from tests.unit.mt.made_up import MadeUpEngine, model

RAIN = (
    "Rain fell over the bay on Monday and the ferries stayed in the harbour until noon.",
    "The pilots waited in the old tower above the quay and drank their coffee there.",
    "A dozen fishing boats came back before the storm, and nobody was hurt at all.",
    "The council will meet again on Friday to talk about the wall along the shore.",
    "Children from the school beside the market painted pictures of the grey water.",
    "The baker said that her shop had never been so full on a Monday morning.",
    "Two buses drove the long way round because the low road was under water.",
    "The last ferry of the day left at nine in the evening with forty people.",
    "Gulls sat on every post of the pier and did not move while the wind blew.",
    "The harbour office expects calm weather from Tuesday to the end of the week.",
    "Divers looked at the chains of the two large buoys and found them sound.",
    "The lamp in the lighthouse burned through the whole of that dark afternoon.",
)


def page(sentences: Sequence[str] = RAIN, title: str = "Rain over the bay") -> Page:
    """A story's page, one paragraph a sentence."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    body = (
        f'<html lang="en"><title>{title}</title><body><article>'
        f"<h1>{title}</h1>{paragraphs}</article></body></html>"
    )
    return 200, {"Content-Type": "text/html"}, body


def use(monkeypatch: pytest.MonkeyPatch, *made_up: MadeUpEngine) -> None:
    """Let the newsroom have these engines and no other; `engines.forget_routes()` afterwards."""
    monkeypatch.setattr(engines, "_engines", cache(lambda: EngineSet(made_up)))
    # Made of no folder: else `renew` would forget what the real ones were made of, not them.
    monkeypatch.setattr(engines, "_made_of", deque(maxlen=1))
    # What they say is no language, of which vectors and word lists would tell.
    monkeypatch.setattr(evidence, "embedder", lambda: None)
    monkeypatch.setattr(words, "may_be_word", lambda *_: True)
    engines.forget_routes()


def engine(answer: Callable[[str], str], *models: Model, name: str = "madeup") -> MadeUpEngine:
    """An engine from English to Portuguese, or with other models of its own."""
    return MadeUpEngine(answer, models or [model("en-pt", engine=name)], name=name)


# What the checks look for in any translation.
_REAL = {"forty": "quarenta", "never": "nunca", "nine": "nove", "nobody": "ninguém", "not": "não",
         "said": "disse"}  # fmt: skip


def portuguese(text: str) -> str:
    """Words that no check takes for a copy, and the few that have to be right, also at a pivot."""
    real = {**_REAL, **{word: word for word in _REAL.values()}}
    return " ".join(real.get(word, f"{word[:1]}ão{word[1:]}") for word in text.split())
