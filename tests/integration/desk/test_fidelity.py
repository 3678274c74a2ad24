"""The page of fidelity: its figures, its periods, its emptiness, its cost."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from dragoman.common import clock
from dragoman.publishing import services as publishing
from dragoman.publishing.services import EditionToKeep
from tests.integration.desk.made_up import Story, store

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAGE = "/desk/fidelity/"
# The session, who it is of, the editions; then a sum and four groups.
QUERIES = 8


def ago(days: int) -> Any:
    return clock.now() - timedelta(days=days)


def shown(client: Client, address: str = PAGE, **headers: str) -> Any:
    response = client.get(address, headers=headers)
    assert response.status_code == HTTPStatus.OK
    return html.fromstring(response.content.decode())


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def lines(page: Any, caption: str) -> list[list[str]]:
    """The cells of a table's body, without what is shown on a phone alone."""
    for extra in page.xpath("//*[@class='of']"):
        extra.getparent().remove(extra)
    (table,) = page.xpath(f"//table[starts-with(normalize-space(caption), '{caption}')]")
    return [[words(cell) for cell in row.xpath("th|td")] for row in table.xpath("tbody/tr")]


@pytest.fixture
def month(db: None) -> None:
    """250 sentences: in a story that passed, one marked, one held; and one of two months ago."""
    major, minor = ("numbers", "major"), ("names", "minor")
    store(Story(sentences=100, repaired=3, findings={minor: 2}))
    store(Story("Nordhafen <b>", ("de", "pt"), 100, flagged=1, created=ago(2), findings={major: 1}))
    store(Story("Nordhafen <b>", ("de", "pt"), 50, 1, 6, "hold", ago(2), {major: 6}))
    store(Story("Old Post", ("fr", "pt"), 40, created=ago(60)))


def test_the_sums(desk: Client, month: None) -> None:
    page = shown(desk)
    assert "250 sentences translated." in words(page.xpath("//header[@class='case']")[0])
    measures = [words(each) for each in page.xpath("//figure//p[@class='sum']")]
    assert measures == ["1.6% 4 sentences", "0.4% 1 sentence", "20.0% 50 sentences"]


def test_the_tables(desk: Client, month: None) -> None:
    page = shown(desk)
    assert lines(page, "By source") == [
        ["Nordhafen <b>", "150", "0.7% 1", "0.7% 1", "33.3% 50"],
        ["Bay News", "100", "3.0% 3", "0% 0", "0% 0"],
    ]
    assert lines(page, "By languages") == [
        ["German into Portuguese", "150", "0.7% 1", "0.7% 1", "33.3% 50"],
        ["English into Portuguese", "100", "3.0% 3", "0% 0", "0% 0"],
    ]
    assert lines(page, "By check") == [["numbers", "1", "6", "0"], ["names", "0", "0", "2"]]
    assert [row[1:] for row in lines(page, "Day by day")] == [
        ["100", "3.0% 3", "0% 0", "0% 0"],
        ["150", "0.7% 1", "0.7% 1", "33.3% 50"],
    ]


def test_each_chart_says_what_it_shows(desk: Client, month: None) -> None:
    page = shown(desk)
    charts = page.xpath("//figure//svg")
    assert len(charts) == 3
    for chart in charts:
        told = [
            words(page.get_element_by_id(part)) for part in chart.get("aria-labelledby").split()
        ]
        assert chart.get("role") == "img"
        assert "day by day" in told[0]
        assert "Most on" in told[1]
        assert len(chart.xpath(".//rect")) == 2
    assert "33.3% of the day’s sentences" in words(page.get_element_by_id("held-desc"))


def test_several_findings_in_one_sentence_are_one_sentence(desk: Client) -> None:
    made = store(Story(sentences=10, flagged=1, findings={("numbers", "major"): 1}))
    made.findings.create(segment=1, check_name="numbers", severity="major", message="another")
    made.findings.create(segment=1, check_name="names", severity="major", message="and this")
    made.findings.create(segment=2, check_name="names", severity="note", message="no matter")
    assert lines(shown(desk), "By check") == [["names", "1", "0", "0"], ["numbers", "1", "0", "0"]]


@pytest.mark.parametrize(("days", "sentences"), [(7, 250), (30, 250), (90, 290)])
def test_the_period_is_chosen(desk: Client, month: None, days: int, sentences: int) -> None:
    page = shown(desk, f"{PAGE}?days={days}")
    assert f"{sentences} sentences" in words(page.xpath("//header[@class='case']")[0])
    (chosen,) = page.xpath("//ul[@class='views']//a[@aria-current='page']")
    assert words(chosen) == f"{days} days"
    assert page.xpath("//figure//svg")[0].get("viewbox") == f"0 0 {days} 100"


def test_the_first_day_is_a_whole_one(desk: Client) -> None:
    midnight = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    store(Story(sentences=8, created=midnight - timedelta(days=6)))
    store(Story(sentences=5, created=midnight - timedelta(days=6, seconds=1)))
    assert "8 sentences" in words(shown(desk, f"{PAGE}?days=7").xpath("//header[@class='case']")[0])


@pytest.mark.parametrize("days", ["0", "8", "-7", "", "x", "7 ", "٧", "9999999999999"])
def test_other_periods_lead_to_the_usual_one(desk: Client, days: str) -> None:
    response = desk.get(PAGE, {"days": days})
    assert (response.status_code, response["Location"]) == (HTTPStatus.FOUND, PAGE)


def test_where_nothing_was_translated_it_says_so(desk: Client) -> None:
    page = shown(desk)
    assert words(page.xpath("//section[@class='empty']/h2")[0]) == (
        "Nothing was translated in this time"
    )
    assert page.xpath("//section[@class='empty']//a/@href") == ["?days=90"]
    assert not shown(desk, f"{PAGE}?days=90").xpath("//section[@class='empty']//a")
    assert not page.xpath("//figure|//table")


def test_a_story_without_sentences_breaks_nothing(desk: Client) -> None:
    store(Story(sentences=0))
    store(Story("Packet", sentences=10))
    assert [row[0] for row in lines(shown(desk), "By source")] == ["Packet"]


def test_in_the_words_of_the_staff(desk: Client, month: None) -> None:
    publishing.keep_editions([EditionToKeep("en", "", "UTC"), EditionToKeep("pt", "", "UTC")])
    page = shown(desk, **{"accept-language": "pt"})
    assert words(page.xpath("//h1")[0]) == "Fidelidade"
    assert words(page.xpath("//p[@class='deskname']")[0]) == "Notícias do Mundo Redação"
    assert lines(page, "Por línguas")[0][0] == "alemão para português"
    assert lines(page, "Por verificação")[0][0] == "números numbers"
    assert [words(each) for each in page.xpath("//figure//strong")] == ["1,6%", "0,4%", "20,0%"]


def test_one_query_a_table(
    desk: Client, month: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        store(Story(f"Source {number}", ("en", "pt"), created=ago(number)))
    with django_assert_num_queries(QUERIES):
        shown(desk)


def test_only_reading_is_allowed(desk: Client) -> None:
    assert desk.head(PAGE).status_code == HTTPStatus.OK
    assert desk.post(PAGE).status_code == HTTPStatus.METHOD_NOT_ALLOWED


def test_nothing_stands_in_the_page_that_its_policy_forbids(desk: Client, month: None) -> None:
    page = shown(desk)
    assert not page.xpath("//style|//script[not(@src)]|//@style|//@onclick")
    assert all(address.startswith("/static/") for address in page.xpath("//script/@src"))
