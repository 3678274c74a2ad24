"""What numbers count: money, percent, measures; scores and months."""

from __future__ import annotations

import pytest

from dragoman.fidelity.currencies import money
from dragoman.fidelity.months import months
from dragoman.fidelity.percents import is_percent
from dragoman.fidelity.scores import changed_score
from dragoman.fidelity.units import rounded, unit_after
from dragoman.languages.table import LANGUAGES


@pytest.mark.parametrize(
    ("language", "text", "families"),
    [
        ("en", "£5", {"pound"}),
        ("en", "5 dollars", {"dollar"}),
        ("en", "to try in Europe", set()),
        ("pt", "5 dólares", {"dollar"}),
        ("pt", "R$ 5", {"real"}),
        ("de", "5 Britische Pfund", {"pound"}),
        ("ru", "5 долларов", {"dollar"}),
        ("zh", "5美元", {"dollar"}),
        ("ja", "紀元前", set()),
        ("xx", "5 USD", {"dollar"}),
    ],
)
def test_money_has_a_family(language: str, text: str, families: set[str]) -> None:
    assert {one for _, _, found in money(text, language) for one in found} - {"peso"} == families


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "5 miles", "length-mile"),
        ("en", "5-foot", "length-foot"),
        ("en", "5 mph", "speed-mile-per-hour"),
        ("en", "5 milestones", None),
        ("pt", "5 quilómetros", "length-kilometer"),
        ("ru", "5-килограммовое", "mass-kilogram"),
        ("zh", "5公里", "length-kilometer"),
        ("fr", "5 km/h", "speed-kilometer-per-hour"),
    ],
)
def test_a_unit_follows_its_number(language: str, text: str, name: str | None) -> None:
    found = unit_after(text, 1, language)
    assert (found[0].name if found else None) == name


@pytest.mark.parametrize(
    ("text", "miles", "right"),
    [("8 km", 5, True), ("800 km", 500, True), ("7 km", 5, False), ("310 km", 185, False)],
)
def test_a_conversion_is_rounded_to_its_last_place(text: str, miles: int, right: bool) -> None:
    found = unit_after(text, text.index(" "), "en")
    assert found is not None
    assert rounded(float(text.removesuffix(" km")), miles * 1.609344, found[0]) is right


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_sign_of_percent(language: str) -> None:
    assert is_percent("5 %", 0, 1, language)
    assert not is_percent("5 x", 0, 1, language)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "On 3 May", [5]),
        ("en", "It may march on", []),
        ("de", "im Oktober", [10]),
        ("ru", "3 сентября", [9]),
        ("zh", "9月3日和十二月", [9, 12]),
        ("zh", "两个月", []),
    ],
)
def test_months_are_named(language: str, text: str, numbers: list[int]) -> None:
    assert sorted(month.number for month in months(text, language)) == numbers


@pytest.mark.parametrize(
    ("source", "target", "changed"),
    [
        ("won 3-1", "3:1 gewonnen", False),
        ("lost 1-3", "perdeu por 3-1", False),
        ("won 3-1", "3:2 gewonnen", True),
        ("went 5-0-0", "5-0-4", True),
        ("2018-19", "2018/2019", False),
        ("11-12 May", "11 e 12 de maio", False),
    ],
)
def test_a_score_is_kept(source: str, target: str, changed: bool) -> None:
    assert (changed_score(source, target) is not None) is changed
