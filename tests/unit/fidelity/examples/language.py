"""Pairs for the check `language`."""

from __future__ import annotations

from dragoman.fidelity import Severity
from tests.unit.fidelity.example import bad, good

ENGLISH = "The river rose over the old bridge and the town was cut off for two days."
MINOR = Severity.MINOR

EXAMPLES = (
    good("translated", ENGLISH, "O rio subiu acima da ponte velha e a vila ficou isolada."),
    good("names", "Ann Rust met Gordon Hale", "Ann Rust encontrou Gordon Hale"),
    good("a name in another script", "Apple Inc", "Apple Inc", "en-ru"),
    good("a title", "She read Bank of the River.", "Ela leu Bank of the River."),
    good("a word spoken of", 'The word "bridge" is old.', 'A palavra "bridge" é velha.'),
    good("a loan", "He bought a laptop online.", "Comprou um laptop online."),
    good("Greek letters", "Die Variante λ", "The variant λ", "de-en"),
    good("quoted script", "Das Wort мир", "The word мир", "de-en"),
    good("coarse in both", "What the hell", "Merda"),
    good("its own entity", "Write &amp; here", "Escreva &amp; aqui"),
    good("no small words", "Rain, wind, snow", "Chuva, vento, neve"),
    bad("not translated", ENGLISH, ENGLISH),
    bad("a third language", ENGLISH, "Der Fluss stieg über die alte Brücke und der Ort war ab."),
    bad("a third, without a list", "It rained again and the old bridge is under water today.",
        "Il-pont il-qadim huwa taħt l-ilma llum u l-belt hija maqtugħa għal jumejn.", "en-sv"),
    bad("wrong script", ENGLISH, "Reka podnyalas nad starym mostom i gorod otrezan", "en-ru"),
    bad("half of it left", ENGLISH, "O rio subiu over the old bridge e a vila ficou isolada."),
    bad("a sign left", "河水淹没了旧桥。", "The river flooded the 旧桥 today.", "zh-en"),
    bad("a third script", "Der Fluss stieg.", "The reka река rose.", "de-en"),
    good(
        "two names side by side",
        "They met in the Old Kellerton River Hotel again.",
        "Sie trafen sich wieder im River Hotel bei Kellerton.",
        "en-de",
    ),
    # No language lends a verb in its past.
    bad("a word left", "Der Fluss überschwemmte das Dorf.", "The river überschwemmte it.", "de-en",
        worst=MINOR),
    bad("a loan, or a word left", "He told the neighbours of it.", "Contou aos neighbours.",
        worst=MINOR),
    bad(
        "a noun left",
        "Er lobte die Entscheidung gern.",
        "He praised the Entscheidung.",
        "de-en",
        worst=MINOR,
    ),
    bad(
        "words left",
        "Der Fluss überschwemmte das Dorf, und alle lobten die Entscheidung.",
        "The river überschwemmte the village, and all praised the Entscheidung.",
        "de-en",
    ),
    good("a will", "They read the will.", "Leram o testamento."),
    bad("wrong encoding", "The café is open.", "O cafÃ© estÃ¡ aberto."),
    bad("wrong encoding, folded", "O avião caiu.", "The aviaciÃ3n fell.", "pt-en"),
    good("capitals", "SAO PAULO IS DRY", "SÃO PAULO ESTÁ SECA"),
    bad("lost letters", "The café is open.", "O caf\ufffd está aberto."),
    bad("unknown sign", "The café is open.", "O caf⁇ está aberto."),
    bad("an entity", "Rain and wind", "Chuva &amp; vento", worst=MINOR),
    bad("a control character", "It rained.", "Cho\x07veu.", worst=MINOR),
    bad("coarse", "It is bad.", "Uma merda."),
    bad("shaken", ENGLISH, "Bridge the of rose and over. the was for old", "pt-en"),
    bad("one pair", "O rio subiu.", "The river and the of it rose.", "pt-en"),
    bad("names torn", "Ontem Anna Rust foi a Hull", "Anna went to Hull with a Rust", "pt-en"),
    good("stops at the end", "Era isso.", "That is what it was.", "pt-en"),
    good("an address", "Write to rust@hull.example.com", "Escreva para rust@hull.example.com"),
    good("a fragment on both sides", "Terms and", "Termos e"),
    good("to and from", "They drive to and from work.", "Eles dirigem de e para o trabalho."),
)  # fmt: skip
