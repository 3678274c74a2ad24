"""Names in bylines."""

from __future__ import annotations

import pytest

from dragoman.extraction.authors import full_names, names


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Ann Lee, Bob Roe, and Tom Moss", ("Ann Lee", "Bob Roe", "Tom Moss")),
        ("and Tom Moss", ("Tom Moss",)),
        ("E Jean Moss", ("E Jean Moss",)),
        ("Von Ann Lee und Bob Roe, dpa", ("Ann Lee", "Bob Roe", "dpa")),
        ("Par Ann Lee et Bob Roe avec AFP", ("Ann Lee", "Bob Roe", "AFP")),
        ("Por Ana Ruiz y Juan Mar", ("Ana Ruiz", "Juan Mar")),
        ("Ana Ruiz e João Mar", ("Ana Ruiz", "João Mar")),
        ("Anna Rossi con Bruno Verdi", ("Anna Rossi", "Bruno Verdi")),
        ("Jan Novák a Petr Malý", ("Jan Novák", "Petr Malý")),
        ("Kovács Anna és Nagy Béla", ("Kovács Anna", "Nagy Béla")),
        ("Anna Kask ja Jaan Tamm", ("Anna Kask", "Jaan Tamm")),
        ("Άννα Λέε και Νίκος Ρόε", ("Άννα Λέε", "Νίκος Ρόε")),
        ("Анна Мох и Иван Рой", ("Анна Мох", "Иван Рой")),
        ("أحمد علي و محمد سالم", ("أحمد علي", "محمد سالم")),
        ("박준석 및 김태연 기자", ("박준석", "김태연")),
        ("By Ann Lee, Political Editor", ("Ann Lee",)),
        ("ANN LEE AND BOB ROE", ("ANN LEE", "BOB ROE")),
        ("Mary Ann E Van Moss", ("Mary Ann E Van Moss",)),
        ("Office of Truth and Trade", ("Office of Truth and Trade",)),
        ("BR24 Redaktion", ("BR24 Redaktion",)),
        ("Ann Lee, 12.05.2026", ("Ann Lee",)),
        ("12.05.2026, 14:30", ()),
    ],
)
def test_names(byline: str, expected: tuple[str, ...]) -> None:
    assert names(byline) == expected


@pytest.mark.parametrize(
    ("guessed", "is_name"),
    [
        ("Ada Moss", True),
        ("Ada von der Moss", True),
        ("박준석", True),
        ("Newsroom", False),
        ("Keeper says that the lamp burns", False),
    ],
)
def test_a_guess_must_look_like_a_name(guessed: str, is_name: bool) -> None:
    assert full_names((guessed,)) == ((guessed,) if is_name else ())
