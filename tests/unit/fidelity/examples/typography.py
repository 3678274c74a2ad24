"""Pairs for the check `typography`."""

from __future__ import annotations

from dragoman.fidelity import Severity
from tests.unit.fidelity.example import bad, good

NOTE = Severity.NOTE

EXAMPLES = (
    good("plain", "It rained.", "Choveu."),
    good("own marks", "“Rain,” she said.", "„Regen“, sagte sie.", "en-de"),
    good("French spaces", "Really?", "Vraiment ?", "en-fr"),
    good("decimal swapped", "Up 3.5 points.", "Subiu 3,5 pontos."),
    good("a time", "At 5.30 p.m. it rained.", "Às 5.30 p.m. choveu."),
    good("dots", "Well ...", "Bem ..."),
    good("same language", "It  rained", "it  rained", "en-en"),
    good("unknown language", "It rained.", "it  rained", "en-xx"),
    bad("marks of another language", "“Rain”", "„Rain”", "de-en", worst=NOTE),
    bad("space before a comma", "Rain, again.", "Chuva , de novo.", worst=NOTE),
    bad("space before a question mark", "Rain?", "Chuva ?", worst=NOTE),
    bad("French sign without its space", "Really?", "Vraiment?", "en-fr", worst=NOTE),
    bad("doubled space", "It rained again.", "Choveu  de novo.", worst=NOTE),
    bad("doubled comma", "Rain, again.", "Chuva,, de novo.", worst=NOTE),
    bad("decimal mark kept", "Up 3.5 points.", "Subiu 3.5 pontos.", worst=NOTE),
    bad("small letter", "It rained.", "choveu.", worst=NOTE),
    bad("stop lost", "It rained.", "Choveu", worst=NOTE),
)
