"""Pairs for the check `empty`."""

from __future__ import annotations

from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("words", "It rained.", "Choveu."),
    good("nothing to say", "12 - 3", ""),
    good("short for short", "Good morning to you", "Oi"),
    good(
        "dense script",
        "The council of the old town met again on Monday",
        "老城议会周一开会",
        "en-zh",
    ),
    bad("nothing", "It rained.", ""),
    bad("white space", "It rained.", " \n"),
    bad("signs only", "It rained.", "- , ."),
    bad("far too short", "The council of the old town met again on Monday.", "O conselho."),
    bad(
        "a loop",
        "The old council met again.",
        "O conselho" + " da cidade da cidade da cidade da cidade" * 4,
    ),
)
