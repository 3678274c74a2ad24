"""Headlines written as sentences."""

from __future__ import annotations

import pytest

from dragoman.mt.headlines import Casing, as_sentence, is_capitals, is_title
from dragoman.mt.models import ModelStore
from dragoman.mt.reading import Reading
from dragoman.mt.vocabulary import EVERYTHING, read_vocabulary

BODY = [
    "The minister met Ann Rust in Hull. A NATO ship was near.",
    "He said rust was everywhere.",
    "Mr. Hale of the Supreme Court spoke to the Bank of Norland.",
    "Police told Ann McRae that the White House knew.",
]


@pytest.fixture(scope="module")
def english() -> Reading:
    model = next(model for model in ModelStore().models() if model.pair == "en-pt")
    return Reading("en", "pt", read_vocabulary(model.source_vocabulary))


@pytest.fixture(scope="module")
def portuguese() -> Reading:
    model = next(model for model in ModelStore().models() if model.pair == "pt-en")
    return Reading("pt", "en", read_vocabulary(model.source_vocabulary))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Minister Resigns After Vote on Water", True),
        ("Minister Resigns After Talks with Union", True),
        ("Minister resigns after vote on water", False),
        ("Ann Rust meets Gordon Hale in Hull", False),
        ("The New Times", False),
    ],
)
def test_title_case_is_told(text: str, title: bool) -> None:
    assert is_title(text, "en") is title


def test_german_has_no_title_case() -> None:
    assert not is_title("Minister Vertagt Erneut Entscheidung", "de")


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("MINISTER RESIGNS TODAY", True),
        ("BBC NEWS", False),
        ("USA UK EU", False),
        ("MINISTER resigns TODAY", False),
    ],
)
def test_capitals_are_told(text: str, capitals: bool) -> None:
    assert is_capitals(text) is capitals


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("MINISTER AND RUST MEET NEAR NATO SHIP", "Minister and Rust meet near NATO ship"),
        ("Minister Met Rust Near Ship", "Minister met Rust near ship"),
        ("'MINISTER' RESIGNS IN LONDON", "'Minister' resigns in London"),
        ("Supreme Court Backs House Fire Victims", "Supreme Court backs house fire victims"),
        ("HALE AND MCRAE DON'T AGREE", "Hale and McRae don't agree"),
        ("Rates at Bank Of Norland Fall Again", "Rates at Bank of Norland fall again"),
    ],
)
def test_words_are_written_as_in_the_body(text: str, sentence: str, english: Reading) -> None:
    assert Casing.of(BODY).recase(text, english) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Stranded Whales Rescued by Villagers", "Stranded whales rescued by villagers"),
        ("A Guide to a Plan B for Winter's End", "A guide to a plan B for winter's end"),
        ("Rate Cut? Not Yet, Says Bank", "Rate cut? Not yet, says bank"),
        ("Rivers Rise in U.S. Midwest Again", "Rivers rise in U.S. Midwest again"),
        ("'We Are Here to Stay': Minister Hits Back", "'We are here to stay': minister hits back"),
        (
            "Long-Awaited French-German Deal Didn't Happen",
            "Long-awaited French-German deal didn't happen",
        ),
        ("Venezuelans and Iraqis Flee on Monday", "Venezuelans and Iraqis flee on Monday"),
        ("iPhone Sales Fall 5Km From the Shop", "iPhone sales fall 5km from the shop"),
        (
            "APPLE'S IPHONE SALES FALL TO $5BN IN 3RD QUARTER",
            "Apple's iPhone sales fall to $5bn in 3rd quarter",
        ),
        ("POPE LEO XIV VISITS SAUDI ARABIA", "Pope Leo XIV visits Saudi Arabia"),
        ("WHO WARNS US OVER BIRD FLU", "WHO warns US over bird flu"),
        ("TELL US WHO FAILED THE TEST", "Tell us who failed the test"),
        ("O'BRIEN LEAVES THE BBC", "O'Brien leaves the BBC"),
        ("KEY POINTS", "Key points"),
        ("“HUGE WAVES”", "“Huge waves”"),
        ("LATEST", "Latest"),
        ("BBC NEWS", "BBC NEWS"),
        ("(UNICEF)", "(UNICEF)"),
        ("US", "US"),
        ("BREAKING: MINISTER RESIGNS AFTER VOTE", "BREAKING: Minister resigns after vote"),
        ("LIVE | Storm Hits the Northern Coast", "LIVE | Storm hits the northern coast"),
        ("XYZ1 Wins Court Case Over XYZ2", "XYZ1 wins court case over XYZ2"),
    ],
)
def test_without_a_body_words_are_written_as_usual(
    text: str, sentence: str, english: Reading
) -> None:
    assert as_sentence(text, english, Casing.of([]), headline=True) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "GOVERNO DA ALEMANHA ADIA REFORMA EM JANEIRO",
            "Governo da Alemanha adia reforma em janeiro",
        ),
        (
            "Ministro Anuncia Novas Regras Para Portugueses",
            "Ministro anuncia novas regras para portugueses",
        ),
    ],
)
def test_portuguese_writes_months_and_peoples_small(
    text: str, sentence: str, portuguese: Reading
) -> None:
    assert as_sentence(text, portuguese, Casing.of([]), headline=True) == sentence


@pytest.mark.parametrize(
    ("language", "text", "body", "sentence"),
    [
        (
            "tr",
            "İSTANBUL'DA IŞIK SÖNDÜ",
            "Dün ışık yoktu, İstanbul karanlıktı.",
            "İstanbul'da ışık söndü",
        ),
        (
            "nl",
            "IJSBERG BIJ IJSLAND GEZIEN",
            "Er lag een ijsberg bij IJsland.",
            "IJsberg bij IJsland gezien",
        ),
        (
            "fr",
            "L'ETAT REDUIT SES DEPENSES",
            "Selon l'État, il réduit ses dépenses.",
            "L'État réduit ses dépenses",
        ),
        ("el", "Η ΑΘΗΝΑ ΤΗΝ ΚΥΡΙΑΚΗ", "Χθες η Αθήνα γιόρτασε την Κυριακή.", "Η Αθήνα την Κυριακή"),
        (
            "de",
            "REGIERUNG VERTAGT DIE ENTSCHEIDUNG",
            "Die Entscheidung der Regierung, die sie vertagt.",
            "Regierung vertagt die Entscheidung",
        ),
    ],
)
def test_capitals_of_other_languages(language: str, text: str, body: str, sentence: str) -> None:
    reading = Reading(language, "en", EVERYTHING)
    assert as_sentence(text, reading, Casing.of([body]), headline=False) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ministers Delay Reform of Water Rules", "Ministers delay reform of water rules"),
        ("Angela Merkel and Gordon Hale met Boris Johnson", None),
        (
            "KYIV, Ukraine (AP) — Two people were hurt.",
            "Kyiv, Ukraine (AP) — Two people were hurt.",
        ),
        ("NEW YORK — Shares fell.", "New York — Shares fell."),
        ("It was NOT what NATO said.", None),
    ],
)
def test_sentences_stay_as_they_are(text: str, sentence: str | None, english: Reading) -> None:
    assert as_sentence(text, english, Casing.of([]), headline=False) == (sentence or text)


def test_a_casing_learns_nothing_where_sentences_begin() -> None:
    assert "He".lower() not in Casing.of(BODY).forms
    assert Casing.of(BODY).forms["hull"] == "Hull"
    assert not Casing.of(["KEY POINTS"]).forms


def test_no_words_are_no_trouble(english: Reading) -> None:
    assert Casing.of([]).recase("12 - 3", english) == "12 - 3"
