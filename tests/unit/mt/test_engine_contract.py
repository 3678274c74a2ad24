"""What every engine of `defaults.ENGINES` promises; each has one or more `ROWS`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.common.configuration import Configuration
from dragoman.common.local_engine_settings import (
    ApertiumSettings,
    CTranslate2Settings,
    LocalEngineSettings,
    ReplaySettings,
)
from dragoman.mt import defaults
from dragoman.mt.defaults import ENGINES, Workshop
from dragoman.mt.engine import Batch, Engine, Quality
from dragoman.mt.errors import EngineUnreachable, MtError, UnknownPair, WrongThread
from dragoman.mt.http import HttpApi
from dragoman.mt.models import ModelStore
from tests.unit.mt.installed import apertium_needed
from tests.unit.mt.tiny_models import SENTENCES, madlad_folder, nllb_folder, opus_folder

ENGLISH = ("The cat sleeps in the old house.", "The dog barks.", "Rain fell on 5 towns.")


@dataclass(frozen=True)
class Row:
    """An engine as the operator would set it up in a newsroom's folder, and a pair that it has."""

    maker: Callable[[Workshop], Iterable[Engine]]
    set_up: Callable[[Path], list[LocalEngineSettings]]
    pair: tuple[str, str] = ("en", "pt")
    texts: tuple[str, ...] = ENGLISH
    # Whether a text gets the same translation alone and among others, to the last digit.
    alone_as_among_others: bool = True
    http: Callable[[], HttpApi] | None = None


def opus(folder: Path) -> list[LocalEngineSettings]:
    opus_folder(folder / "opus-mt-en-pt")
    return [CTranslate2Settings(kind="ctranslate2", folder=Path("opus-mt-en-pt"))]


def nllb(folder: Path) -> list[LocalEngineSettings]:
    nllb_folder(folder / "nllb")
    return [CTranslate2Settings(kind="ctranslate2", folder=Path("nllb"), pairs=("en-pt", "pt-en"))]


def madlad(folder: Path) -> list[LocalEngineSettings]:
    madlad_folder(folder / "madlad")
    return [CTranslate2Settings(kind="ctranslate2", folder=Path("madlad"), pairs=("en-pt",))]


def apertium(_folder: Path) -> list[LocalEngineSettings]:
    apertium_needed("eng-spa", "es-pt", "es-fr")
    return [ApertiumSettings(kind="apertium")]


def replay(folder: Path) -> list[LocalEngineSettings]:
    lines = (f"en\tpt\t{text}\t[{text}]" for text in ENGLISH)
    (folder / "recorded.tsv").write_text("\n".join(lines), encoding="utf-8")
    return [ReplaySettings(kind="replay", file=Path("recorded.tsv"))]


def nothing(_folder: Path) -> list[LocalEngineSettings]:
    return []


# Engines on other machines bring their own HTTP (`http`).
ROWS = {
    "firefox": Row(defaults.firefox, nothing),
    "fasttranslate": Row(defaults.fasttranslate, nothing),
    "opus": Row(defaults.ctranslate2, opus, texts=SENTENCES[:3], alone_as_among_others=False),
    "nllb": Row(defaults.ctranslate2, nllb, texts=SENTENCES[:3], alone_as_among_others=False),
    "madlad": Row(defaults.ctranslate2, madlad, texts=SENTENCES[:3], alone_as_among_others=False),
    "apertium": Row(defaults.apertium, apertium, pair=("en", "es")),
    "replay": Row(defaults.replay, replay),
}

ODD = {
    "nul": "a\0b and more",
    "lone surrogate": "half a pair: \ud800",
    "not a character": "one \uffff two",
    "control signs": "\x01\x02\x1b[31mred\x07",
    "direction marks": "\u202bright to left\u202c \u200f",
    "emoji": "family: \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "stream signs": "[a] {b} <c> ^d/e<n>$ @f #g *h ~i \\j",
    "language signs": ">>fra<< <2de> fra_Latn </s>",
    "lines": "one line\nanother\n\nand the last",
    "long": "the cat sleeps in the old house and " * 25,
    "one sign": "¿",
}


@dataclass(frozen=True)
class Made:
    """A row and its engine."""

    row: Row
    engine: Engine

    def batch(self, *texts: str) -> Batch:
        return Batch(texts, *self.row.pair)


