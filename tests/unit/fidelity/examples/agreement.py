"""Pairs for the check `agreement`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.example import bad, good

SOURCE = "In 1987 the mayor of Hull, Ann Rust, met 40 farmers."
SECOND = "Em 1987, a prefeita de Hull, Ann Rust, reuniu-se com 40 agricultores."


def versions(back: str, second: str = SECOND) -> Context:
    return Context(second=second, back=back)


EXAMPLES = (
    good("the same", SOURCE, SECOND, context=versions(SOURCE)),
    good("nothing to compare with", SOURCE, "Em 1978, a prefeita de York viu Gordon Hale."),
    good(
        "a name in its own form",
        "Then the mayor of Lisbon spoke in London.",
        "Depois, a presidente da câmara de Lisboa falou em Londres.",
        context=versions("Then the mayor of Lisbon spoke in London.", "Então Lisboa falou."),
    ),
    good(
        "the way back has it",
        "Then the United Kingdom voted.",
        "Depois, a Grã-Bretanha votou.",
        context=versions("Then the United Kingdom voted.", "Então o Reino Unido votou."),
    ),
    good(
        "letters that stand for words",
        "He said that the WHO warned of it.",
        "Ele disse que a OMS avisou disso.",
        context=versions("He said the agency warned of it.", "Ele disse que a WHO avisou."),
    ),
    good(
        "nouns have a capital",
        "Dann sprach die Bürgermeisterin mit Bauern.",
        "Then she talked to farmers.",
        "de-en",
        context=versions("Dann sprach sie mit Landwirten.", "The Bürgermeisterin talked."),
    ),
    good("between scripts", SOURCE, "В 1978 году мэр.", "en-ru", context=versions("In 1978.")),
    bad(
        "another figure",
        SOURCE,
        SECOND.replace("40", "60"),
        context=versions(SOURCE.replace("40", "60")),
    ),
    bad(
        "another name",
        SOURCE,
        SECOND.replace("Rust", "Gordon"),
        context=versions(SOURCE.replace("Rust", "Gordon")),
    ),
    bad(
        "a name is gone",
        SOURCE,
        "Em 1987, a prefeita de Hull reuniu-se com 40 agricultores.",
        context=versions("In 1987 the mayor of Hull met 40 farmers."),
        worst=Severity.MINOR,
    ),
    bad(
        "a name that nobody said",
        "In 1987 she met farmers there.",
        "Em 1987, Gordon reuniu-se ali com agricultores, disse Hale.",
        context=versions("In 1987, Gordon met there with farmers, Hale said.", "Ela os viu ali."),
        worst=Severity.MINOR,
    ),
)
