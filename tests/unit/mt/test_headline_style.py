"""Translated headlines in the style of their language."""

from __future__ import annotations

import pytest

from dragoman.mt.headline_style import HeadlineStyle, headline_style


@pytest.mark.parametrize(
    ("text", "language", "source", "styled"),
    [
        ("Ministro renuncia.", "pt", "Minister resigns", "Ministro renuncia"),
        ("Ministro renuncia.", "pt", "Minister resigns.", "Ministro renuncia."),
        ("renúncia do ministro", "pt", "Minister resigns", "Renúncia do ministro"),
        ("iPhone vende menos", "pt", "iPhone sells less", "iPhone vende menos"),
        ("Chuva nos E.U.A.", "pt", "Rain in the U.S.", "Chuva nos E.U.A."),
        ("E agora...", "pt", "What now...", "E agora..."),
        (
            "BREAKING: Ministro renuncia",
            "pt",
            "BREAKING: Minister resigns",
            "ÚLTIMA HORA: Ministro renuncia",
        ),
        ("minister: “We stay”", "en", "Ministro: “Ficamos”", "Minister: “We stay”"),
        ("“Ficamos”, diz ministro", "pt", "'We stay', says minister", "“Ficamos”, diz ministro"),
        ("", "pt", "", ""),
    ],
)
def test_style(text: str, language: str, source: str, styled: str) -> None:
    assert headline_style(text, language, source=source) == styled


def test_an_edition_may_want_title_case() -> None:
    text = "Minister doesn't resign in NATO row over iPhone, says O'Brien"
    styled = headline_style(text, "en", source="x", style=HeadlineStyle.TITLE_CASE)
    assert styled == "Minister Doesn't Resign in NATO Row Over iPhone, Says O'Brien"
