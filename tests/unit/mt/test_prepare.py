"""Sentences in the form a model reads, and translations back from it.

The echo of the prepared text stands for its translation, so that each case tells what comes back.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.headlines import Casing
from dragoman.mt.models import FirefoxModel, ModelStore
from dragoman.mt.prepare import prepare
from dragoman.mt.protect import STAND_INS, StandInLost
from dragoman.mt.reading import Reading
from dragoman.mt.vocabulary import EVERYTHING, read_vocabulary

NOTHING = Casing({})


def reading(source: str = "en", target: str = "pt") -> Reading:
    found: dict[str, FirefoxModel] = {model.pair: model for model in ModelStore().models()}
    vocabulary = read_vocabulary(found[f"{source}-{target}"].source_vocabulary)
    return Reading(source, target, vocabulary)


SEEN_BY_THE_MODEL = {
    "pounds": ("It cost £11m.", "It cost 11 million pounds."),
    "a scale in capitals": (
        "It cost $100M and £2K.",
        "It cost $100 million and 2 thousand pounds.",
    ),
    "euros": ("A €5.2bn loss.", "A 5.2 billion euros loss."),
    "dollars": ("It lost $3m.", "It lost $3 million."),
    "plain pounds": ("A £1,234.50 bill.", "A 1,234.50 pounds bill."),
    "a range of pounds": ("From £5–£7m.", "From 5-7 million pounds."),
    "other dollars": ("A A$3m deal.", "A 3 million Australian dollars deal."),
    "lira": ("It cost ₺250.", "It cost 250 Turkish Lira."),
    "metres stay": ("He ran 100m.", "He ran 100m."),
    "curly quotes": ("“Never,” he said.", '"Never," he said.'),
    "apostrophe": ("It’s Ann’s.", "It's Ann's."),
    "dash": ("He came — and left.", "He came - and left."),
    "range": ("From 10–15 km.", "From 10-15 km."),
    "accents": ("Gündoğan of Łódź.", "Gundogan of Lodz."),
    "known accents stay": ("José of São Paulo.", "José of São Paulo."),
    "address": ("See https://a.example/x?y=1#z.", "See XYZ1."),
    "addresses without a scheme": (
        "See harbour.co.uk, Harbour.com/boats?x=1, or pic.harbour.example/a.",
        "See XYZ1, XYZ2, or XYZ3.",
    ),
    "endless": ("The key " + "aZ9" * 40 + " was lost.", "The key XYZ1 was lost."),
    "no addresses": (
        "At 6 a.m., e.g. in the U.S.A. It ended.in May on Node.js 3.5 and/or St.Ives.",
        "At 6 a.m., e.g. in the U.S.A. It ended.in May on Node.js 3.5 and/or St.Ives.",
    ),
    "mail and handle": ("Ask jo@a.example or @Jo_1.", "Ask XYZ1 or XYZ2."),
    "an owner and a handle": (
        "— Old Harbour House (@OldHarbour) May 3, 2024",
        "- Old Harbour House (XYZ1) May 3, 2024",
    ),
    "tag": ("The #MeToo era.", "The XYZ1 era."),
    "emoji inside": ("A 🙂 day.", "A XYZ1 day."),
    "emoji at the edge": ("🔴 Live now 🙂", "Live now"),
    "foreign script": ("Xi (习近平) spoke.", "Xi (XYZ1) spoke."),
    "figures of other kinds": ("The CO₂ on 10⁵ km² of 2½.", "The XYZ1 on XYZ2 of XYZ3."),
    "code": ("Type `a b` or {x} in C:\\new now.", "Type XYZ1 or XYZ2 in XYZ3 now."),
    "a sign without an amount": ("The £ fell.", "The XYZ1 fell."),
    "decomposed": ("Jose\u0301 left.", "José left."),
    "soft hyphen, spaces": ("A mon\u00adster\u00a0 ran\naway.", "A monster ran away."),
    "capitals": ("STORM HITS LONDON", "Storm hits London"),
}


@pytest.mark.parametrize(("text", "seen"), SEEN_BY_THE_MODEL.values(), ids=SEEN_BY_THE_MODEL)
def test_what_the_model_is_given(text: str, seen: str) -> None:
    assert prepare(text, reading(), "XYZ{}", casing=NOTHING).text == seen


def test_portuguese_money_is_spelled_in_portuguese() -> None:
    prepared = prepare("Custa £5 milhões ou 3€.", reading("pt", "en"), "XYZ{}", casing=NOTHING)
    assert prepared.text == "Custa 5 milhões de libras ou 3 euros."


def test_a_second_try_keeps_more_aside() -> None:
    prepared = prepare("Gündoğan paid £11m.", reading(), "XQ{}", casing=NOTHING)
    assert prepared.text == "XQ1 paid XQ2 million."
    assert prepared.restore("XQ1 pagou XQ2 milhões.") == "Gündoğan pagou £11 milhões."


def test_code_that_is_named_is_kept_aside_each_time_it_stands() -> None:
    text = "Call get_all, then get_all again."
    prepared = prepare(text, reading(), "XYZ{}", casing=NOTHING, verbatim=["get_all"])
    assert prepared.text == "Call XYZ1, then XYZ2 again."
    assert prepared.restore(prepared.text) == text


def test_code_comes_back_with_its_own_spaces() -> None:
    prepared = prepare(
        "Call f(  a ) at a time.", reading(), "XYZ{}", casing=NOTHING, verbatim=["f(  a )", "t"]
    )
    assert prepared.text == "Call XYZ1 at a time."
    assert prepared.restore(prepared.text) == "Call f(  a ) at a time."


LOST = {
    "a currency": ("It cost £11m.", "Custou 11 milhões de euros."),
    "a name": ("Then Gündoğan won.", "Depois, o jogador venceu."),
}


@pytest.mark.parametrize(("text", "translation"), LOST.values(), ids=LOST)
def test_what_the_model_lost_is_noticed(text: str, translation: str) -> None:
    with pytest.raises(StandInLost):
        prepare(text, reading(), "XYZ{}", casing=NOTHING).restore(translation)


NAMES = {
    "without its accents": ("Then Gündoğan won.", "Depois, Gundogan venceu.", "Gündoğan"),
    "in capitals": ("Then GÜNDOĞAN won.", "Depois, GUNDOGAN venceu.", "GÜNDOĞAN"),
    "as the target says it": ("Then İstanbul won.", "Depois, Istambul venceu.", "Istambul"),
}


@pytest.mark.parametrize(("text", "translation", "name"), NAMES.values(), ids=NAMES)
def test_names_are_written_in_full(text: str, translation: str, name: str) -> None:
    assert name in prepare(text, reading(), "XYZ{}", casing=NOTHING).restore(translation)


COMES_BACK = {
    "quotes": "“Never,” he said.",
    "a quotation that goes on": "“It began early.",
    "dashes": "He came — and left – late.",
    "dots": "And then…",
    "names": "Gündoğan of Łódź met Søren.",
    "minus": "It was −5 °C.",
    "address in brackets": "See it (https://a.example/b_(c)).",
    "handle alone": "@Jo_1",
    "addresses": "See https://a.example/x?y=1#z, jo@a.example, @Jo_1 and #MeToo.",
    "emoji": "🔴 A 🙂 day 👨‍👩‍👧",
    "script": "Xi (习近平) spoke.",
    "eleven tags": " ".join(f"#tag{number}" for number in range(1, 12)) + " x",
}


@pytest.mark.parametrize("text", COMES_BACK.values(), ids=COMES_BACK)
def test_what_was_hidden_comes_back(text: str) -> None:
    prepared = prepare(text, reading(), "XYZ{}", casing=NOTHING)
    assert prepared.restore(prepared.text) == text


def test_quotes_become_the_target_languages_own() -> None:
    prepared = prepare("“Yes”", Reading("en", "de", reading().vocabulary), "XYZ{}", casing=NOTHING)
    assert prepared.restore('"Ja"') == "„Ja“"


def test_quotes_stay_plain_where_one_was_lost() -> None:
    prepared = prepare("“Yes”, “no”", reading(), "XYZ{}", casing=NOTHING)
    assert prepared.restore('"Sim", "não') == '"Sim", "não'


def test_a_lost_stand_in_is_noticed() -> None:
    prepared = prepare("See #MeToo.", reading(), "XYZ{}", casing=NOTHING)
    with pytest.raises(StandInLost):
        prepared.restore("Ver isto.")
    with pytest.raises(StandInLost):
        prepared.restore("Ver XYZ1 XYZ1.")


def test_an_accent_is_not_forced_on_a_word_that_the_language_writes_without() -> None:
    prepared = prepare("A Índia venceu.", reading("pt", "en"), "XYZ{}", casing=NOTHING)
    assert prepared.restore("India won.") == "India won."


def test_capitals_that_the_model_cannot_write_come_back() -> None:
    prepared = prepare("In India, Oscar won.", reading(), "XYZ{}", casing=NOTHING)
    assert prepared.restore("Na índia, o óscar ganhou.") == "Na Índia, o Óscar ganhou."


def test_a_model_that_reads_everything_is_given_everything() -> None:
    everything = Reading("en", "pt", EVERYTHING)
    text = "“Never,” said Gündoğan — for £5…"
    prepared = prepare(text, everything, "XYZ{}", casing=NOTHING)
    assert prepared.text == text
    assert prepared.restore(text) == text


@given(st.text(max_size=80), st.sampled_from(STAND_INS))
def test_every_text_can_be_prepared(text: str, stand_in: str) -> None:
    prepared = prepare(text, reading(), stand_in, casing=NOTHING, headline=True)
    try:
        prepared.restore(prepared.text)
    except StandInLost:
        # Only a text that holds a stand-in by itself may be refused.
        assert stand_in.format("").rstrip("0123456789") in prepared.text


def test_a_sentence_begins_with_a_capital_again() -> None:
    prepared = prepare("Ótimo dia.", reading("pt", "en"), "XYZ{}", casing=NOTHING)
    assert prepared.text == "ótimo dia."
    assert prepared.restore("great day.") == "Great day."
    prepared = prepare("Now it rains.", reading(), "XYZ{}", casing=NOTHING)
    assert prepared.restore("às vezes chove.") == "Às vezes chove."


def test_a_name_given_in_small_letters_has_its_capital_again() -> None:
    prepared = prepare("Ela e o Óscar riram.", reading("pt", "en"), "XYZ{}", casing=NOTHING)
    assert prepared.text == "Ela e o óscar riram."
    assert prepared.restore("She and oscar laughed.") == "She and Oscar laughed."
