"""Whole sentences through the real engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from dragoman.mt.alignment.learned import MIN_SENTENCES
from dragoman.mt.engine import Model
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import EngineFailed, EngineUnreachable
from dragoman.mt.glossary import Glossary, Term
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Manuscript
from dragoman.mt.routes import Route, find_route
from dragoman.mt.translator import SegmentTranslation, SegmentTranslator
from dragoman.text.document import Block, BlockKind, Document, Mark, MarkKind, Part, Run, Segment
from dragoman.text.segments import segment_document
from tests.unit.mt.made_up import MadeUpEngine, model

LINK = Mark(MarkKind.LINK, "https://a.example/")


def document(*sentences: str, headline: str = "") -> Document:
    return Document(headline, "", tuple(Block(BlockKind.PARAGRAPH, (Run(s),)) for s in sentences))


def route(models: Sequence[Model], source: str = "en", target: str = "pt") -> Route:
    found = find_route(source, target, models)
    assert found is not None
    return found


def translated(
    engines: EngineSet, models: Sequence[Model], *sentences: str, headline: str = ""
) -> list[str]:
    segments = segment_document(document(*sentences, headline=headline), "en")
    return [t.text for t in SegmentTranslator(engines).translate(segments, route(models))]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("The company paid £11m in 2017.", ["11 milhões de libras", "2017"]),
        ("It lost €5.2bn last year.", ["5,2", "euros"]),
        ("Write to jo@a.example or see https://a.example/x?y=1#z.",
         ["jo@a.example", "https://a.example/x?y=1#z"]),
        ("The #MeToo era began with @Jo_1.", ["#MeToo", "@Jo_1"]),
        ("Gündoğan scored twice in Łódź.", ["Gündoğan", "Łódź"]),
        ("“Never,” he said.", ["“Nunca”"]),
        ("The storm reached India on Monday.", ["Índia"]),
        ("THE PRIME MINISTER RESIGNS AFTER THE DEFEAT", ["primeiro-ministro", "derrota"]),
        ("It was a good day 🙂", ["🙂"]),
        ("Xi Jinping (习近平) spoke on Monday.", ["习近平"]),
    ],
    ids=["pounds", "euros", "addresses", "tags", "names", "quotes", "capital", "capitals",
         "emoji", "script"],
)  # fmt: skip
def test_what_a_model_would_damage_survives(
    engines: EngineSet, models: tuple[Model, ...], sentence: str, parts: list[str]
) -> None:
    (text,) = (t for t in translated(engines, models, sentence) if t)
    for part in parts:
        assert part.lower() in text.lower()


def test_nothing_of_a_long_sentence_is_dropped(
    engines: EngineSet, models: tuple[Model, ...]
) -> None:
    clause = "on day {} the council of the old town met again and talked about the water"
    text = "; ".join(clause.format(day) for day in range(11, 25)) + "."
    (translation,) = translated(engines, models, text)
    assert all(str(day) in translation for day in range(11, 25))


def test_provenance_names_engine_and_models(engines: EngineSet, models: tuple[Model, ...]) -> None:
    segments = segment_document(document("It rained."), "en")
    (translation,) = SegmentTranslator(engines).translate(segments, route(models))
    assert translation.number == 1
    assert translation.engine == "firefox"
    assert translation.models == (route(models).models[0].hash,)
    assert (translation.repairs, translation.mended_by) == ((), "")


def test_code_and_figures_are_left_alone(engines: EngineSet, models: tuple[Model, ...]) -> None:
    story = Document("", "", (
        Block(BlockKind.CODE, (Run("print('rain')"),)), Block(BlockKind.CELL, (Run("12.5"),)),
    ))  # fmt: skip
    segments = segment_document(story, "en")
    translations = SegmentTranslator(engines).translate(segments, route(models))
    assert [(t.text, t.engine) for t in translations] == [("print('rain')", ""), ("12.5", "")]


def test_the_same_language_is_not_translated(engines: EngineSet) -> None:
    segments = segment_document(document("It rained."), "en")
    (translation,) = SegmentTranslator(engines).translate(segments, Route(("en",)))
    assert (translation.text, translation.models) == ("It rained.", ())


def test_links_are_carried_over(engines: EngineSet, models: tuple[Model, ...]) -> None:
    runs = (Run("The mayor of "), Run("Hull", (LINK,)), Run(" left on Monday."))
    story = Document("", "", (Block(BlockKind.PARAGRAPH, runs),))
    (translation,) = SegmentTranslator(engines).translate(
        segment_document(story, "en"), route(models)
    )
    assert [run.text for run in translation.runs if run.marks == (LINK,)] == ["Hull"]


def test_a_refused_translation_climbs_the_ladder(
    engines: EngineSet, models: tuple[Model, ...]
) -> None:
    segments = segment_document(
        document("Some 4,821 people came in 2019, and 312 left again."), "en"
    )
    seen: list[str] = []

    def judge(_: str, translation: str) -> int:
        seen.append(translation)
        return int(len(seen) < 3)

    (translation,) = SegmentTranslator(engines, judge=judge).translate(segments, route(models))
    assert translation.mended_by == translation.repairs[-1]
    assert len(translation.repairs) == 2
    assert translation.text == seen[-1] != seen[0]


def test_a_sentence_that_cannot_be_repaired_says_what_was_tried(
    engines: EngineSet, models: tuple[Model, ...]
) -> None:
    segments = segment_document(
        document("Some 4,821 people came in 2019, and 312 left again."), "en"
    )
    translator = SegmentTranslator(engines, judge=lambda *_: 1)
    (translation,) = translator.translate(segments, route(models))
    plain = SegmentTranslator(engines).translate(segments, route(models))[0]
    assert not translation.mended_by
    assert translation.repairs
    assert replace(translation, repairs=()) == plain


def test_a_failing_sentence_goes_by_another_engine_which_is_named() -> None:
    first = MadeUpEngine(lambda t: f"1 {t}", [model("en-pt", engine="first")], name="first")
    second = MadeUpEngine(lambda t: f"2 {t}", [model("en-pt", engine="second")], name="second")
    engines = EngineSet([first, second])
    way, other = engines.routes("en", "pt")
    segments = segment_document(document("It rained.", "It poured."), "en")
    translator = SegmentTranslator(
        engines, judge=lambda source, target: int("poured" in source and target[0] == "1")
    )
    fell, poured = translator.translate(segments, way, others=[other])
    assert (fell.engine, fell.mended_by) == ("first", "")
    assert (poured.text, poured.engine) == ("2 It poured.", "second")
    assert (poured.repairs, poured.mended_by) == (("engine:second",), "engine:second")
    assert poured.models == (other.models[0].hash,)


def test_another_engine_that_is_away_is_asked_once_a_document() -> None:
    def away(text: str) -> str:
        raise EngineUnreachable("no answer")

    first = MadeUpEngine(str.lower, [model("en-pt", engine="first")], name="first", at_once=1)
    second = MadeUpEngine(away, [model("en-pt", engine="second")], name="second")
    engines = EngineSet([first, second])
    way, other = engines.routes("en", "pt")
    segments = segment_document(document("It rained.", "It poured.", "It snowed."), "en")
    translator = SegmentTranslator(engines, judge=lambda *_: 1)
    done = translator.translate(segments, way, others=[other])
    assert [one.text for one in done] == ["it rained.", "it poured.", "it snowed."]
    assert len(second.asked) == 1


def test_progress_is_told_of_each(engines: EngineSet, models: tuple[Model, ...]) -> None:
    told: list[SegmentTranslation] = []
    segments = segment_document(document("It rained.", "It poured."), "en")
    made = SegmentTranslator(engines).translate(segments, route(models), progress=told.append)
    assert told == made


def forgetfully(sentence: str) -> str:
    """`sentence` through an engine that loses every made-up name."""
    _, engines = made_up(lambda _: "perdido")
    (translation,) = through(engines, sentence)
    return translation.text


def test_what_no_stand_in_keeps_is_kept_out_of_the_engines_sight() -> None:
    kept = forgetfully("See #MeToo and jo@a.example now.")
    assert kept == "perdido #MeToo perdido jo@a.example perdido."


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.ITEM, BlockKind.CELL])
def test_a_fragment_gains_no_stop(engines: EngineSet, kind: BlockKind) -> None:
    story = Document("", blocks=(Block(kind, (Run("A very old house by the sea"),)),))
    segments = segment_document(story, "en")
    (done,) = SegmentTranslator(engines).translate(segments, engines.routes("en", "pt")[0])
    assert not done.text.endswith(".")


def test_a_heading_in_title_case_is_read_as_a_sentence(engines: EngineSet) -> None:
    story = Document("", blocks=(Block(BlockKind.HEADING, (Run("Why The Old House Was Sold"),)),))
    segments = segment_document(story, "en")
    (done,) = SegmentTranslator(engines).translate(segments, engines.routes("en", "pt")[0])
    assert "casa" in done.text


def test_a_pivot_goes_through_both_models(engines: EngineSet, models: tuple[Model, ...]) -> None:
    by_pair = {model.pair: model for model in models}
    there_and_back = Route(("en", "pt", "en"), (by_pair["en-pt"], by_pair["pt-en"]))
    segments = segment_document(document("The cat sleeps."), "en")
    (translation,) = SegmentTranslator(engines).translate(segments, there_and_back)
    assert translation.text == "The cat sleeps."


def test_an_address_torn_by_an_invisible_sign_is_no_endless_loop() -> None:
    kept = forgetfully("See #Me\u00adToo and http\u00ad://a.example/x now.")
    assert kept == "perdido #MeToo perdido http://a.example/x perdido."


def made_up(answer: Callable[[str], str], **attributes: Any) -> tuple[MadeUpEngine, EngineSet]:
    engine = MadeUpEngine(answer, [model("en-pt", engine="madeup")], **attributes)
    return engine, EngineSet([engine])


def through(engines: EngineSet, *sentences: str, headline: str = "") -> list[SegmentTranslation]:
    segments = segment_document(document(*sentences, headline=headline), "en")
    return SegmentTranslator(engines).translate(segments, engines.routes("en", "pt")[0])


def test_an_engine_that_likes_batches_is_given_them() -> None:
    engine, engines = made_up(str.lower, at_once=3)
    done = through(engines, "It rained.", "It poured.", "It snowed.", "It froze.")
    assert [one.text for one in done] == ["it rained.", "it poured.", "it snowed.", "it froze."]
    assert [len(batch.texts) for batch in engine.asked] == [3, 1]


def test_a_sentence_that_comes_again_in_a_document_is_asked_for_once() -> None:
    engine, engines = made_up(str.lower, at_once=2)
    done = through(engines, "It rained.", "It poured.", "It rained.", "It froze.", "It rained.")
    assert [one.text for one in done] == [
        "it rained.", "it poured.", "it rained.", "it froze.", "it rained.",
    ]  # fmt: skip
    assert [one.number for one in done] == [1, 2, 3, 4, 5]
    assert [batch.texts for batch in engine.asked] == [
        ("It rained.", "It poured."), ("It froze.",),
    ]  # fmt: skip


def test_each_batch_is_told_what_came_before_it() -> None:
    engine, engines = made_up(str.lower, at_once=2, reads_context=True)
    through(engines, "It rained.", "It poured.", "It snowed.", "It froze.", "It ended.")
    assert [batch.context.before for batch in engine.asked] == [
        (),
        ("It rained.", "It poured."),
        ("It poured.", "It snowed.", "It froze."),
    ]


def test_a_text_that_breaks_the_engine_does_not_take_its_neighbours_along() -> None:
    def answer(text: str) -> str:
        if "poured" in text:
            raise EngineFailed("it broke down")
        return text.lower()

    engine, engines = made_up(answer)
    done = through(engines, "It rained.", "It poured.", "It snowed.")
    assert [one.text for one in done] == ["it rained.", "It poured.", "it snowed."]
    assert [one.failure for one in done] == ["", "it broke down", ""]
    assert (done[1].engine, done[1].models) == ("", ())
    assert [len(batch.texts) for batch in engine.asked] == [3, 1, 1, 1]


def test_an_engine_that_is_away_is_not_asked_sentence_by_sentence() -> None:
    def answer(text: str) -> str:
        raise EngineUnreachable("no answer")

    engine, engines = made_up(answer)
    with pytest.raises(EngineUnreachable):
        through(engines, "It rained.", "It poured.")
    assert len(engine.asked) == 1


def test_a_route_over_two_engines_names_both() -> None:
    first = MadeUpEngine(lambda t: f"1 {t}", [model("en-es", engine="first")], name="first")
    second = MadeUpEngine(lambda t: f"2 {t}", [model("es-pt", engine="second")], name="second")
    (done,) = through(EngineSet([first, second]), "it rained")
    assert done.text == "2 1 it rained"
    assert (done.engine, done.languages) == ("first+second", ("en", "es", "pt"))
    assert len(done.models) == 2


def test_links_stay_over_a_glossary_term_and_headlines_get_their_style(
    engines: EngineSet, models: tuple[Model, ...]
) -> None:
    runs = (Run("The mayor of "), Run("Kiev", (LINK,)), Run(" spoke."))
    story = Document("BREAKING: Mayor of Kiev Resigns", "", (Block(BlockKind.PARAGRAPH, runs),))
    segments = segment_document(story, "en")
    manuscript = Manuscript(Casing({}), glossary=Glossary("en", "pt", [Term("Kiev", "Kyiv")]))
    done = SegmentTranslator(engines).translate(segments, route(models), manuscript=manuscript)
    headline, body = done
    assert headline.text.startswith("ÚLTIMA HORA: ")
    assert "Kyiv" in headline.text
    assert [run.text for run in body.runs if run.marks] == ["Kyiv"]
    assert headline.unmet == body.unmet == ()


def test_engines_that_read_context_are_given_the_terms_of_their_batch() -> None:
    engine, engines = made_up(str.lower, at_once=1, reads_context=True)
    segments = segment_document(document("Kiev waits.", "It rains."), "en")
    manuscript = Manuscript(Casing({}), glossary=Glossary("en", "pt", [Term("Kiev", "kiev")]))
    SegmentTranslator(engines).translate(
        segments, engines.routes("en", "pt")[0], manuscript=manuscript
    )
    assert [batch.context.terms for batch in engine.asked] == [(("Kiev", "kiev"),), ()]


def test_code_in_a_sentence_comes_back_as_it_is(engines: EngineSet) -> None:
    code = Mark(MarkKind.CODE)
    runs = (Run("Write "), Run("rain.sort(key=len)", (code,)), Run(" in the old file."))
    story = Document("", blocks=(Block(BlockKind.PARAGRAPH, runs),))
    segments = segment_document(story, "en")
    (done,) = SegmentTranslator(engines).translate(segments, engines.routes("en", "pt")[0])
    assert [run.text for run in done.runs if run.marks == (code,)] == ["rain.sort(key=len)"]


def test_a_long_document_teaches_where_its_marks_belong() -> None:
    words = {"ulk": "zarb", "omb": "teev", "irp": "gosk", "yat": "hund"}

    def answer(text: str) -> str:
        (word,) = [word for word in words if word in text]
        return f"Kelt mub {words[word]} drav."

    made_up = model("en-xx", engine="madeup")
    engines = EngineSet([MadeUpEngine(answer, [made_up])])
    segments = [
        Segment(number, Part.BODY, 0, 0, 0, (Run("An "), Run(word, (LINK,)), Run(" fen dal cor.")))
        for number, word in enumerate(list(words) * (MIN_SENTENCES // len(words) + 1), start=1)
    ]
    made = SegmentTranslator(engines).translate(segments, Route(("en", "xx"), (made_up,)))
    marked = [[run.text for run in one.runs if run.marks] for one in made[: len(words)]]
    assert marked == [[word] for word in words.values()]
