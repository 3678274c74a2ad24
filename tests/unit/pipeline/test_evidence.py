"""What the wheel's models tell of a pair of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.fidelity import Context, Pair, check_pair
from dragoman.mt.engine import Quality
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.fasttranslate import FastTranslateEngine
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import ModelStore
from dragoman.mt.remote import RemoteModel
from dragoman.pipeline.evidence import Evidence, SecondLook
from dragoman.pipeline.lexicon import lexicon
from tests.unit.mt.made_up import MadeUpEngine

MODELS = ModelStore().models()
SOURCE = "The mayor closed the bridge yesterday."
TARGET = "O prefeito fechou a ponte ontem."


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    engines = EngineSet([FirefoxEngine(MODELS), FastTranslateEngine(MODELS)])
    return Evidence(engines, "en", "pt")


def test_a_models_shortlist_is_a_lexicon() -> None:
    known = lexicon("en", "pt", MODELS)
    assert known is not None
    assert known.share("bridge", "ponte") > 0.5 > known.share("bridge", "açúcar")
    assert known.share("", "ponte") == 0.0
    assert known.share("bridge", "\ud800") == known.share("\ud800a", "ponte") == 0.0


def test_links_name_the_words_that_have_no_counterpart() -> None:
    known = lexicon("en", "pt", MODELS)
    assert known is not None
    longer = "The mayor closed the bridge after protests of angry farmers."
    links = known.links(longer, "O prefeito fechou a ponte.")
    lone = [longer[word.start : word.end] for word in links.sources if word.sure < 0.5]
    assert {"protests", "angry", "farmers"} <= set(lone)
    assert not {"mayor", "closed", "bridge"} & set(lone)
    assert known.links(SOURCE, "…").targets == ()
    assert {word.sure for word in known.links(SOURCE, "").sources} == {0.0}


def test_what_is_no_sentence_has_no_links() -> None:
    known = lexicon("en", "pt", MODELS)
    assert known is not None
    assert known.links("bridge " * 300, "ponte").sources == ()


def test_without_a_model_there_is_no_lexicon() -> None:
    assert lexicon("en", "xx", MODELS) is None
    assert lexicon("en", "pt", ()) is None


def test_the_first_look_brings_words_alone(evidence: Evidence) -> None:
    pair = evidence.first_look(Pair(SOURCE, TARGET, "en", "pt"))
    assert pair.context.lexicon is not None
    assert not pair.context.second
    assert not pair.context.back


def test_the_second_look_brings_other_versions(evidence: Evidence) -> None:
    kept = Pair(SOURCE, TARGET, "en", "pt", Context(second="O autarca."))
    free = Pair(SOURCE, "Ontem foi fechada a ponte pelo autarca.", "en", "pt")
    own, given = map(evidence.second_look, (free, kept))
    assert own.context.second == TARGET
    assert "bridge" in own.context.back
    assert given.context.second == "O autarca."


def test_what_says_the_very_same_is_no_other_version(evidence: Evidence) -> None:
    said = Pair('She said "no" to it.', "", "en", "pt")
    made = evidence.second_look(replace(said, target="Não.")).context.second
    curly = replace(said, target=made.replace('"', "“", 1).replace('"', "”"))
    assert evidence.second_look(curly).context.second != made


def test_only_the_ways_that_are_given_are_asked() -> None:
    known = Evidence(EngineSet([FirefoxEngine(MODELS)]), "en", "pt", ways=())
    pair = known.second_look(Pair(SOURCE, "Fechou-se a ponte.", "en", "pt"))
    assert pair.context.second == ""
    assert "bridge" in pair.context.back


def test_what_a_server_makes_is_not_asked_for() -> None:
    asked: list[str] = []

    def answer(text: str) -> str:
        asked.append(text)
        return text.upper()

    def there() -> str:
        return "there"

    models = [
        RemoteModel(source, target, "large", "server", Quality.BEST, there)
        for source, target in (("en", "pt"), ("pt", "en"))
    ]
    known = Evidence(EngineSet([MadeUpEngine(answer, models, name="server")]), "en", "pt")
    assert not known.second_look(Pair(SOURCE, TARGET, "en", "pt")).context.second
    assert asked == []


LONGER = "The mayor closed the bridge yesterday after loud protests of angry farmers."
WHOLE = "O prefeito fechou a ponte ontem, após fortes protestos de agricultores irritados."


def test_a_dropped_clause_blocks(evidence: Evidence) -> None:
    assert evidence.examine(Pair(LONGER, WHOLE, "en", "pt")) == ()
    found = evidence.examine(Pair(LONGER, TARGET, "en", "pt"))
    assert "coverage" in {one.check for one in found if one.blocking}


def test_only_what_is_in_doubt_is_looked_at_twice() -> None:
    evidence = Evidence(EngineSet([FirefoxEngine(MODELS), FastTranslateEngine(MODELS)]), "en", "pt")
    sound, short = Pair(LONGER, WHOLE, "en", "pt"), Pair(LONGER, "O prefeito.", "en", "pt")
    assert not evidence.known(sound).back
    assert evidence.known(short).back


def test_another_try_that_fails_at_first_sight_is_not_looked_at_twice() -> None:
    evidence = Evidence(EngineSet([FirefoxEngine(MODELS), FastTranslateEngine(MODELS)]), "en", "pt")
    first, other = (Pair(LONGER, text, "en", "pt") for text in ("O prefeito.", "A ponte."))
    assert evidence.known(first).back
    assert not evidence.known(other).back
    assert any(one.blocking for one in evidence.examine(other))


def test_where_time_is_no_matter_all_are(evidence: Evidence) -> None:
    engines = EngineSet([FirefoxEngine(MODELS), FastTranslateEngine(MODELS)])
    known = Evidence(engines, "en", "pt", second_look=SecondLook.ALL)
    assert known.known(Pair(LONGER, WHOLE, "en", "pt")).back


def test_no_way_no_versions() -> None:
    bare = Evidence(EngineSet([]), "en", "pt")
    pair = bare.second_look(bare.first_look(Pair(SOURCE, TARGET, "en", "pt")))
    assert (pair.context.lexicon, pair.context.second, pair.context.back) == (None, "", "")


class Unlike:
    def similarity(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [0.5 for _ in pairs]


JUNK = st.one_of(
    st.text(max_size=60),
    st.text(st.sampled_from("AaBÉé 19.,:—“”'’\n\0\ud800\u0301汉ا"), max_size=60),
)


@given(JUNK, JUNK, JUNK, JUNK)
@example("As", "", "", "\ud800")
def test_no_check_raises_on_junk_of_which_all_is_known(
    source: str, target: str, second: str, back: str
) -> None:
    known = lexicon("en", "pt", MODELS)
    context = Context(second=second, back=back, lexicon=known, similarity=Unlike())
    for pair in (
        Pair(source, target, "en", "pt", context),
        Pair(source, back, "en", "pt", context),
    ):
        for found in check_pair(pair):
            assert all(0 <= start <= end <= len(source) for start, end in found.source_spans)
            assert all(0 <= start <= end <= len(pair.target) for start, end in found.target_spans)
