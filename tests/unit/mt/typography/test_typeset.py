"""Translations as each language's printers set them; ~ is a no-break space here, _ a narrow one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.table import LANGUAGES
from dragoman.mt.typography.runs import typeset_runs
from dragoman.mt.typography.typeset import typeset
from dragoman.text.document import Mark, MarkKind, Run

SPACES = str.maketrans({"~": "\u00a0", "_": "\u202f"})

SET = {
    "quotes": ("pt", 'Disse "sim" e "não".', "Disse “sim” e “não”."),
    "quotes in German": ("de", 'Er sagte "ja" und „nein“.', "Er sagte „ja“ und „nein“."),
    "a quotation in a quotation": ("de", "\"Sie rief 'halt' laut.\"", "„Sie rief ‚halt‘ laut.“"),
    "one in one of the same marks": ("ru", '"Газета "Труд" пишет"', "«Газета „Труд“ пишет»"),
    "nested in French": ("fr", "\"Il dit 'non' ici\"", "«~Il dit “non” ici~»"),
    "goes on in the next sentence": ("pt", '"Chove há dias.', "“Chove há dias."),
    "went on from the last one": ("de", 'Es ist kalt", sagte sie.', "Es ist kalt“, sagte sie."),
    "goes on with one inside": ("pt", "Disse: \"O 'sim' é meu.", "Disse: “O ‘sim’ é meu."),
    "pairs and one that goes on": ("pt", 'Disse "sim" e "não.', "Disse “sim” e “não."),
    "two that close": ("pt", 'Sim" e não" e mais', 'Sim" e não" e mais'),
    "an inch mark alone": ("pt", 'Uma tela de 27" e outra', 'Uma tela de 27" e outra'),
    "single marks alone": ("en", "The town's 'old bell' rang.", "The town’s ‘old bell’ rang."),
    "rock 'n' roll": ("en", "Rock 'n' roll", "Rock 'n' roll"),
    "possessives": ("en", "The boys' and girls' teams", "The boys' and girls' teams"),
    "two that end together": ("en", "\"He said: 'Run!'\" Ann said", "“He said: ‘Run!’” Ann said"),
    "a space inside": ("pt", 'Um " velho rancor" e " paz ".', "Um “velho rancor” e “paz”."),
    "a space after said": ("fr", 'Il dit: " Il pleut.', "Il dit~: «~Il pleut."),
    "inches": ("en", 'A 5" nail and a "map".', 'A 5" nail and a "map".'),
    "Swedish": ("sv", 'Hon sa "ja" nu.', "Hon sa ”ja” nu."),
    "apostrophe": ("fr", "L'été d'Anna", "L’été d’Anna"),
    "apostrophe in a quotation": ("en", "\"It's Ann's\"", "“It’s Ann’s”"),
    "plural possessive": ("en", '"The dogs\' home"', "“The dogs' home”"),
    "French marks": (
        "fr",
        "Oui ! Vraiment? Non; ceci: cela.",
        "Oui_! Vraiment_? Non_; ceci~: cela.",
    ),
    "French hours and addresses": (
        "fr",
        "À 12:30 sur https://a.example/?b=1",
        "À 12:30 sur https://a.example/?b=1",
    ),
    "space before a mark": ("pt", "Sim , disse : não !", "Sim, disse: não!"),
    "double spaces": ("pt", "um  dois   três", "um dois três"),
    "percent": ("de", "50% und 3,5 %", "50~% und 3,5~%"),
    "percent in Portuguese": ("pt", "50 % e 3,5%", "50% e 3,5%"),
    "dollars": ("pt", "Custa US $ 5 milhões", "Custa US$ 5 milhões"),
    "dialogue": ("pt", "- Não, disse ele.", "— Não, disse ele."),
    "no dialogue dash": ("en", "- No, he said.", "- No, he said."),
    "dash in Russian": ("ru", "Он - врач.", "Он~— врач."),
    "question": ("es", "Cuánto cuesta?", "¿Cuánto cuesta?"),
    "exclamation": ("es", "Gol!", "¡Gol!"),
    "question in parts": ("es", "Si es así, cuánto cuesta?", "Si es así, cuánto cuesta?"),
    "Greek": ("el", "Πόσο κάνει?", "Πόσο κάνει;"),
    "Arabic": ("ar", "مرحبا, كيف حالك?", "مرحبا، كيف حالك؟"),
    "Urdu": ("ur", "آپ کیسے ہیں?", "آپ کیسے ہیں؟"),
    "Chinese": ("zh", "你好, 世界. 好吗?", "你好，世界。好吗？"),
    "Chinese with figures": ("zh", "增长 3.5%", "增长 3.5%"),
    "Japanese": ("ja", '彼は"はい"と言った.', "彼は「はい」と言った。"),
    "handle": ("fr", "Selon @Qui? et a@b.example: oui", "Selon @Qui_? et a@b.example~: oui"),
    "composed": ("pt", "ma\u0303o", "mão"),
    "unknown language": ("xx", 'um  "dois"', 'um "dois"'),
}


@pytest.mark.parametrize(("language", "text", "wanted"), SET.values(), ids=SET)
def test_typeset(language: str, text: str, wanted: str) -> None:
    assert typeset(text, language) == wanted.translate(SPACES)


# Languages, source, translation, what is printed.
FIGURES = {
    "left in English": ("en", "pt", "1,234 people", "1,234 pessoas", "1.234 pessoas"),
    "already right": ("en", "pt", "1,234 people", "1.234 pessoas", "1.234 pessoas"),
    "a decimal with a unit": ("en", "pt", "3.5% of 2.5 km", "3.5% de 2.5 km", "3,5% de 2,5 km"),
    "money said in words": ("en", "pt", "It is £9.50", "Custa 9.50 libras", "Custa 9,50 libras"),
    "a version": ("en", "pt", "Version 3.5 is out", "A versão 3.5 saiu", "A versão 3.5 saiu"),
    "money": ("en", "pt", "a ₺1,250.50 bill", "conta de ₺1,250.50", "conta de ₺1.250,50"),
    "back": ("pt", "en", "12.345.678 pessoas", "12.345.678 people", "12,345,678 people"),
    "French spaces": ("en", "fr", "12,345 people", "12 345 personnes", "12_345 personnes"),
    "two numbers side by side": ("en", "fr", "On May 18 300 came", "Le 18 300", "Le 18 300"),
    "four digits in Spanish": ("en", "es", "1,234 people", "1,234 personas", "1234 personas"),
    "five digits in Spanish": ("en", "es", "12,345 people", "12,345 personas", "12.345 personas"),
    "not in the source": ("en", "pt", "many people", "1,234 pessoas", "1,234 pessoas"),
    "address": ("en", "pt", "at 192.168.0.1", "em 192.168.0.1", "em 192.168.0.1"),
    "hour": ("en", "pt", "at 7.30pm", "às 7.30pm", "às 7.30pm"),
    "lakhs": ("en", "hi", "1,234,567 people", "1,234,567 लोग", "12,34,567 लोग"),
    "date": (
        "en",
        "pt",
        "On May 12, 2018 it rained",
        "Em maio 12, 2018 choveu",
        "Em 12 de maio de 2018 choveu",
    ),
    "another date": ("en", "pt", "On May 13, 2018", "Em maio 12, 2018", "Em maio 12, 2018"),
    "no such day": ("en", "pt", "On May 42, 2018", "Em maio 42, 2018", "Em maio 42, 2018"),
}


@pytest.mark.parametrize(
    ("source_language", "language", "source", "text", "wanted"), FIGURES.values(), ids=FIGURES
)
def test_figures_and_dates(
    source_language: str, language: str, source: str, text: str, wanted: str
) -> None:
    printed = typeset(text, language, source=source, source_language=source_language)
    assert printed == wanted.translate(SPACES)


def test_code_stays_as_it_is() -> None:
    code = 'print( "a" ) ; b'
    assert typeset(f"Écrire {code} ici !", "fr", verbatim=[code]) == f"Écrire {code} ici\u202f!"


def test_runs_keep_their_words() -> None:
    link = Mark(MarkKind.LINK, "https://a.example/")
    runs = (
        Run('Disse "'),
        Run("sim", (Mark(MarkKind.STRONG),)),
        Run('" a '),
        Run('"ela" ,', (link,)),
        Run(" de  "),
        Run('f( "a" )', (Mark(MarkKind.CODE),)),
        Run("."),
    )
    assert [run.text for run in typeset_runs(runs, "pt")] == [
        "Disse “", "sim", "” a ", "“ela”,", " de ", 'f( "a" )', ".",
    ]  # fmt: skip
    assert [run.marks for run in typeset_runs(runs, "pt")] == [run.marks for run in runs]


CODES = st.sampled_from(sorted(LANGUAGES))
PIECES = st.one_of(
    st.sampled_from(
        ['"', "'", "“", "”", "«", "»", "‘", "’", "„", " ", "  ", "\u00a0", "-", " - ", "?", "!",
         ",", ".", ":", ";", "%", "1,234", "3.5", "12 345", "a@b.c", "#d", "word", "Ça", "слово",
         "字", "كلمة", "e\u0301", "(", ")", "$", "maio 12, 2018", "`x`"]
    ),
    st.text(max_size=4),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS, CODES)
def test_typesetting_twice_changes_nothing_more(text: str, language: str) -> None:
    once = typeset(text, language, source=text, source_language="en")
    assert typeset(once, language, source=text, source_language="en") == once


@given(TEXTS, CODES)
def test_no_letter_or_digit_is_lost(text: str, language: str) -> None:
    printed = typeset(text, language)
    assert letters(printed) == letters(text)


def letters(text: str) -> list[str]:
    return [sign for sign in unicodedata.normalize("NFC", text) if sign.isalnum()]


@given(st.lists(TEXTS, min_size=1, max_size=5), CODES)
def test_runs_say_what_the_text_says(texts: list[str], language: str) -> None:
    runs = tuple(Run(text) for text in texts)
    printed = typeset_runs(runs, language)
    assert len(printed) == len(runs)
    assert letters("".join(run.text for run in printed)) == letters("".join(texts))


@given(st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=4), CODES)
def test_no_value_changes(values: list[object], language: str) -> None:
    """English figures left as they were: a reader of the target language reads the same values."""
    text = " x ".join(f"${value:,}" for value in values)
    printed = typeset(text, language, source=text, source_language="en")
    assert Counter(read(printed, language)) == Counter(str(value) for value in values)


def read(text: str, language: str) -> list[str]:
    """Amounts of dollars by their digits alone: what is behind the last mark are the cents."""
    decimal = LANGUAGES[language].decimal
    figures = [re.sub(r"\s", "", figure) for figure in re.findall(r"\$([\d.,\s’]*\d)", text)]
    assert all(figure[-3] == decimal for figure in figures)
    return [f"{re.sub(r'[^0-9]', '', figure[:-3])}.{figure[-2:]}" for figure in figures]


@pytest.mark.parametrize(
    ("source", "text", "wanted"),
    [
        ("3. Boats for hire", "3. barcos para alugar", "3. Barcos para alugar"),
        ("(3) “Boats” for hire", "(3) “barcos” para alugar", "(3) “Barcos” para alugar"),
        ("Boats sail.", "barcos navegam.", "Barcos navegam."),
        ("boats for hire", "barcos para alugar", "barcos para alugar"),
        ("The iPhone", "iPhone", "iPhone"),
        ("Write to a@b.example", "a@b.example", "a@b.example"),
        ("Boats", "ბოტი", "ბოტი"),
        ("Boats", "ßo", "ßo"),
        ("", "barcos", "barcos"),
    ],
)
def test_a_capital_begins_what_a_capital_began(source: str, text: str, wanted: str) -> None:
    assert typeset(text, "pt", source=source, source_language="en") == wanted


def test_a_capital_moves_no_mark() -> None:
    link = (Mark(MarkKind.STRONG),)
    runs = typeset_runs(
        (Run("barcos", link), Run(" navegam.")), "pt", source="Boats sail.", source_language="en"
    )
    assert runs == (Run("Barcos", link), Run(" navegam."))