@pytest.fixture(scope="module", params=ROWS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    row = ROWS[request.param]
    folder = tmp_path_factory.mktemp(request.param)
    room = Configuration(folder=folder, engines=row.set_up(folder))
    (engine,) = row.maker(Workshop(room, ModelStore(), row.http() if row.http else None))
    return Made(row, engine)


def test_every_engine_has_a_row() -> None:
    assert {maker.__name__ for maker in ENGINES} == {row.maker.__name__ for row in ROWS.values()}


def test_it_has_a_name_of_one_word(made: Made) -> None:
    assert made.engine.name.isidentifier()
    assert made.engine.name == made.engine.name.lower()
    assert made.engine.at_once >= 1


def test_it_says_which_pairs_it_has(made: Made) -> None:
    assert made.row.pair in made.engine.pairs()
    for pair, model in made.engine.pairs().items():
        assert pair == (model.source, model.target)
        assert model.engine == made.engine.name
        assert model.quality in Quality
        assert model.name


def test_each_model_has_a_hash_that_stays(made: Made) -> None:
    first, again = ([model.hash for model in made.engine.pairs().values()] for _ in range(2))
    assert first == again
    assert all(len(each) == 64 and int(each, 16) >= 0 for each in first)


def test_it_gives_one_translation_a_text_in_order(made: Made) -> None:
    one, two, *_ = made.row.texts
    forth = made.engine.translate(made.batch(one, "", two))
    back = made.engine.translate(made.batch(two, "", one))
    assert len(forth) == 3
    assert forth[1] == ""
    assert all(forth[index] for index in (0, 2))
    assert forth == back[::-1]


def test_an_empty_batch_gives_nothing(made: Made) -> None:
    assert made.engine.translate(made.batch()) == []


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_an_empty_text_stays_empty(made: Made, text: str) -> None:
    (answer,) = made.engine.translate(made.batch(text))
    assert not answer.strip()


def test_the_same_batch_gives_the_same_translations(made: Made) -> None:
    texts = made.batch(*made.row.texts)
    assert made.engine.translate(texts) == made.engine.translate(texts)


def test_a_text_is_translated_alone_as_among_others(made: Made) -> None:
    together = made.engine.translate(made.batch(*made.row.texts))
    alone = [made.engine.translate(made.batch(text))[0] for text in made.row.texts]
    assert len(together) == len(alone)
    assert together == alone or not made.row.alone_as_among_others


def test_a_pair_that_it_lacks_is_named(made: Made) -> None:
    with pytest.raises(UnknownPair, match="xh-zu") as raised:
        made.engine.translate(Batch(("Molo",), "xh", "zu"))
    assert not raised.value.retryable


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_input_is_translated_or_refused(made: Made, text: str) -> None:
    refused: MtError | None = None
    answers: list[str] = []
    try:
        answers = made.engine.translate(made.batch(text))
    except MtError as error:
        refused = error
    if refused:
        assert refused.retryable is isinstance(refused, EngineUnreachable)
        assert made.engine.name in str(refused)
    else:
        assert len(answers) == 1
        answers[0].encode()
    # Whatever it was, the engine is none the worse.
    (after,) = made.engine.translate(made.batch(made.row.texts[0]))
    assert after


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(texts=st.lists(st.text(st.characters(exclude_categories=()), max_size=20), max_size=3))
def test_no_input_breaks_it(made: Made, texts: list[str]) -> None:
    batch = made.batch(*texts)
    try:
        answers = made.engine.translate(batch)
    except MtError:
        return
    assert len(answers) == len(texts)
    assert answers == made.engine.translate(batch)
    for text, answer in zip(texts, answers, strict=True):
        assert text.strip() or not answer.strip()
        answer.encode()


def test_another_thread_is_served_or_told_so(made: Made) -> None:
    seen: list[object] = []

    def translate() -> None:
        try:
            seen.append(made.engine.translate(made.batch(made.row.texts[0])))
        except WrongThread as error:
            seen.append(error)

    thread = threading.Thread(target=translate)
    thread.start()
    thread.join()
    (answer,) = seen
    if isinstance(answer, WrongThread):
        assert "make one in each thread" in str(answer)
    else:
        assert answer == made.engine.translate(made.batch(made.row.texts[0]))
