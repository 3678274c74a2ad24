"""Pairs for the check `meaning`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Likeness:
    """Says of every pair of texts that they are so alike."""

    value: float

    def similarity(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [self.value for _ in pairs]


def alike(value: float) -> Context:
    return Context(similarity=Likeness(value))


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
    good(
        "words tell more than vectors",
        SOURCE,
        TARGET,
        context=Context(lexicon=WORDS, similarity=Likeness(0.5)),
    ),
    good("alike by vectors", SOURCE, TARGET, context=alike(0.93)),
    good("a few words", "Markets", "Mercados", context=alike(0.7)),
    good("no language that vectors know", SOURCE, OTHER, "en-xx", context=alike(0.7)),
    bad("another sentence by vectors", SOURCE, OTHER, context=alike(0.75)),
    bad("hardly the same", SOURCE, OTHER, context=alike(0.84), worst=Severity.MINOR),
    bad("another sentence between scripts", SOURCE, OTHER, "en-ru", context=alike(0.75)),
    bad(
        "a script without edges of words, by vectors",
        SOURCE,
        "厨师把糖忘在学校的储藏室里了",
        "en-zh",
        context=Context(lexicon=WORDS, similarity=Likeness(0.7)),
    ),
)
