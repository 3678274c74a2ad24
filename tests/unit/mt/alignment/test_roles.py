"""What tokens do in their sentences."""

from __future__ import annotations

import pytest

from dragoman.mt.alignment.roles import Role, roles_of
from dragoman.mt.alignment.tokens import tokens


@pytest.mark.parametrize(
    ("language", "sentence", "content"),
    [
        ("en", "The dog of the EU barked .", "dog EU barked"),
        ("fr", "le chien de l'UE", "chien UE"),
        # Where nothing is known of a language its short words are taken for its grammar.
        ("hu", "az eb ugat", "ugat"),
        ("zh", "狗叫2次", "狗 叫 2 次"),
        # A small word at the end of a German clause is a verb, in French it may be a noun.
        ("de", "Die Kommission hat den Bericht vorgelegt , der wichtige Fragen klärt .",
         "Kommission Bericht wichtige Fragen"),
        ("fr", "la réunion finale .", "réunion finale"),
    ],
)  # fmt: skip
def test_words_that_carry_meaning(language: str, sentence: str, content: str) -> None:
    found = tokens(sentence)
    roles = roles_of(found, language)
    carrying = [
        token.text for token, role in zip(found, roles, strict=True) if role is Role.CONTENT
    ]
    assert " ".join(carrying) == content
