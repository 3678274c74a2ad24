"""Pairs for the check `modality`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("nothing held back", "He stole the boat.", "Ele roubou o barco."),
    good("allegedly", "He allegedly stole the boat.", "Alegadamente, ele roubou o barco."),
    good("suspected", "The suspected thief fled.", "O suspeito de roubo fugiu."),
    good("by a conditional", "He allegedly stole it.", "Il l'aurait volé.", "en-fr"),
    good("by sollen", "He allegedly stole it.", "Er soll es gestohlen haben.", "en-de"),
    good("by a speaker", "He reportedly stole it.", "Segundo a polícia, roubou-o."),
    good("Russian", "He allegedly stole it.", "Он якобы его украл.", "en-ru"),
    good("Chinese", "He allegedly stole it.", "据称他偷了它。", "en-zh"),
    good("Arabic", "He allegedly stole it.", "يُزعم أنه سرقها.", "en-ar"),
    good("perhaps", "Perhaps it sank.", "Talvez tenha afundado."),
    good("according to", "It sank, according to the captain.", "Afundou, segundo o capitão."),
    good("speech by a colon", "It sank, he said.", "O capitão: afundou."),
    good("no row", "He allegedly stole the boat.", "Aliiba mashua.", "en-sw"),
    bad("allegation lost", "He allegedly stole the boat.", "Ele roubou o barco."),
    bad("suspicion lost", "The suspected thief fled.", "O ladrão fugiu."),
    bad("French", "He allegedly stole the boat.", "Il a volé le bateau.", "en-fr"),
    bad("German", "He reportedly stole it.", "Er hat es gestohlen.", "en-de"),
    bad("from German", "Er hat es angeblich gestohlen.", "He stole it.", "de-en"),
    bad("from Chinese", "他涉嫌偷船。", "He stole a boat.", "zh-en"),
    bad("made up", "He stole it.", "Alegadamente roubou-o.", worst=Severity.MINOR),
    bad("doubt lost", "Perhaps it sank.", "Afundou.", worst=Severity.MINOR),
    bad("speaker lost", "It sank, he said.", "Afundou.", worst=Severity.MINOR),
    good("must is must", "You must wait here.", "Tem de esperar aqui."),
    good("may is can", "You may wait here.", "Sie können hier warten.", "en-de"),
    good("must not is may not", "You must not wait here.", "Du darfst hier nicht warten.", "en-de"),
    bad(
        "must became may",
        "You must wait here.",
        "Sie können hier warten.",
        "en-de",
        worst=Severity.MINOR,
    ),
    bad("may became must", "他可以在这里等。", "He must wait here.", "zh-en", worst=Severity.MINOR),
    bad(
        "both versions confirm it",
        "You must wait here.",
        "Você pode esperar aqui.",
        context=Context(second="Você deve esperar aqui.", back="You can wait here."),
    ),
    bad(
        "the other version does not",
        "You must wait here.",
        "Você pode esperar aqui.",
        context=Context(second="Você pode aguardar aqui.", back="You can wait here."),
        worst=Severity.MINOR,
    ),
    bad(
        "a quotation without its speaker",
        "“The boat sank”, she said.",
        "“O barco afundou.”",
        worst=Severity.MINOR,
    ),
    good("a dash tells it", "She said the boat sank.", "– O barco afundou."),
)
