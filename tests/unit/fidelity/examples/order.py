"""Pairs for the check `order`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.dictionary import Dictionary
from tests.unit.fidelity.example import bad, good

WORDS = Dictionary(
    {
        "angry": "irados",
        "bridge": "ponte",
        "closed": "fechou",
        "crossed": "atravessaram",
        "farmers": "agricultores",
        "harbour": "porto",
        "mayor": "prefeito",
        "tractors": "tratores",
        "yesterday": "ontem",
    }
)
KNOWN = Context(lexicon=WORDS)
SOURCE = "Angry farmers crossed harbour with tractors; mayor closed bridge yesterday"
SAME = "Agricultores irados atravessaram o porto com tratores; o prefeito fechou a ponte ontem"
TURNED = "Ontem ponte fechou prefeito, tratores em porto atravessaram agricultores irados"
MIXED = "Prefeito fechou ponte; agricultores irados atravessaram porto com tratores ontem"

EXAMPLES = (
    good("in order", SOURCE, SAME, context=KNOWN),
    good("a few words", "Mayor closed bridge", "A ponte fechou o prefeito", context=KNOWN),
    good("a stammer of the source's own", "She said the of, the of it", "The of, the of", "en-en"),
    good("nothing is known of the language", "The river rose.", "Joki nousi sillan yli.", "en-fi"),
    good("article behind a preposition", "He gave it to a man", "Ele deu isso a um homem."),
    good("a pronoun that looks like an article", "What I said", "Ce que je disais", "en-fr"),
    bad("jumbled English", "Der Fluss stieg.", "Bridge over rose the of river old the.", "de-en"),
    bad("jumbled Portuguese", "The old river rose.", "Ponte subiu velha da de rio acima o."),
    bad("jumbled Spanish", "The old river rose.", "Puente el sobre un el río subió.", "en-es"),
    bad("cut off behind an article", "He met the dean.", "He met the.", "de-en"),
    bad("all the other way round", SOURCE, TURNED, context=KNOWN),
    bad("clauses that changed places", SOURCE, MIXED, context=KNOWN, worst=Severity.MINOR),
    good(
        "a noun like a verb",
        "Fui buscar a lata e o testamento.",
        "I got the can and the will.",
        "pt-en",
    ),
    good("what comes hangs on it", "Look for:", "Olhe para:"),
)
