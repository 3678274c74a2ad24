"""Pairs for the check `completeness`."""

from __future__ import annotations

from dragoman.fidelity import Severity
from tests.unit.fidelity.example import bad, good

LONG = (
    "The council of the old town met again on Monday, heard the engineers who had looked at the"
    " bridge, and put off its decision until the spring."
)

EXAMPLES = (
    good("all of it", "It rained again on Monday.", "Choveu de novo na segunda-feira."),
    good("short", "Good morning to you", "Bom dia"),
    good(
        "dense script",
        LONG,
        "旧城议会周一再次开会，听取了检查桥梁的工程师的意见，并将决定推迟到春天。",
        "en-zh",
    ),
    good("said twice in both", "Never, never!", "Nunca, nunca!"),
    good("grammar's doubling", "The ones who came", "Die, die kamen, die die Tür", "en-de"),
    good("taken up again", "He saw it and it was good.", "Ele viu a obra, a obra era boa."),
    good("a contraction", "Unlike the baker's", "Diferente do do padeiro"),
    good("a doubling language", "He went slowly.", "वह धीरे धीरे गया।", "en-hi"),
    good("a name said twice", "The Ding Ding's song", "A canção dos Ding Ding"),
    good("laughter", "Hahahaha!", "Hahahaha!"),
    bad("cut off", LONG, "O conselho da cidade velha reuniu-se."),
    bad("far too long", "It rained again on Monday.", "Choveu de novo na segunda-feira, " + LONG),
    good("brackets become dashes", "Hull (a port) is old.", "Hull - um porto - é antiga."),
    good("brackets in both", "Hull (a port)", "Hull (um porto)"),
    bad("a gloss", "Ann Rust", "Ann Rust (política)"),
    bad("said again in brackets", "It is 40 km off.", "Fica a 40 km (cerca de 40 km) daqui."),
    bad(
        "brackets lost",
        "The moor (which nobody owns) is closed.",
        "O pântano está fechado.",
        worst=Severity.MINOR,
    ),
    bad(
        "a clause lost",
        LONG,
        "O conselho da cidade velha voltou a reunir-se na segunda-feira, e adiou a sua decisão.",
    ),
    bad("a word twice", "He came home.", "Ele veio veio para casa."),
    bad("a sentence twice", "Perfect!", "Perfeito! Perfeito!"),
    bad("a phrase again", "Nor was it carried out.", "Nem foi levada a ser levada a ser feita."),
    bad("an item twice", "Judges, notaries and barristers", "Juízes, notários, notários e mais"),
    bad(
        "a phrase again, farther on",
        "With a group of neighbours she mended the roof.",
        "Com um grupo de vizinhos ela consertou o telhado com um grupo de vizinhos.",
    ),
    bad("a syllable again", "A long word", "Uma palalalalalavra longa"),
    bad("signs again", "It rained.", "下雨了下雨了下雨了。", "en-zh"),
    bad("three times in a doubling language", "Slowly!", "वह धीरे धीरे धीरे गया।", "en-hi"),
    bad(
        "rather long",
        "It rained again on Monday in the old town.",
        "Choveu de novo na segunda-feira da semana passada por toda a parte velha da cidade.",
        worst=Severity.MINOR,
    ),
    # Two thirds of a sentence that is rather long have no partner.
    bad(
        "a long clause new",
        "It rained again on Monday, they said.",
        "Choveu de novo na segunda, disseram, enquanto o rio subia devagar sobre a velha ponte.",
    ),
)  # fmt: skip
