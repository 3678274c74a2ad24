"""Every letter of every language and every sign of a currency, through the real engine and back.

`tests/fixtures/alphabets.json` holds the letters: CLDR's main and auxiliary exemplar characters of
each language in the table. A letter is not lost if its word comes back as it was.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import pytest
from babel import Locale

from dragoman.languages.table import LANGUAGES
from dragoman.mt.currencies import SIGNS, says_currency
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Part, Run, Segment

ALPHABETS: dict[str, str] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "alphabets.json").read_text("utf-8")
)

# What a letter stands in: a name after a first name, as papers have them.
SENTENCES = {
    "en": ("Yesterday Anna {}, Peter {} and Maria {} met.", "They wrote {} on the wall."),
    "pt": ("Ontem Ana {}, Pedro {} e Maria {} se encontraram.", "Escreveram {} na parede."),
}
AMOUNTS = {
    "en": ("The company paid {} for the land.", "million"),
    "pt": ("A empresa pagou {} pelo terreno.", "milhões de"),
}
DIRECTIONS = (("en", "pt"), ("pt", "en"))
RUN = 120


class Carried(NamedTuple):
    """A sentence and what must be in its translation."""

    text: str
    things: tuple[str, ...]


def translate(texts: Sequence[str], engines: EngineSet, source: str, target: str) -> list[str]:
    segments = [
        Segment(number, Part.BODY, 0, 0, len(text), (Run(text),))
        for number, text in enumerate(texts, start=1)
    ]
    (route, *_) = engines.routes(source, target)
    return [one.text for one in SegmentTranslator(engines).translate(segments, route)]


def is_latin(letter: str) -> bool:
    """True of Latin letters and of the accents that are put on them."""
    return unicodedata.name(letter, "").startswith(("LATIN", "COMBINING"))


def frames_of(letters: Sequence[str]) -> list[str]:
    """A name for each letter; no two of a sentence are alike without their accents."""
    inside, first = (
        cycle(("Kor{}ban", "Mel{}dor", "Tar{}gun")),
        cycle(("{}orban", "{}eldor", "{}argun")),
    )
    return [next(first) if letter.isupper() else next(inside) for letter in letters]


def chunks(things: Sequence[str], size: int) -> list[Sequence[str]]:
    return [things[start : start + size] for start in range(0, len(things), size)]


def carried_letters(source: str) -> list[Carried]:
    """Latin letters in names, three a sentence; those of other scripts in long runs."""
    names_in, run_in = SENTENCES[source]
    every = sorted({letter for alphabet in ALPHABETS.values() for letter in alphabet})
    latin = [letter for letter in every if is_latin(letter) and not letter.isascii()]
    every_case = [
        *latin,
        *(one.upper() for one in latin if len(one.upper()) == 1 and one.isalpha()),
    ]
    names = [
        unicodedata.normalize("NFC", frame.format(letter).capitalize())
        for letter, frame in zip(every_case, frames_of(every_case), strict=True)
    ]
    carried = [
        Carried(names_in.format(*three), tuple(three))
        for three in chunks(names, 3)
        if len(three) == 3
    ]
    seen: set[str] = set()
    for alphabet in ALPHABETS.values():
        fresh = [
            one for one in alphabet + alphabet.upper() if one not in seen and not is_latin(one)
        ]
        seen.update(fresh)
        for run in chunks([one for one in fresh if not one.isascii()], RUN):
            word = unicodedata.normalize("NFC", "".join(run))
            carried.append(Carried(run_in.format(word), (word,)))
    return carried


def test_the_letters_are_those_of_the_whole_table() -> None:
    assert list(ALPHABETS) == list(LANGUAGES)
    assert all(ALPHABETS.values())


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_no_letter_is_lost(engines: EngineSet, source: str, target: str) -> None:
    carried = carried_letters(source)
    answers = translate([one.text for one in carried], engines, source, target)
    lost = [
        (thing, answer)
        for one, answer in zip(carried, answers, strict=True)
        for thing in one.things
        if thing not in answer
    ]
    assert not lost


# Signs, code, addresses, formulas, emoji and names that come back as they are.
THINGS = (
    "°", "™", "©", "®", "§", "¶", "†", "•", "½", "⅓", "²", "×", "÷", "±", "≤", "≥", "→", "№", "‰",
    "µ", "Ω", "∞", "≠", "≈", "★", "℃", "£", "€", "~", "^", "\\", "{", "}", "<", ">", "|",
    "CO₂", "H₂O", "x²", "10⁵", "m²", "2½", "x^2", "E=mc²", "25 °C", "5′11″", "−5", "~5", "C++",
    "C#", "{name}", "<b>", "C:\\Users\\x", "/etc/passwd", "`rm -rf`", "da39a3ee5e6b4b0d", "v2.3.1",
    "192.168.0.1", "2018-05-12", "978-3-16-148410-0", "+44 20 7946 0958", "15:30", "3–2", "10–15",
    "A&E", "AT&T", "#MeToo", "#日本", "@BBC_News", "jo.o'neil+x@ex-ample.co.uk", "#BLM #MeToo",
    "https://a.example/b_(c)?q=1&r=2#f", "http://münchen.example:8080/x", "www.a.example/b",
    "👩🏽‍🚀", "👨‍👩‍👧", "🇧🇷", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🙂", "❤️",
    "Gündoğan", "GÜNDOĞAN", "Gündoğan-Şahin", "Łódź", "Søren", "Þór", "Đoković", "Nguyễn Phú Trọng",
    "習近平", "Володимир Зеленський", "نتنياهو", "नरेन्द्र मोदी", "กรุงเทพฯ", "₿2", "250 ﷼",
)  # fmt: skip
THINGS_IN = {
    "en": "The minister wrote about {} in the letter yesterday.",
    "pt": "O ministro escreveu sobre {} na carta ontem.",
}


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_nothing_else_is_lost(engines: EngineSet, source: str, target: str) -> None:
    texts = [THINGS_IN[source].format(thing) for thing in THINGS]
    answers = translate(texts, engines, source, target)
    lost = [one for one in zip(THINGS, answers, strict=True) if one[1].count(one[0]) != 1]
    assert not lost


@pytest.mark.parametrize(
    "text", ["Привет, как дела?", "習近平在北京。", "مرحبا بالعالم", "🙂", "£", "@Jo_1", "#日本"]
)
def test_what_the_model_cannot_read_at_all_stays(engines: EngineSet, text: str) -> None:
    assert translate([text], engines, "en", "pt") == [text]


def currency_signs() -> list[str]:
    """The signs that CLDR prints in the languages of the table, and Unicode's currency signs."""
    signs = {chr(point) for point in range(0x10000) if unicodedata.category(chr(point)) == "Sc"}
    for code in LANGUAGES:
        symbols = Locale.parse(code).currency_symbols
        signs |= {str(sign) for currency, sign in symbols.items() if sign != currency}
    return sorted(
        {" ".join(sign.replace("\u200e", "").replace("\u200f", "").split()) for sign in signs}
    )


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_no_currency_is_lost(engines: EngineSet, source: str, target: str) -> None:
    sentence, scale = AMOUNTS[source]
    cases = [(sign, sentence.format(f"{sign}250")) for sign in currency_signs()]
    cases += [(sign, sentence.format(f"35 {sign}")) for sign in currency_signs()]
    cases += [(sign, sentence.format(f"{sign}7 {scale}".removesuffix(" de"))) for sign in SIGNS]
    answers = translate([text for _, text in cases], engines, source, target)
    lost = [
        (text, answer)
        for (sign, text), answer in zip(cases, answers, strict=True)
        if not kept(sign, answer, target) or not same_figure(text, answer)
    ]
    assert not lost


def kept(sign: str, answer: str, target: str) -> bool:
    code = SIGNS.get(sign)
    if sign in {"US$", "$US"}:
        return "$" in answer
    return sign.lower() in answer.lower() or (
        code is not None and says_currency(answer, code, target)
    )


def same_figure(text: str, answer: str) -> bool:
    return re.findall(r"\d+", text) == re.findall(r"\d+", answer)
