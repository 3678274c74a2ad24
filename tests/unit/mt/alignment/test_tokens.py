"""Texts cut into words, figures and signs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.alignment.tokens import Kind, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("The EU's CO2.", ["The", "EU", "'s", "CO", "2", "."]),
        ("l’Europe, dell'arte", ["l’", "Europe", ",", "dell'", "arte"]),
        ("1,234.5 or 1.5%", ["1,234.5", "or", "1.5", "%"]),
        ("parityJuly McKay", ["parity", "July", "Mc", "Kay"]),
        ("EU-Kommission", ["EU", "-", "Kommission"]),
        ("北京2008年", ["北", "京", "2008", "年"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("שלום עולם", ["שלום", "עולם"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("É", Kind.WORD, "e"),
        ("Straße", Kind.WORD, "strasse"),
        ("l'Europe", Kind.WORD, "l"),
        ("1.234,5", Kind.FIGURE, "12345"),
        ("«", Kind.SIGN, '"'),
        ("—", Kind.SIGN, "-"),
        ("。", Kind.SIGN, "."),
    ],
)
def test_the_form_in_which_a_token_is_compared(text: str, kind: Kind, key: str) -> None:
    token = tokens(text)[0]
    assert (token.kind, token.key) == (kind, key)


@given(st.text())
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())
