"""What only the whole text shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.fidelity import Severity
from dragoman.fidelity.document import check_document

Pairs = list[tuple[str, str]]
RAIN = "It rained on the old bridge."


def _found(pairs: Pairs, languages: str = "en-pt") -> dict[int, list[str]]:
    source, target = languages.split("-")
    found = check_document(pairs, source_language=source, target_language=target)
    for index, findings in found.items():
        for finding in findings:
            assert finding.check == "consistency"
            assert finding.severity is Severity.MINOR
            for spans, text in zip(
                (finding.source_spans, finding.target_spans), pairs[index], strict=True
            ):
                assert all(0 <= start < end <= len(text) for start, end in spans)
    return {index: [one.message for one in findings] for index, findings in found.items()}


@pytest.mark.parametrize(
    ("languages", "pairs"),
    [
        ("en-pt", [(RAIN, "Choveu na ponte velha."), (RAIN, "Choveu na ponte velha!")]),
        ("en-pt", [("Thank you.", "Obrigado."), ("Thank you.", "Obrigada.")]),
        ("en-pt", [("He paid 5m.", "Pagou 5 milhões."), ("It is 5m.", "São 5 milhões.")]),
        ("en-pt", [("It grew by 1,234.", "Cresceu 1.234."), ("So 1,234.", "Assim, 1234.")]),
        (
            "en-de",
            [
                ("The house of Miller fell.", "Millers Haus fiel."),
                ("So Miller left.", "Miller ging."),
            ],
        ),
        (
            "en-cs",
            [("They met Novak here.", "Potkali Nováka zde."), ("It was Novak.", "Byl to Novák.")],
        ),
        (
            "en-pt",
            [
                ("A Republican woman spoke.", "Falou uma Republicana."),
                ("A Republican man spoke.", "Falou um Republicano."),
            ],
        ),
        ("en-ru", [("He met Miller here.", "Он встретил Миллера."), ("So Miller.", "Мюллер.")]),
        ("xx-yy", [("He met Miller here.", "Miller."), ("So Miller left.", "Mueller.")]),
    ],
    ids=[
        "marks",
        "short",
        "the same figure",
        "two spellings of a value",
        "a genitive",
        "a case",
        "agreement",
        "another script",
        "unknown languages",
    ],
)
def test_what_agrees(languages: str, pairs: Pairs) -> None:
    assert _found(pairs, languages) == {}


@pytest.mark.parametrize(
    ("languages", "pairs", "where", "message"),
    [
        (
            "en-pt",
            [(RAIN, "Choveu na ponte velha."), ("So.", "Pois."), (RAIN, "A ponte ficou molhada.")],
            2,
            "the same sentence is elsewhere translated: Choveu na ponte velha.",
        ),
        (
            "en-pt",
            [(RAIN, "A ponte."), (RAIN, "Choveu na ponte."), (RAIN, "Choveu, na ponte")],
            0,
            "the same sentence is elsewhere translated: Choveu na ponte.",
        ),
        (
            "en-pt",
            [
                ("The bill of 5m came.", "A conta de 5 milhões veio."),
                ("Then 5m more.", "Mais 5 metros."),
            ],
            1,
            "the figure 5 is 5 here and elsewhere 5,000,000",
        ),
        (
            "en-pt",
            [
                ("Only Kavanaugh spoke.", "Só Kavanaugh falou."),
                ("So Kavanaugh left.", "Kavanagh saiu."),
                ("Then Kavanaugh slept.", "Depois, Kavanaugh dormiu."),
            ],
            1,
            "the name Kavanaugh is Kavanagh here and elsewhere Kavanaugh",
        ),
        (
            "en-fr",
            [("They left Bremen.", "Ils ont quitté Bremen."), ("In Bremen.", "À Brême.")],
            1,
            "the name Bremen is Brême here and elsewhere Bremen",
        ),
    ],
    ids=["twice", "the majority's", "a figure", "a damaged name", "an exonym"],
)
def test_what_does_not(languages: str, pairs: Pairs, where: int, message: str) -> None:
    assert _found(pairs, languages) == {where: [message]}


def test_names_can_be_left_to_the_caller() -> None:
    pairs = [("They left Bremen.", "Ils ont quitté Bremen."), ("In Bremen.", "À Brême.")]
    found = check_document(pairs, source_language="en", target_language="fr", names=False)
    assert found == {}


@given(
    st.lists(
        st.tuples(
            st.text(st.sampled_from("Aabc 15m.,’"), max_size=30),
            st.text(st.sampled_from("Aabc 15m.,’"), max_size=30),
        ),
        max_size=6,
    )
)
def test_it_never_raises_and_a_text_agrees_with_itself(pairs: Pairs) -> None:
    _found(pairs)
    assert _found([(source, source) for source, _ in pairs], "en-en") == {}
