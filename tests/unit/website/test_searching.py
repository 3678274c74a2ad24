"""What the search page reads from its address, and what it shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.http import QueryDict
from django.test import Client

from dragoman.publishing.search import Choice, Filters, Found, Results, Stretch
from dragoman.website import searching
from dragoman.website.searching import Asked, Turn, answer_to
from tests.unit.website import made_up

TODAY = date(2026, 11, 22)


def asked(address: str) -> Asked:
    return Asked.of(QueryDict(address), TODAY)


def test_the_address_says_what_is_asked() -> None:
    found = asked("q=+north++port+&from=de&from=ar&source=kurier&since=week&page=3&exact=1")
    assert found == Asked(
        "north port", ("kurier",), ("de", "ar"), "week", page=3, exact=True, today=TODAY
    )
    assert found.filters == Filters(("kurier",), ("de", "ar"), date(2026, 11, 15))
    assert asked(found.address[1:]) == found


@pytest.mark.parametrize(
    ("address", "page"), [("page=0", 1), ("page=-2", 1), ("page=x", 1), ("page=99999", 50)]
)
def test_what_cannot_be_meant_is_left_out(address: str, page: int) -> None:
    found = asked(f"q=port&since=ever&from=&{address}")
    assert (found.page, found.period, found.languages, found.filtered) == (page, "", (), False)


def test_long_questions_and_hand_made_addresses_are_cut() -> None:
    found = asked("q=" + "a" * 500 + "".join(f"&source=s{n}" for n in range(500)))
    assert (len(found.question), len(found.sources)) == (200, 50)


def fake(results: dict[str, Results], patch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    calls: list[tuple[str, int]] = []

    def search(_edition: str, question: str, _filters: Filters, *, page: int) -> Results:
        calls.append((question, page))
        return results.get(question, Results(0, ()))

    patch.setattr(searching, "search", search)
    return calls


def test_a_mistyped_word_is_answered_as_it_was_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    fake({"prot": Results(0, (), meant="port"), "port": Results(3, ())}, monkeypatch)
    answer = answer_to("pt", asked("q=prot"))
    assert (answer.instead, answer.as_asked, answer.results.total) == ("port", "?q=prot&exact=1", 3)
    assert answer_to("pt", asked("q=prot&exact=1")).results.total == 0


def test_pages_are_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    fake({"port": Results(250, ())}, monkeypatch)
    answer = answer_to("pt", asked("q=port&page=6"))
    assert [turn.page for turn in answer.pager] == [1, 0, 4, 5, 6, 7, 8, 0, 13]
    assert Turn(6) in answer.pager
    assert (answer.before, answer.after) == ("?q=port&page=5", "?q=port&page=7")
    assert answer_to("pt", asked("q=port")).before == ""
    assert answer_to("pt", asked("q=port&page=40")).pager == ()


def results() -> Results:
    card = replace(made_up.cards(1)[0], path="/pt/2026/11/22/port-1/")
    found = Found(
        card,
        (Stretch("Eleven ", hit=False), Stretch("ports", hit=True)),
        (Stretch("<b>", hit=False), Stretch("portos", hit=True)),
        "pt",
        (Stretch("Häfen", hit=True),),
    )
    sources, languages = (Choice("kurier", "Kurier", 1),), (Choice("de", "", 1),)
    return Results(1, (found,), sources, languages)


@pytest.mark.usefixtures("newsroom")
def test_the_page(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    fake({"port": results()}, monkeypatch)
    page = reader.get("/pt/search/", {"q": "port"}).content.decode()
    assert '<a href="/pt/2026/11/22/port-1/">Eleven <mark>ports</mark></a>' in page
    assert "&lt;b&gt;<mark>portos</mark>" in page
    assert 'lang="de" dir="ltr"><mark>Häfen</mark>' in page
    assert 'name="robots" content="noindex"' in page
    assert "1 resultado" in page
    assert 'value="kurier"' in page


@pytest.mark.usefixtures("newsroom")
def test_without_a_question_there_is_only_the_way_to_ask(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake({}, monkeypatch)
    page = reader.get("/pt/search/").content.decode()
    assert 'role="search"' in page
    assert "noindex" not in page
    assert 'class="results"' not in page


@pytest.mark.usefixtures("newsroom")
def test_nothing_found_says_what_else_there_is(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake({}, monkeypatch)
    page = reader.get("/pt/search/", {"q": "<x>", "from": "de"}).content.decode()
    assert "“&lt;x&gt;”" in page
    assert 'href="?q=%3Cx%3E"' in page
