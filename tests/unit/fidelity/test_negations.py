"""Every language that has a row of negations tells a bridge that is open from one that is not."""

from __future__ import annotations

import pytest

from dragoman.fidelity import Pair
from dragoman.fidelity.checks.negation import NegationCheck
from dragoman.fidelity.negation_words import NEGATION_WORDS
from dragoman.fidelity.negations import negations

CHECK = NegationCheck()
OPEN, NOT_OPEN = "The bridge is open.", "The bridge is not open."
BRIDGES = {
    "af": ("Die brug is oop.", "Die brug is nie oop nie."),
    "ar": ("الجسر مفتوح.", "الجسر ليس مفتوحا."),
    "be": ("Мост адкрыты.", "Мост не адкрыты."),
    "bg": ("Мостът е отворен.", "Мостът не е отворен."),
    "bn": ("সেতুটি খোলা।", "সেতুটি খোলা নয়।"),
    "ca": ("El pont està obert.", "El pont no està obert."),
    "cs": ("Most je otevřený.", "Most není otevřený."),
    "da": ("Broen er åben.", "Broen er ikke åben."),
    "de": ("Die Brücke ist offen.", "Die Brücke ist nicht offen."),
    "el": ("Η γέφυρα είναι ανοιχτή.", "Η γέφυρα δεν είναι ανοιχτή."),
    "es": ("El puente está abierto.", "El puente no está abierto."),
    "et": ("Sild on lahti.", "Sild ei ole lahti."),
    "fa": ("پل باز است.", "پل باز نیست."),
    "fi": ("Silta on auki.", "Silta ei ole auki."),
    "fr": ("Le pont est ouvert.", "Le pont n'est pas ouvert."),
    "gl": ("A ponte está aberta.", "A ponte non está aberta."),
    "he": ("הגשר פתוח.", "הגשר לא פתוח."),
    "hi": ("पुल खुला है।", "पुल खुला नहीं है।"),
    "hr": ("Most je otvoren.", "Most nije otvoren."),
    "hu": ("A híd nyitva van.", "A híd nincs nyitva."),
    "id": ("Jembatan itu dibuka.", "Jembatan itu tidak dibuka."),
    "it": ("Il ponte è aperto.", "Il ponte non è aperto."),
    "ja": ("橋は開いている。", "橋は開いていない。"),
    "ko": ("다리가 열려 있다.", "다리가 열려 있지 않다."),
    "mk": ("Мостот е отворен.", "Мостот не е отворен."),
    "ms": ("Jambatan itu dibuka.", "Jambatan itu tidak dibuka."),
    "nb": ("Broen er åpen.", "Broen er ikke åpen."),
    "nl": ("De brug is open.", "De brug is niet open."),
    "pl": ("Most jest otwarty.", "Most nie jest otwarty."),
    "pt": ("A ponte está aberta.", "A ponte não está aberta."),
    "ro": ("Podul este deschis.", "Podul nu este deschis."),
    "ru": ("Мост открыт.", "Мост не открыт."),
    "sk": ("Most je otvorený.", "Most nie je otvorený."),
    "sl": ("Most je odprt.", "Most ni odprt."),
    "sr": ("Most je otvoren.", "Most nije otvoren."),
    "sv": ("Bron är öppen.", "Bron är inte öppen."),
    "th": ("สะพานเปิด", "สะพานไม่เปิด"),
    "tr": ("Köprü açıldı.", "Köprü açılmadı."),
    "uk": ("Міст відкрито.", "Міст не відкрито."),
    "ur": ("پل کھلا ہے۔", "پل کھلا نہیں ہے۔"),
    "vi": ("Cây cầu mở cửa.", "Cây cầu không mở cửa."),
    "zh": ("桥开放了。", "桥没有开放。"),
}
ALIASES = {"bs", "nn", "no"}


def test_every_language_has_a_bridge() -> None:
    assert set(BRIDGES) | ALIASES | {"en"} == set(NEGATION_WORDS)


@pytest.mark.parametrize("language", BRIDGES)
def test_faithful_pairs_pass(language: str) -> None:
    for english, other in zip((OPEN, NOT_OPEN), BRIDGES[language], strict=True):
        assert CHECK.find(Pair(english, other, "en", language)) == []
        assert CHECK.find(Pair(other, english, language, "en")) == []


@pytest.mark.parametrize("language", BRIDGES)
def test_a_negation_that_only_one_side_has_blocks(language: str) -> None:
    for english, other in zip((NOT_OPEN, OPEN), BRIDGES[language], strict=True):
        assert CHECK.find(Pair(english, other, "en", language))[0].blocking
        assert CHECK.find(Pair(other, english, language, "en"))[0].blocking


@pytest.mark.parametrize(
    ("text", "language", "fewest", "most"),
    [
        ("No vio nunca a nadie.", "es", 1, 1),
        ("Nadie lo vio.", "es", 1, 1),
        ("No lo vio, ni lo oyó.", "es", 1, 2),
        ("Elle ne sait pas pourquoi il ne vient pas.", "fr", 2, 2),
        ("Elle ne boit que de l'eau.", "fr", 0, 0),
        ("Avant qu'il ne parte, elle dort.", "fr", 0, 0),
        ("Il neige à Naples.", "fr", 0, 0),
        ("They sell not only bread.", "en", 0, 0),
        ("It was neither seen nor heard.", "en", 1, 1),
        ("They can't say why it didn't come.", "en", 2, 2),
        ("这座桥非常古老，不过很美。", "zh", 0, 0),
        ("学校へ行かなければならない。", "ja", 0, 0),
        ("Nebo je dnes nejkrásnější.", "cs", 0, 0),
    ],
)
def test_negations_are_counted_by_clause(text: str, language: str, fewest: int, most: int) -> None:
    found = negations(text, language)
    assert found is not None
    assert (found.fewest, found.most) == (fewest, most)


def test_nothing_is_said_of_a_language_without_a_row() -> None:
    assert negations("Daraja halijafunguliwa.", "sw") is None
