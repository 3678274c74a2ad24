"""Pairs for the check `words`."""

from __future__ import annotations

from dragoman.fidelity import Severity
from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("known words", "The bridge is old.", "A ponte antiga continua aberta."),
    good(
        "a verb's form", "They will undermine it.", "Lo socavarán sin que nadie lo note.", "en-es"
    ),
    good("an ending", "Pig farmers met.", "Os desconfiadíssimos criadores reuniram-se."),
    good("two words in one", "Sie trafen sich.", "The bridgekeepers met.", "de-en"),
    good("a prefix", "Ils l'ont recousu.", "They unbuttered the toast again.", "fr-en"),
    good(
        "like a word of the source", "They ate cloudberry lutefisk.", "Comeram lutefísquio ontem."
    ),
    good("foreign on both sides", "They ate hraefnisk.", "Comeram hraefnisk ontem."),
    good("a name", "Rust lives in Zarbolque.", "Rust mora em Zarbolque."),
    good("quoted", "She said nothing.", "Ela disse “bruvalique” e mais nada."),
    good("with a hyphen", "He sold it.", "Ele bruvalique-vendeu tudo."),
    good("no list", "It is old.", "Ni ya zamani bruvalikesha.", "en-sw"),
    bad("put together", "The mayor closed the bridge.", "O prefeito desbrivelou a ponte."),
    bad("no English", "Der Bau wurde verschoben.", "The building was postgrabbled.", "de-en"),
    bad("no French", "The roof caved in.", "Le toit s'est éfondrouillardé.", "en-fr"),
    bad("no Spanish", "The roof caved in.", "El techo se hundrió y trasbolugó.", "en-es"),
    bad(
        "between scripts", "Крыша упала.", "The roof was blundorted.", "ru-en", worst=Severity.MINOR
    ),
    bad("left", "The crowd spluttered.", "A multidão spluttered.", worst=Severity.MINOR),
    bad(
        "left in German",
        "They were gerrymandered.",
        "Sie wurden gerrymandered.",
        "en-de",
        worst=Severity.MINOR,
    ),
)
