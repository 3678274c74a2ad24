"""Pairs for the check `meaning`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.dictionary import Dictionary
from tests.unit.fidelity.example import bad, good

WORDS = Dictionary(
    {
        "century": "século",
        "cook": "cozinheira",
        "farmers": "agricultores",
        "first": "primeira",
        "froze": "congelou",
        "harbour": "porto",
        "time": "vez",
        "watched": "observavam",
    }
)
SOURCE = "The harbour froze for the first time in a century while farmers watched."
TARGET = "O porto congelou pela primeira vez em um século enquanto agricultores observavam."
FREER = "A baía virou gelo sob olhares rurais, coisa inédita em cem anos."
OTHER = "A cozinheira esqueceu o açúcar na despensa da escola."
KNOWN = Context(lexicon=WORDS)

EXAMPLES = (
    good("its words are there", SOURCE, TARGET, context=KNOWN),
    good("nothing is known", SOURCE, OTHER),
    good("no word that says anything", "It is.", "São.", context=KNOWN),
    good("a script without edges of words", SOURCE, "厨师把糖忘在学校的储藏室里了", "en-zh"),
    bad("none of its words is there", SOURCE, OTHER, context=KNOWN),
    good(
        "other words, but another version and the way back have them too",
        SOURCE,
        FREER,
        context=Context(
            lexicon=WORDS,
            second="A baía virou gelo, coisa inédita em cem anos, sob olhares rurais.",
            back="The harbour froze while farmers watched, for the first time in a century.",
        ),
    ),
    bad(
        "other versions say what the source says",
        SOURCE,
        OTHER,
        context=Context(
            lexicon=WORDS, second=TARGET, back="The cook forgot the sugar in the school pantry."
        ),
    ),
    bad(
        "a part of its words is there",
        SOURCE,
        "O porto congelou pela primeira vez em um século, e a cozinheira esqueceu açúcar e panela.",
        context=KNOWN,
        worst=Severity.MINOR,
    ),
)
