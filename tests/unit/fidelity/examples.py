"""Sentence pairs for each check: what it must find, and what it must leave alone."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.fidelity import Pair


class Example(NamedTuple):
    """A pair under a name; `bad` if the check has to find something."""

    name: str
    pair: Pair
    bad: bool


def _good(name: str, source: str, target: str, languages: str = "en-pt") -> Example:
    return Example(name, Pair(source, target, *languages.split("-")), bad=False)


def _bad(name: str, source: str, target: str, languages: str = "en-pt") -> Example:
    return Example(name, Pair(source, target, *languages.split("-")), bad=True)


_NUMBERS = (
    _good("no figure", "It rained.", "Choveu."),
    _good("same", "It took 42 days.", "Levou 42 dias."),
    _good("marks swapped", "Some 1,234.5 tonnes", "Umas 1.234,5 toneladas"),
    _good("group by space", "Some 35,000 people", "Quelque 35 000 personnes", "en-fr"),
    _good("narrow space", "Some 1,234,567", "Quelque 1\u202f234\u202f567", "en-fr"),
    _good("apostrophe", "Some 35,000 people", "Rund 35'000 Menschen", "en-de"),
    _good("no group mark", "Some 5,900 notes", "Umas 5900 notas"),
    _good("percent", "Up 50 percent", "Subiu 50%"),
    _good("ordinal", "The 19th place", "O 19.º lugar"),
    _good("century", "The 19th century", "O século XIX"),
    _good("dot ordinal", "On the 3rd day", "Am 3. Tag", "en-de"),
    _good("figure to word", "It has 2 doors", "Tem duas portas"),
    _good("word to figure", "Twenty-one ships", "21 navios"),
    _good("words to figure", "Two hundred and fifty ships", "250 navios"),
    _good("German word", "It has 34 doors", "Es hat vierunddreißig Türen", "en-de"),
    _good("French word", "It has 97 doors", "Elle a quatre-vingt-dix-sept portes", "en-fr"),
    _good("Italian word", "It has 28 doors", "Ha ventotto porte", "en-it"),
    _good("Spanish word", "It has 22 doors", "Tiene veintidós puertas", "en-es"),
    _good("bn to mil milhões", "A $2.8bn market", "Um mercado de 2,8 mil milhões de dólares"),
    _good("bn to bilhões", "A $2.8bn market", "Um mercado de US$ 2,8 bilhões"),
    _good("bn to millions", "A $2.8bn market", "Um mercado de 2.800 milhões de dólares"),
    _good("thousands to mil", "Some 100,000 people", "Umas 100 mil pessoas"),
    _good("m to milhões", "A £11m deal", "Um acordo de 11 milhões de libras"),
    _good("m are metres", "He ran 100m", "Correu 100 metros"),
    _good("Milliarden", "A 3.1 billion loss", "Ein Verlust von 3,1 Mrd. Euro", "en-de"),
    _good("range of millions", "From 2 to 3 million", "De 2 milhões a 3 milhões"),
    _good("clock", "At 5.30pm", "Às 17h30"),
    _good("clock with colon", "At 5:30 p.m.", "Às 17:30"),
    _good("clock, full hour", "At 3 p.m.", "Às 15h00"),
    _good("noon", "At 12pm", "Ao meio-dia"),
    _good("decade", "In the 1990s", "Nos anos 90"),
    _good("decade, long form", "In the '80s", "Na década de 1980"),
    _good("season", "In 2018-19", "Em 2018/2019"),
    _good("score", "They won 38-17", "Ganharam por 38 a 17"),
    _good("half", "The 14½ day walk", "A caminhada de 14,5 dias"),
    _good("month", "On 12/05/2018", "Em 12 de maio de 2018"),
    _good("phone", "Call 116 123", "Ligue para o 116123"),
    _good("name with a figure", "The G20 met", "O G20 reuniu-se"),
    _good("index", "More CO2", "Mais CO₂"),
    _good("Arabic digits", "It took 42 days", "استغرق ٤٢ يوما", "en-ar"),
    _good("tiny", "A ship sank", "Afundou-se 1 navio"),
    _good("both", "Both agreed", "As 2 concordaram"),
    _good("language without words", "A 2.8 million loss", "2,8 miljoonan tappio", "en-fi"),
    _bad("lost", "It took 42 days.", "Levou dias."),
    _bad("changed", "Some 640,000 people", "Umas 680 mil pessoas"),
    _bad("digit too many", "Some 177,300 people", "Umas 177.7300 pessoas"),
    _bad("mark not swapped", "Some 1,234 people", "Umas 1,234 pessoas"),
    _bad("scale lost", "A $2.8bn market", "Um mercado de 2,8 milhões de dólares"),
    _bad("scale gone", "Some 3 million people", "Umas 3 pessoas"),
    _bad("year lost", "The Act of 2017", "A Lei"),
    _bad("year changed", "In the 1980s", "Nos anos 1380"),
    _bad("hour changed", "At 5.30pm", "Às 18h30"),
    _bad("minutes changed", "At 5.30pm", "Às 17h40"),
    _bad("score changed", "They won 38-17", "Ganharam por 38 a 11"),
    _bad("made up", "Many people came", "Vieram 300 pessoas"),
    _bad("fraction torn", "At 14½-13½", "A 141 a 1-131"),
)

_EMPTY = (
    _good("words", "It rained.", "Choveu."),
    _good("nothing to say", "12 - 3", ""),
    _good("short for short", "Good morning to you", "Oi"),
    _good(
        "dense script",
        "The council of the old town met again on Monday",
        "老城议会周一开会",
        "en-zh",
    ),
    _bad("nothing", "It rained.", ""),
    _bad("white space", "It rained.", " \n"),
    _bad("signs only", "It rained.", "- , ."),
    _bad("far too short", "The council of the old town met again on Monday.", "O conselho."),
    _bad(
        "a loop",
        "The old council met again.",
        "O conselho" + " da cidade da cidade da cidade da cidade" * 4,
    ),
)

_COPIED = (
    _good("translated", "The river rose over the old bridge.", "O rio subiu acima da ponte."),
    _good("a name", "The New York Times", "The New York Times"),
    _good("a title", "Game of Thrones", "Game of Thrones"),
    _good("names and figures", "Ann Rust 38 - 17 Gordon Hale", "Ann Rust 38 - 17 Gordon Hale"),
    _good(
        "many names",
        "Ann Rust, Gordon Hale and Mary Poole met in Hull",
        "Ann Rust, Gordon Hale e Mary Poole encontraram-se em Hull",
    ),
    _good("same language", "The river rose over it", "The river rose over it", "en-en"),
    _bad("all of it", "The river rose over the bridge.", "The river rose over the bridge."),
    _bad("most of it", "The river rose over the bridge.", "O river rose over the bridge."),
    _bad("capitals", "MINISTER RESIGNS AFTER ELECTION", "MINISTER RESIGNS DE ELECTION"),
    _bad("case changed", "the river rose over", "The River Rose Over"),
)  # fmt: skip

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "copied": _COPIED,
    "empty": _EMPTY,
    "numbers": _NUMBERS,
}
