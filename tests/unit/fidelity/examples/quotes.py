"""Pairs for the check `quotes`."""

from __future__ import annotations

from dragoman.fidelity import Severity
from tests.unit.fidelity.example import bad, good

SAID = "“The river will rise over the old bridge tonight,” she said."
DITO = "«O rio subirá esta noite acima da velha ponte», disse ela."

EXAMPLES = (
    good("none", "The river rose.", "O rio subiu."),
    good("other marks", SAID, DITO),
    good("straight", 'She said: "It rose."', "Disse: “Subiu.”"),
    good("single", "She said: 'It rose over the bridge.'", "Disse: «Subiu acima da ponte.»"),
    good("German", 'She said: "It rose."', "Sie sagte: „Er stieg.“", "en-de"),
    good("Swedish", 'She said: "It rose."', "Hon sade: ”Den steg.”", "en-sv"),
    good("Japanese", 'She said: "It rose."', "彼女は「増水した」と言った。", "en-ja"),
    good("title marks", 'The film "The River" won.', "电影《河》获奖。", "en-zh"),
    good("apostrophes", "The boys' boat and Ann's '90s car", "O barco dos rapazes e o carro"),
    good("inches", 'It is 6" wide.', "Tem seis polegadas de largura."),
    good("in a word", 'צה"ל הודיע', "The army said so", "he-en"),
    good(
        "after a dash",
        SAID,
        "– Река сегодня поднимется выше старого моста, – сказала она.",
        "en-ru",
    ),
    good("goes on in the next", "“It rose over it. It", "«Subiu acima dela. Ele"),
    bad("lost", SAID, "O rio subirá esta noite acima da velha ponte, disse ela."),
    bad(
        "made up", "She said the river would rise over the old bridge.", DITO, worst=Severity.MINOR
    ),
    bad(
        "long words made up",
        "She said the river would rise tonight over the old bridge and all the meadows behind it.",
        "Disse que «o rio subirá esta noite acima da velha ponte e de todos os prados atrás dela».",
    ),
    bad(
        "the whole sentence quoted, as the one before was",
        "The river will rise tonight over the old bridge and all the meadows behind it.",
        "«O rio subirá esta noite acima da velha ponte e de todos os prados atrás dela.»",
        worst=Severity.MINOR,
    ),
    bad("short, a sentence", 'She said: "It rose again."', "Disse que voltou a subir."),
    bad("a name's", 'The "River Queen" sank.', "O River Queen afundou.", worst=Severity.MINOR),
    bad("left open", SAID, "«O rio subirá acima da velha ponte, disse.", worst=Severity.MINOR),
    bad(
        "one of two",
        '"It rose," she said, and "it fell".',
        "«Subiu», disse ela, e desceu.",
        worst=Severity.MINOR,
    ),
    bad(
        "too much",
        'She said it was "high" when the river rose over the bridge.',
        "Disse que estava «alto quando o rio subiu acima da ponte».",
        worst=Severity.MINOR,
    ),
)
