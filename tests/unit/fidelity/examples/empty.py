"""Pairs for the check `empty`."""

from __future__ import annotations

from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("words", "It rained.", "Choveu."),
    good("nothing to say", "12 - 3", ""),
    good("far too short", "The council of the old town met again on Monday.", "O conselho."),
    bad("nothing", "It rained.", ""),
    bad("white space", "It rained.", " \n"),
    bad("signs only", "It rained.", "- , ."),
)
