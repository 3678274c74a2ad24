"""Pairs for the check `glossary`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.example import bad, good

TERMS = Context(terms=(("prime minister", "primeiro-ministro"), ("NHS", "NHS")))
GERMAN = Context(terms=(("the Commission", "Kommission"), ("grid operator", "Netzbetreiber")))
MINOR = Severity.MINOR

EXAMPLES = (
    good("no glossary", "The prime minister spoke.", "O premiê falou."),
    good("term met", "The prime minister spoke.", "O primeiro-ministro falou.", context=TERMS),
    good("in the plural", "Prime ministers met.", "Os primeiro-ministros reuniram.", context=TERMS),
    good("no term", "It rained.", "Choveu.", context=TERMS),
    good(
        "inflected",
        "Grid operators wait.",
        "Man wartet auf die Netzbetreibern.",
        "en-de",
        context=GERMAN,
    ),
    good("inside a word", "The NHSX app", "A aplicação NHSX", context=TERMS),
    good("no spaces", "总理讲话。", "O premiê falou.", "zh-pt"),
    bad("not met", "The prime minister spoke.", "O premiê falou.", context=TERMS, worst=MINOR),
    bad("kept term lost", "The NHS said so.", "O SNS disse-o.", context=TERMS, worst=MINOR),
    bad(
        "one of two",
        "The Commission asked a grid operator.",
        "Die Kommission fragte den Betreiber.",
        "en-de",
        context=GERMAN,
        worst=MINOR,
    ),
    bad(
        "without spaces",
        "总理讲话。",
        "O premiê falou.",
        "zh-pt",
        context=Context(terms=(("总理", "primeiro-ministro"),)),
        worst=MINOR,
    ),
)
