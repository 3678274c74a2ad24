"""Pairs for the check `coverage`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.dictionary import Dictionary
from tests.unit.fidelity.example import bad, good

WORDS = Dictionary(
    {
        "bridge": "ponte",
        "closed": "fechou fechada",
        "despite": "apesar",
        "engineers": "engenheiros",
        "farmers": "agricultores",
        "harbour": "porto",
        "mayor": "prefeito autarca",
        "protests": "protestos",
        "the": "o a os as",
        "warned": "alertaram avisaram",
        "yesterday": "ontem",
    }
)
KNOWN = Context(lexicon=WORDS)
SOURCE = "The mayor closed the harbour bridge yesterday despite protests of farmers."
WHOLE = "O prefeito fechou a ponte do porto ontem, apesar de protestos de agricultores."
CUT = "O prefeito fechou a ponte do porto ontem."
LONGER = "O prefeito fechou a ponte do porto ontem, celebrando aniversário glorioso da monarquia."

EXAMPLES = (
    good("all there", SOURCE, WHOLE, context=KNOWN),
    good("nothing is known", SOURCE, CUT),
    good("no words", "…", "…", context=KNOWN),
    good(
        "said otherwise, in the same place",
        "The mayor closed the bridge, celebrating jubilantly.",
        "O autarca fechou a ponte, festejando efusivamente.",
        context=KNOWN,
    ),
    good(
        "another version says so too",
        "The mayor closed the bridge.",
        "O prefeito fechou a ponte aliviada pelos alpinistas suecos.",
        context=Context(
            lexicon=WORDS, second="O prefeito fechou a ponte, aliviado por alpinistas suecos."
        ),
    ),
    bad(
        "a clause of a literal translation",
        "The mayor closed the bridge yesterday, engineers warned gravely.",
        "O prefeito fechou a ponte ontem.",
        context=KNOWN,
    ),
    good(
        "the same clause, where all is said freely",
        "Quite abruptly the mayor sealed off that crossing, engineers warned gravely.",
        "De um momento para outro o prefeito vedou aquela travessia.",
        context=KNOWN,
    ),
    good("every sign a word", SOURCE, "市长昨天关闭了大桥", "en-zh", context=KNOWN),
    bad("a clause is gone", SOURCE, CUT, context=KNOWN),
    bad(
        "a clause of small words and one other",
        "The mayor closed the harbour bridge yesterday.",
        "O prefeito fechou a ponte do porto ontem, ele foi um canalha.",
        context=KNOWN,
    ),
    bad(
        "such a word inside a clause",
        "The mayor closed the harbour bridge yesterday.",
        "O prefeito fechou ontem a ponte canalha do porto.",
        context=KNOWN,
        worst=Severity.MINOR,
    ),
    bad("another clause", "The mayor closed the bridge.", LONGER, context=KNOWN),
    bad(
        "gone, and shorter than another version",
        SOURCE,
        CUT,
        context=Context(lexicon=WORDS, second=WHOLE, back="The mayor closed the bridge yesterday."),
    ),
    bad(
        "a word is gone",
        "The mayor closed the bridge, engineers warned.",
        "O prefeito fechou a ponte, alertaram.",
        context=KNOWN,
        worst=Severity.MINOR,
    ),
)
